//! The named rule that a user's settings amount to, if there is one: its figures carry their own grades and sources.

use crate::allocation::study::input::{FloorKind, Method, RuleInput};
use crate::parameters::{FloorRule, PaceMethod, PacePreset, Parameter, pace_presets};
use crate::quantities::Rate;

/// The preset whose every figure is that of the rule.
pub(super) fn preset(rule: &RuleInput) -> Option<&'static PacePreset> {
    pace_presets().iter().find(|preset| {
        method_is(rule, &preset.method)
            && floor_is(rule, &preset.floor)
            && optional_is(rule.has_ceiling, &rule.most_growth, preset.ceiling)
            && optional_is(rule.has_max_under, &rule.max_under, preset.max_under)
    })
}

fn method_is(rule: &RuleInput, method: &PaceMethod) -> bool {
    match (rule.method, method) {
        (Method::Proportional, PaceMethod::Proportional { convergence }) => is(&rule.convergence, convergence),
        (Method::StraightLine, PaceMethod::StraightLine { years }) => is(&rule.line_years.to_string(), years),
        _ => false,
    }
}

fn floor_is(rule: &RuleInput, floor: &FloorRule) -> bool {
    match (rule.floor, floor) {
        (FloorKind::None, FloorRule::None) => true,
        (FloorKind::Flat, FloorRule::Rate(least)) => is(&rule.least_growth, least),
        (FloorKind::Tapering, FloorRule::Knots(knots)) => {
            rule.floor_knots.len() == knots.len()
                && rule
                    .floor_knots
                    .iter()
                    .zip(*knots)
                    .all(|(set, knot)| is(&set.distance, knot.distance) && is(&set.growth, knot.growth))
        }
        _ => false,
    }
}

fn optional_is(in_use: bool, text: &str, figure: Option<&'static Parameter>) -> bool {
    match figure {
        Some(figure) => in_use && is(text, figure),
        None => !in_use,
    }
}

fn is(text: &str, figure: &Parameter) -> bool {
    Rate::from_text(text).is_ok_and(|set| Rate::from_text(figure.value) == Ok(set))
}
