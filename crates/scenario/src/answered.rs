//! The answer to a scenario, with the last good one kept while an input is faulty.

use std::sync::Arc;

use engine::allocation::study::{Facts, Outcome, Study, StudyInput};
use engine::problem::Problem;

/// A study that has been worked out.
#[derive(Debug)]
pub struct Worked {
    /// What it was worked out from.
    pub input: StudyInput,
    /// The study as read.
    pub study: Study,
    /// The study worked out.
    pub outcome: Outcome,
}

impl Worked {
    /// Works a study out.
    ///
    /// # Errors
    /// Every [`Problem`], its path and that of its remedy from the root of [`crate::Inputs`].
    pub fn out(input: &StudyInput, facts: &Facts) -> Result<Self, Vec<Problem>> {
        Self::after(None, input, facts)
    }

    /// The same after another study of the same facts: what rests on nothing that has changed since is kept.
    ///
    /// # Errors
    /// Every [`Problem`], its path and that of its remedy from the root of [`crate::Inputs`].
    pub fn after(before: Option<&Self>, input: &StudyInput, facts: &Facts) -> Result<Self, Vec<Problem>> {
        let read = || {
            let study = Study::read_after(before.map(|before| (&before.input, &before.study)), input, facts)?;
            let outcome = study.outcome_after(before.map(|before| (&before.study, &before.outcome)), facts)?;
            Ok(Self { input: input.clone(), study, outcome })
        };
        read().map_err(|problems: Vec<Problem>| problems.into_iter().map(in_room).collect())
    }
}

/// What is shown: the answer to what is set now, or its problems beside the last answer there was.
#[derive(Debug, Clone)]
pub struct Answered {
    /// What is wrong with what is set now; empty when nothing is.
    pub problems: Arc<[Problem]>,
    /// The answer to what is set now, else the last answer there was; `None` before the first.
    pub shown: Option<Arc<Worked>>,
}

impl Answered {
    /// Answers, keeping what was shown before where the input has a problem.
    #[must_use]
    pub fn after(before: Option<&Self>, input: &StudyInput, facts: &Facts) -> Self {
        let shown = before.and_then(|before| before.shown.as_deref());
        match Worked::after(shown, input, facts) {
            Ok(worked) => Self { problems: Arc::default(), shown: Some(Arc::new(worked)) },
            Err(problems) => Self { problems: problems.into(), shown: before.and_then(|before| before.shown.clone()) },
        }
    }

    /// Whether what is shown answers what is set now; else it is marked "before this change".
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.problems.is_empty() && self.shown.is_some()
    }

    /// The answer to what is set now.
    #[must_use]
    pub fn current(&self) -> Option<&Arc<Worked>> {
        self.shown.as_ref().filter(|_| self.problems.is_empty())
    }
}

/// Two answers are the same when they are one and the same: each is worked out anew.
impl PartialEq for Answered {
    fn eq(&self, other: &Self) -> bool {
        let shown = match (&self.shown, &other.shown) {
            (None, None) => true,
            (Some(here), Some(there)) => Arc::ptr_eq(here, there),
            _ => false,
        };
        shown && self.problems == other.problems
    }
}

fn in_room(mut problem: Problem) -> Problem {
    problem.path = from_root(&problem.path);
    if let Some(remedy) = &mut problem.remedy {
        remedy.path = from_root(&remedy.path);
    }
    problem
}

fn from_root(path: &str) -> String {
    if path.is_empty() { "allocation".to_owned() } else { format!("allocation.{path}") }
}
