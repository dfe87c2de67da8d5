//! The twin's answer, in the very shape and spelling of the engine's.

use serde::Serialize;

/// Every year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// In order.
    pub years: Vec<Year>,
}

/// One year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Year {
    /// National sum.
    pub quantum: String,
    /// The `t` nearest 0.
    pub shift: String,
    /// In the order given.
    pub places: Vec<PlaceYear>,
    /// Where the floor stood above the ceiling.
    pub floor_above_ceiling: Vec<String>,
}

/// One board in one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceYear {
    /// Its code.
    pub code: String,
    /// Its money.
    pub allocation: String,
    /// Its target.
    pub target: String,
    /// Growth, like for like.
    pub growth: Option<String>,
    /// Growth of cash.
    pub cash_growth: Option<String>,
    /// Distance before the rule.
    pub opening_distance: Option<String>,
    /// Distance after it.
    pub distance_from_target: Option<String>,
    /// The bound it is held at.
    pub bound: Option<&'static str>,
    /// Why.
    pub parts: Parts,
}

/// Parts that add up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parts {
    /// Money before.
    pub opening: String,
    /// Money that came with services.
    pub transfers: String,
    /// `a * (g - 1)`.
    pub average_growth: String,
    /// `u - a * g`.
    pub pull_to_target: String,
    /// `x - u - t * T`.
    pub own_bound: String,
    /// `t * T`.
    pub paying_for_others: String,
    /// What is left.
    pub rounding: String,
}

/// Many lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LinesAnswer {
    /// Line by line, where asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineAnswer>,
    /// Sums.
    pub totals: Totals,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LineAnswer {
    /// Its code.
    pub code: String,
    /// Its years.
    pub years: Vec<Year>,
}

/// Sums over lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Totals {
    /// In order.
    pub years: Vec<TotalYear>,
}

/// Sums of one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TotalYear {
    /// National sum of all lines.
    pub quantum: String,
    /// In the order in which the lines first name them.
    pub places: Vec<TotalPlace>,
}

/// Sum of one board.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TotalPlace {
    /// Its code.
    pub code: String,
    /// Its money.
    pub allocation: String,
    /// Growth on the year before.
    pub growth: Option<String>,
}
