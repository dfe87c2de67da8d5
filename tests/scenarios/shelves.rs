//! Scenarios side by side: what a shelf keeps, what its text brings back, what scenarios are compared by.

use std::sync::Arc;

use engine::allocation::study::Facts;
use proofs::random::Random;
use scenario::compared::headline::{Compared, differing, headline, movers, unlike};
use scenario::compared::{Amount, ComparedPage, Told};
use scenario::limits::MOST_BESIDE;
use scenario::{Baseline, Scenario, Shelf, Worked, document, shelf};

use crate::{chance, changed};

fn told(page: ComparedPage, scenario: &Scenario) -> Told {
    page.told(&scenario.inputs, &Facts::shipped()).expect("an answer")
}

fn compared(scenarios: &[Scenario]) -> Compared {
    let of = |page: ComparedPage| {
        scenarios.iter().map(|scenario| page.told(&scenario.inputs, &Facts::shipped()).ok()).collect()
    };
    ComparedPage::ALL.into_iter().map(|page| (page, of(page))).collect()
}

#[test]
fn the_text_of_any_shelf_brings_it_back() {
    let mut random = Random::of_case(81, 0);
    for case in 0..60 {
        let count = random.between(1, 4) as usize;
        let all: Vec<Arc<Scenario>> = (0..count).map(|_| Arc::new(chance::scenario(&mut random))).collect();
        let at = random.between(0, 3) as usize % count;
        let shelf = Shelf::from_all(all, at).expect("one to four");
        let text = shelf::write(&shelf);
        assert_eq!(shelf::read(&text), Ok(shelf.clone()), "case {case}");
        assert_eq!(shelf.is_alone(), document::read(&text).is_ok());
    }
}

#[test]
fn the_text_of_a_shelf_is_refused_with_the_place_of_what_is_wrong() {
    let both = Shelf::default().put_beside(Arc::new(Scenario::of(Baseline::BeforeReform)));
    let text = shelf::write(&both);
    let of = |text: &str| -> Vec<(&'static str, String)> {
        shelf::read(text).expect_err("refused").into_iter().map(|problem| (problem.code, problem.path)).collect()
    };
    let odd = text.replace("before-reform", "nobody-knows");
    assert_eq!(of(&odd), [("unknown_baseline", "scenarios[1].baseline".to_owned())]);
    assert_eq!(of(&text.replace("\"at\": 1", "\"at\": 2"))[0].0, "not_a_shelf");
    assert_eq!(
        of(&text.replace("scenarios\",\n  \"version\": 1", "scenarios\",\n  \"version\": 2"))[0].0,
        "not_a_shelf"
    );
    assert_eq!(of(text.split_at(text.len() / 2).0)[0].0, "not_a_shelf");
    let list = document::write(&Scenario::default());
    let five = format!(
        "{{\"format\":\"{}\",\"version\":1,\"at\":0,\"scenarios\":[{}]}}",
        shelf::FORMAT,
        vec![list; MOST_BESIDE + 1].join(",")
    );
    assert_eq!(of(&five)[0].0, "not_a_shelf");
}

#[test]
fn a_scenario_named_after_the_format_is_one_scenario() {
    let named = Scenario { name: shelf::FORMAT.to_owned(), ..Scenario::default() };
    assert_eq!(shelf::read(&document::write(&named)), Ok(Shelf::of(Arc::new(named))));
}

#[test]
fn a_shelf_keeps_its_order_whatever_is_done() {
    let mut random = Random::of_case(17, 0);
    let mut names: Vec<String> = vec!["0".to_owned()];
    let named = |name: &str| Arc::new(Scenario { name: name.to_owned(), ..Scenario::default() });
    let mut shelf = Shelf::of(named("0"));
    let mut at = 0;
    for step in 1..2_000_u64 {
        let place = random.between(0, 4) as usize;
        match random.between(0, 3) {
            0 => {
                shelf = shelf.put_beside(named(&step.to_string()));
                if names.len() < MOST_BESIDE {
                    names.push(step.to_string());
                    at = names.len() - 1;
                }
            }
            1 => {
                shelf = shelf.remove(place);
                if place < names.len() && names.len() > 1 {
                    names.remove(place);
                    at = if place < at { at - 1 } else { at.min(names.len() - 1) };
                }
            }
            2 => {
                shelf = shelf.work_on(place);
                at = if place < names.len() { place } else { at };
            }
            _ => {
                shelf = shelf.with_present(named(&format!("{step} changed")));
                names[at] = format!("{step} changed");
            }
        }
        let shown: Vec<String> = shelf.all().iter().map(|scenario| scenario.name.clone()).collect();
        assert_eq!((shown, shelf.at(), &shelf.present().name), (names.clone(), at, &names[at]), "step {step}");
    }
}

#[test]
fn what_is_compared_is_what_the_rooms_answer() {
    let slower = changed(|inputs| inputs.allocation.rule.most_growth = "0.05".into());
    let told = told(ComparedPage::Allocation, &slower);
    let worked = Worked::out(&slower.inputs.allocation, &Facts::shipped()).expect("an answer");
    let last = worked.outcome.scenario.years.last().expect("a year");
    assert_eq!(told.each.len(), last.places.len());
    for (one, place) in told.each.iter().zip(&last.places) {
        let Amount::Money(pence) = &one.amount else { panic!("money") };
        assert_eq!(pence.count(), i128::from(place.allocation.pence()));
    }
}

#[test]
fn movers_add_up_to_nothing_where_the_same_sum_is_shared_out() {
    let [one, other] = [Scenario::default(), changed(|inputs| inputs.allocation.rule.most_growth = "0.05".into())];
    let movers = movers(&told(ComparedPage::Allocation, &one), &told(ComparedPage::Allocation, &other));
    assert!(movers.len() > 10);
    assert_eq!(movers.iter().map(|mover| mover.more.count()).sum::<i128>(), 0);
    let far: Vec<u128> = movers.iter().map(|mover| mover.more.count().unsigned_abs()).collect();
    assert!(far.is_sorted_by(|one, next| one >= next));
}

#[test]
fn a_page_differs_only_where_what_it_rests_on_does() {
    let one = Scenario::default();
    let mut two = one.clone();
    two.inputs.engagement.income = "1000000".into();
    let facts = Facts::shipped();
    for page in ComparedPage::ALL {
        let is_one = matches!(page, ComparedPage::Engagement | ComparedPage::Fund);
        assert_eq!(page.differs(&one.inputs, &two.inputs), is_one, "{page:?}");
        if !is_one {
            assert_eq!(page.told(&one.inputs, &facts), page.told(&two.inputs, &facts));
        }
    }
    assert_eq!(differing(&compared(&[one, two])), [ComparedPage::Engagement, ComparedPage::Fund]);
}

#[test]
fn the_same_inputs_are_the_same_on_every_page_and_labels_never_change() {
    for page in ComparedPage::ALL {
        let labels = |scenario: &Scenario| -> Vec<&'static str> {
            told(page, scenario).figures.iter().map(|figure| figure.label).collect()
        };
        let first = labels(&Scenario::default());
        assert_eq!(first.is_empty(), page == ComparedPage::Capital);
        for baseline in Baseline::ALL {
            assert_eq!(labels(&Scenario::of(baseline)), first, "{page:?} {baseline:?}");
        }
    }
}

#[test]
fn the_headline_says_who_moves_most_and_where_else_anything_differs() {
    let names = ["A (As it stands)".to_owned(), "B (Slower)".to_owned()];
    let alone = headline(&names[..1], &Vec::new()).text();
    assert!(alone.starts_with("There is one scenario so far."), "{alone}");
    let same = headline(&names, &compared(&[Scenario::default(), Scenario::default()])).text();
    assert_eq!(same, "The scenarios give the same figures on every page.");

    let slower = changed(|inputs| {
        inputs.allocation.rule.most_growth = "0.05".into();
        inputs.engagement.income = "1000000".into();
    });
    let both = compared(&[Scenario::default(), slower.clone()]);
    let said = headline(&names, &both).text();
    let movers =
        movers(&told(ComparedPage::Allocation, &Scenario::default()), &told(ComparedPage::Allocation, &slower));
    assert!(said.starts_with("Beside A (As it stands), B (Slower) moves most money: in the last year "), "{said}");
    assert!(said.contains(&movers[0].name), "{said}");
    assert!(said.ends_with("They also differ on Engagement and The fund."), "{said}");

    let engagement = changed(|inputs| inputs.engagement.income = "1000000".into());
    let said = headline(&names, &compared(&[Scenario::default(), engagement])).text();
    assert_eq!(said, "Boards have the same money in every scenario; the scenarios differ on Engagement and The fund.");
}

#[test]
fn services_with_another_verdict_are_listed_with_every_verdict() {
    let other = changed(|inputs| inputs.delegation.services.clear());
    let told =
        [Some(told(ComparedPage::Delegation, &Scenario::default())), Some(told(ComparedPage::Delegation, &other))];
    for (name, verdicts) in unlike(&told) {
        assert_eq!(verdicts.len(), 2, "{name}");
        assert_ne!(verdicts[0], verdicts[1], "{name}");
    }
    assert_eq!(unlike(&[told[0].clone(), told[0].clone()]), []);
}

#[test]
fn a_faulty_input_leaves_its_page_without_an_answer() {
    let faulty = changed(|inputs| inputs.medicines.price = "-1".into());
    let problems = ComparedPage::Medicines.told(&faulty.inputs, &Facts::shipped()).expect_err("refused");
    assert_eq!(problems[0].path, "medicines.price");
    assert!(ComparedPage::Engagement.told(&faulty.inputs, &Facts::shipped()).is_ok());
}

#[test]
fn differences_are_said_from_exact_figures() {
    use engine::quantities::Pence;
    use words::Exact;
    let share = |over| Amount::Share(Exact::ratio(over, 100_000).expect("a share"));
    assert_eq!(share(4_500).above(&share(3_250)).as_deref(), Some("+1.3 percentage points"));
    assert_eq!(share(3_250).above(&share(4_500)).as_deref(), Some("\u{2212}1.3 percentage points"));
    assert_eq!(share(4_501).above(&share(4_500)).as_deref(), Some("under 0.1 percentage points"));
    assert_eq!(share(5_500).above(&share(4_500)).as_deref(), Some("+1.0 percentage point"));
    let money = |pence: i64| Amount::Money(Pence::of(pence));
    assert_eq!(money(148_000_000_050).above(&money(148_000_000_000)).as_deref(), Some("+£1"));
    assert_eq!(money(0).above(&money(4_142_400)).as_deref(), Some("\u{2212}£41,424"));
    assert_eq!(money(1).above(&Amount::Count(1)), None);
    assert_eq!(Amount::Words("Ready".into()).above(&Amount::Words("Not ready".into())).as_deref(), Some("another"));
}

/// What stands in the first column of every page, word for word.
#[test]
fn every_page_names_its_figures() {
    let scenario = Scenario::of(Baseline::AsItStands);
    let lines = ComparedPage::ALL.into_iter().filter(|page| *page != ComparedPage::Capital).flat_map(|page| {
        let figures = told(page, &scenario).figures;
        figures.into_iter().map(move |figure| {
            let words = figure.amount.as_ref().map_or_else(|| "not known".to_owned(), Amount::words);
            format!("{}: {}: {words}", page.name(), figure.label)
        })
    });
    let lines: Vec<String> = lines.collect();
    assert_eq!(lines.join("\n"), include_str!("fixtures/key_figures.txt").trim_end());
}
