//! Pots: money that may be spent on schemes, year by year.

use serde::Serialize;

use crate::quantities::{Money, Rate};

/// Whose money a pot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PotKind {
    /// The envelope of a system, or of a provider where envelopes go to providers: it pays for what it hosts.
    System,
    /// A national ringfence: it pays for nationally significant schemes wherever they stand.
    National,
}

/// Money for schemes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pot {
    /// Its code; schemes name their host by it.
    pub code: String,
    /// Whose money it is.
    pub kind: PotKind,
    /// The most that may be spent in each year, in cash; 0 or more.
    pub limits: Vec<Money>,
    /// The most that schemes it pays for may add to yearly revenue costs, year by year; `None` where that is not limited.
    pub revenue_limits: Option<Vec<Option<Money>>>,
    /// Share of all its money that must go to work that removes backlog maintenance.
    pub backlog_share: Option<Rate>,
}

/// Reserves a provider may put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reserve {
    /// Code or name of the provider, as schemes give it.
    pub provider: String,
    /// The most it may put in over all years.
    pub limit: Money,
}
