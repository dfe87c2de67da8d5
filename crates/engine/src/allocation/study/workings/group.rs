//! The working of a group's gain per head.

use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::groups::{Group, group_year};
use crate::allocation::study::texts::Exact;
use crate::working::Working;

use super::allocation::year_words;
use super::grading;
use super::redistribution::result;
use super::sheet::Sheet;
use super::show::Show;

/// How a group's gain for each registered person in a year came about; `None` where nobody is registered.
///
/// ```
/// use engine::allocation::study::{example, measures::groups::{groups, Grouping}, workings::group::gain_per_head, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // £738,214.29 less £726,000, for 2,000 people.
/// let lowland = &groups(&ledger, Grouping::Region)[0];
/// let working = gain_per_head(&ledger, lowland, 1).unwrap();
/// assert_eq!(working.steps.last().unwrap().amount, "£6.11");
/// ```
pub fn gain_per_head(ledger: &Ledger<'_>, group: &Group, year: u32) -> Option<Working> {
    let found = group_year(ledger, year, &group.boards);
    let title = format!("Gain per head: {}, {}", group.name, year_words(ledger, year));
    let mut sheet = Sheet::new(title, "Money under this rule less today's shares, for each registered person.");
    let how = format!("{} boards added up", group.boards.len());
    let money = sheet.money("Money under this rule", found.allocation.pence(), how.clone(), &result(ledger));
    let kept = sheet.money("Money under today's shares", found.kept.pence(), how.clone(), &grading::shares(ledger));
    let gain = sheet.worked("Difference", &money.exact().minus(kept.exact()), Show::Money, "", &[])?;
    let people = group.boards.iter().map(|board| Exact::of_decimal(ledger.registered(year, *board)));
    let people = people.fold(Exact::whole(0), |sum, people| sum.plus(&people));
    let people = sheet.given("Registered people", people, Show::Number, how, &grading::registered());
    sheet.worked("Gain per head", &gain.exact().over(people.exact()), Show::Money, "", &[])?;
    Some(sheet.finish("Rounded once, to the penny a head. Registered people, not residents."))
}
