//! The working of a board's growth, and of the slowest and the fastest.

use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::growth::growth as measured;
use crate::working::Working;

use super::allocation::title;
use super::formula::Formula;
use super::grading::Graded;
use super::redistribution::result;
use super::sheet::Sheet;
use super::show::Show;

/// How a board's like-for-like growth in a year came about; `None` where it had nothing to grow from.
///
/// ```
/// use engine::allocation::study::{example, workings::growth::growth, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let working = growth(&ledger, 1, 0).unwrap();
/// assert_eq!((working.steps[2].how.as_str(), working.steps[2].amount.as_str()), ("b ÷ a − 1", "6.2987%"));
/// ```
pub fn growth(ledger: &Ledger<'_>, year: u32, board: usize) -> Option<Working> {
    of("Growth", ledger, year, board)
}

/// How the growth of the slowest board in a year came about.
pub fn slowest(ledger: &Ledger<'_>, year: u32) -> Option<Working> {
    of("Slowest growth", ledger, year, measured(ledger, year).slowest?.board)
}

/// How the growth of the fastest board in a year came about.
pub fn fastest(ledger: &Ledger<'_>, year: u32) -> Option<Working> {
    of("Fastest growth", ledger, year, measured(ledger, year).fastest?.board)
}

fn of(what: &str, ledger: &Ledger<'_>, year: u32, board: usize) -> Option<Working> {
    let cell = ledger.cell(year, board)?;
    let formula = "Money of the year, over money of the year before with what came with services, less one.";
    let mut sheet = Sheet::new(format!("{what}: {}", title(ledger, year, board)), formula);
    let rule = result(ledger);
    let how = "It has a working of its own";
    let before = sheet.money("Money in the year before", ledger.before(year, board), how, &rule);
    let arrived = ledger.arrived(year, board);
    let arrived = (arrived != 0)
        .then(|| sheet.money("Money that came with services", arrived, "As you entered it", &Graded::yours()));
    let now = sheet.money("Money in the year", cell.allocation.pence(), how, &rule);
    let prior = arrived.map_or(before.exact(), |arrived| before.exact().plus(arrived.exact()));
    let formula = now.exact().over(prior).minus(Formula::Whole(1));
    sheet.worked("Growth", &formula, Show::Percent, "", &[])?;
    Some(sheet.finish("Like for like: money that came with services is in both years."))
}
