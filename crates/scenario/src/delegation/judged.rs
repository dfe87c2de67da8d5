//! The verdicts on all services, with the last good ones kept while an input is faulty.

use std::sync::Arc;

use engine::delegation::{Classification, Policy, Service, Verdict, classify};
use engine::problem::Problem;

use super::input::DelegationInput;
use super::reading;

/// Verdicts, and what they were made from.
#[derive(Debug)]
pub struct Judged {
    /// What was set.
    pub input: DelegationInput,
    /// The services, in the order of the list.
    pub services: Vec<Service>,
    /// Limits, weights and pass marks.
    pub policy: Policy,
    /// The verdicts in the same order, and their totals.
    pub classification: Classification,
}

impl Judged {
    /// Judges every service of the list.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let judged = scenario::delegation::Judged::out(&scenario::Baseline::default().inputs().delegation).unwrap();
    /// assert_eq!(judged.classification.services.len(), 152);
    /// ```
    pub fn out(input: &DelegationInput) -> Result<Self, Vec<Problem>> {
        let (services, policy) = reading::read(input)?;
        let classification = classify(&services, &policy);
        Ok(Self { input: input.clone(), services, policy, classification })
    }

    /// The verdict on a line, with the least changes that would change it.
    #[must_use]
    pub fn with_flips(&self, line: &str) -> Option<Verdict> {
        let service = self.services.iter().find(|service| service.code == line)?;
        Some(Verdict::with_flips(service, &self.policy))
    }

    /// The verdict on a line.
    #[must_use]
    pub fn verdict(&self, line: &str) -> Option<&Verdict> {
        self.classification.services.iter().find(|verdict| verdict.code == line)
    }
}

/// What is shown: the verdicts on what is set now, or its problems beside the last there were.
#[derive(Debug, Clone, Default)]
pub struct Judging {
    /// What is wrong with what is set now; empty when nothing is.
    pub problems: Arc<[Problem]>,
    /// The verdicts on what is set now, else the last there were; `None` before the first.
    pub shown: Option<Arc<Judged>>,
}

impl Judging {
    /// Judges, keeping what was shown before where the input has a problem.
    #[must_use]
    pub fn after(before: Option<&Self>, input: &DelegationInput) -> Self {
        match Judged::out(input) {
            Ok(judged) => Self { problems: Arc::default(), shown: Some(Arc::new(judged)) },
            Err(problems) => Self { problems: problems.into(), shown: before.and_then(|before| before.shown.clone()) },
        }
    }

    /// Whether what is shown answers what is set now; else it is marked "before this change".
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.problems.is_empty() && self.shown.is_some()
    }
}

/// The same only when they are one and the same: each is judged anew.
impl PartialEq for Judging {
    fn eq(&self, other: &Self) -> bool {
        let shown = match (&self.shown, &other.shown) {
            (None, None) => true,
            (Some(here), Some(there)) => Arc::ptr_eq(here, there),
            _ => false,
        };
        shown && self.problems == other.problems
    }
}
