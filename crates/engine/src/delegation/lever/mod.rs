//! Levers: every figure that a verdict may hang on, and where a service stands as one of them moves.

mod weights;

use rust_decimal::Decimal;

use crate::quantities::Fraction;

use super::flip::LeverKind;
use super::judgement::{Judgement, at_most, highly_specialised, reasons, within};
use super::planning_population::PlanningPopulation;
use super::preference::{Preference, Preferences};
use super::rule::Rule;
use super::score::{Score, Scoring};
use super::service::MOST;
use super::standing::Standing;

use weights::weights;

/// One figure that can be moved.
pub(super) struct Lever<'a> {
    pub kind: LeverKind,
    pub name: &'static str,
    /// Its path in the input, from the service or from the whole input down.
    pub path: String,
    /// The rule before which the standing changes.
    pub rule: Rule,
    pub from: Fraction,
    pub least: Fraction,
    pub most: Fraction,
    /// Figures at which the standing may change; it is constant between two of them.
    pub corners: Vec<Fraction>,
    pub standing: Box<dyn Fn(&Fraction) -> Standing + 'a>,
}

/// Every lever of a service, in the order of the rules: measures first, then weights, then thresholds.
pub(super) fn levers<'a>(judgement: &'a Judgement<'a>) -> Vec<Lever<'a>> {
    let (service, policy) = (judgement.service, judgement.policy);
    let mut levers = Vec::new();
    levers.extend(gate_measures(judgement));
    levers.extend(values(&judgement.suitability, &service.suitability, Rule::Suitability));
    levers.extend(specification_age(judgement));
    levers.extend(values(&judgement.readiness, &service.readiness, Rule::Readiness));
    levers.extend(weights(&judgement.suitability, &judgement.suitability_score, Rule::Suitability));
    levers.extend(weights(&judgement.readiness, &judgement.readiness_score, Rule::Readiness));
    levers.extend(gate_limits(judgement));
    levers.push(threshold(&judgement.suitability, &judgement.suitability_score, Rule::Suitability));
    let age = service.specification_age;
    levers.push(count(
        (LeverKind::Threshold, "policy.specification_age_limit"),
        Rule::ReviewBars,
        (policy.specification_age_limit, age),
        move |limit| review_at(judgement, age.map(|age| Fraction::from(age) > *limit)),
    ));
    levers.push(threshold(&judgement.readiness, &judgement.readiness_score, Rule::Readiness));
    levers
}

/// A lever on a count: its standing may change where it meets the figure it is compared with.
fn count<'a>(
    (kind, path): (LeverKind, &'static str),
    rule: Rule,
    (from, other): (Decimal, Option<Decimal>),
    standing: impl Fn(&Fraction) -> Standing + 'a,
) -> Lever<'a> {
    Lever {
        kind,
        name: path.rsplit('.').next().unwrap_or(path),
        path: path.to_owned(),
        rule,
        from: Fraction::from(from),
        least: Fraction::whole(0),
        most: Fraction::from(MOST),
        corners: other.map(Fraction::from).into_iter().collect(),
        standing: Box::new(standing),
    }
}

fn gate_measures<'a>(judgement: &'a Judgement<'a>) -> impl Iterator<Item = Lever<'a>> {
    let (service, policy) = (judgement.service, judgement.policy);
    let patients = service.patients.map(|patients| {
        let limit = Fraction::from(policy.most_patients);
        let pair = (patients, Some(policy.most_patients));
        count((LeverKind::Measure, "patients"), Rule::HighlySpecialised, pair, move |patients| {
            highly_specialised(within(patients, &limit), judgement.few_centres(), service.flagged)
        })
    });
    let centres = service.centres.map(|centres| {
        let limit = Fraction::from(policy.most_centres);
        let pair = (centres, Some(policy.most_centres));
        count((LeverKind::Measure, "centres"), Rule::HighlySpecialised, pair, move |centres| {
            highly_specialised(judgement.few_patients(), within(centres, &limit), service.flagged)
        })
    });
    let population = match service.planning_population {
        PlanningPopulation::People(people) => {
            let limit = Fraction::from(policy.national_population);
            let pair = (people, Some(policy.national_population));
            Some(count((LeverKind::Measure, "planning_population"), Rule::PlanningPopulation, pair, move |people| {
                Standing::stops_if(*people > limit)
            }))
        }
        PlanningPopulation::Unknown | PlanningPopulation::Level { .. } => None,
    };
    patients.into_iter().chain(centres).chain(population)
}

fn gate_limits<'a>(judgement: &'a Judgement<'a>) -> [Lever<'a>; 3] {
    let (service, policy) = (judgement.service, judgement.policy);
    let (patients, centres) = (service.patients, service.centres);
    let known = |limit: &Fraction, figure: Option<Decimal>| match figure {
        Some(figure) => within(&Fraction::from(figure), limit),
        None => at_most(None, Decimal::ZERO),
    };
    let limit_of_patients = count(
        (LeverKind::Threshold, "policy.highly_specialised.patients"),
        Rule::HighlySpecialised,
        (policy.most_patients, patients),
        move |limit| highly_specialised(known(limit, patients), judgement.few_centres(), service.flagged),
    );
    let limit_of_centres = count(
        (LeverKind::Threshold, "policy.highly_specialised.centres"),
        Rule::HighlySpecialised,
        (policy.most_centres, centres),
        move |limit| highly_specialised(judgement.few_patients(), known(limit, centres), service.flagged),
    );
    [limit_of_patients, limit_of_centres, national_line(judgement)]
}

fn national_line<'a>(judgement: &'a Judgement<'a>) -> Lever<'a> {
    let population = judgement.service.planning_population;
    let ends = population.ends();
    let line = (judgement.policy.national_population, ends.map(|(least, _)| least));
    let mut lever =
        count((LeverKind::Threshold, "policy.national_population"), Rule::PlanningPopulation, line, move |line| {
            match ends {
                None => Standing::Open,
                Some((least, most)) => over_line(population, least, most, line),
            }
        });
    lever.corners.extend(ends.and_then(|(_, most)| most).map(Fraction::from));
    lever
}

fn over_line(population: PlanningPopulation, least: Decimal, most: Option<Decimal>, line: &Fraction) -> Standing {
    let (least, most) = (Fraction::from(least), most.map(Fraction::from));
    match population {
        PlanningPopulation::People(_) => Standing::stops_if(least > *line),
        _ if least >= *line => Standing::Stops,
        _ if most.is_some_and(|most| most <= *line) => Standing::Passes,
        _ => Standing::Open,
    }
}

fn specification_age<'a>(judgement: &'a Judgement<'a>) -> Option<Lever<'a>> {
    let limit = judgement.policy.specification_age_limit;
    let age = judgement.service.specification_age?;
    let pair = (age, Some(limit));
    Some(count((LeverKind::Measure, "specification_age"), Rule::ReviewBars, pair, move |age| {
        review_at(judgement, Some(*age > Fraction::from(limit)))
    }))
}

fn review_at(judgement: &Judgement<'_>, old: Option<bool>) -> Standing {
    if judgement.policy.review_bars { reasons(old, judgement.service) } else { Standing::Passes }
}

/// Known preference values, in the units they were given in.
fn values<'a>(scoring: &'a Scoring, preferences: &'a Preferences, rule: Rule) -> impl Iterator<Item = Lever<'a>> {
    scoring.parts.iter().filter_map(move |part| {
        let (sums, _) = scoring.without(Some(part.criterion));
        let weight = part.weight.clone();
        let threshold_sum = scoring.threshold.times(&scoring.total);
        let corners = sums.iter().filter_map(|sum| threshold_sum.minus(sum).over(&weight)).collect::<Vec<_>>();
        let standing = move |value: &Fraction| {
            let own = weight.times(value);
            let [low, high] = [&sums[0], &sums[1]].map(|sum| sum.plus(&own));
            Score { low, high }.before(&threshold_sum)
        };
        let lever = |from: Decimal, least: Fraction, most: Fraction, corners, standing| Lever {
            kind: LeverKind::Measure,
            name: part.criterion.name(),
            path: format!("{}.{}", rule.name(), part.criterion.name()),
            rule,
            from: Fraction::from(from),
            least,
            most,
            corners,
            standing,
        };
        match preferences.of(part.criterion) {
            Preference::Unknown => None,
            Preference::Rated(value) => {
                Some(lever(*value, Fraction::whole(0), Fraction::whole(100), corners, Box::new(standing)))
            }
            Preference::Measured { measure, function } => {
                let corners = function.corners(&corners);
                let raw = Fraction::from(*measure);
                let least = corners.iter().min().map_or_else(|| raw.clone(), |least| least.min(&raw).clone());
                let most = corners.iter().max().map_or_else(|| raw.clone(), |most| most.max(&raw).clone());
                let standing = Box::new(move |raw: &Fraction| standing(&function.at(raw)));
                Some(lever(*measure, least, most, corners, standing))
            }
        }
    })
}

fn threshold<'a>(scoring: &Scoring, score: &'a Score, rule: Rule) -> Lever<'a> {
    Lever {
        kind: LeverKind::Threshold,
        name: rule.name(),
        path: format!("policy.{}.threshold", rule.name()),
        rule,
        from: scoring.threshold.clone(),
        least: Fraction::whole(0),
        most: Fraction::whole(100),
        corners: vec![score.low.clone(), score.high.clone()],
        standing: Box::new(|threshold| score.before(threshold)),
    }
}
