//! Pay-back: the first year in which what has been gained since the start is not below zero.

use serde::Serialize;

use super::sum::Sum;

/// Years from 1 in which an intervention has paid back; `None` where it never does, where a blank hides it, or where nothing is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
pub struct PaysBack {
    /// For all payers together.
    pub all: Option<u32>,
    /// For the one that funds it.
    pub funder: Option<u32>,
}

/// The first year, not before the first with an outlay, up to which the net gains add to nothing or more; `None` where there is none
/// or where a blank stands in the way.
pub(super) fn year(gains: &[Sum], outlays: &[Sum]) -> Option<u32> {
    let spends = |outlay: &Sum| outlay.amount().is_none_or(|pence| pence.count() != 0);
    let first = outlays.iter().position(spends).unwrap_or(0);
    let mut gained = Sum::default();
    for (place, gain) in gains.iter().enumerate() {
        gained.add(gain);
        let amount = gained.amount()?;
        if place >= first && amount.count() >= 0 {
            return u32::try_from(place.saturating_add(1)).ok();
        }
    }
    None
}
