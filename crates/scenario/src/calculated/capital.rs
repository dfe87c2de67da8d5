//! The Capital room, worked out: which schemes, under each way of holding the money, proven or as far as the budget went.

use engine::capital::portfolio::{Answer, Budget};
use engine::problem::Problem;
use serde::Serialize;

use crate::capital::{Answers, Appraised, Asked, CapitalInput};

/// The Capital room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Capital {
    /// Whether every case is proven.
    pub is_proven: bool,
    /// The ways of holding the same money.
    pub cases: Vec<CapitalCase>,
}

/// One way of holding the money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CapitalCase {
    /// Its name, such as `own-footprint`.
    pub case: &'static str,
    /// As the entry `prioritise` gives it.
    #[serde(flatten)]
    pub answer: Answer,
}

pub(super) fn room(input: &CapitalInput, budget: Budget) -> Result<Capital, Vec<Problem>> {
    let asked = Asked::read(input, &Appraised::out(input)?)?;
    let answers = Answers::out(asked, budget);
    Ok(Capital {
        is_proven: answers.is_proven(),
        cases: answers.cases.into_iter().map(|(case, answer)| CapitalCase { case: case.code(), answer }).collect(),
    })
}
