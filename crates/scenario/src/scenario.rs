//! A scenario as it is worked on.

use crate::{Baseline, Inputs, Notes};

/// The seed of a scenario whose user has chosen none.
pub const FIRST_SEED: u64 = 1;

/// A scenario as it is worked on; [`crate::document`] writes and reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// What it started from and is compared with.
    pub baseline: Baseline,
    /// The user's name for it; may be blank.
    pub name: String,
    /// Everything set.
    pub inputs: Inputs,
    /// Why the user chose what they chose.
    pub notes: Notes,
    /// Seed of every random draw, at most [`crate::limits::LARGEST_SEED`].
    pub seed: u64,
}

impl Scenario {
    /// The baseline itself: no change, no name, no note.
    #[must_use]
    pub fn of(baseline: Baseline) -> Self {
        Self { baseline, name: String::new(), inputs: baseline.inputs(), notes: Notes::default(), seed: FIRST_SEED }
    }

    /// Whether leaving it for `saved` would lose work. Who is asking is no work, and neither is a baseline as it comes.
    #[must_use]
    pub fn holds_work_beyond(&self, saved: &Self) -> bool {
        let asked_by_the_same = |other: &Self| {
            let mut other = other.clone();
            other.inputs.who.clone_from(&self.inputs.who);
            other
        };
        *self != asked_by_the_same(saved) && *self != asked_by_the_same(&Self::of(self.baseline))
    }
}

impl Default for Scenario {
    fn default() -> Self {
        Self::of(Baseline::default())
    }
}
