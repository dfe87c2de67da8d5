//! Every cell of the discretised rule space: each matched exactly once, each rule reached.

use std::collections::BTreeMap;

use engine::delegation::{
    Category, Criterion, PlanningPopulation, Policy, Preference, Preferences, Rule, Service, Verdict,
};

const KNOWN: [Option<bool>; 3] = [Some(true), Some(false), None];

/// A score above its threshold, below it, or not known.
fn score(criteria: &[Criterion], passes: Option<bool>) -> Preferences {
    let mut preferences = Preferences::default();
    for criterion in criteria {
        let value = passes.map_or(Preference::Unknown, |passes| Preference::Rated(if passes { 80 } else { 20 }.into()));
        preferences.set(*criterion, value);
    }
    preferences
}

/// A condition that stops, does not, or may: `None` is both.
fn either(conditions: &[Option<bool>]) -> Option<bool> {
    if conditions.contains(&Some(true)) {
        Some(true)
    } else if conditions.contains(&None) {
        None
    } else {
        Some(false)
    }
}

#[test]
fn every_cell_comes_to_one_category_and_every_rule_is_reached() {
    let mut cells = 0;
    let mut reached: BTreeMap<&str, u32> = BTreeMap::new();
    let mut categories: BTreeMap<Category, u32> = BTreeMap::new();
    for number in 0..2 * 3_u32.pow(9) {
        let bars = number % 2 == 1;
        let state = |place: u32| KNOWN[(number / 2 / 3_u32.pow(place) % 3) as usize];
        let [few_patients, few_centres, flagged, large, suits, old, new, no_data, ready] =
            [0, 1, 2, 3, 4, 5, 6, 7, 8].map(state);
        let service = Service {
            code: "cell".to_owned(),
            patients: few_patients.map(|few| if few { 500 } else { 501 }.into()),
            centres: few_centres.map(|few| if few { 3 } else { 4 }.into()),
            planning_population: large.map_or(PlanningPopulation::Unknown, |large| {
                PlanningPopulation::People(if large { 10_000_001 } else { 10_000_000 }.into())
            }),
            flagged,
            specification_age: old.map(|old| if old { 7 } else { 6 }.into()),
            new_treatment: new,
            no_data,
            suitability: score(&Criterion::SUITABILITY, suits),
            readiness: score(&Criterion::READINESS, ready),
            ..Service::default()
        };
        let policy = Policy { review_bars: bars, ..Policy::shipped() };
        let few = match (few_patients, few_centres) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        };
        let due = either(&[old, new, no_data]);
        let stops = [
            either(&[few, flagged]),
            large,
            suits.map(|suits| !suits),
            if bars { due } else { Some(false) },
            ready.map(|ready| !ready),
            Some(true),
        ];
        let mut wanted = Vec::new();
        for (rule, stops) in Rule::ALL.into_iter().zip(stops) {
            if stops != Some(false) {
                wanted.push(rule);
            }
            if stops == Some(true) {
                break;
            }
        }
        let mut outcomes: Vec<Category> = wanted.iter().map(|rule| rule.outcome()).collect();
        outcomes.sort_unstable();
        outcomes.dedup();
        let verdict = Verdict::of(&service, &policy);
        assert_eq!(verdict.rule, wanted, "{service:?}");
        assert_eq!(verdict.possible, outcomes, "{service:?}");
        let category = if let [only] = outcomes[..] { only } else { Category::Undetermined };
        assert_eq!(verdict.category, category, "{service:?}");
        assert_eq!(verdict.settles.is_empty(), category != Category::Undetermined, "{service:?}");
        assert_eq!(verdict.review_due, due, "{service:?}");
        if let [only] = wanted[..] {
            *reached.entry(only.name()).or_default() += 1;
        }
        *categories.entry(category).or_default() += 1;
        cells += 1;
    }
    assert_eq!(cells, 39_366);
    assert_eq!(reached.len(), 6, "each rule decides some cell alone: {reached:?}");
    assert_eq!(categories.len(), 4, "{categories:?}");
}
