//! What every baseline sets of the Providers page: an example of a trust with an income of nobody, and this project's own hours.

use engine::parameters::{Parameter, Reader, allocation, provider_contracts as figure};

use crate::providers::input::{
    CommissionedBy, ContractsInput, Leads, PatientsInput, PaymentInput, ProvidersInput, RepatriationInput,
};

/// Great Ormond Street, which both reports of 2020 and 2022 take as their example.
pub const EXAMPLE_TRUST: &str = "RP4";

/// The figures it is built from.
pub const FIGURES: [&Parameter; 10] = [
    figure::EXAMPLE_INCOME,
    allocation::LOW_VOLUME_2025_26,
    figure::CONTRACT_HOURS,
    figure::REPORTING_HOURS,
    figure::LOW_VOLUME_HOURS,
    figure::ASSOCIATE_HOURS,
    figure::HOURLY_RATE,
    allocation::VARIABLE_RATE,
    allocation::DEPARTURE,
    figure::REPATRIATED,
];

/// What is set, with the figures as the reader has them.
pub fn input(read: Reader<'_>) -> ProvidersInput {
    let text = |parameter| read(parameter).to_owned();
    let contracts = ContractsInput {
        low_volume_below: text(allocation::LOW_VOLUME_2025_26),
        contract_hours: text(figure::CONTRACT_HOURS),
        reporting_hours: text(figure::REPORTING_HOURS),
        low_volume_hours: text(figure::LOW_VOLUME_HOURS),
        hourly_rate: text(figure::HOURLY_RATE),
        commissioner_contract_hours: text(figure::CONTRACT_HOURS),
        commissioner_reporting_hours: text(figure::REPORTING_HOURS),
        commissioner_low_volume_hours: text(figure::LOW_VOLUME_HOURS),
        associate_hours: text(figure::ASSOCIATE_HOURS),
        commissioner_hourly_rate: text(figure::HOURLY_RATE),
    };
    ProvidersInput {
        trust: EXAMPLE_TRUST.to_owned(),
        patients: PatientsInput::default(),
        income: text(figure::EXAMPLE_INCOME),
        keeps_national: true,
        commissioned_by: CommissionedBy::EveryBoard,
        leads: Leads::Regions,
        contracts,
        payment: PaymentInput {
            variable_rate: text(allocation::VARIABLE_RATE),
            departure: text(allocation::DEPARTURE),
        },
        repatriation: RepatriationInput { board: String::new(), share: text(figure::REPATRIATED) },
    }
}
