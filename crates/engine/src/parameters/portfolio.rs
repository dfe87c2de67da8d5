//! The invented portfolio of the Capital room, as its tables hold it. Never a finding.
use super::IntegratedCareBoard;
use serde::Serialize;

/// An invented provider.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ExampleProvider {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Board in whose area it stands.
    pub host: &'static IntegratedCareBoard,
    /// Pounds it could put into schemes over all years.
    pub reserves: &'static str,
    /// Pounds of depreciation a year.
    pub depreciation: &'static str,
    /// Pounds of backlog maintenance.
    pub backlog: &'static str,
}

/// An invented scheme.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ExampleScheme {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Code of its provider.
    pub provider: &'static str,
    /// Kind of work, by the name optimism bias has for it.
    pub work: &'static str,
    /// Pounds by year from its start.
    pub costs: &'static [&'static str],
    /// Share of the optimism bias that is argued away.
    pub mitigated: &'static str,
    /// Pounds its provider puts in from reserves.
    pub own_funds: &'static str,
    /// Pounds of benefits in a year in which it is open, in constant prices.
    pub benefit: &'static str,
    /// Years it is open.
    pub life: u32,
    /// Pounds of running cost less savings in a year in which it is open; + = a cost.
    pub running_cost: &'static str,
    /// Share of its value for patients of other boards; `None` asks the flows.
    pub outside_share: Option<&'static str>,
    /// People of the area it serves.
    pub served: u64,
    /// Latest year in which it can start, 0 the first.
    pub latest_start: u32,
    /// Whether it must be done.
    pub must: bool,
    /// Whether it is nationally significant.
    pub national: bool,
    /// Codes of schemes without which it cannot go ahead.
    pub requires: &'static [&'static str],
    /// The case it is one option of.
    pub option_of: Option<&'static str>,
    /// Pounds of backlog maintenance it does away with.
    pub backlog_removed: &'static str,
    /// Scores on the four aims and national significance, 0 to 100; `None` is not known.
    pub scores: [Option<&'static str>; 5],
}

/// An invented envelope.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ExampleEnvelope {
    /// `systems` or `providers`.
    pub regime: &'static str,
    /// Code of a board, `national`, or `all` for what providers share.
    pub pot: &'static str,
    /// Pounds by year.
    pub limits: [&'static str; 4],
}
