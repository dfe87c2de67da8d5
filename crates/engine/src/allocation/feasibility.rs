//! When floors and ceilings cannot be met: what is needed, what there is, and the nearest that works.

use rust_decimal::Decimal;

use crate::problem::Problem;
use crate::quantities::Money;

use super::bounds::{Bounds, Floor};
use super::settlement::Unreachable;
use super::year::StuckYear;

/// Sums of one year: national sum and what the places had before it, in pence.
#[derive(Debug, Clone, Copy)]
pub(super) struct YearSums {
    pub(super) quantum: i64,
    pub(super) prior: i64,
}

/// Sums of every year: a year's places start from the national sum of the year before and this year's transfers.
pub(super) fn year_sums(openings: i64, quanta: &[i64], transfers: &[Vec<i64>]) -> Vec<YearSums> {
    let mut before = openings;
    quanta
        .iter()
        .enumerate()
        .map(|(year, quantum)| {
            let arrivals = transfers.get(year).map_or(0, |row| super::settlement::total_pence(row));
            let sums = YearSums { quantum: *quantum, prior: before.saturating_add(arrivals) };
            before = *quantum;
            sums
        })
        .collect()
}

/// The problem of a stuck year in the user's words, with the highest floor (lowest ceiling) that works where there is one.
pub(super) fn problem(stuck: StuckYear, sums: &[YearSums], bounds: &Bounds) -> Problem {
    let available =
        stuck.year.checked_sub(1).and_then(|year| sums.get(usize::try_from(year).ok()?)).map_or(0, |sums| sums.quantum);
    match stuck.why {
        Unreachable::BelowFloors { needed } => below_floors(stuck.year, needed, available, sums, bounds),
        Unreachable::AboveCeilings { most } => above_ceilings(stuck.year, most, available, sums, bounds),
    }
}

fn below_floors(year: u32, needed: i128, available: i64, sums: &[YearSums], bounds: &Bounds) -> Problem {
    let facts = format!(
        "The least that every board must have needs £{} in year {year}. There is £{}.",
        pounds(needed),
        pounds(available.into())
    );
    let only_floor = matches!(bounds.floor, Some(Floor::Flat(_))) && bounds.max_under.is_none();
    let highest = sums.iter().filter_map(|sums| growth(*sums, false)).min();
    match highest.filter(|_| only_floor) {
        Some(highest) => Problem::new(
            "quantum_below_floors",
            "floor",
            format!("{facts} The highest least growth that works in every year is {}.", percent(highest)),
        )
        .with_remedy("floor", highest.to_string()),
        None => {
            let path = if bounds.floor.is_some() { "floor" } else { "max_under" };
            Problem::new(
                "quantum_below_floors",
                path,
                format!("{facts} Lower the least growth or widen the limit under target."),
            )
        }
    }
}

fn above_ceilings(year: u32, most: i128, available: i64, sums: &[YearSums], bounds: &Bounds) -> Problem {
    let facts = format!(
        "The most that every board may have comes to £{} in year {year}. There is £{} to share.",
        pounds(most),
        pounds(available.into())
    );
    let lowest = sums.iter().filter_map(|sums| growth(*sums, true)).max();
    match lowest.filter(|lowest| bounds.ceiling.is_some_and(|ceiling| ceiling.decimal() < *lowest)) {
        Some(lowest) => Problem::new(
            "quantum_above_ceilings",
            "ceiling",
            format!("{facts} The lowest most growth that works in every year is {}.", percent(lowest)),
        )
        .with_remedy("ceiling", lowest.to_string()),
        None => {
            let path = if bounds.ceiling.is_some() { "ceiling" } else { "quanta" };
            Problem::new(
                "quantum_above_ceilings",
                path,
                format!(
                    "{facts} Boards without a weighted population cannot take the rest: raise the most growth or give them a weight."
                ),
            )
        }
    }
}

/// Growth of the national sum to four decimals, rounded so that a uniform bound at that growth can be met.
fn growth(sums: YearSums, upwards: bool) -> Option<Decimal> {
    let change = i128::from(sums.quantum).checked_sub(i128::from(sums.prior))?.checked_mul(10_000)?;
    let prior = i128::from(sums.prior);
    let below = change.checked_div_euclid(prior)?;
    let exact = below.checked_mul(prior)? == change;
    let units = if upwards && !exact { below.checked_add(1)? } else { below };
    Decimal::try_from_i128_with_scale(units, 4).ok().map(|growth| growth.normalize())
}

fn percent(rate: Decimal) -> String {
    rate.checked_mul(Decimal::ONE_HUNDRED)
        .map_or_else(|| rate.to_string(), |percent| format!("{}%", percent.normalize()))
}

fn pounds(pence: i128) -> String {
    Money::from_wide_pence(pence).map_or_else(|| "over 10 trillion".to_owned(), |money| grouped(&money.to_string()))
}

/// Thousands commas in a plain decimal.
fn grouped(text: &str) -> String {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.len();
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        let left = digits.saturating_sub(place);
        if place > 0 && left.checked_rem(3) == Some(0) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if fraction.is_empty() { grouped } else { format!("{grouped}.{fraction}") }
}
