//! The balance in a board's working: its share of what limits leave or cost, and its own limit.

use core::cmp::Ordering;

use num_bigint::Sign;

use crate::allocation::bounds::Floor;
use crate::allocation::rule_values::{Fraction, RuleValues};
use crate::allocation::settlement::Held;
use crate::allocation::study::texts::Exact;

use super::allocation::Standing;
use super::formula::{Formula, Line};
use super::grading::{self, Graded};
use super::level::level;
use super::sheet::Sheet;
use super::show::Show;

/// What a board has where it is held, and what a free board would have from the rule alone.
enum Place {
    Held(Exact),
    Free(Exact),
}

/// Adds the lines of the board's share of the balance, `t * T`, and returns the last; `None` where nothing is left to balance.
pub(super) fn share_of_balance(sheet: &mut Sheet, standing: &Standing<'_>) -> Option<Line> {
    let (ledger, year) = (standing.ledger, standing.year);
    let mut left = Exact::whole(ledger.quantum(year));
    let mut targets = Exact::whole(0);
    let mut held = Vec::new();
    for (board, values) in standing.values.iter().enumerate() {
        match place(standing, board, values) {
            Place::Held(money) => {
                left = left.minus(&money);
                held.push(board);
            }
            Place::Free(money) => {
                left = left.minus(&money);
                targets = targets.plus(&exact(&values.target));
            }
        }
    }
    if left.numerator.sign() == Sign::NoSign {
        return None;
    }
    let graded = Graded::derived().and(&grading::used(ledger)).and(&grading::need(ledger));
    if targets.numerator.sign() == Sign::NoSign {
        // No board is free to share: the shift itself is all there is to show.
        let shift = ledger.year(year)?.shift.units();
        let how = "What balances the year, as a share of target";
        let shift = sheet.given("Shift", Exact::ratio(shift, 10_000_000_000_u64), Show::Percent, how, &graded);
        let formula = shift.exact().times(standing.target.exact());
        return sheet.worked("Share of the balance", &formula, Show::Money, "", &[]);
    }
    let left = sheet.given("Left over by the rule and the limits", left, Show::Money, how(standing, &held), &graded);
    let how = format!("Of the {} boards at no limit", ledger.boards().saturating_sub(held.len()));
    let targets = sheet.given("Targets of the boards that share it", targets, Show::Money, how, &graded);
    let formula = left.exact().times(standing.target.exact()).over(targets.exact());
    sheet.worked("Share of what others' limits leave or cost", &formula, Show::Money, "", &[])
}

/// Adds the lines of the board's own limit, `x - u - t * T`, and returns the last; `None` where no limit holds it.
pub(super) fn own_bound(sheet: &mut Sheet, standing: &Standing<'_>, pull: Line, balance: Option<Line>) -> Option<Line> {
    let values = standing.values.get(standing.board)?;
    let Place::Held(money) = place(standing, standing.board, values) else { return None };
    let limit = limit(sheet, standing, &money)?;
    let before = [standing.prior.clone(), standing.growth.exact(), pull.exact()].into_iter();
    let sum = before.chain(balance.map(Line::exact)).reduce(Formula::plus)?;
    let formula = limit.exact().minus(sum);
    sheet.worked("Held up or down by its own limit", &formula, Show::Money, "", &[])
}

/// The line of the limit that holds the board at `money`.
fn limit(sheet: &mut Sheet, standing: &Standing<'_>, money: &Exact) -> Option<Line> {
    let (bounds, rule) = (&standing.request.bounds, &standing.ledger.input.rule);
    let prior = || standing.prior.clone();
    let bound = standing.ledger.cell(standing.year, standing.board)?.bound;
    let mut offers: Vec<(&str, Formula, String, Graded)> = Vec::new();
    if bound == Some(Held::Ceiling)
        && let Some(most) = bounds.ceiling
    {
        let formula = prior().times(Formula::one_plus(most));
        offers.push(("Most money it may have", formula, String::new(), grading::ceiling(rule)));
    }
    match &bounds.floor {
        Some(Floor::Flat(least)) => {
            let formula = prior().times(Formula::one_plus(*least));
            offers.push(("Least money it may have", formula, String::new(), grading::floor(rule)));
        }
        Some(Floor::Knots(knots)) => {
            let (height, note) = level(sheet, knots, standing.distance)?;
            let formula = prior().times(Formula::Whole(1).plus(height));
            offers.push(("Least money it may have", formula, note, grading::floor(rule)));
        }
        None => {}
    }
    if let Some(under) = bounds.max_under {
        let formula = Formula::Whole(1).minus_rate(under).times(standing.target.exact());
        offers.push(("Least share of its target", formula, String::new(), grading::max_under(rule)));
    }
    let holds = |formula: &Formula| sheet.value(formula).is_some_and(|value| value.compare(money) == Ordering::Equal);
    let offer = offers.into_iter().find(|(_, formula, _, _)| holds(formula));
    let (name, formula, note, graded) = offer.unwrap_or((
        "Least money it may have",
        Formula::Whole(0),
        "no board has less than nothing".to_owned(),
        Graded::derived(),
    ));
    sheet.worked(name, &formula, Show::Money, &note, &[&graded])
}

fn place(standing: &Standing<'_>, board: usize, values: &RuleValues) -> Place {
    let bound = standing.ledger.cell(standing.year, board).and_then(|cell| cell.bound);
    match (bound, &values.upper) {
        (Some(Held::Floor), _) => Place::Held(exact(&values.lower)),
        (Some(Held::Ceiling), Some(upper)) => Place::Held(exact(upper)),
        _ => {
            // Held at nothing: no bound is named, but the rule with its shift would give less than nothing.
            let shift = standing.ledger.year(standing.year).map_or(0, |year| year.shift.units());
            let shift = Exact::ratio(shift, 10_000_000_000_u64);
            let desired = exact(&values.desired);
            let free = desired.plus(&shift.times(&exact(&values.target)));
            if free.numerator.sign() == Sign::Minus { Place::Held(Exact::whole(0)) } else { Place::Free(desired) }
        }
    }
}

fn exact(fraction: &Fraction) -> Exact {
    Exact::ratio(fraction.numerator.clone(), fraction.denominator.clone())
}

fn how(standing: &Standing<'_>, held: &[usize]) -> String {
    let boards = &standing.ledger.facts.boards;
    let names: Vec<&str> =
        held.iter().take(4).filter_map(|board| boards.get(*board)).map(|board| board.short_name).collect();
    let named = match (held.len(), names.len()) {
        (0, _) => return "The national sum less what the rule gives every board".to_owned(),
        (all, some) if all > some => format!("{} and {} more", names.join(", "), all.saturating_sub(some)),
        _ => names.join(", "),
    };
    let free = boards.len().saturating_sub(held.len());
    format!(
        "The national sum less the money of boards held at a limit ({named}) and less what the rule gives the other {free}"
    )
}
