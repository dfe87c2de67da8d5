//! What a room says is wrong with one of its inputs: found by the input's path among the problems of the room.

use engine::problem::Problem;
use leptos::prelude::*;
use words::typed::{self, Kind};

use crate::state::memo::Memo;

/// Where a room's problems come from, and how one is said beside its input. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Faults {
    problems: Signal<Vec<Problem>>,
    say: fn(&Problem, Kind) -> String,
}

impl Faults {
    /// Makes a room's problems known to its inputs, each said in full.
    pub fn provide(problems: Signal<Vec<Problem>>) {
        provide_context(Self { problems, say: |problem, _| problem.message.clone() });
    }

    /// The same, said in short where there is a way out: the sums stand in the box above the answer.
    pub fn provide_short(problems: Signal<Vec<Problem>>) {
        provide_context(Self { problems, say: short });
    }

    /// Every problem of the room.
    pub fn all(self) -> Vec<Problem> {
        self.problems.get()
    }

    /// The first problem of the input at a path, or of a row or field under it, in words.
    pub fn under(self, path: &'static str, kind: Kind) -> Signal<Option<String>> {
        Memo::new(move |_| {
            self.problems.with(|problems| {
                problems.iter().find(|problem| is_under(&problem.path, path)).map(|problem| (self.say)(problem, kind))
            })
        })
        .into()
    }
}

/// The problems of the room.
///
/// # Panics
/// Outside a room, where there are none.
pub fn use_faults() -> Faults {
    expect_context()
}

fn short(problem: &Problem, kind: Kind) -> String {
    problem.remedy.as_ref().map_or_else(
        || problem.message.clone(),
        |remedy| {
            let nearest = typed::understood(kind, &remedy.value);
            format!("{}. The nearest that works is {nearest}.", words::problem::title(problem.code))
        },
    )
}

/// Whether a path is another one, or names a row or a field under it.
pub fn is_under(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
