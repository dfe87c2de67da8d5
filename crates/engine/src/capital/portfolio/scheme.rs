//! Schemes: what could be built or bought.

use serde::Serialize;

use crate::quantities::{Money, Rate};

/// A scheme that is funded wholly or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scheme {
    /// Its code; ties are settled in the order of codes.
    pub code: String,
    /// Code of the pot of the system that hosts it.
    pub host: String,
    /// The provider whose reserves it may use.
    pub provider: Option<String>,
    /// Cost in cash, year by year from its start; 0 or more.
    pub costs: Vec<Money>,
    /// Value to everyone if it starts in the first year, of whatever kind all schemes are valued in; any sign.
    pub value: Money,
    /// Share of the value that goes to patients who live outside the host system, 0 to 1.
    pub outside_share: Rate,
    /// What the provider puts in from its reserves.
    pub own_funds: Money,
    /// The latest start, 0 for the first year; `None` for the last start whose costs all fall within the years.
    pub latest_start: Option<u32>,
    /// It must be funded.
    pub must: bool,
    /// The national pot may pay for it.
    pub national: bool,
    /// Codes of schemes that must start no later.
    pub requires: Vec<String>,
    /// Options of one case share a group, of which one at most is funded.
    pub group: Option<String>,
    /// What a value becomes with each year of delay, 0 to 1.
    pub delay_discount: Rate,
    /// Backlog maintenance it removes.
    pub backlog: Money,
    /// What it adds to yearly revenue costs, year by year from its start: running cost, depreciation and dividend less savings.
    pub revenue: Vec<Money>,
    /// People it would serve, where known.
    pub served: Option<u32>,
}
