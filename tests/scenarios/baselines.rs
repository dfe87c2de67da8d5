//! Baselines: frozen, sound, and built from cited figures.

use engine::allocation::study::Facts;
use engine::parameters::parameter;
use scenario::{Baseline, RulePreset, Worked};

use crate::value;

const FROZEN: [(Baseline, &str); 4] = [
    (Baseline::AsItStands, include_str!("fixtures/baselines/as-it-stands.json")),
    (Baseline::BeforeReform, include_str!("fixtures/baselines/before-reform.json")),
    (Baseline::Roadmap2022, include_str!("fixtures/baselines/2022-roadmap.json")),
    (Baseline::PolicyExchange2022, include_str!("fixtures/baselines/2022-policy-exchange.json")),
];

/// A document holds differences only: were a baseline to move, every document on it would silently say something else.
#[test]
fn a_baseline_never_moves() {
    for (baseline, frozen) in FROZEN {
        let frozen: serde_json::Value = serde_json::from_str(frozen).expect("JSON");
        assert_eq!(
            value(&baseline.inputs()),
            frozen,
            "{} moved. Raise the version of the format and write the earlier figure into earlier documents.",
            baseline.code()
        );
    }
    assert_eq!(FROZEN.map(|(baseline, _)| baseline), Baseline::ALL);
}

#[test]
fn every_baseline_works_out_under_its_own_rule() {
    let facts = Facts::shipped();
    for baseline in Baseline::ALL {
        let worked = Worked::out(&baseline.inputs().allocation, &facts);
        assert!(worked.is_ok(), "{}: {:?}", baseline.code(), worked.err());
        assert_eq!(Baseline::from_code(baseline.code()), Some(baseline));
        assert!(!baseline.name().is_empty() && baseline.says().ends_with('.'));
    }
    assert_eq!(Baseline::from_code("__proto__"), None);
}

/// A named rule answers, or says what would make it possible.
#[test]
fn every_named_rule_answers_on_the_opening_baseline() {
    let facts = Facts::shipped();
    for preset in RulePreset::all() {
        let inputs = preset.set(&Baseline::default().inputs());
        if let Err(problems) = Worked::out(&inputs.allocation, &facts) {
            assert!(problems.iter().all(|problem| problem.remedy.is_some()), "{}: {problems:?}", preset.id());
        }
    }
}

#[test]
fn every_figure_of_a_baseline_is_cited_and_used() {
    for baseline in Baseline::ALL {
        let set = value(&baseline.inputs()).to_string();
        assert!(
            RulePreset::of(&baseline.inputs()).is_some(),
            "{}: a rule without a name has no source",
            baseline.code()
        );
        for figure in baseline.figures() {
            assert!(parameter(figure.id).is_some_and(|found| std::ptr::eq(found, figure)), "{}", figure.id);
            // A day sets its own financial year, or the year before it as the one that opens.
            let start = figure.value.get(..4).and_then(|year| year.parse::<u16>().ok());
            let start = start.map(|year| [year - 1, year]);
            let stands = set.contains(&format!("\"{}\"", figure.value))
                || [',', '}'].iter().any(|end| set.contains(&format!(":{}{end}", figure.value)))
                || start.is_some_and(|years| years.iter().any(|year| set.contains(&format!("\"{year}/"))));
            assert!(stands, "{}: {} is not set from {}", baseline.code(), figure.value, figure.id);
        }
    }
}
