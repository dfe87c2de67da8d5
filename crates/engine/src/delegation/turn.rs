//! Turns: where a verdict that hangs on one fact alone turns.
//!
//! "Expertise decides: from 55 points the service is ready, below it is not."

use rust_decimal::Decimal;
use serde::Serialize;

use crate::quantities::Fraction;

use super::category::Category;
use super::fact::Fact;
use super::judgement::Judgement;
use super::rule::Rule;
use super::score::Scoring;
use super::standing::Standing;

/// The one fact a verdict hangs on, and what it comes to on either side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// The fact.
    pub fact: Fact,
    /// Where it turns; `None` for a fact that is true or false.
    pub at: Option<Fraction>,
    /// Whether that value itself counts as high.
    pub at_is_high: bool,
    /// The category where the fact is low, or false.
    pub low: Category,
    /// The category where it is high, or true.
    pub high: Category,
}

/// The turn of a verdict whose smallest settling set is one fact; `None` for any other verdict.
pub(super) fn turn(judgement: &Judgement<'_>, settles: &[Fact]) -> Option<Turn> {
    let [fact] = settles else { return None };
    let policy = judgement.policy;
    let limit = |limit: Decimal| Some(Fraction::from(limit));
    // A score counts from its threshold up; a count is within its limit up to it.
    let (rule, at, low_stops, at_is_high) = match fact {
        Fact::Patients => (Rule::HighlySpecialised, limit(policy.most_patients), true, false),
        Fact::Centres => (Rule::HighlySpecialised, limit(policy.most_centres), true, false),
        Fact::Flagged => (Rule::HighlySpecialised, None, false, false),
        Fact::PlanningPopulation => (Rule::PlanningPopulation, limit(policy.national_population), false, false),
        Fact::SpecificationAge => (Rule::ReviewBars, limit(policy.specification_age_limit), false, false),
        Fact::NewTreatment | Fact::NoData => (Rule::ReviewBars, None, false, false),
        Fact::Value(_) => {
            let suits = judgement.standings.suitability == Standing::Open;
            let (rule, scoring) = if suits {
                (Rule::Suitability, &judgement.suitability)
            } else {
                (Rule::Readiness, &judgement.readiness)
            };
            (rule, Some(passing_value(scoring, *fact)?), true, true)
        }
    };
    let category = |standing| judgement.standings.with(rule, standing).category();
    let (stops, passes) = (category(Standing::Stops), category(Standing::Passes));
    let (low, high) = if low_stops { (stops, passes) } else { (passes, stops) };
    Some(Turn { fact: *fact, at, at_is_high, low, high })
}

/// The least value of the one criterion that is not known with which the score passes.
fn passing_value(scoring: &Scoring, fact: Fact) -> Option<Fraction> {
    let part = scoring.parts.iter().find(|part| Fact::Value(part.criterion) == fact)?;
    let ([sum, _], _) = scoring.without(Some(part.criterion));
    scoring.threshold.times(&scoring.total).minus(&sum).over(&part.weight)
}
