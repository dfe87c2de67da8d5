//! What inputs, measures and promises are called, and how often something happens.

use engine::uncertainty::{Doubted, Measure, PromiseKind};
use rust_decimal::Decimal;

use crate::figures::percent_as_set;

/// An input in doubt, inside a sentence.
#[must_use]
pub const fn name(input: Doubted) -> &'static str {
    match input {
        Doubted::NationalGrowth => "growth of the national sum",
        Doubted::NationalSum => "the national sum",
        Doubted::Convergence => "the share of the gap closed each year",
        Doubted::LineYears => "the years of the straight line",
        Doubted::LeastGrowth => "the least growth for any board",
        Doubted::MostGrowth => "the most growth for any board",
        Doubted::Need => "the board’s need",
    }
}

/// The same in few words, beside a bar.
#[must_use]
pub const fn short_name(input: Doubted) -> &'static str {
    match input {
        Doubted::Convergence => "share of the gap closed",
        Doubted::LineYears => "years of the line",
        Doubted::LeastGrowth => "least growth",
        Doubted::MostGrowth => "most growth",
        Doubted::NationalGrowth | Doubted::NationalSum | Doubted::Need => name(input),
    }
}

/// What a tornado is about, inside a sentence; the board is named by `whose`, as in "your board’s".
#[must_use]
pub fn measure(measure: Measure, whose: &str) -> String {
    match measure {
        Measure::BoardMoney => format!("{whose} money"),
        Measure::BoardGain => format!("{whose} gain on today’s share"),
        Measure::LargestLoss => "the largest loss of any board".to_owned(),
        Measure::BoardsLosing => "the number of boards that lose".to_owned(),
        Measure::SafeguardsCost => "the cost of the safeguards".to_owned(),
    }
}

/// A promise as a clause: `no board loses more than 10% of today’s share of the money by year 10`. What is no rate yet stands as it is.
#[must_use]
pub fn promise(kind: PromiseKind, limit: &str, years: usize) -> String {
    let limit = limit.parse::<Decimal>().map_or_else(|_| limit.to_owned(), percent_as_set);
    let by = crate::year::year(years);
    match kind {
        PromiseKind::LossAtMost => format!("no board loses more than {limit} of today’s share of the money by {by}"),
        PromiseKind::GrowthAtLeast => format!("no board grows by less than {limit} in any year"),
        PromiseKind::DistanceAtMost => format!("no board is more than {limit} from its target in {by}"),
    }
}

/// How often, out of a hundred: `62 of 100 draws`; never all or none where it is not.
///
/// ```
/// use words::uncertainty::of_hundred;
/// assert_eq!(of_hundred(6_249, 10_000), "62 of 100 draws");
/// assert_eq!(of_hundred(9_999, 10_000), "more than 99 of 100 draws");
/// assert_eq!(of_hundred(3, 10_000), "fewer than 1 of 100 draws");
/// assert_eq!(of_hundred(10_000, 10_000), "every draw");
/// assert_eq!(of_hundred(0, 10_000), "no draw");
/// ```
#[must_use]
pub fn of_hundred(times: u32, draws: u32) -> String {
    if times == 0 || draws == 0 {
        return "no draw".to_owned();
    }
    if times >= draws {
        return "every draw".to_owned();
    }
    let (times, draws) = (u64::from(times), u64::from(draws));
    let doubled = times.saturating_mul(200).saturating_add(draws);
    match doubled.checked_div(draws.saturating_mul(2)).unwrap_or(0) {
        0 => "fewer than 1 of 100 draws".to_owned(),
        100 => "more than 99 of 100 draws".to_owned(),
        share => format!("{share} of 100 draws"),
    }
}

/// From where to where an input may be: what is set and what may be added, as percentages or years; a share of what is set for sums and need.
///
/// ```
/// use engine::uncertainty::Doubted;
/// use words::uncertainty::range;
/// assert_eq!(range(Doubted::NationalGrowth, "0.045", "0.015", "0.035").as_deref(), Some("3% to 8%"));
/// assert_eq!(range(Doubted::LineYears, "5", "2", "2").as_deref(), Some("3 to 7 years"));
/// assert_eq!(range(Doubted::Need, "", "0.05", "0.05").as_deref(), Some("5% less to 5% more"));
/// assert_eq!(range(Doubted::NationalGrowth, "0.045", "", "0.035"), None);
/// ```
#[must_use]
pub fn range(input: Doubted, set: &str, lower: &str, higher: &str) -> Option<String> {
    let read = |text: &str| text.parse::<Decimal>().ok();
    let (lower, higher) = (read(lower)?, read(higher)?);
    if matches!(input, Doubted::Need | Doubted::NationalSum) {
        return Some(format!("{} less to {} more", percent_as_set(lower), percent_as_set(higher)));
    }
    let set = read(set)?;
    let (low, high) = (set.checked_sub(lower)?, set.checked_add(higher)?);
    Some(match input {
        Doubted::LineYears => format!("{} to {} years", low.normalize(), high.normalize()),
        _ => format!("{} to {}", percent_as_set(low), percent_as_set(high)),
    })
}
