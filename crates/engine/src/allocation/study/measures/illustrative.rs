//! What rests on illustrative figures: while anything does, the page says so and names no board but the user's own.

use serde::Serialize;

use crate::parameters::Grade;

use super::ledger::Ledger;

/// The parts of a study that are stand-ins of realistic shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Illustrative {
    /// Which boards or hosts hold the opening money.
    pub opening: bool,
    /// Where patients of each host live, where anything rests on it.
    pub flows: bool,
    /// Need by board.
    pub need: bool,
}

impl Illustrative {
    /// Whether any part is.
    pub const fn any(self) -> bool {
        self.opening || self.flows || self.need
    }

    /// Whether today's shares are: money by board of residence.
    pub const fn shares(self) -> bool {
        self.opening || self.flows
    }

    /// Whether targets and £ per weighted head are.
    pub const fn targets(self) -> bool {
        self.need
    }
}

/// Which parts of a study are illustrative.
///
/// ```
/// use engine::allocation::study::{example, measures::illustrative::illustrative, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let parts = illustrative(&ledger);
/// assert!(parts.opening && parts.flows && parts.need);
/// ```
pub fn illustrative(ledger: &Ledger<'_>) -> Illustrative {
    let (opening, need) = (&ledger.study.opening, &ledger.study.need);
    Illustrative {
        opening: opening.grade == Grade::Illustrative,
        flows: !opening.flows.is_empty() && opening.flow_grade == Grade::Illustrative,
        need: need.grade == Grade::Illustrative,
    }
}
