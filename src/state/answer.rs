//! What is worked out from the scenario: at most once for each change, and only when something shows it.

use std::sync::Arc;

use engine::allocation::study::Facts;
use engine::problem::Problem;
use leptos::prelude::*;
use scenario::{Answered, Worked, in_use};

use super::workspace::Workspace;
use crate::state::memo::Memo;

impl Workspace {
    /// The answer to what is set now, or its problems beside the last good answer.
    pub fn answered(self) -> Memo<Answered> {
        self.answered
    }

    /// The answer that is shown: the present one, else the last good one ([`Workspace::is_current`] tells which); `None` before the first.
    pub fn outcome(self) -> Option<Arc<Worked>> {
        self.answered.with(|answered| answered.shown.clone())
    }

    /// Whether what is shown answers what is set now. Else it is marked "Before this change".
    pub fn is_current(self) -> bool {
        self.answered.with(Answered::is_current)
    }

    /// Everything wrong with what is set now; paths from the root of the inputs.
    pub fn problems(self) -> Vec<Problem> {
        self.answered.with(|answered| answered.problems.to_vec())
    }

    /// What is wrong with the input at a path, in words.
    pub fn problem_at(self, path: &'static str) -> Memo<Option<String>> {
        let answered = self.answered;
        Memo::new(move |_| {
            answered.with(|answered| {
                answered.problems.iter().find(|problem| problem.path == path).map(|problem| problem.message.clone())
            })
        })
    }

    /// Whether anything is worked out from the input at a path, as the others stand.
    pub fn in_use(self, path: &'static str) -> Memo<bool> {
        self.select(move |inputs| in_use::in_use(inputs, path))
    }

    /// The facts every study stands on.
    pub fn facts(self) -> Arc<Facts> {
        self.facts.get_value()
    }
}
