//! What is set of a provider: whom it treats, its contracts, how it is paid.
//!
//! Figures are texts as everywhere in a document; blank is not known, never nothing.

use serde::{Deserialize, Serialize};

/// What is set of a provider.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProvidersInput {
    /// Code of the trust that is told of where no trust asks.
    pub trust: String,
    /// Whom it treats.
    pub patients: PatientsInput,
    /// Its income in a year, in pounds, where patients are counted.
    pub income: String,
    /// Whether it also gives services that stay with the national commissioner.
    pub keeps_national: bool,
    /// Who commissions, beside one national contract.
    pub commissioned_by: CommissionedBy,
    /// Which boards a lead commissions for.
    pub leads: Leads,
    /// What contracts take.
    pub contracts: ContractsInput,
    /// How it is paid.
    pub payment: PaymentInput,
    /// Patients whom boards bring home.
    pub repatriation: RepatriationInput,
}

/// Whom it treats.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PatientsInput {
    /// Whether the user's own rows stand in place of the illustrative catchment.
    pub own: bool,
    /// What the own rows count.
    pub counted: CountedInput,
    /// The user's own rows.
    pub boards: Vec<BoardRow>,
}

/// What rows count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountedInput {
    /// Patients, or any other measure of activity.
    #[default]
    Patients,
    /// Pounds.
    Money,
}

/// What one board brings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BoardRow {
    /// Code of the board where the patients live.
    pub code: String,
    /// Patients or pounds; blank where it is not known.
    pub amount: String,
}

/// Who commissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommissionedBy {
    /// Every board for itself.
    #[default]
    EveryBoard,
    /// A lead for each group of boards.
    Lead,
}

/// Which boards a lead commissions for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leads {
    /// The boards of a region.
    #[default]
    Regions,
    /// The boards that plan together in the Delegation room.
    Groups,
}

/// What contracts take.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ContractsInput {
    /// Yearly pounds below which a pair settles by one fixed payment; 0 for no such rule.
    pub low_volume_below: String,
    /// The provider's hours of contracting for each contract.
    pub contract_hours: String,
    /// Its hours of reporting for each contract.
    pub reporting_hours: String,
    /// Its hours for each fixed payment.
    pub low_volume_hours: String,
    /// Pounds an hour.
    pub hourly_rate: String,
    /// A commissioner's hours of contracting for each contract.
    pub commissioner_contract_hours: String,
    /// Its hours of reading reports for each contract.
    pub commissioner_reporting_hours: String,
    /// Its hours for each fixed payment.
    pub commissioner_low_volume_hours: String,
    /// Hours of each board behind a lead's contract.
    pub associate_hours: String,
    /// Pounds an hour.
    pub commissioner_hourly_rate: String,
}

/// How it is paid.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PaymentInput {
    /// Share of the price paid for activity away from plan.
    pub variable_rate: String,
    /// Actual activity over plan: 0.02 is 2% more.
    pub departure: String,
}

/// Patients whom boards bring home.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RepatriationInput {
    /// The board that does; blank for every board but the home one.
    pub board: String,
    /// Share of its patients.
    pub share: String,
}
