//! Where patients live and where they are treated: illustrative heads of all admissions, not money.
use super::{Grade, IntegratedCareBoard};
use serde::Serialize;

/// People who live in one board and are treated by hospitals that stand in another, or in the same.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Flow {
    /// Board in whose area the hospitals stand.
    pub host: &'static IntegratedCareBoard,
    /// Board where the patients live.
    pub resident: &'static IntegratedCareBoard,
    /// Catchment people, about 2019.
    pub persons: u64,
}

/// All people treated by the hospitals that stand in one board.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct FlowHost {
    /// Board in whose area the hospitals stand.
    pub host: &'static IntegratedCareBoard,
    /// All catchment people: those of the listed flows and those of `elsewhere`.
    pub persons: u64,
    /// People of no listed board.
    pub elsewhere: u64,
}

/// A hospital trust and its catchment.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Trust {
    /// NHS organisation code.
    pub code: &'static str,
    /// Name in 2022.
    pub name: &'static str,
    /// Board in whose area it stands.
    pub host: &'static IntegratedCareBoard,
    /// Catchment people, about 2019.
    pub persons: u64,
    /// Assumption where this project supplied the name and placed the trust by hand.
    pub identity: Grade,
    /// Boards where its patients live.
    pub catchment: &'static [CatchmentShare],
}

/// The share of a trust's patients who live in one board.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct CatchmentShare {
    /// Board where the patients live.
    pub resident: &'static IntegratedCareBoard,
    /// Millionths of the trust's catchment; a trust's shares add to a little under one million.
    pub millionths: u32,
}
