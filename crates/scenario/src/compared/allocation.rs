//! The Allocation page: who is close to target, how fast boards grow, how much moves, and every board's money.

use engine::allocation::study::measures::closeness::closeness;
use engine::allocation::study::measures::growth::growth;
use engine::allocation::study::measures::redistribution::redistribution;
use engine::allocation::study::{Facts, Ledger};
use engine::problem::Problem;
use engine::quantities::Pence;
use words::Exact;

use super::Amount;
use super::page::{One, Told, figure};
use crate::{Inputs, Worked};

pub(super) fn told(inputs: &Inputs, facts: &Facts) -> Result<Told, Vec<Problem>> {
    let worked = Worked::out(&inputs.allocation, facts)?;
    Ok(of(&worked, facts))
}

fn of(worked: &Worked, facts: &Facts) -> Told {
    let ledger = Ledger::new(facts, &worked.input, &worked.study, &worked.outcome);
    let last = ledger.last_year();
    let (near, moved, first) = (closeness(&ledger, last), redistribution(&ledger, last), growth(&ledger, 1));
    let share = |rate| Some(Amount::Share(Exact::from(rate)));
    let money = |pence: i64| Amount::Money(Pence::of(pence));
    let boards = facts.boards.iter().enumerate().map(|(at, board)| One {
        code: board.code.to_owned(),
        name: board.short_name.to_owned(),
        amount: money(ledger.allocation(last, at)),
    });
    Told {
        figures: vec![
            figure("Boards that gain by the last year", Some(Amount::count(moved.gaining))),
            figure("Boards that lose by the last year", Some(Amount::count(moved.losing))),
            figure("Largest loss of a board", moved.largest_loss_rate.and_then(|loss| share(loss.rate?))),
            figure("Slowest growth in year 1", first.slowest.and_then(|board| share(board.rate))),
            figure("Boards near target in the last year", Some(Amount::count(near.within))),
            figure("Money moved in the last year", Some(money(moved.moved.pence()))),
        ],
        each: boards.collect(),
    }
}
