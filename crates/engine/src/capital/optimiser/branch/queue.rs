//! What waits to be looked into: the most promising part first, those that can only be as good as the best at the end.
#![allow(clippy::arithmetic_side_effects, reason = "a count of parts")]

use super::super::domain::Decision;
use super::Branch;
use super::part::Part;

impl Branch {
    /// Puts the part that the path leads to aside.
    pub(super) fn put_aside(&mut self, bound: i128) {
        self.numbered += 1;
        self.open.push(Part { bound, number: self.numbered, decisions: self.path.as_slice().into() });
    }

    /// Puts the part that is looked into aside, with one decision more; among ties where nothing better can be in it.
    pub(super) fn keep(&mut self, bound: i128, more: Option<Decision>) {
        self.numbered += 1;
        let decisions = self.path.iter().copied().chain(more).collect();
        let part = Part { bound, number: self.numbered, decisions };
        if more.is_none() { self.ties.push(part) } else { self.open.push(part) }
    }

    /// The most promising part that waits; where none is left that could be better, one that could be as good.
    pub(super) fn next(&mut self) -> Option<Part> {
        let best = self.best.as_ref().map(|(value, _)| *value);
        while let Some(part) = self.open.pop() {
            match best {
                Some(best) if part.bound < best => {}
                Some(best) if part.bound == best && !self.in_ties => self.ties.push(part),
                _ => return Some(part),
            }
        }
        let best = best?;
        self.in_ties = true;
        while let Some(part) = self.ties.pop() {
            if part.bound == best {
                return Some(part);
            }
        }
        None
    }
}
