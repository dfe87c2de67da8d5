//! The working of a trust's exposure.

use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::growth::growth;
use crate::allocation::study::provider::catchment::TrustIncome;
use crate::allocation::study::provider::exposure::{ExposurePart, exposure as measured};
use crate::allocation::study::texts::Exact;
use crate::working::Working;

use super::allocation::year_words;
use super::formula::Formula;
use super::grading;
use super::redistribution::result;
use super::sheet::{Part, Sheet, pounds};
use super::show::Show;

/// How a trust's exposure in a year came about: its boards' parts, the largest first.
///
/// ```
/// use engine::allocation::study::{example, workings::exposure::exposure, Ledger, Study};
/// use engine::allocation::study::provider::catchment::Catchment;
/// use engine::{parameters::Grade, quantities::Money};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let catchment = Catchment::own(vec![(0, 3), (2, 2)], 0);
/// let income = catchment.income(Money::from_text("100000").unwrap(), Grade::Yours).unwrap();
/// let working = exposure(&ledger, "A trust", &income, 1).unwrap();
/// let amounts: Vec<&str> = working.steps.iter().map(|step| step.amount.as_str()).collect();
/// assert_eq!(amounts, ["£4,000.00", "−£2,220.78", "£1,779.22"]);
/// ```
pub fn exposure(ledger: &Ledger<'_>, trust: &str, income: &TrustIncome, year: u32) -> Option<Working> {
    let found = measured(ledger, income, year);
    let formula =
        "Income from each board, times how much faster or slower that board grows than the average; added up.";
    let mut sheet = Sheet::new(format!("Exposure of {trust}, {}", year_words(ledger, year)), formula);
    let percent = |units: i128| Show::Percent.apply(&Exact::ratio(units, 10_000_000_000_u64)).1;
    let part = |part: &ExposurePart| {
        let name = ledger.facts.boards.get(part.board)?.short_name;
        let growth =
            ledger.cell(year, part.board)?.growth.map_or("no growth".to_owned(), |growth| percent(growth.units()));
        let how = format!("Income of {}; the board's growth is {growth}", pounds(part.income));
        Some(Part { name: format!("Through {name}"), pence: part.amount.count(), how })
    };
    let graded = grading::catchments(income.grade).and(&result(ledger));
    let mut lines = sheet.parts(found.boards.iter().filter_map(part).collect(), "Through other boards", &graded);
    if lines.is_empty() {
        lines.push(sheet.money("Through any board", 0, "No board grows otherwise than the average", &graded));
    }
    sheet.worked("Exposure", &Formula::sum_shown(lines)?, Show::Money, "", &[])?;
    let average = growth(ledger, year).average;
    let average = average.map(|average| format!("The average grows by {}. ", percent(average.units())));
    let share = found.share.map(|share| format!("The exposure is {} of the income. ", percent(share.units())));
    let words = [average, share].into_iter().flatten().collect::<String>();
    Some(sheet.finish(format!(
        "{words}Each board's part is rounded to the penny. It is a measure of pressure, not a forecast."
    )))
}
