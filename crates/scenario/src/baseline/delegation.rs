//! The test of the Delegation room as every baseline has it: nothing known but what is public, and this project's own weights.

use engine::parameters::{Parameter, Reader, delegation as figure, risk_pool, segmentation};
use engine::quantities::FinancialYear;

use crate::delegation::DelegationInput;
use crate::delegation::board_input::{ReadinessInput, TeamInput};
use crate::delegation::input::{
    LimitsInput, PolicyInput, ReadinessFigures, ReadinessPolicy, SuitabilityFigures, SuitabilityPolicy, TiersInput,
};
use crate::delegation::pool_input::PoolInput;
use crate::delegation::staging_input::{StagingInput, StartsInput};

/// The figures it is built from.
pub const FIGURES: [&Parameter; 31] = [
    figure::HIGHLY_SPECIALISED_PATIENTS,
    figure::HIGHLY_SPECIALISED_CENTRES,
    segmentation::NATIONAL_POPULATION,
    segmentation::LOCAL_POPULATION,
    segmentation::SUB_REGIONAL_POPULATION,
    figure::SUITABLE_FROM,
    figure::WEIGHT_STABILITY_OF_COST,
    figure::WEIGHT_NUMBER_OF_PROVIDERS,
    figure::WEIGHT_JOINED_UP_PATHWAY,
    figure::WEIGHT_SETTLED_TREATMENT,
    figure::WEIGHT_SPECIALISED_SHARE,
    figure::READY_FROM,
    figure::WEIGHT_SPECIFICATION_CURRENT,
    figure::WEIGHT_DATA_QUALITY,
    figure::WEIGHT_NETWORK_IN_PLACE,
    figure::WEIGHT_EXPERTISE_AVAILABLE,
    figure::WEIGHT_BASELINE_KNOWN,
    figure::SPECIFICATION_AGE_LIMIT,
    figure::DOMAIN_GATE,
    figure::DOMAIN_PASS,
    figure::DOMAIN_TRAILBLAZER,
    figure::SPECIALIST_COMMISSIONERS,
    figure::FULL_TEAM,
    risk_pool::CASES_PER_MILLION,
    risk_pool::MEAN_COST,
    risk_pool::COST_VARIATION,
    risk_pool::TOLERANCE,
    risk_pool::OVERSPEND,
    risk_pool::PERSISTENT,
    figure::JOINT_FROM,
    figure::FULL_DELEGATION,
];

/// The test, with the figures as the reader has them.
pub fn input(read: Reader<'_>) -> DelegationInput {
    let text = |parameter| read(parameter).to_owned();
    let suitability = SuitabilityFigures {
        stability_of_cost: text(figure::WEIGHT_STABILITY_OF_COST),
        number_of_providers: text(figure::WEIGHT_NUMBER_OF_PROVIDERS),
        joined_up_pathway: text(figure::WEIGHT_JOINED_UP_PATHWAY),
        settled_treatment: text(figure::WEIGHT_SETTLED_TREATMENT),
        specialised_share: text(figure::WEIGHT_SPECIALISED_SHARE),
        taxonomy: "0".to_owned(),
    };
    let readiness = ReadinessFigures {
        specification_current: text(figure::WEIGHT_SPECIFICATION_CURRENT),
        data_quality: text(figure::WEIGHT_DATA_QUALITY),
        network_in_place: text(figure::WEIGHT_NETWORK_IN_PLACE),
        expertise_available: text(figure::WEIGHT_EXPERTISE_AVAILABLE),
        baseline_known: text(figure::WEIGHT_BASELINE_KNOWN),
    };
    DelegationInput {
        policy: PolicyInput {
            highly_specialised: LimitsInput {
                patients: text(figure::HIGHLY_SPECIALISED_PATIENTS),
                centres: text(figure::HIGHLY_SPECIALISED_CENTRES),
            },
            national_population: text(segmentation::NATIONAL_POPULATION),
            tiers: TiersInput {
                local: text(segmentation::LOCAL_POPULATION),
                sub_regional: text(segmentation::SUB_REGIONAL_POPULATION),
                national: text(segmentation::NATIONAL_POPULATION),
            },
            suitability: SuitabilityPolicy { weights: suitability, threshold: text(figure::SUITABLE_FROM) },
            readiness: ReadinessPolicy { weights: readiness, threshold: text(figure::READY_FROM) },
            specification_age_limit: text(figure::SPECIFICATION_AGE_LIMIT),
            review_bars: false,
        },
        services: Vec::new(),
        example_ratings: false,
        readiness: ReadinessInput {
            gate: text(figure::DOMAIN_GATE),
            pass: text(figure::DOMAIN_PASS),
            trailblazer: text(figure::DOMAIN_TRAILBLAZER),
            boards: Vec::new(),
        },
        groups: Vec::new(),
        borders: Vec::new(),
        parts: Vec::new(),
        team: TeamInput { commissioners: text(figure::SPECIALIST_COMMISSIONERS), full_team: text(figure::FULL_TEAM) },
        pool: PoolInput {
            cases_per_million: text(risk_pool::CASES_PER_MILLION),
            mean_cost: text(risk_pool::MEAN_COST),
            cost_variation: text(risk_pool::COST_VARIATION),
            tolerance: text(risk_pool::TOLERANCE),
            overspend: text(risk_pool::OVERSPEND),
            persistent: text(risk_pool::PERSISTENT),
        },
        staging: staging(read),
    }
}

/// As decided; the years that wait for a user's own are those of the decisions.
fn staging(read: Reader<'_>) -> StagingInput {
    let full = first_year(read(figure::FULL_DELEGATION));
    let starts = StartsInput {
        joint: first_year(read(figure::JOINT_FROM)),
        delegated: full.clone(),
        lead_provider: full.clone(),
        pan_board_office: full,
    };
    StagingInput { starts, ..StagingInput::default() }
}

/// The financial year that begins on a day such as 2025-04-01; blank where there is none.
fn first_year(day: &str) -> String {
    let start = day.get(..4).and_then(|start| start.parse().ok()).and_then(FinancialYear::starting);
    start.map(|year| year.to_string()).unwrap_or_default()
}
