//! The search for the best choice under every way of holding the money, in [`Slices`].

use engine::capital::portfolio::Budget;
use scenario::capital::{Answers, AnswersRun, Asked};

use crate::state::slices::{NODES, Slices, Steps};

/// The search.
pub type Search = Slices<AnswersRun>;

impl Steps for AnswersRun {
    type Asked = Asked;
    type Outcome = Answers;

    fn begin(asked: Asked, before: Option<&Self>) -> Self {
        Self::new(asked, Budget { nodes: NODES }, before)
    }

    fn step(&mut self) -> bool {
        self.step(1)
    }

    fn progress(&self) -> (usize, usize) {
        self.progress()
    }

    fn settle_for_the_best(&mut self) {
        self.settle_for_the_best();
    }

    fn outcome(&self) -> Option<Answers> {
        Some(self.answers())
    }
}
