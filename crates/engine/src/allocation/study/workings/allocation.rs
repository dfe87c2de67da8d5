//! The working of a board's money in a year.

use crate::allocation::bounds::Floor;
use crate::allocation::pace_of_change::PaceOfChange;
use crate::allocation::request::Request;
use crate::allocation::rule_values::{RuleValues, rule_values};
use crate::allocation::settlement::{Held, YearInput, money};
use crate::allocation::study::input::Basis;
use crate::allocation::study::measures::Ledger;
use crate::allocation::study::texts::Exact;
use crate::quantities::FinancialYear;
use crate::working::Working;

use super::balance::{own_bound, share_of_balance};
use super::formula::{Formula, Line};
use super::grading::{self, Graded};
use super::pull::{pull, words};
use super::sheet::{Sheet, pounds};
use super::show::Show;
use super::target_share::share_lines;

/// Where a working stands before the rule: the lines that the rule, the bounds and the balance refer to.
pub(super) struct Standing<'a> {
    pub(super) ledger: &'a Ledger<'a>,
    pub(super) request: &'a Request,
    /// What the rule wants for every board, and its bounds.
    pub(super) values: &'a [RuleValues],
    pub(super) year: u32,
    pub(super) board: usize,
    /// Money of the year before, with what came with services.
    pub(super) prior: Formula,
    pub(super) quantum: Line,
    pub(super) growth: Line,
    pub(super) share: Line,
    pub(super) target: Line,
    pub(super) gap: Line,
    /// Opening distance from target; none without a target.
    pub(super) distance: Option<Line>,
}

/// How a board's money in a year, from 1, came about; `None` where there is no such board or year.
///
/// ```
/// use engine::allocation::study::{example, workings::allocation::allocation, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let working = allocation(&ledger, 1, 0).unwrap();
/// let lines: Vec<(char, &str)> = working.steps.iter().map(|step| (step.letter, step.amount.as_str())).collect();
/// assert_eq!(lines, [
///     ('a', "£330,000.00"),   // money in the year before
///     ('b', "£1,089,000.00"), // national sum
///     ('c', "£990,000.00"),   // all boards' money before
///     ('d', "£33,000.00"),    // growth at the national rate
///     ('e', "300"), ('f', "1,000"), ('g', "30.0000%"),
///     ('h', "£326,700.00"),   // target
///     ('i', "−£36,300.00"),   // gap
///     ('j', "−£18,150.00"),   // half of it
///     ('k', "£13,850.00"),    // what South could not take
///     ('l', "£762,300.00"),   // targets of those that share it
///     ('m', "£5,935.71"),
///     ('n', "£350,785.71"),
/// ]);
/// assert_eq!(working.steps[13].how, "a + d + j + m");
/// ```
pub fn allocation(ledger: &Ledger<'_>, year: u32, board: usize) -> Option<Working> {
    let cell = ledger.cell(year, board)?;
    let request = ledger.study.request(ledger.facts, &ledger.outcome.quanta);
    let values = values(ledger, &request, year);
    let mut sheet = Sheet::new(title(ledger, year, board), formula_words(ledger, &request, year));

    let before = sheet.money(
        "Money in the year before",
        ledger.before(year, board),
        whence(ledger, year),
        &grading::used(ledger),
    );
    let arrived = ledger.arrived(year, board);
    let arrived = (arrived != 0).then(|| {
        sheet.money("Money that came with services", arrived, "As you entered it for this year", &Graded::yours())
    });
    let prior = arrived.map_or(before.exact(), |arrived| before.exact().plus(arrived.exact()));
    let how = "Shared out this year; it has a working of its own";
    let quantum = sheet.money("National sum", ledger.quantum(year), how, &grading::quantum(ledger));
    let how = "With what came with services";
    let all =
        sheet.money("All boards' money in the year before", ledger.prior_sum(year), how, &grading::quantum(ledger));
    let growth = prior.clone().times(quantum.exact().minus(all.exact())).over(all.exact());
    let growth = sheet.worked("Growth at the national rate", &growth, Show::Money, "", &[])?;
    let share = share_lines(&mut sheet, ledger, year, board)?;
    let target = share.exact().times(quantum.exact());
    let target = sheet.worked("Target this year", &target, Show::Money, "", &[])?;
    let level = prior.clone().plus(growth.exact());
    let gap = sheet.worked(
        "Gap to target",
        &target.exact().minus(level.clone()),
        Show::Money,
        "below zero is over target",
        &[],
    )?;
    let mut standing = Standing {
        ledger,
        request: &request,
        values: &values,
        year,
        board,
        prior,
        quantum,
        growth,
        share,
        target,
        gap,
        distance: None,
    };
    if needs_distance(&request) && ledger.weight(year, board) > 0 {
        let distance = level.over(target.exact()).minus(Formula::Whole(1));
        standing.distance = sheet.worked("Distance from target before the rule", &distance, Show::Percent, "", &[]);
    }
    let pull = pull(&mut sheet, &standing)?;
    let balance = share_of_balance(&mut sheet, &standing);
    let own = own_bound(&mut sheet, &standing, pull, balance);

    let parts = [Some(before), arrived, Some(growth), Some(pull), balance, own];
    let sum = Formula::sum_shown(parts.into_iter().flatten())?;
    let how = format!("So that all {} boards add up to the national sum", ledger.boards());
    let rounding = sheet.rounding(&sum, cell.allocation.pence(), &how);
    let sum = rounding.map_or(sum.clone(), |rounding| sum.plus(rounding.shown()));
    sheet.worked(format!("Money in year {year}"), &sum, Show::Money, "", &[])?;
    Some(sheet.finish(limits(ledger, year, board)))
}

/// What the rule wants for every board in a year, and its bounds.
fn values(ledger: &Ledger<'_>, request: &Request, year: u32) -> Vec<RuleValues> {
    let row = |figure: &dyn Fn(usize) -> i64| (0..ledger.boards()).map(figure).collect::<Vec<i64>>();
    let prior = row(&|board| ledger.prior(year, board));
    let base = row(&|board| {
        let arrived = (1..=year).fold(0_i64, |sum, year| sum.saturating_add(ledger.arrived(year, board)));
        ledger.allocation(0, board).saturating_add(arrived)
    });
    let weights: Vec<u128> = (0..ledger.boards()).map(|board| ledger.weight(year, board)).collect();
    let (pace, bounds) = (&request.pace, &request.bounds);
    let input =
        YearInput { year, quantum: ledger.quantum(year), prior: &prior, base: &base, weights: &weights, pace, bounds };
    rule_values(&input)
}

fn needs_distance(request: &Request) -> bool {
    matches!(request.pace, PaceOfChange::Bands { .. } | PaceOfChange::Sliding { .. })
        || matches!(request.bounds.floor, Some(Floor::Knots(_)))
}

fn formula_words(ledger: &Ledger<'_>, request: &Request, year: u32) -> String {
    format!(
        "Last year's money, grown at the national rate, {}, then balanced so that all boards add up to {} in year {year}.",
        words(&request.pace),
        pounds(money(ledger.quantum(year))),
    )
}

/// The board and the year, as a title.
pub(super) fn title(ledger: &Ledger<'_>, year: u32, board: usize) -> String {
    let name = ledger.facts.boards.get(board).map_or("", |board| board.name);
    format!("{name}, {}", year_words(ledger, year))
}

/// A year as in "2026/27 (year 4)".
pub(super) fn year_words(ledger: &Ledger<'_>, year: u32) -> String {
    let financial = u16::try_from(year).ok().and_then(|years| ledger.study.opening.year.after(years));
    let financial = financial.as_ref().map(FinancialYear::to_string).unwrap_or_default();
    if year == 0 { format!("{financial} (the opening year)") } else { format!("{financial} (year {year})") }
}

fn whence(ledger: &Ledger<'_>, year: u32) -> String {
    match (year, ledger.study.opening.basis) {
        (1, Basis::Residence) => {
            "Opening position, by the board where patients live; it has a working of its own".to_owned()
        }
        (1, Basis::Host) => {
            "Opening position, by the board where the provider stands; it has a working of its own".to_owned()
        }
        _ => format!("Money in year {}; it has a working of its own", year.saturating_sub(1)),
    }
}

fn limits(ledger: &Ledger<'_>, year: u32, board: usize) -> String {
    let Some(cell) = ledger.cell(year, board) else { return String::new() };
    let growth = match cell.growth {
        Some(rate) => format!("Growth {}. ", Show::Percent.apply(&Exact::ratio(rate.units(), 10_000_000_000_u64)).1),
        None => "There was no money to grow from. ".to_owned(),
    };
    let limit = match cell.bound {
        Some(Held::Floor) => "The board is held at the least it may have. ",
        Some(Held::Ceiling) => "The board is held at the most it may have. ",
        None => "No limit held. ",
    };
    format!("{growth}{limit}Lines are worked out before they are rounded for show; the last adds up the pennies shown.")
}
