//! What would change the standing of the scheme, case by case, in [`Slices`].

use std::sync::Arc;

use engine::capital::portfolio::Budget;
use leptos::prelude::*;
use scenario::capital::{Answers, Case, Change, ChangesRun};

use crate::pages::capital::reading::Reading;
use crate::state::memo::Memo;
use crate::state::slices::{Slices, Steps};

/// Parts looked into for each question at most.
const NODES: u32 = 20_000;

/// What is asked.
#[derive(Clone, PartialEq)]
struct Asked {
    answers: Arc<Answers>,
    code: String,
    /// The case that is worked out first.
    first: Case,
}

impl Asked {
    /// Whether another question has the same answer.
    fn is_same(&self, other: &Self) -> bool {
        self.code == other.code && self.answers == other.answers
    }
}

/// What is known of each case, with what was asked.
struct Known {
    asked: Asked,
    done: Vec<(Case, Change)>,
}

/// The work.
struct Run {
    asked: Asked,
    run: ChangesRun,
}

impl Steps for Run {
    type Asked = Asked;
    type Outcome = Known;
    const BY_PARTS: bool = true;

    fn begin(asked: Asked, before: Option<&Self>) -> Self {
        let is_known = |before: &&Self| {
            let (done, all) = before.run.progress();
            done == all && before.asked.is_same(&asked)
        };
        let run = before.filter(is_known).map(|before| before.run.clone());
        let run =
            run.unwrap_or_else(|| ChangesRun::new(&asked.answers, &asked.code, asked.first, Budget { nodes: NODES }));
        Self { asked, run }
    }

    fn step(&mut self) -> bool {
        self.run.step(1)
    }

    fn progress(&self) -> (usize, usize) {
        self.run.progress()
    }

    fn is_at_hand(&self) -> bool {
        self.run.is_at_hand()
    }

    fn settle_for_the_best(&mut self) {
        self.run.settle();
    }

    fn outcome(&self) -> Option<Known> {
        Some(Known { asked: self.asked.clone(), done: self.run.done().to_vec() })
    }
}

/// What is known of each case, worked out anew whenever the answers or the scheme change.
pub fn follow(room: Reading, code: Memo<String>) -> Memo<Vec<(Case, Change)>> {
    let wanted =
        Memo::new(move |_| Some(Asked { answers: room.answers.get()?, code: code.get(), first: room.case.get() }));
    let search = Slices::<Run>::follow(wanted);
    Memo::new(move |_| match (search.outcome.get(), wanted.get()) {
        (Some(known), Some(asked)) if known.asked.is_same(&asked) => known.done.clone(),
        _ => Vec::new(),
    })
}
