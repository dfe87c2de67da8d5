//! What a pathway may not ask: changes that take away more than there is, the same figure moved twice, sums beyond money.

use crate::problem::Problem;
use crate::quantities::Money;

use super::sum::Sum;
use super::{Intervention, Measure, Pathway, stage};

/// Every fault of meaning.
pub(super) fn problems(pathway: &Pathway) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Some(intervention) = &pathway.intervention {
        lengths(pathway, intervention, &mut problems);
        effects(pathway, intervention, &mut problems);
    }
    if problems.is_empty() {
        sizes(pathway, &mut problems);
    }
    problems
}

fn lengths(pathway: &Pathway, intervention: &Intervention, problems: &mut Vec<Problem>) {
    let years = usize::try_from(pathway.years).unwrap_or(0);
    let mut look = |length: usize, path: String| {
        if length != years {
            let message =
                format!("This list has {length} entries and the pathway {years} years. Give one entry a year.");
            problems.push(Problem::new("years_differ", path, message));
        }
    };
    look(intervention.costs.len(), "intervention.costs".to_owned());
    for (place, effect) in intervention.effects.iter().enumerate() {
        look(effect.changes.len(), format!("intervention.effects[{place}].changes"));
    }
}

fn effects(pathway: &Pathway, intervention: &Intervention, problems: &mut Vec<Problem>) {
    for (place, effect) in intervention.effects.iter().enumerate() {
        let path = format!("intervention.effects[{place}]");
        let Some(stage) = pathway.stages.get(effect.stage) else {
            let message = "No stage has this code. Give the code of a stage of the list.";
            problems.push(Problem::new("unknown_stage", format!("{path}.stage"), message));
            continue;
        };
        let earlier = intervention.effects.iter().take(place);
        if earlier.into_iter().any(|other| other.stage == effect.stage && other.on == effect.on) {
            let message = "Another effect moves the same figure of this stage. Keep one of them.";
            problems.push(Problem::new("duplicate_effect", path.clone(), message));
        }
        let figure = match effect.on {
            Measure::Patients => stage.patients,
            Measure::UnitCost => stage.unit_cost,
        };
        for (year, change) in effect.changes.iter().enumerate() {
            if stage::after(figure, effect.by, *change).is_some_and(|after| after.is_negative()) {
                let message = "This takes away more than there is. Give a smaller change, or more to take from.";
                problems.push(Problem::new("below_nothing", format!("{path}.changes[{year}]"), message));
            }
        }
    }
}

fn sizes(pathway: &Pathway, problems: &mut Vec<Problem>) {
    let limit = Money::LIMIT.pence().unsigned_abs();
    let too_large = |sum: &Sum| sum.amount().is_some_and(|pence| pence.count().unsigned_abs() > u128::from(limit));
    let mut report = |path: String| {
        problems.push(Problem::new(
            "too_large",
            path,
            "This comes to more than £10 trillion in a year. Check the units.",
        ));
    };
    for (place, years) in stage::stages(pathway).iter().enumerate() {
        if years.iter().any(|year| too_large(&year.before) || too_large(&year.saving)) {
            report(format!("stages[{place}]"));
        }
    }
    for (year, _) in stage::outlay(pathway).iter().enumerate().filter(|(_, outlay)| too_large(outlay)) {
        report(format!("intervention.costs[{year}]"));
    }
}
