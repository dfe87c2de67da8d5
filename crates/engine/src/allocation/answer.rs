//! What an allocation comes to, by year and place.

use std::sync::Arc;

use serde::Serialize;

use crate::quantities::{Money, Pence, RoundedRate};

use super::settlement::Held;

/// Every year of an allocation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Years in order.
    pub years: Vec<YearAnswer>,
}

/// One year of an allocation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearAnswer {
    /// National sum shared out; the places' allocations add up to it.
    pub quantum: Money,
    /// The shift `t` that balanced the year, as a share of target; the one nearest 0 where several do.
    pub shift: RoundedRate,
    /// Places in the order given.
    pub places: Vec<PlaceYear>,
    /// Codes of places whose floor stood above their ceiling: the ceiling won.
    pub floor_above_ceiling: Vec<String>,
}

/// One place in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceYear {
    /// Its code, one text for all years.
    pub code: Arc<str>,
    /// Money received, exact to the penny.
    pub allocation: Money,
    /// Need share of the national sum, to the penny, half away from zero.
    pub target: Money,
    /// Growth on last year's money and this year's transfer, like for like; `None` where that was nothing.
    pub growth: Option<RoundedRate>,
    /// Growth on last year's money alone; `None` where that was nothing.
    pub cash_growth: Option<RoundedRate>,
    /// Distance from target before the year's rule, + = over target; `None` without a target.
    pub opening_distance: Option<RoundedRate>,
    /// Distance from target after it, + = over target; `None` without a target.
    pub distance_from_target: Option<RoundedRate>,
    /// The bound the place is held at.
    pub bound: Option<Held>,
    /// What moved its money.
    pub parts: Parts,
}

/// Why the money is what it is: parts in pounds that add up to the allocation to the penny.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Parts {
    /// Money of the year before.
    pub opening: Money,
    /// Money that arrived with services.
    pub transfers: Money,
    /// Growth at the national average.
    pub average_growth: Money,
    /// Movement towards target under the rule.
    pub pull_to_target: Pence,
    /// Held up (+) or held down (-) by the place's own floor or ceiling.
    pub own_bound: Pence,
    /// Share of what other places' bounds cost (-) or leave (+).
    pub paying_for_others: Pence,
    /// Whole-penny rounding of the parts and of the allocation.
    pub rounding: Pence,
}

/// Many lines at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinesAnswer {
    /// Each line's years; empty unless all detail is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineAnswer>,
    /// Sums over lines.
    pub totals: Totals,
}

/// One line of many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineAnswer {
    /// The line's code.
    pub code: String,
    /// Its years.
    pub years: Vec<YearAnswer>,
}

/// Sums over lines by year and place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Years in order.
    pub years: Vec<TotalYear>,
}

/// One year of the sums.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TotalYear {
    /// National sum of all lines.
    pub quantum: Pence,
    /// Places in the order in which the lines first name them.
    pub places: Vec<TotalPlace>,
}

/// One place in one year of the sums.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TotalPlace {
    /// Its code.
    pub code: String,
    /// Money from all lines.
    pub allocation: Pence,
    /// Growth on the year before; `None` where that was nothing.
    pub growth: Option<RoundedRate>,
}
