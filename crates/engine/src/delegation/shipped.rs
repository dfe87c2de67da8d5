//! What ships: the policy the room opens with, and the services as far as public facts go.
//!
//! No official weights, thresholds or value functions were published: those of the policy are assumptions of this project.

use rust_decimal::Decimal;

use crate::parameters::{self, Parameter, PlanningTier, PrescribedService, delegation, segmentation, value_function};
use crate::quantities::decimal_text;
use crate::value_function::ValueFunction;

use super::criterion::Criterion;
use super::planning_population::PlanningPopulation;
use super::policy::{Policy, Weighing};
use super::service::Service;
use super::tier::Tier;

/// A figure of the data folder as a decimal; the build has read it already.
pub(super) fn decimal(parameter: &Parameter) -> Decimal {
    decimal_text::read(parameter.value).unwrap_or_default()
}

impl Policy {
    /// The policy the room opens with.
    ///
    /// ```
    /// let policy = engine::delegation::Policy::shipped();
    /// assert_eq!(policy.most_patients.to_string(), "500");
    /// assert_eq!(policy.check(), []);
    /// ```
    pub fn shipped() -> Self {
        let limit = |parameter, name: &str| Tier { up_to: Some(decimal(parameter)), name: name.to_owned() };
        Self {
            most_patients: decimal(delegation::HIGHLY_SPECIALISED_PATIENTS),
            most_centres: decimal(delegation::HIGHLY_SPECIALISED_CENTRES),
            national_population: decimal(segmentation::NATIONAL_POPULATION),
            tiers: vec![
                limit(segmentation::LOCAL_POPULATION, "not_specialised"),
                limit(segmentation::SUB_REGIONAL_POPULATION, "local"),
                limit(segmentation::NATIONAL_POPULATION, "sub_regional"),
                Tier { up_to: None, name: "national".to_owned() },
            ],
            suitability: Weighing {
                weights: vec![
                    (Criterion::StabilityOfCost, decimal(delegation::WEIGHT_STABILITY_OF_COST)),
                    (Criterion::NumberOfProviders, decimal(delegation::WEIGHT_NUMBER_OF_PROVIDERS)),
                    (Criterion::JoinedUpPathway, decimal(delegation::WEIGHT_JOINED_UP_PATHWAY)),
                    (Criterion::SettledTreatment, decimal(delegation::WEIGHT_SETTLED_TREATMENT)),
                    (Criterion::SpecialisedShare, decimal(delegation::WEIGHT_SPECIALISED_SHARE)),
                ],
                threshold: decimal(delegation::SUITABLE_FROM),
            },
            readiness: Weighing {
                weights: vec![
                    (Criterion::SpecificationCurrent, decimal(delegation::WEIGHT_SPECIFICATION_CURRENT)),
                    (Criterion::DataQuality, decimal(delegation::WEIGHT_DATA_QUALITY)),
                    (Criterion::NetworkInPlace, decimal(delegation::WEIGHT_NETWORK_IN_PLACE)),
                    (Criterion::ExpertiseAvailable, decimal(delegation::WEIGHT_EXPERTISE_AVAILABLE)),
                    (Criterion::BaselineKnown, decimal(delegation::WEIGHT_BASELINE_KNOWN)),
                ],
                threshold: decimal(delegation::READY_FROM),
            },
            specification_age_limit: decimal(delegation::SPECIFICATION_AGE_LIMIT),
            review_bars: false,
        }
    }
}

impl ValueFunction {
    /// The function that ships for a criterion; `None` for a criterion that is only ever rated.
    pub fn shipped(criterion: Criterion) -> Option<Self> {
        let (worst, best) = match criterion {
            Criterion::StabilityOfCost => (value_function::STEADY_COST_WORST, value_function::STEADY_COST_BEST),
            Criterion::NumberOfProviders => (value_function::PROVIDERS_WORST, value_function::PROVIDERS_BEST),
            Criterion::JoinedUpPathway => (value_function::PAYERS_WORST, value_function::PAYERS_BEST),
            Criterion::SettledTreatment => (value_function::NEW_TREATMENTS_WORST, value_function::NEW_TREATMENTS_BEST),
            Criterion::SpecialisedShare => {
                (value_function::SPECIALISED_SHARE_WORST, value_function::SPECIALISED_SHARE_BEST)
            }
            Criterion::SpecificationCurrent => {
                (value_function::SPECIFICATION_AGE_WORST, value_function::SPECIFICATION_AGE_BEST)
            }
            _ => return None,
        };
        let mut points = vec![(decimal(worst), Decimal::ZERO), (decimal(best), Decimal::ONE_HUNDRED)];
        points.sort_unstable();
        Self::new(points)
    }
}

/// The services of NHS England's list with what is public about them; everything else is not known.
///
/// ```
/// use engine::delegation::{Category, Policy, classify, shipped_services};
/// let verdicts = classify(&shipped_services(), &Policy::shipped());
/// let counts: Vec<u32> = verdicts.totals.categories.iter().map(|total| total.services).collect();
/// // 65 are listed as highly specialised and one more was planned for over ten million; the public facts settle no other.
/// assert_eq!(counts, [0, 0, 66, 86]);
/// ```
pub fn shipped_services() -> Vec<Service> {
    parameters::prescribed_services().iter().map(shipped_service).collect()
}

fn shipped_service(known: &PrescribedService) -> Service {
    Service {
        code: known.line.to_owned(),
        patients: known.patients.map(Decimal::from),
        planning_population: known.tier.map_or(PlanningPopulation::Unknown, level),
        flagged: known.highly_specialised,
        ..Service::default()
    }
}

fn level(tier: PlanningTier) -> PlanningPopulation {
    let local = decimal(segmentation::LOCAL_POPULATION);
    let sub_regional = decimal(segmentation::SUB_REGIONAL_POPULATION);
    let national = decimal(segmentation::NATIONAL_POPULATION);
    match tier {
        PlanningTier::Local => PlanningPopulation::Level { over: local, up_to: Some(sub_regional) },
        PlanningTier::SubRegional => PlanningPopulation::Level { over: sub_regional, up_to: Some(national) },
        PlanningTier::National => PlanningPopulation::Level { over: national, up_to: None },
    }
}
