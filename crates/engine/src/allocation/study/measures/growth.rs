//! Growth: the slowest and the fastest board, the spread between them, and who falls behind.
//!
//! Growth is like for like: `allocation / (money of the year before + money that arrived with services) - 1`. Cash growth leaves what
//! arrived out of the divisor. A board that had nothing has no growth and is in none of the counts.
//!
//! Quartiles are growth rates of boards, not values between two: of N boards in order of growth, the lower quartile is the board
//! at place N/4 rounded up, the median the one at N/2 rounded up, the upper quartile as far from the top as the lower from the foot.

use core::cmp::Ordering;

use serde::Serialize;

use crate::allocation::settlement::Held;
use crate::quantities::RoundedRate;

use super::ledger::Ledger;
use super::proportion::{compare, rate};

/// A board and a rate of its.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BoardRate {
    /// The board, by its place in the facts.
    pub board: usize,
    /// The rate.
    pub rate: RoundedRate,
}

/// Five rates of growth that show how boards spread out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Quartiles {
    /// The slowest.
    pub least: RoundedRate,
    /// A quarter of boards grow no faster.
    pub lower: RoundedRate,
    /// Half of boards grow no faster.
    pub median: RoundedRate,
    /// A quarter of boards grow no slower.
    pub upper: RoundedRate,
    /// The fastest.
    pub most: RoundedRate,
}

/// Growth in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Growth {
    /// The year, from 1.
    pub year: u32,
    /// Growth of the national sum on all boards' money of the year before and what arrived.
    pub average: Option<RoundedRate>,
    /// The board that grows slowest, the first of several.
    pub slowest: Option<BoardRate>,
    /// The board that grows fastest, the first of several.
    pub fastest: Option<BoardRate>,
    /// How boards spread out.
    pub quartiles: Option<Quartiles>,
    /// Boards that grow by less than average, by a penny or more.
    pub below_average: usize,
    /// Boards that grow by less than the user's inflation, by a penny or more.
    pub below_inflation: usize,
    /// Boards with less cash than in the year before.
    pub below_last_year: usize,
    /// The board whose cash falls most, as a share of its cash of the year before.
    pub deepest_fall: Option<BoardRate>,
    /// Boards held at the least they may have.
    pub held_at_floor: usize,
    /// Boards held at the most they may have.
    pub held_at_ceiling: usize,
    /// Boards without growth, because they had nothing.
    pub without: usize,
}

/// Works out growth in a year, from 1.
///
/// ```
/// use engine::allocation::study::{example, measures::growth::growth, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // £330,000 to £350,785.71 is 6.3%; £430,000 to £462,214.29 is 7.5%; £230,000 to £276,000 is 20%, the most allowed.
/// let year = growth(&ledger, 1);
/// assert_eq!((year.slowest.unwrap().board, year.fastest.unwrap().board), (0, 2));
/// assert_eq!(year.slowest.unwrap().rate.to_string(), "0.0629870000");
/// assert_eq!(year.quartiles.unwrap().median.to_string(), "0.0749169535");
/// assert_eq!((year.below_average, year.below_last_year, year.held_at_ceiling), (2, 0, 1));
/// ```
pub fn growth(ledger: &Ledger<'_>, year: u32) -> Growth {
    let grown: Vec<usize> = (0..ledger.boards()).filter(|board| ledger.prior(year, *board) > 0).collect();
    let mut order = grown.clone();
    order::arrange(&mut order, |one, other| by_growth(ledger, year, *one, *other).then(one.cmp(other)));
    let (quantum, prior_sum) = (i128::from(ledger.quantum(year)), i128::from(ledger.prior_sum(year)));
    let (inflation, whole) = ledger.study.inflation.ratio();
    let count = |test: &dyn Fn(i128, i128) -> bool| {
        grown
            .iter()
            .filter(|board| test(ledger.allocation(year, **board).into(), ledger.prior(year, **board).into()))
            .count()
    };
    // A penny short of what average growth would give is slower; a fraction of one is the rounding of pennies.
    let short_of = |have: i128, factor: i128, prior: i128, over: i128| {
        compare(&[have.saturating_add(1), over], &[prior, factor]).is_le()
    };
    let fell: Vec<usize> =
        (0..ledger.boards()).filter(|board| ledger.allocation(year, *board) < ledger.before(year, *board)).collect();
    let held = |bound: Held| {
        grown.iter().filter(|board| ledger.cell(year, **board).is_some_and(|cell| cell.bound == Some(bound))).count()
    };
    Growth {
        year,
        average: rate(quantum.saturating_sub(prior_sum), prior_sum),
        slowest: order.first().and_then(|board| board_rate(ledger, year, *board)),
        fastest: fastest(ledger, year, &order).and_then(|board| board_rate(ledger, year, board)),
        quartiles: quartiles(ledger, year, &order),
        below_average: count(&|have, prior| short_of(have, quantum, prior, prior_sum)),
        below_inflation: count(&|have, prior| short_of(have, whole.saturating_add(inflation), prior, whole)),
        below_last_year: fell.len(),
        deepest_fall: deepest_fall(ledger, year, &fell),
        held_at_floor: held(Held::Floor),
        held_at_ceiling: held(Held::Ceiling),
        without: ledger.boards().saturating_sub(grown.len()),
    }
}

/// Growth in every year from 1.
pub fn by_year(ledger: &Ledger<'_>) -> Vec<Growth> {
    ledger.years().map(|year| growth(ledger, year)).collect()
}

fn by_growth(ledger: &Ledger<'_>, year: u32, one: usize, other: usize) -> Ordering {
    let figures = |board| (i128::from(ledger.allocation(year, board)), i128::from(ledger.prior(year, board)));
    let ((have, had), (other_have, other_had)) = (figures(one), figures(other));
    compare(&[have, other_had], &[other_have, had])
}

/// The first, in the order of the facts, of the boards that grow as fast as the last in order.
fn fastest(ledger: &Ledger<'_>, year: u32, order: &[usize]) -> Option<usize> {
    let last = *order.last()?;
    order.iter().copied().find(|board| by_growth(ledger, year, *board, last).is_eq())
}

fn board_rate(ledger: &Ledger<'_>, year: u32, board: usize) -> Option<BoardRate> {
    ledger.cell(year, board)?.growth.map(|rate| BoardRate { board, rate })
}

fn quartiles(ledger: &Ledger<'_>, year: u32, order: &[usize]) -> Option<Quartiles> {
    let quarter = order.len().div_ceil(4).checked_sub(1)?;
    let half = order.len().div_ceil(2).checked_sub(1)?;
    let at = |place: usize| order.get(place).and_then(|board| ledger.cell(year, *board)?.growth);
    let last = order.len().saturating_sub(1);
    Some(Quartiles {
        least: at(0)?,
        lower: at(quarter)?,
        median: at(half)?,
        upper: at(last.saturating_sub(quarter))?,
        most: at(last)?,
    })
}

fn deepest_fall(ledger: &Ledger<'_>, year: u32, fell: &[usize]) -> Option<BoardRate> {
    let figures = |board| (i128::from(ledger.allocation(year, board)), i128::from(ledger.before(year, board)));
    let deeper = |one: usize, other: usize| {
        let ((have, had), (other_have, other_had)) = (figures(one), figures(other));
        compare(&[have, other_had], &[other_have, had]).is_lt()
    };
    let deepest = fell.iter().copied().reduce(|best, next| if deeper(next, best) { next } else { best })?;
    ledger.cell(year, deepest)?.cash_growth.map(|rate| BoardRate { board: deepest, rate })
}
