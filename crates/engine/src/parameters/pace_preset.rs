//! Rules of pace of change offered by name; every number is a figure with its own grade and source.
use super::Parameter;
use serde::Serialize;

/// A named rule for the yearly movement towards target.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct PacePreset {
    /// Short name, kept in scenarios.
    pub id: &'static str,
    /// Name for people.
    pub title: &'static str,
    /// What moves boards towards target.
    pub method: PaceMethod,
    /// Least growth in one year.
    pub floor: FloorRule,
    /// Greatest growth in one year, where the rule has one.
    pub ceiling: Option<&'static Parameter>,
    /// Furthest under target any board is left, where the rule says so.
    pub max_under: Option<&'static Parameter>,
    /// What the rule does, or what of it is not published.
    pub note: &'static str,
}

/// What moves boards towards target.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PaceMethod {
    /// A share of the gap is closed each year.
    Proportional {
        /// The share of the gap.
        convergence: &'static Parameter,
    },
    /// Shares move evenly from where they open to target.
    StraightLine {
        /// Years until they arrive.
        years: &'static Parameter,
    },
}

/// Least growth in one year.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FloorRule {
    /// No floor.
    None,
    /// The same for every board.
    Rate(&'static Parameter),
    /// By opening distance from target: linear between knots, flat outside them.
    Knots(&'static [FloorKnot]),
}

/// The least growth at one distance from target.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct FloorKnot {
    /// Opening distance from target, positive for over.
    pub distance: &'static Parameter,
    /// Least growth there.
    pub growth: &'static Parameter,
}
