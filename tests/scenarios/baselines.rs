//! Baselines: frozen, sound, and built from cited figures.

use engine::allocation::study::Facts;
use engine::parameters::parameter;
use scenario::{Baseline, RulePreset, Worked};

use crate::value;

const FROZEN: [(Baseline, &str); 7] = [
    (Baseline::AsItStands, include_str!("fixtures/baselines/as-it-stands.json")),
    (Baseline::BeforeReform, include_str!("fixtures/baselines/before-reform.json")),
    (Baseline::Roadmap2022, include_str!("fixtures/baselines/2022-roadmap.json")),
    (Baseline::PolicyExchange2022, include_str!("fixtures/baselines/2022-policy-exchange.json")),
    (Baseline::Segmentation2018, include_str!("fixtures/baselines/2018-19-segmentation.json")),
    (Baseline::DelegationAsDone, include_str!("fixtures/baselines/2024-26-delegation.json")),
    (Baseline::ProviderEnvelopes2026, include_str!("fixtures/baselines/2026-27-provider-envelopes.json")),
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

/// What sets each apart from the one the calculator opens with, room by room: nothing else of it differs.
#[test]
fn each_baseline_changes_what_its_source_speaks_of() {
    let opening = Baseline::AsItStands.inputs();
    let changed = |baseline: Baseline| {
        let lines = scenario::differences::changes(&opening, &baseline.inputs());
        lines
            .into_iter()
            .map(|change| change.path)
            // A pace that is nothing is not in doubt: that follows from the rule.
            .filter(|path| !path.starts_with("allocation.rule") && path != "uncertainty.doubts.convergence.used")
            .collect::<Vec<_>>()
    };
    assert_eq!(changed(Baseline::BeforeReform), ["allocation.opening.basis", "delegation.staging.preset"]);
    assert_eq!(
        changed(Baseline::PolicyExchange2022),
        [
            "allocation.opening.sum",
            "allocation.opening.price_year",
            "allocation.opening.uplift",
            "allocation.quantum.medicines_funds",
            "delegation.staging.preset",
            "engagement.systems",
            "engagement.fund.systems",
        ]
    );
    assert_eq!(
        changed(Baseline::Segmentation2018),
        [
            "allocation.opening.sum",
            "allocation.opening.price_year",
            "allocation.opening.opening_year",
            "allocation.quantum.national_services",
            "delegation.staging.preset",
        ]
    );
    assert_eq!(
        changed(Baseline::DelegationAsDone),
        ["allocation.opening.sum", "allocation.opening.price_year", "allocation.opening.opening_year"]
    );
    assert_eq!(
        changed(Baseline::ProviderEnvelopes2026),
        ["capital.first_year", "capital.held_by", "capital.pots", "capital.national", "capital.ringfence_share"]
    );
}

/// Of the proposals of 2022: pilots first, weak cases last, nothing moved, a ringfence, a fund for 42 systems.
#[test]
fn the_proposals_of_2022_are_whole() {
    let inputs = Baseline::PolicyExchange2022.inputs();
    assert_eq!(RulePreset::of(&inputs).map(RulePreset::id), Some("no_change"));
    assert_eq!(inputs.capital.ringfence_share, "0.2");
    assert_eq!(inputs.allocation.quantum.medicines_funds, "680000000");
    let fund = &inputs.engagement.fund;
    assert_eq!([&fund.pot, &fund.years, &fund.systems], ["20000000", "2", "42"]);
}

/// The segmentation's own gap stays: boards hold the stated budget less the national level, though its levels add to less.
#[test]
fn the_segmentation_is_not_made_to_add_up() {
    let inputs = Baseline::Segmentation2018.inputs();
    let worked = Worked::out(&inputs.allocation, &Facts::shipped()).expect("worked out");
    let opening = &worked.study.opening;
    let taken: Vec<String> = opening.deductions.iter().map(|taken| taken.amount.to_string()).collect();
    assert_eq!((opening.sum.to_string().as_str(), taken), ("17700000000.00", vec!["1600000000.00".to_owned()]));
    // £15.0bn of it are in the two lower levels.
    assert_eq!(opening.host.iter().sum::<i64>(), 1_610_000_000_000);
}
