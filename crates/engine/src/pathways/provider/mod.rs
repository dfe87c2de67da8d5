//! One commissioner or many: whom a provider must deal with, and what that costs both sides.
//!
//! Trusts that treat patients from many systems had one commissioner; where boards commission, they "may need to develop contracting,
//! relationship management and reporting infrastructure across several systems" (NHS Providers 2023, fragmentation of commissioning
//! relationships), and governance by several commissioners "could create significant bureaucracy for specialist providers" (Policy
//! Exchange 2022). The burden is two-sided: each contract has a commissioner at its other end.
//!
//! Reading order: [`income`] (what each board brings, how few cover most of it), [`arrangement`] (who commissions: one for the nation, a
//! lead for each footprint, every board), [`burden`] (contracts, hours, cost), [`terms`] (what moves when activity departs from plan),
//! [`repatriation`] and [`growth`]; [`answer`] puts them together for one provider, [`many`] for all of them.
//!
//! Shares are exact fractions and money is whole pence; each sum of money is rounded once. What is not known stays unknown: the part that
//! rests on it is nothing, and the answer's list of unknown figures names the inputs. Not modelled: contracts that are larger or harder than others, trust between
//! the parties, money that providers pass on to one another.

pub mod answer;
pub mod arrangement;
pub mod burden;
pub mod example;
pub mod growth;
pub mod income;
pub mod many;
mod reading;
pub mod repatriation;
pub mod terms;

use rust_decimal::Decimal;

use crate::quantities::{Money, Rate};

pub use answer::{Provider, provider, provider_tree};
pub use arrangement::{Arrangement, Group};
pub use burden::{Effort, Side};
pub use income::Counted;
pub use many::{Together, provider_burden, provider_burden_tree};

/// The most boards of one provider.
pub const MOST_BOARDS: usize = 500;
/// The most providers at once.
pub const MOST_PROVIDERS: usize = 500;
/// The most groups of boards.
pub const MOST_GROUPS: usize = 500;

/// A board whose residents a provider treats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Its code.
    pub code: String,
    /// Patients, or pounds: six decimals at most, 0 or more; `None` where it is not known.
    pub weight: Option<Decimal>,
    /// Growth of the board's money in a year; `None` where it is not known.
    pub growth: Option<Rate>,
    /// Actual activity over plan, where it is not the provider's own.
    pub departure: Option<Rate>,
    /// Share of its patients whom the board brings home, 0 to 1 with six decimals at most.
    pub repatriated: Rate,
}

/// A provider: whom it treats, and what it is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catchment {
    /// Boards, each its own code.
    pub boards: Vec<Board>,
    /// Patients or pounds of people of no listed board.
    pub elsewhere: Decimal,
    /// What the weights count.
    pub counted: Counted,
    /// All income where weights count patients; `None` where it is not known.
    pub income: Option<Money>,
    /// Code of the board where the provider stands.
    pub home: Option<String>,
    /// Whether it also gives services that stay with the national commissioner.
    pub keeps_national: Option<bool>,
}

/// Terms on which contracts are made, and what they take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contracting {
    /// Groups of boards that commission through one lead; a board of no group commissions alone.
    pub groups: Vec<Group>,
    /// Yearly value below which a pair settles by one fixed payment without a contract; 0 for no such rule.
    pub low_volume_below: Option<Money>,
    /// What the provider puts in.
    pub provider: Side,
    /// What each commissioner puts in.
    pub commissioner: Side,
    /// Hours a year of each board that stands behind another's contract.
    pub associate_hours: Option<Decimal>,
}

/// How a provider is paid when activity departs from plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Payment {
    /// Share of the price paid for activity away from plan, 0 to 1.
    pub variable_rate: Option<Rate>,
    /// Actual activity over plan for boards without one of their own: 0.02 is 2% more than planned.
    pub departure: Option<Rate>,
    /// Average growth of all boards' money in a year.
    pub average_growth: Option<Rate>,
}
