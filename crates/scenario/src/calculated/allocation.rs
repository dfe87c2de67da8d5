//! The Allocation room, worked out: who gets what in each year, and beside it today's shares.

use engine::allocation::study::measures::proportion::rate;
use engine::allocation::study::{Facts, Ledger, StudyInput};
use engine::problem::Problem;
use engine::quantities::{Money, Pence, RoundedRate};
use serde::Serialize;

use crate::Worked;

/// The Allocation room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Allocation {
    /// The financial year whose money is shared first.
    pub opening_year: String,
    /// The national sum of that year before anything is taken off.
    pub opening_sum: Money,
    /// The years that follow, in order.
    pub years: Vec<AllocatedYear>,
}

/// One year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AllocatedYear {
    /// The financial year.
    pub year: String,
    /// The sum shared out: the money of the boards adds up to it.
    pub quantum: Money,
    /// Boards in the order of their codes.
    pub boards: Vec<BoardYear>,
}

/// One board in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardYear {
    /// Its code.
    pub code: String,
    /// Money received.
    pub allocation: Money,
    /// Of the year's sum, ten decimals.
    pub share: Option<RoundedRate>,
    /// Money by need.
    pub target: Money,
    /// + = over target, ten decimals; nothing without a target.
    pub distance_from_target: Option<RoundedRate>,
    /// On the money of the year before, like for like, ten decimals; nothing where that was nothing.
    pub growth: Option<RoundedRate>,
    /// Money under today's shares.
    pub kept: Pence,
    /// What it gains on that; below nothing it loses.
    pub gain: Pence,
}

pub(super) fn room(input: &StudyInput) -> Result<Allocation, Vec<Problem>> {
    let facts = Facts::shipped();
    let worked = Worked::out(input, &facts)?;
    let ledger = Ledger::new(&facts, &worked.input, &worked.study, &worked.outcome);
    let years = ledger.years().filter_map(|number| {
        let answer = ledger.year(number)?;
        let place = usize::try_from(number).ok()?.checked_sub(1)?;
        let boards = answer.places.iter().enumerate().map(|(board, cell)| BoardYear {
            code: cell.code.to_string(),
            allocation: cell.allocation,
            share: rate(cell.allocation.pence().into(), answer.quantum.pence().into()),
            target: cell.target,
            distance_from_target: cell.distance_from_target,
            growth: cell.growth,
            kept: Pence::of(ledger.kept(number, board)),
            gain: Pence::of(ledger.redistribution(number, board)),
        });
        Some(AllocatedYear {
            year: worked.outcome.years.get(place)?.to_string(),
            quantum: answer.quantum,
            boards: boards.collect(),
        })
    });
    Ok(Allocation {
        opening_year: worked.study.opening.year.to_string(),
        opening_sum: worked.study.opening.sum,
        years: years.collect(),
    })
}
