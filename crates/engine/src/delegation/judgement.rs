//! Judgement: one service before every rule.

use rust_decimal::Decimal;

use crate::quantities::Fraction;

use super::category::Category;
use super::policy::Policy;
use super::rule::Standings;
use super::score::{Score, Scoring};
use super::service::Service;
use super::standing::Standing;

/// A service, what it scores and where it stands before each rule.
#[derive(Debug)]
pub(super) struct Judgement<'a> {
    pub service: &'a Service,
    pub policy: &'a Policy,
    pub suitability: Scoring,
    pub readiness: Scoring,
    pub suitability_score: Score,
    pub readiness_score: Score,
    pub standings: Standings,
}

impl<'a> Judgement<'a> {
    pub(super) fn new(service: &'a Service, policy: &'a Policy) -> Self {
        let suitability = Scoring::new(&policy.suitability, policy.review_bars, &service.suitability);
        let readiness = Scoring::new(&policy.readiness, policy.review_bars, &service.readiness);
        let (suitability_score, readiness_score) = (suitability.score(), readiness.score());
        let standings = Standings {
            highly_specialised: highly_specialised(
                at_most(service.patients, policy.most_patients),
                at_most(service.centres, policy.most_centres),
                service.flagged,
            ),
            planning_population: service.planning_population.over(policy.national_population),
            suitability: suitability_score.before(&suitability.threshold),
            review: review(service, policy),
            readiness: readiness_score.before(&readiness.threshold),
        };
        Self { service, policy, suitability, readiness, suitability_score, readiness_score, standings }
    }

    /// Whether patients are few enough for rule 1.
    pub(super) fn few_patients(&self) -> Standing {
        at_most(self.service.patients, self.policy.most_patients)
    }

    /// Whether centres are few enough for rule 1.
    pub(super) fn few_centres(&self) -> Standing {
        at_most(self.service.centres, self.policy.most_centres)
    }

    /// Whether the service is due for review, barred or not.
    pub(super) fn review_due(&self) -> Standing {
        due_for_review(self.service, self.policy)
    }

    /// The category were exactly as many patients as the limit too many, where there are exactly so many.
    pub(super) fn category_with_less_than(&self) -> Option<Category> {
        (self.service.patients == Some(self.policy.most_patients)).then(|| {
            let gate = highly_specialised(Standing::Passes, self.few_centres(), self.service.flagged);
            self.standings.with(super::rule::Rule::HighlySpecialised, gate).category()
        })
    }
}

/// Rule 1: few patients and few centres, or listed.
pub(super) fn highly_specialised(patients: Standing, centres: Standing, flagged: Option<bool>) -> Standing {
    patients.and(centres).or(Standing::stops_if_known(flagged))
}

/// Whether a count is within a limit.
pub(super) fn at_most(count: Option<Decimal>, limit: Decimal) -> Standing {
    Standing::stops_if_known(count.map(|count| count <= limit))
}

/// Rule 4: nothing is barred unless the policy says so.
pub(super) fn review(service: &Service, policy: &Policy) -> Standing {
    if policy.review_bars { due_for_review(service, policy) } else { Standing::Passes }
}

fn due_for_review(service: &Service, policy: &Policy) -> Standing {
    let old = service.specification_age.map(|age| age > policy.specification_age_limit);
    reasons(old, service)
}

/// As [`due_for_review`] for a specification of another age.
pub(super) fn reasons(old: Option<bool>, service: &Service) -> Standing {
    Standing::stops_if_known(old)
        .or(Standing::stops_if_known(service.new_treatment))
        .or(Standing::stops_if_known(service.no_data))
}

/// Whether a figure as a fraction is within a limit.
pub(super) fn within(figure: &Fraction, limit: &Fraction) -> Standing {
    Standing::stops_if(figure <= limit)
}
