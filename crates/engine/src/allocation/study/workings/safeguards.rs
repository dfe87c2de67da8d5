//! The working of what the safeguards cost.

use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::safeguards::{POUND, SafeguardEffect, safeguards};
use crate::working::Working;

use super::allocation::year_words;
use super::formula::Formula;
use super::redistribution::result;
use super::sheet::{Part, Sheet};
use super::show::Show;

/// What the boards that pay for floors and ceilings are short of in a year, from 1.
///
/// ```
/// use engine::allocation::study::{example, workings::safeguards::cost, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// assert_eq!(cost(&ledger, 1).unwrap().steps.last().unwrap().amount, "£13,850.00");
/// ```
pub fn cost(ledger: &Ledger<'_>, year: u32) -> Option<Working> {
    let found = safeguards(ledger, year);
    let formula = "What boards have less than the rule alone would give them, added up.";
    let mut sheet = Sheet::new(format!("Cost of the safeguards, {}", year_words(ledger, year)), formula);
    let part = |effect: &SafeguardEffect| {
        let name = ledger.facts.boards.get(effect.board)?.short_name;
        let how = "What the rule alone would give it, less what it has".to_owned();
        Some(Part { name: format!("Paid by {name}"), pence: effect.net.count().saturating_neg(), how })
    };
    let paying = found.boards.iter().filter(|effect| effect.net.count() <= -POUND);
    let rule = result(ledger);
    let mut lines = sheet.parts(paying.filter_map(part).collect(), "Paid by other boards", &rule);
    if lines.is_empty() {
        lines.push(sheet.money("Paid by boards", 0, "No limit holds any board", &rule));
    }
    sheet.worked("Cost of the safeguards", &Formula::sum_shown(lines)?, Show::Money, "", &[])?;
    Some(
        sheet.finish("A board held at the most it may have pays as well as one that makes room for a floor elsewhere."),
    )
}
