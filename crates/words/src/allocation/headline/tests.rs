use super::*;

fn rate(over: i128) -> Exact {
    Exact::ratio(over, 1_000).unwrap_or(Exact::ZERO)
}

fn headline() -> Headline {
    Headline {
        figures: Figures::Illustrative,
        years: 10,
        boards: 42,
        gain: 25,
        lose: 17,
        slowest: Some(rate(7)),
        cash_falls: 0,
        deepest_fall: None,
        yours: None,
        far: 15,
        beyond: "5%".into(),
    }
}

#[test]
fn illustrative_figures_say_so_first() {
    let sentence = headline().sentence();
    assert_eq!(
        sentence.text(),
        "With illustrative figures, 25 boards gain and 17 lose by year\u{a0}10. No board’s cash falls: the slowest grows 0.7% in \
         year\u{a0}1. But after ten years 15 of 42 are still more than 5% from target."
    );
    let strong: Vec<&str> = sentence.runs().iter().filter(|run| run.strong).map(|run| run.words.as_str()).collect();
    assert_eq!(strong, ["25 boards gain and 17 lose", "15 of 42"]);
}

#[test]
fn illustrative_figures_name_no_board_but_the_users_own() {
    let falling = Headline {
        cash_falls: 3,
        deepest_fall: Some((rate(-23), "Devon".into())),
        slowest: Some(rate(-23)),
        ..headline()
    };
    assert!(!falling.sentence().text().contains("Devon"));
    assert!(falling.sentence().text().contains("3 boards’ cash falls, most of all by 2.3% in one year."));
    let yours = Headline { yours: Some("Devon".into()), ..falling.clone() };
    assert!(yours.sentence().text().contains("(Devon)"));
    let other = Headline { yours: Some("Kent and Medway".into()), ..falling.clone() };
    assert!(!other.sentence().text().contains("Devon") && !other.sentence().text().contains("Kent"));
    let own = Headline { figures: Figures::Own, ..falling };
    assert!(own.sentence().text().starts_with("25 boards gain") && own.sentence().text().contains("(Devon)"));
}

#[test]
fn verbs_and_nouns_agree() {
    let one = Headline {
        gain: 1,
        lose: 1,
        far: 1,
        cash_falls: 1,
        deepest_fall: Some((rate(-4), String::new())),
        ..headline()
    };
    assert_eq!(
        one.sentence().text(),
        "With illustrative figures, 1 board gains and 1 loses by year\u{a0}10. 1 board’s cash falls, by 0.4% in one year. After ten \
         years 1 of 42 is still more than 5% from target."
    );
}

#[test]
fn nobody_moves_under_no_change() {
    let still = Headline { gain: 0, lose: 0, far: 28, slowest: Some(rate(45)), years: 1, ..headline() };
    assert_eq!(
        still.sentence().text(),
        "With illustrative figures, no board gains or loses by year\u{a0}1. No board’s cash falls: the slowest grows 4.5% in \
         year\u{a0}1. After one year 28 of 42 are still more than 5% from target."
    );
    let own = Headline { figures: Figures::Own, far: 0, ..still };
    assert!(own.sentence().text().starts_with("No board gains or loses"));
    assert!(own.sentence().text().ends_with("After one year every board is within 5% of target."));
}

#[test]
fn a_phone_gets_it_in_a_line() {
    assert_eq!(headline().short(), "25 gain, 17 lose.");
}
