//! What a provider puts in, and what is left to count against the pot.
//!
//! Own funds are used in the first year first, then in the next, until they or the costs are used up:
//!
//! > own part of year k = the smaller of the year's cost and what is left of the own funds
//! > counted against the pot = the cost, or the cost less the own part where own funds do not score
//!
//! Today they score: a trust's own cash does not widen the envelope it is spent under.
//!
//! ```
//! use engine::capital::portfolio::own_funds;
//! let costs = [500, 300, 200];
//! assert_eq!(own_funds::parts(&costs, 600), vec![500, 100, 0]);
//! assert_eq!(own_funds::counted(&costs, 600, false), vec![0, 200, 200]);
//! assert_eq!(own_funds::counted(&costs, 600, true), costs);
//! ```

use super::scheme::Scheme;

/// The own part of each year's cost, in pence.
pub fn parts(costs: &[i64], own_funds: i64) -> Vec<i64> {
    let mut left = own_funds.max(0);
    let mut parts = Vec::with_capacity(costs.len());
    for cost in costs {
        let part = left.min(*cost).max(0);
        left = left.saturating_sub(part);
        parts.push(part);
    }
    parts
}

/// What counts against the pot in each year, in pence.
pub fn counted(costs: &[i64], own_funds: i64, own_funds_score: bool) -> Vec<i64> {
    if own_funds_score {
        return costs.to_vec();
    }
    costs.iter().zip(parts(costs, own_funds)).map(|(cost, part)| cost.saturating_sub(part)).collect()
}

/// What counts against the pot in each year of a scheme, in pence.
pub(super) fn spending(scheme: &Scheme, own_funds_score: bool) -> Vec<i64> {
    counted(&costs(scheme), scheme.own_funds.pence(), own_funds_score)
}

/// What a scheme takes from its provider's reserve: its own funds, but no more than it costs.
pub(super) fn used_of_reserve(scheme: &Scheme) -> i64 {
    parts(&costs(scheme), scheme.own_funds.pence()).into_iter().fold(0, i64::saturating_add)
}

fn costs(scheme: &Scheme) -> Vec<i64> {
    scheme.costs.iter().map(|cost| cost.pence()).collect()
}
