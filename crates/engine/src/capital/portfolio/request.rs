//! What is asked of a portfolio.

use serde::Serialize;

use crate::quantities::Rate;

use super::pot::{Pot, Reserve};
use super::scheme::Scheme;

/// Most years of a portfolio.
pub const MOST_YEARS: u32 = 40;
/// Most pots.
pub const MOST_POTS: usize = 250;
/// Most schemes.
pub const MOST_SCHEMES: usize = 2_000;
/// Most requirements, each possible start of the scheme that requires counted.
pub const MOST_REQUIREMENTS: usize = 50_000;
/// Parts the optimiser looks into where nothing else is asked for.
pub const USUAL_NODES: u32 = 200_000;

/// Who may pay for what, and whose value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// Each system looks after its own residents in its own envelope; the national pot is closed.
    OwnFootprint,
    /// As with the ringfence, but every case must show a least share of value for its own residents.
    LocalTest,
    /// Systems have their envelopes, and the national pot pays for nationally significant schemes.
    Ringfenced,
    /// All money in one pot, open to every scheme, and every patient counts.
    Pooled,
}

impl Regime {
    /// From the narrowest view to the widest.
    pub const ALL: [Self; 4] = [Self::OwnFootprint, Self::LocalTest, Self::Ringfenced, Self::Pooled];

    /// Its name in input and answers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OwnFootprint => "own_footprint",
            Self::LocalTest => "local_test",
            Self::Ringfenced => "ringfenced",
            Self::Pooled => "pooled",
        }
    }
}

/// Whose value a system's own pot counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SystemView {
    /// Its own residents'.
    #[default]
    Own,
    /// Every patient's.
    All,
}

/// Which schemes count as nationally significant besides those marked so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NationalRule {
    /// The least share of value for patients outside the host system.
    pub outside_share: Rate,
    /// The least number of people served.
    pub served: u32,
}

/// Pots, schemes and the rules between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Portfolio {
    /// How many years there are.
    pub years: u32,
    /// The pots; between equal choices an earlier pot pays.
    pub pots: Vec<Pot>,
    /// Whether money unspent in a year may be spent later.
    pub carry_over: bool,
    /// The schemes, in any order.
    pub schemes: Vec<Scheme>,
    /// Reserves of providers; one that is not listed is not limited.
    pub reserves: Vec<Reserve>,
    /// Whether a provider's own funds still count against the pot.
    pub own_funds_score: bool,
    /// Share taken off the top of every system's envelope for the national pot.
    pub ringfence_share: Option<Rate>,
    /// Which schemes count as nationally significant besides those marked so.
    pub national_rule: Option<NationalRule>,
    /// The least share of value for own residents that the local-benefit test asks for.
    pub local_share_minimum: Option<Rate>,
    /// Whose value a system's own pot counts.
    pub system_view: SystemView,
}

impl Default for Portfolio {
    /// One year, no money and no schemes, under today's rule for own funds.
    fn default() -> Self {
        Self {
            years: 1,
            pots: Vec::new(),
            carry_over: false,
            schemes: Vec::new(),
            reserves: Vec::new(),
            own_funds_score: true,
            ringfence_share: None,
            national_rule: None,
            local_share_minimum: None,
            system_view: SystemView::Own,
        }
    }
}

/// One question to the optimiser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrioritiseRequest {
    /// What there is to choose from.
    #[serde(flatten)]
    pub portfolio: Portfolio,
    /// Who may pay for what.
    pub regime: Regime,
    /// When to stop looking.
    pub budget: Budget,
    /// Whether to work out what each scheme left out would need.
    pub detail: bool,
}

/// When the optimiser stops looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Budget {
    /// Parts it looks into at most, for each question it is asked.
    pub nodes: u32,
}

impl Default for Budget {
    fn default() -> Self {
        Self { nodes: USUAL_NODES }
    }
}
