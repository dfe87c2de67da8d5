//! What draws come to, as text that crosses any border.

use serde::{Deserialize, Serialize};

use super::promise::PromiseKind;

/// A figure of a draw over all boards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// The largest loss against today's shares in the last year, as a share of that board's money under them; 0 where none loses.
    LargestLoss,
    /// Boards that lose a pound or more against today's shares in the last year.
    BoardsLosing,
    /// The slowest growth of any board in any year.
    SlowestGrowth,
    /// The furthest any board is from its target in the last year, over or under.
    FurthestDistance,
}

/// What the draws came to. Percentiles are the 5th, 25th, 50th, 75th and 95th by nearest rank.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outcome {
    /// Draws done.
    pub draws: u32,
    /// Draws in which the rule could be worked out; in the rest its floors or ceilings cannot meet the national sum.
    pub worked: u32,
    /// Every place in the order given; none where no draw could be worked out.
    pub places: Vec<PlaceSpread>,
    /// Figures over all places, as far as they are known; none where no draw could be worked out.
    pub figures: Vec<FigureSpread>,
    /// Promises in the order given.
    pub promises: Vec<PromiseKept>,
}

/// One place over all draws that could be worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceSpread {
    /// Its code.
    pub code: String,
    /// Percentiles of its money in each year, pounds with two decimals.
    pub years: Vec<[String; 5]>,
    /// Percentiles of its gain on today's share of the money in the last year, pounds with two decimals.
    pub gain: [String; 5],
    /// Draws in which it gains a pound or more.
    pub gaining: u32,
    /// Draws in which it loses a pound or more.
    pub losing: u32,
}

/// Percentiles of a figure over all places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureSpread {
    /// Which.
    pub figure: Figure,
    /// Rates with ten decimals, counts in whole numbers.
    pub percentiles: [String; 5],
}

/// In how many draws a promise holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseKept {
    /// What it is about.
    pub promise: PromiseKind,
    /// Its limit.
    pub limit: String,
    /// Draws in which it holds, among those that could be worked out.
    pub kept: u32,
}
