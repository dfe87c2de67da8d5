//! Rules offered by name.

use engine::allocation::study::input::{FloorKind, Method};
use scenario::{Baseline, RulePreset};

fn set(id: &str) -> scenario::Inputs {
    RulePreset::from_id(id).unwrap_or_else(|| panic!("{id} is offered")).set(&Baseline::default().inputs())
}

#[test]
fn the_calculator_opens_with_the_first() {
    let first = RulePreset::all().next().expect("one");
    assert_eq!(first.id(), "tenth_of_the_gap");
    assert_eq!(RulePreset::of(&Baseline::default().inputs()), Some(first));
}

#[test]
fn a_named_rule_sets_the_rule_and_nothing_else() {
    let opening = Baseline::default().inputs();
    for preset in RulePreset::all() {
        let mut inputs = preset.set(&opening);
        assert_eq!(RulePreset::of(&inputs), Some(preset));
        assert!(!preset.title().is_empty() && !preset.note().is_empty() && !preset.figures().is_empty());
        inputs.allocation.rule = opening.allocation.rule.clone();
        assert_eq!(inputs, opening, "{}", preset.id());
    }
}

#[test]
fn each_is_what_its_source_says() {
    let rule = set("limits_2016_17").allocation.rule;
    assert_eq!((rule.floor, rule.has_ceiling, rule.has_max_under), (FloorKind::Tapering, false, true));
    assert_eq!(rule.max_under, "0.05");
    let knots: Vec<(&str, &str)> =
        rule.floor_knots.iter().map(|knot| (knot.distance.as_str(), knot.growth.as_str())).collect();
    assert_eq!(knots, [("0.05", "0.03"), ("0.1", "0")]);
    let rule = set("limit_2019_20").allocation.rule;
    assert_eq!((rule.floor, rule.least_growth.as_str(), rule.has_ceiling), (FloorKind::Flat, "0.044", false));
    for (id, years) in [("straight_line_5", 5), ("straight_line_10", 10)] {
        let rule = set(id).allocation.rule;
        assert_eq!((rule.method, rule.line_years, rule.floor), (Method::StraightLine, years, FloorKind::None));
    }
    let rule = set("no_change").allocation.rule;
    assert_eq!((rule.method, rule.convergence.as_str(), rule.has_ceiling), (Method::Proportional, "0", false));
}

/// Changing one's mind loses nothing: settings of methods not chosen wait.
#[test]
fn what_a_rule_does_not_use_is_kept() {
    let mut inputs = Baseline::default().inputs();
    inputs.allocation.rule.bands.truncate(2);
    inputs.allocation.rule.most_growth = "0.2".to_owned();
    let rule = RulePreset::from_id("straight_line_5").expect("offered").set(&inputs).allocation.rule;
    assert_eq!((rule.bands.len(), rule.most_growth.as_str()), (2, "0.2"));
}
