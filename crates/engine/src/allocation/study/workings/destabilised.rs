//! The working of a board that is destabilised.

use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::destabilised::{Limit, first};
use crate::working::Working;

use super::allocation::{title, year_words};
use super::grading;
use super::redistribution::result;
use super::sheet::Sheet;
use super::show::{Show, percent};

/// How a board comes to count as destabilised, in its first year; `None` where it never does.
///
/// ```
/// use engine::allocation::study::{example, workings::destabilised::destabilised, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let working = destabilised(&ledger, 0).unwrap();
/// assert_eq!(working.steps.last().unwrap().amount, "3.3648%");
/// assert_eq!(working.steps.last().unwrap().how, "a ÷ b − c ÷ d");
/// ```
pub fn destabilised(ledger: &Ledger<'_>, board: usize) -> Option<Working> {
    let found = first(ledger, board)?;
    let formula = "How far its money fell against today's shares, as a share of its money under them.";
    let mut sheet = Sheet::new(format!("Destabilised: {}", title(ledger, found.year, board)), formula);
    let (rule, shares) = (result(ledger), grading::shares(ledger));
    let mut lines = |year: u32| {
        let words = year_words(ledger, year);
        let money = sheet.money(format!("Money, {words}"), ledger.allocation(year, board), "Under this rule", &rule);
        let kept = sheet.money(
            format!("Today's share, {words}"),
            ledger.kept(year, board),
            "Of the same national sum",
            &shares,
        );
        (money, kept)
    };
    let ((then, then_kept), (now, now_kept)) = (lines(found.since), lines(found.year));
    let formula = then.exact().over(then_kept.exact()).minus(now.exact().over(now_kept.exact()));
    sheet.worked("Fall", &formula, Show::Percent, "", &[])?;
    let [one_year, three_years] = ledger.study.destabilised;
    let limit = match found.limit {
        Limit::OneYear => format!("more than {} in one year", percent(one_year)),
        Limit::ThreeYears => format!("more than {} over three years", percent(three_years)),
    };
    Some(sheet.finish(format!("A board counts as destabilised when it falls by {limit}. You set that limit.")))
}
