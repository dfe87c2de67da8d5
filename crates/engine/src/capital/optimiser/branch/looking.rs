//! How far a look into a part has come, between one round and the next.

use super::around::Around;

/// A part that is being looked into, round by round.
#[derive(Debug, Clone, Default)]
pub struct Looking {
    /// The most it can hold, as far as is known.
    pub bound: i128,
    /// Whether the guide stopped short of its answer where the part turned out to be of use all the same.
    pub(super) is_unsure: bool,
    /// Rounds so far.
    pub(super) round: usize,
    /// Steps of the guide taken for the answer at hand.
    pub(super) steps: usize,
    pub(super) rounds: Rounds,
    pub(super) around: Option<Around>,
}

impl Looking {
    /// A part of which a bound is known.
    pub fn new(bound: i128) -> Self {
        Self { bound, ..Self::default() }
    }

    /// Whether it takes long enough for others to have a turn: the first part of a model, searches for better choices, many rounds.
    pub const fn is_long(&self, is_first: bool) -> bool {
        is_first || self.around.is_some() || self.round > 3
    }
}

/// Rounds of cuts made at one part.
#[derive(Debug, Clone, Default)]
pub(super) struct Rounds {
    pub(super) of_rows: usize,
    pub(super) of_blocks: usize,
    pub(super) stalled: usize,
    /// The guide's value before the last limits on blocks.
    pub(super) before: Option<f64>,
}
