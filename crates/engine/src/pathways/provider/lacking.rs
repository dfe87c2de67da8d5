//! What could not be worked out, and which inputs it lacks.

use serde::Serialize;

/// A part of an answer that is nothing, with what it waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lacking {
    /// The part, such as `income` or `repatriation`.
    pub part: &'static str,
    /// Paths of the inputs that are not known, such as `boards[3].weight`.
    pub inputs: Vec<String>,
}

/// A list of what is lacking; parts that lack nothing are left out.
#[derive(Debug, Default)]
pub(super) struct Wants(Vec<Lacking>);

impl Wants {
    /// Notes a part that waits for those of the inputs that are not known.
    pub(super) fn part(&mut self, part: &'static str, inputs: impl IntoIterator<Item = (bool, String)>) {
        let inputs: Vec<String> = inputs.into_iter().filter(|(is_known, _)| !*is_known).map(|(_, path)| path).collect();
        if !inputs.is_empty() {
            self.0.push(Lacking { part, inputs });
        }
    }

    pub(super) fn list(self) -> Vec<Lacking> {
        self.0
    }
}
