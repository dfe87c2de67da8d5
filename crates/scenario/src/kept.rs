//! What was read from inputs, with the last good one kept while an input is faulty.

use std::sync::Arc;

use engine::problem::Problem;

/// What is shown: what is set now, or its problems beside the last good reading.
#[derive(Debug)]
pub struct Kept<T> {
    /// What is wrong with what is set now; empty when nothing is.
    pub problems: Arc<[Problem]>,
    /// What is set now as read, else the last there was; `None` before the first.
    pub shown: Option<Arc<T>>,
}

impl<T> Kept<T> {
    /// Keeps a reading, or what was shown before beside the problems of this one.
    #[must_use]
    pub fn after(before: Option<&Self>, read: Result<T, Vec<Problem>>) -> Self {
        match read {
            Ok(read) => Self { problems: Arc::default(), shown: Some(Arc::new(read)) },
            Err(problems) => Self { problems: problems.into(), shown: before.and_then(|before| before.shown.clone()) },
        }
    }

    /// Whether what is shown is the last good reading and not one of what is set now.
    #[must_use]
    pub fn is_before(&self) -> bool {
        self.shown.is_some() && !self.problems.is_empty()
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self { problems: Arc::clone(&self.problems), shown: self.shown.clone() }
    }
}

/// The same only when they are one and the same: each is read anew.
impl<T> PartialEq for Kept<T> {
    fn eq(&self, other: &Self) -> bool {
        let shown = match (&self.shown, &other.shown) {
            (None, None) => true,
            (Some(here), Some(there)) => Arc::ptr_eq(here, there),
            _ => false,
        };
        shown && self.problems == other.problems
    }
}
