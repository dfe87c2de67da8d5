//! Closeness: how many boards are near their target, how far apart the rest are, and when all arrive.
//!
//! A board is within `x` of target where `(1 - x) * T <= allocation <= (1 + x) * T`, compared exactly. A board without need has a
//! target of nothing: it is within only where it has nothing.

use serde::Serialize;

use crate::allocation::allocate::whole_weights;
use crate::allocation::answer::{Answer, YearAnswer};
use crate::allocation::settlement::money;
use crate::problem::Problem;
use crate::quantities::{Money, Rate, RoundedRate};

use super::ledger::Ledger;
use super::proportion::{compare, rate};

/// Most years a scenario is carried on to see whether everyone arrives.
pub const MOST_YEARS_ON: u32 = 60;

/// How close boards are to target in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Closeness {
    /// The year; 0 is the opening year against the need of year 1.
    pub year: u32,
    /// All boards.
    pub boards: usize,
    /// Boards near target: within the figure of `allocation.near_target`, 2.5%.
    pub near: usize,
    /// Boards that count as arrived: within the figure of `allocation.within_target`, 5%.
    pub arrived: usize,
    /// Boards within the user's own distance.
    pub within: usize,
    /// Boards over target by more than that.
    pub over: usize,
    /// Boards under target by more than that.
    pub under: usize,
    /// Sum of every board's distance from target, over or under, in pounds.
    pub gap: Money,
    /// The same as a share of the national sum.
    pub gap_share: Option<RoundedRate>,
}

/// Works out how close boards are in a year.
///
/// ```
/// use engine::allocation::study::{example, measures::closeness::closeness, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // £350,785.71, £462,214.29 and £276,000 against £326,700, £435,600 and £326,700: 7.4% and 6.1% over, 15.5% under.
/// let year = closeness(&ledger, 1);
/// assert_eq!((year.near, year.arrived, year.within, year.under), (0, 0, 2, 1));
/// assert_eq!(year.gap.to_string(), "101400.00");
/// ```
pub fn closeness(ledger: &Ledger<'_>, year: u32) -> Closeness {
    let sides = |limit| (0..ledger.boards()).map(move |board| side(ledger, year, board, limit));
    let count = |limit: Rate, wanted: Side| sides(limit).filter(|side| *side == wanted).count();
    let gap =
        ledger.sum(|board| ledger.allocation(year, board).saturating_sub(ledger.target(year, board)).saturating_abs());
    let (own, limits) = (ledger.study.within, ledger.facts.limits);
    Closeness {
        year,
        boards: ledger.boards(),
        near: count(limits.near, Side::Within),
        arrived: count(limits.arrived, Side::Within),
        within: count(own, Side::Within),
        over: count(own, Side::Over),
        under: count(own, Side::Under),
        gap: money(gap),
        gap_share: rate(gap.into(), ledger.quantum(year).into()),
    }
}

/// How close boards are in every year from the opening year.
pub fn by_year(ledger: &Ledger<'_>) -> Vec<Closeness> {
    (0..=ledger.last_year()).map(|year| closeness(ledger, year)).collect()
}

/// The first year, from the opening year, in which every board is within the user's own distance.
pub fn arrival(ledger: &Ledger<'_>) -> Option<u32> {
    let own = ledger.study.within;
    (0..=ledger.last_year())
        .find(|year| (0..ledger.boards()).all(|board| side(ledger, *year, board, own) == Side::Within))
}

/// The first year in which every board is within the user's own distance when the rule is carried on; `None` where that is more
/// than [`MOST_YEARS_ON`] years away. This works the scenario out anew: call it only when asked.
///
/// # Errors
/// Every [`Problem`] that keeps the rule from being carried on, such as a floor that a later year's sum cannot pay.
///
/// ```
/// use engine::allocation::study::{example, measures::closeness::years_to_go, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// assert_eq!(years_to_go(&ledger), Ok(Some(2)));
/// ```
pub fn years_to_go(ledger: &Ledger<'_>) -> Result<Option<u32>, Vec<Problem>> {
    if let Some(year) = arrival(ledger) {
        return Ok(Some(year));
    }
    let answer = ledger.study.carried_on(ledger.facts, MOST_YEARS_ON)?;
    Ok((1..).zip(all_within(ledger, &answer)).find(|(_, all)| *all).map(|(year, _)| year))
}

fn all_within(ledger: &Ledger<'_>, answer: &Answer) -> Vec<bool> {
    let quanta: Vec<Money> = answer.years.iter().map(|year| year.quantum).collect();
    let weights = whole_weights(&ledger.study.request(ledger.facts, &quanta).places, quanta.len()).unwrap_or_default();
    let own = ledger.study.within;
    let year = |(index, year): (usize, &YearAnswer)| {
        let row = weights.get(index).or(weights.first()).map_or(&[][..], Vec::as_slice);
        let sum = row.iter().fold(0_u128, |sum, weight| sum.saturating_add(*weight));
        let quantum = year.quantum.pence();
        year.places
            .iter()
            .zip(row)
            .all(|(place, weight)| of_target(place.allocation.pence(), quantum, *weight, sum, own) == Side::Within)
    };
    answer.years.iter().enumerate().map(year).collect()
}

/// Where money stands against a band around target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Over target by more than the distance.
    Over,
    /// Within the distance.
    Within,
    /// Under target by more than the distance.
    Under,
}

/// The side of target on which a board stands in a year.
pub fn side(ledger: &Ledger<'_>, year: u32, board: usize, within: Rate) -> Side {
    let (weight, sum) = (ledger.weight(year, board), ledger.weight_sum(year));
    of_target(ledger.allocation(year, board), ledger.quantum(year), weight, sum, within)
}

/// Whether money lies within a distance of the target that a weight gives.
pub(crate) fn is_within(allocation: i64, quantum: i64, weight: u128, weight_sum: u128, within: Rate) -> bool {
    of_target(allocation, quantum, weight, weight_sum, within) == Side::Within
}

/// `allocation * W * d` against `E * w * (d + n)` and `E * w * (d - n)`, for a distance of `n / d`.
fn of_target(allocation: i64, quantum: i64, weight: u128, weight_sum: u128, within: Rate) -> Side {
    let (numerator, denominator) = within.ratio();
    let whole = |weight: u128| i128::try_from(weight).unwrap_or(i128::MAX);
    let have = [i128::from(allocation), whole(weight_sum), denominator];
    let target = |factor: i128| [i128::from(quantum), whole(weight), factor];
    if compare(&have, &target(denominator.saturating_add(numerator))).is_gt() {
        Side::Over
    } else if compare(&have, &target(denominator.saturating_sub(numerator))).is_lt() {
        Side::Under
    } else {
        Side::Within
    }
}
