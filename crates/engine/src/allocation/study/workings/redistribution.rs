//! The workings of gains and losses: one board's difference, how many gain and lose, how much money moves.

use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::redistribution::{Difference, redistribution};
use crate::allocation::study::opening::total;
use crate::allocation::study::texts::Exact;
use crate::working::Working;

use super::allocation::{title, year_words};
use super::formula::Formula;
use super::grading::{self, Graded};
use super::sheet::{Part, Sheet};
use super::show::Show;

/// How a board's difference from today's shares came about.
///
/// ```
/// use engine::allocation::study::{example, workings::redistribution::difference, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // £330,000 of £990,000 today, so £363,000 of £1,089,000; the rule gives £350,785.71.
/// let working = difference(&ledger, 1, 0).unwrap();
/// assert_eq!(working.steps.last().unwrap().amount, "−£12,214.29");
/// ```
pub fn difference(ledger: &Ledger<'_>, year: u32, board: usize) -> Option<Working> {
    let opening = &ledger.study.opening;
    let held = *opening.residence.get(board)?;
    let formula = "Money under this rule, less today's share of the same national sum.";
    let mut sheet = Sheet::new(format!("Difference from today's shares: {}", title(ledger, year, board)), formula);
    let how = "It has a working of its own";
    let rule = result(ledger);
    let money = sheet.money("Money under this rule", ledger.allocation(year, board), how, &rule);
    let own = sheet.money("Opening money by residence", held, how, &grading::shares(ledger));
    let sum = total(&opening.residence);
    let all = sheet.money("All boards' opening money by residence", sum, "Added up", &grading::shares(ledger));
    let quantum = sheet.money("National sum", ledger.quantum(year), how, &grading::quantum(ledger));
    let share = own.exact().over(all.exact()).times(quantum.exact());
    let share = sheet.worked("Today's share of it", &share, Show::Money, "", &[])?;
    let kept = share.shown();
    let rounding = sheet.rounding(&kept, ledger.kept(year, board), "So that today's shares add up to the national sum");
    let less = money.shown().minus(share.shown());
    let formula = rounding.map_or(less.clone(), |rounding| less.minus(rounding.shown()));
    sheet.worked("Difference", &formula, Show::Money, "", &[])?;
    Some(sheet.finish("Above zero the board gains, below zero it loses. The differences of all boards net to zero."))
}

/// How many boards gain in a year, from 1.
pub fn gaining(ledger: &Ledger<'_>, year: u32) -> Option<Working> {
    count(ledger, year, true)
}

/// How many boards lose in a year, from 1.
///
/// ```
/// use engine::allocation::study::{example, workings::redistribution::losing, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let working = losing(&ledger, 1).unwrap();
/// assert_eq!(working.steps.last().unwrap().amount, "2");
/// assert_eq!(working.steps.last().unwrap().how, "a − b − c");
/// ```
pub fn losing(ledger: &Ledger<'_>, year: u32) -> Option<Working> {
    count(ledger, year, false)
}

fn count(ledger: &Ledger<'_>, year: u32, wants_gaining: bool) -> Option<Working> {
    let found = redistribution(ledger, year);
    let (what, name, other_name, other) = if wants_gaining {
        ("gain", "Boards that gain", "Boards that lose", found.losing)
    } else {
        ("lose", "Boards that lose", "Boards that gain", found.gaining)
    };
    let formula = format!("Boards that {what} a pound or more a year against today's shares.");
    let mut sheet = Sheet::new(format!("{name}, {}", year_words(ledger, year)), formula);
    let rule = result(ledger);
    let boards = sheet.count("Boards", ledger.boards(), "All that share the national sum", &Graded::derived());
    let others = sheet.count(other_name, other, "By a pound or more; each board's difference has a working", &rule);
    let same =
        sheet.count("Boards within a pound of today's shares", found.unchanged, "The rounding of pennies", &rule);
    let formula = boards.exact().minus(others.exact()).minus(same.exact());
    sheet.worked(name, &formula, Show::Number, "", &[])?;
    Some(sheet.finish("Re-basing is not counted: only what the rule moves is a gain or a loss."))
}

/// How much money moves in a year: the sum of all gains.
///
/// ```
/// use engine::allocation::study::{example, workings::redistribution::moved, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// assert_eq!(moved(&ledger, 1).unwrap().steps.last().unwrap().amount, "£23,000.00");
/// ```
pub fn moved(ledger: &Ledger<'_>, year: u32) -> Option<Working> {
    let found = redistribution(ledger, year);
    let formula = "The gains of all boards that gain, which the losses of the others equal.";
    let mut sheet = Sheet::new(format!("Money moved, {}", year_words(ledger, year)), formula);
    let part = |difference: &Difference| {
        let name = ledger.facts.boards.get(difference.board)?.short_name;
        let how = "Money under this rule less today's share".to_owned();
        Some(Part { name: format!("Gain of {name}"), pence: difference.amount.pence().into(), how })
    };
    let parts = found.boards.iter().filter(|board| board.amount.pence() > 0).filter_map(part).collect();
    let rule = result(ledger);
    let mut lines = sheet.parts(parts, "Gains of other boards", &rule);
    if lines.is_empty() {
        lines.push(sheet.money("Gains", 0, "No board gains", &rule));
    }
    sheet.worked("Money moved", &Formula::sum_shown(lines)?, Show::Money, "", &[])?;
    let share = found.moved_share.map(|share| Exact::ratio(share.units(), 10_000_000_000_u64));
    let share = share.map(|share| format!(" It is {} of the national sum.", Show::Percent.apply(&share).1));
    Some(sheet.finish(format!("Gains and losses net to zero.{}", share.unwrap_or_default())))
}

/// What an allocation rests on: the opening, the sum, need and today's shares.
pub(super) fn result(ledger: &Ledger<'_>) -> Graded {
    let grade = grading::used(ledger)
        .and(&grading::shares(ledger))
        .and(&grading::quantum(ledger))
        .and(&grading::need(ledger))
        .grade;
    Graded::new(grade)
}
