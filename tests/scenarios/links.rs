//! Links: what is sent comes back, and whatever else stands behind the `#` is refused with its reason.

use miniz_oxide::deflate::compress_to_vec;
use proofs::documents::links::{ADDRESS, around, one, sealed, small};
use proofs::random::Random;
use scenario::document;
use scenario::limits::{LARGEST_IN_LINK, LONGEST_LINK, LONGEST_LINK_READ};
use scenario::link::{is_link, read, write};
use scenario::{Baseline, Inputs, Scenario};

use crate::{chance, changed};

fn refused(behind: &str) -> &'static str {
    let problems = read(behind).expect_err("refused");
    assert!(!problems.is_empty() && problems.len() <= 101, "{behind}");
    assert!(problems.iter().all(|problem| problem.message.len() > 20), "{problems:?}");
    problems[0].code
}

/// A scenario of chance that fits a link.
fn short(case: u64) -> Option<(Scenario, String)> {
    let scenario = small(&mut Random::of_case(61, case));
    let behind = write(&scenario, ADDRESS).ok()?;
    Some((scenario, behind))
}

#[test]
fn what_is_sent_comes_back() {
    let mut sent = 0;
    for case in 0..4_000 {
        let Some((scenario, behind)) = short(case) else { continue };
        assert!(ADDRESS.len() + 1 + behind.len() <= LONGEST_LINK);
        assert!(is_link(&behind) && behind.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
        assert_eq!(read(&behind).as_ref(), Ok(&scenario), "case {case}");
        assert_eq!(write(&scenario, ADDRESS).as_deref(), Ok(behind.as_str()));
        sent += 1;
        if sent == 1_000 {
            return;
        }
    }
    panic!("only {sent} scenarios fitted a link");
}

#[test]
fn a_change_of_a_rule_is_a_short_link() {
    let scenario = changed(|inputs| inputs.allocation.rule.most_growth = "0.08".to_owned());
    let behind = write(&scenario, ADDRESS).expect("short");
    assert!(behind.len() < 180, "{} characters: {behind}", behind.len());
}

#[test]
fn a_link_that_would_be_cut_is_not_offered() {
    let mut scenario = Scenario::default();
    let mut random = Random::of_case(62, 0);
    let note: String = (0..1_900).map(|_| char::from(b'!' + random.between(0, 90) as u8)).collect();
    scenario.notes.set("allocation.need", &note).expect("a note");
    let problems = write(&scenario, ADDRESS).expect_err("too long");
    assert_eq!(problems[0].code, "link_too_long");
    assert!(problems[0].message.contains("file"));
}

#[test]
fn what_is_no_link_is_refused_with_its_reason() {
    let sound = write(&Scenario::default(), ADDRESS).expect("short");
    let text = |text: &str| around(text.as_bytes());
    let cases = [
        (String::new(), "not_a_link"),
        ("/allocation".to_owned(), "not_a_link"),
        ("<script>alert(1)</script>".to_owned(), "not_a_link"),
        ("v1.".to_owned(), "not_a_link"),
        ("v1.AAAA".to_owned(), "link_damaged"),
        ("v1.javascript:alert(1).00000000".to_owned(), "link_damaged"),
        ("v1.\u{202e}AAAA.00000000".to_owned(), "link_damaged"),
        (sound.replacen("v1.", "v2.", 1), "newer_version"),
        (format!("v1.{}", "A".repeat(LONGEST_LINK_READ)), "link_too_long"),
        (sealed(b"\x00not deflated"), "too_large"),
        (text(""), "not_json"),
        (text("<svg onload=alert(1)>"), "not_json"),
        (around(&[0xff, 0xfe]), "link_damaged"),
        (text(&format!("{}{}", "[".repeat(9_000), "]".repeat(9_000))), "too_deep"),
        (around(&vec![b' '; LARGEST_IN_LINK + 1]), "too_large"),
        (text(r#"{"version":2}"#), "newer_version"),
        (text("{}"), "unknown_version"),
        (text(r#"{"version":1,"baseline":"x","changes":{}}"#), "unknown_baseline"),
        (text(r#"{"version":1,"baseline":"as-it-stands","changes":{"__proto__":{"a":"b"}}}"#), "unknown_field"),
        (text(r#"{"version":1,"baseline":"as-it-stands","changes":{},"notes":{"__proto__":"x"}}"#), "unknown_path"),
    ];
    for (behind, code) in cases {
        assert_eq!(refused(&behind), code, "{}", behind.chars().take(80).collect::<String>());
    }
}

#[test]
fn what_a_sentence_puts_behind_a_link_is_no_part_of_it() {
    let sound = write(&Scenario::default(), ADDRESS).expect("short");
    for behind in [".", ")", ">", ".\u{201d}"] {
        assert!(read(&format!("{sound}{behind}")).is_ok(), "{behind}");
    }
}

#[test]
fn a_bomb_is_stopped_at_the_limit() {
    let bytes = compress_to_vec(&vec![b'0'; 5 << 20], 9);
    let behind = sealed(&bytes);
    assert!(behind.len() < LONGEST_LINK_READ, "it fits what is read: {}", behind.len());
    assert_eq!(refused(&behind), "too_large");
}

#[test]
fn one_letter_changed_or_lost_is_noticed() {
    for case in 0..300 {
        let Some((_, behind)) = short(case) else { continue };
        let mut random = Random::of_case(63, case);
        let place = random.between(3, behind.len() as u64 - 1) as usize;
        let mut letters = behind.clone().into_bytes();
        letters[place] = if letters[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(letters).expect("text");
        assert_eq!(refused(&changed), "link_damaged", "case {case}");
        assert_eq!(refused(&behind[..place]), "link_damaged", "case {case}");
    }
}

#[test]
fn a_document_of_anybody_is_read_as_strictly_as_a_file() {
    for case in 0..500 {
        let mut random = Random::of_case(64, case);
        let Some((scenario, _)) = short(case) else { continue };
        let mut bytes = document::write(&scenario).into_bytes();
        let place = random.between(0, bytes.len() as u64 - 1) as usize;
        bytes[place] = random.between(32, 126) as u8;
        if let Ok(found) = read(&around(&bytes)) {
            assert!(document::read(&document::write(&found)).as_ref() == Ok(&found), "case {case}");
        }
    }
}

#[test]
fn without_figures_a_link_holds_choices_only() {
    for case in 0..400 {
        let mut random = Random::of_case(65, case);
        let scenario = chance::scenario(&mut random);
        let plain = scenario.without_figures();
        let start = scenario.baseline.inputs();
        assert!(plain.name.is_empty() && plain.notes.is_empty() && plain.inputs.who == start.who, "case {case}");
        assert_eq!(plain.without_figures(), plain, "case {case}");
        let own = |inputs: &Inputs| {
            [
                format!("{:?}", inputs.capital.schemes),
                format!("{:?}", inputs.engagement.by_system),
                inputs.engagement.income.clone(),
                inputs.medicines.price.clone(),
            ]
        };
        let kept = own(&plain.inputs);
        for (at, (kept, start)) in kept.iter().zip(own(&start)).enumerate() {
            assert_eq!(*kept, start, "case {case}, {at}");
        }
        assert_eq!(plain.inputs.allocation.rule.method, scenario.inputs.allocation.rule.method);
        assert_eq!(plain.inputs.engagement.fund.weighting, scenario.inputs.engagement.fund.weighting);
    }
    assert_eq!(Scenario::of(Baseline::Roadmap2022).without_figures(), Scenario::of(Baseline::Roadmap2022));
}

#[test]
fn links_of_every_kind_are_read_or_refused() {
    for case in 0..500 {
        let outcome = one(66, case);
        // How long it takes is the soak's to say, not a test's.
        let faults: Vec<&String> = outcome.faults.iter().filter(|fault| *fault != "slow").collect();
        assert!(faults.is_empty(), "case {case}: {faults:?}");
    }
}
