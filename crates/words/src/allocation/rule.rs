//! The rule in a phrase for the bar, and in sentences for a phone and for paper.

use engine::allocation::study::input::{FloorKind, GrowthInput, Method, QuantumInput, RuleInput};
use engine::quantities::decimal_text;

use crate::count::one_in;
use crate::figures::percent_as_set;
use crate::year::years;

/// The rule in one phrase: `4.5% growth, 10% of the gap each year, no board below 0% or above 5.5%`.
#[must_use]
pub fn phrase(quantum: &QuantumInput, rule: &RuleInput) -> String {
    let mut parts = vec![growth_phrase(&quantum.growth), method_phrase(rule)];
    parts.extend(bounds(rule).map(|bounds| format!("no board {bounds}")));
    parts.extend(rule.has_max_under.then(|| format!("none more than {} under target", rate(&rule.max_under))));
    parts.join(", ")
}

/// The rule in short sentences: `Money grows 4.5% a year. A tenth of the gap closes each year. ...`
#[must_use]
pub fn sentences(quantum: &QuantumInput, rule: &RuleInput) -> String {
    let growth = match &quantum.growth {
        GrowthInput::One { rate: one } => format!("Money grows {} a year.", rate(one)),
        GrowthInput::ByYear { .. } => "Money grows at a rate of its own each year.".into(),
        GrowthInput::ByComponent { .. } => "Money grows by component of spend.".into(),
    };
    let method = match rule.method {
        Method::StraightLine => {
            format!("Shares move in a straight line to target over {}.", years(count(rule.line_years)))
        }
        Method::Proportional => match whole_parts(&rule.convergence) {
            Some(parts) => format!("{} of the gap closes each year.", crate::count::capital(&one_in(parts))),
            None if is_zero(&rule.convergence) => "Shares stay as they are.".into(),
            None => format!("{} of the gap closes each year.", rate(&rule.convergence)),
        },
        Method::Bands => "Growth depends on a band of distance from target.".into(),
        Method::Sliding => "Growth slides with distance from target.".into(),
    };
    let mut sentences = vec![growth, method];
    sentences.extend(bounds(rule).map(|bounds| {
        format!("No board grows {}.", bounds.replace("below", "less than").replace("above", "more than"))
    }));
    if rule.has_max_under {
        sentences.push(format!("No board is left more than {} under target.", rate(&rule.max_under)));
    }
    sentences.join(" ")
}

fn growth_phrase(growth: &GrowthInput) -> String {
    match growth {
        GrowthInput::One { rate: one } => format!("{} growth", rate(one)),
        GrowthInput::ByYear { .. } => "growth set year by year".into(),
        GrowthInput::ByComponent { .. } => "growth by component".into(),
    }
}

fn method_phrase(rule: &RuleInput) -> String {
    match rule.method {
        Method::StraightLine => format!("straight line over {}", years(count(rule.line_years))),
        Method::Proportional if is_zero(&rule.convergence) => "shares kept".into(),
        Method::Proportional => format!("{} of the gap each year", rate(&rule.convergence)),
        Method::Bands => "growth by bands of distance".into(),
        Method::Sliding => "growth sliding with distance".into(),
    }
}

/// `below 0% or above 5.5%`; `None` where the rule has neither floor nor ceiling.
fn bounds(rule: &RuleInput) -> Option<String> {
    let least = match rule.floor {
        FloorKind::None => None,
        FloorKind::Flat => Some(format!("below {}", rate(&rule.least_growth))),
        FloorKind::Tapering => Some("below a guarantee that tapers".into()),
    };
    let most = rule.has_ceiling.then(|| format!("above {}", rate(&rule.most_growth)));
    match (least, most) {
        (Some(least), Some(most)) => Some(format!("{least} or {most}")),
        (one, other) => one.or(other),
    }
}

/// A rate as it was set; what cannot be read stays as it was written.
fn rate(text: &str) -> String {
    decimal_text::read(text).map_or_else(|_| text.to_owned(), percent_as_set)
}

fn is_zero(text: &str) -> bool {
    decimal_text::read(text).is_ok_and(|rate| rate.is_zero())
}

/// The number of parts a rate is one of: 10 for 0.1; `None` where it is no such part.
fn whole_parts(text: &str) -> Option<u32> {
    let rate = decimal_text::read(text).ok()?;
    (2..=20).find(|parts| rate.checked_mul((*parts).into()).is_some_and(|whole| whole == rust_decimal::Decimal::ONE))
}

fn count(years: u32) -> usize {
    usize::try_from(years).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> (QuantumInput, RuleInput) {
        let quantum = QuantumInput {
            years: 10,
            growth: GrowthInput::One { rate: "0.045".into() },
            national_services: "0".into(),
            joint_services: "0".into(),
            medicines_funds: "0".into(),
            medicines_kept: "0".into(),
        };
        let rule = RuleInput {
            method: Method::Proportional,
            line_years: 5,
            convergence: "0.10".into(),
            bands: Vec::new(),
            knots: Vec::new(),
            floor: FloorKind::Flat,
            least_growth: "0".into(),
            floor_knots: Vec::new(),
            has_ceiling: true,
            most_growth: "0.055".into(),
            has_max_under: false,
            max_under: "0.05".into(),
        };
        (quantum, rule)
    }

    #[test]
    fn the_rule_in_one_phrase() {
        let (quantum, rule) = set();
        assert_eq!(phrase(&quantum, &rule), "4.5% growth, 10% of the gap each year, no board below 0% or above 5.5%");
        let kept = RuleInput { convergence: "0.00".into(), floor: FloorKind::None, has_ceiling: false, ..rule.clone() };
        assert_eq!(phrase(&quantum, &kept), "4.5% growth, shares kept");
        let line = RuleInput { method: Method::StraightLine, floor: FloorKind::Tapering, has_max_under: true, ..rule };
        assert_eq!(
            phrase(&quantum, &line),
            "4.5% growth, straight line over five years, no board below a guarantee that tapers or above 5.5%, none more than 5% \
             under target"
        );
    }

    #[test]
    fn the_rule_in_sentences() {
        let (quantum, rule) = set();
        assert_eq!(
            sentences(&quantum, &rule),
            "Money grows 4.5% a year. A tenth of the gap closes each year. No board grows less than 0% or more than 5.5%."
        );
        let other = RuleInput { convergence: "0.12".into(), has_ceiling: false, ..rule };
        assert!(sentences(&quantum, &other).contains("12% of the gap closes each year. No board grows less than 0%."));
    }
}
