//! The working of a board's re-basing: residence less host.

use crate::allocation::study::measures::Ledger;
use crate::working::Working;

use super::grading;
use super::sheet::Sheet;
use super::show::Show;

/// How a board's re-basing came about; `None` where money by host is not known.
///
/// ```
/// use engine::allocation::study::{example, workings::rebasing::rebasing, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// assert_eq!(rebasing(&ledger, 0).unwrap().steps.last().unwrap().amount, "−£170,000.00");
/// ```
pub fn rebasing(ledger: &Ledger<'_>, board: usize) -> Option<Working> {
    let (opening, facts) = (&ledger.study.opening, ledger.facts.boards.get(board)?);
    let host = *opening.host.get(board)?;
    let title = format!("Re-basing of {}, {}", facts.name, opening.year);
    let mut sheet = Sheet::new(
        title,
        "Opening money by the board where patients live, less that by the board where the provider stands.",
    );
    let how = "It has a working of its own";
    let residence = sheet.money("Opening by residence", *opening.residence.get(board)?, how, &grading::shares(ledger));
    let host = sheet.money("Opening by host", host, how, &grading::opening(ledger));
    sheet.worked("Re-basing", &residence.shown().minus(host.shown()), Show::Money, "", &[])?;
    let finish = "With the money of people of no listed board, re-basing nets to zero. It moves who holds the budget, not what any \
                  provider earns: it is neither a gain nor a loss.";
    Some(sheet.finish(finish))
}
