//! Prices and NHS revenue by financial year.
use serde::Serialize;

/// Whether a year's deflator is known or forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DeflatorStatus {
    /// Measured.
    Outturn,
    /// Forecast in November 2025.
    Forecast,
}

/// The GDP deflator of one financial year.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Deflator {
    /// Calendar year of its April.
    pub year: u16,
    /// Growth on the year before, as a proportion.
    pub growth: &'static str,
    /// Index, 2019/20 = 100; only ratios of two years are used.
    pub index: &'static str,
    /// Known or forecast.
    pub status: DeflatorStatus,
    /// Day-to-day spending limit of the health department in millions of pounds, cash, where the source has it.
    pub nhs_revenue_millions: Option<&'static str>,
}
