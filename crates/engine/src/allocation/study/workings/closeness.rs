//! The working of how many boards are within a distance of target.

use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::closeness::{Side, side};
use crate::quantities::Rate;
use crate::working::Working;

use super::allocation::year_words;
use super::grading::Graded;
use super::redistribution::result;
use super::sheet::Sheet;
use super::show::{Show, percent};

/// How many boards are within a distance of target in a year; year 0 is the opening year.
///
/// ```
/// use engine::allocation::study::{example, workings::closeness::within, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // 7.4% and 6.1% over, 15.5% under.
/// let working = within(&ledger, 1, study.within).unwrap();
/// assert_eq!(working.steps.last().unwrap().amount, "2");
/// ```
pub fn within(ledger: &Ledger<'_>, year: u32, distance: Rate) -> Option<Working> {
    let words = percent(distance);
    let title = format!("Boards within {words} of target, {}", year_words(ledger, year));
    let mut sheet = Sheet::new(title, format!("All boards, less those over or under target by more than {words}."));
    let count =
        |wanted: Side| (0..ledger.boards()).filter(|board| side(ledger, year, *board, distance) == wanted).count();
    let rule = result(ledger);
    let boards = sheet.count("Boards", ledger.boards(), "All that share the national sum", &Graded::derived());
    let how = format!("Money more than {words} above target, compared without rounding");
    let over = sheet.count(format!("Over target by more than {words}"), count(Side::Over), how, &rule);
    let how = format!("Money more than {words} below target, compared without rounding");
    let under = sheet.count(format!("Under target by more than {words}"), count(Side::Under), how, &rule);
    let formula = boards.exact().minus(over.exact()).minus(under.exact());
    sheet.worked(format!("Within {words} of target"), &formula, Show::Number, "", &[])?;
    Some(sheet.finish("A board without need has no target: it is within only where it has no money."))
}
