//! Parts of the search that wait to be looked into.

use std::cmp::Ordering;

use super::super::domain::Decision;

/// A part of the search that is still to be looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The most it can hold.
    pub bound: i128,
    /// Later parts first among those of the same bound.
    pub number: u64,
    /// The decisions that lead to it.
    pub decisions: Box<[Decision]>,
}

impl Ord for Part {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.bound, self.number).cmp(&(other.bound, other.number))
    }
}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
