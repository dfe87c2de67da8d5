//! What is wrong with an input, where, and what to do about it.

use serde::Serialize;

/// One fault in an input: all faults are reported together, none is repaired silently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Stable name of the kind of fault, such as `quantum_below_floors`.
    pub code: &'static str,
    /// Where it stands, such as `places[3].opening`; empty when it concerns the whole input.
    pub path: String,
    /// What is wrong and what to do, in plain words.
    pub message: String,
    /// A change that would cure it, where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Remedy>,
}

/// A single change of input that cures a [`Problem`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remedy {
    /// The input to change.
    pub path: String,
    /// Its new value as text, a rate or money.
    pub value: String,
}

impl Problem {
    /// A problem without a remedy.
    pub fn new(code: &'static str, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code, path: path.into(), message: message.into(), remedy: None }
    }

    /// The same problem with the change that would cure it.
    #[must_use]
    pub fn with_remedy(mut self, path: impl Into<String>, value: impl Into<String>) -> Self {
        self.remedy = Some(Remedy { path: path.into(), value: value.into() });
        self
    }
}
