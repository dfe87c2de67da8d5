//! The pot: what the fund comes to a year, before and after it is shared among systems.
//!
//! > a system a year = sum over the whole period / systems / years
//!
//! ```
//! use engine::engagement::fund::pot::{by_system, by_year, off_the_top, per_system_a_year};
//! use engine::quantities::{Money, Rate, Weight};
//! let pounds = |text: &str| Money::from_text(text).unwrap();
//! // £20m over two years: the paper's "around £240,000" a system a year.
//! assert_eq!(per_system_a_year(pounds("20000000"), 42, 2).unwrap().to_string(), "238095.24");
//! assert_eq!(per_system_a_year(pounds("20000000"), 36, 2).unwrap().to_string(), "277777.78");
//! assert_eq!(by_year(pounds("0.05"), 2).unwrap(), [pounds("0.03"), pounds("0.02")]);
//! let top = off_the_top(pounds("10000000"), Rate::from_text("0.05").unwrap()).unwrap();
//! assert_eq!((top.secretariat, top.left), (pounds("500000"), pounds("9500000")));
//! let weights = ["1200000", "800000"].map(|people| Weight::from_text(people).unwrap());
//! assert_eq!(by_system(pounds("1000"), &weights).unwrap(), [pounds("600"), pounds("400")]);
//! ```

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Rate, Weight, apportion};

/// The most systems, or years, a pot is shared over.
pub const MOST_PARTS: usize = 10_000;

/// What is kept back, and what is left to share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct OffTheTop {
    /// The secretariat's part, rounded once to the penny, half away from zero.
    pub secretariat: Money,
    /// The rest.
    pub left: Money,
}

/// The secretariat's share taken off the pot; `None` outside 0 to 1 or for a pot below nothing.
#[must_use]
pub fn off_the_top(pot: Money, share: Rate) -> Option<OffTheTop> {
    if pot.is_negative() || !(Decimal::ZERO..=Decimal::ONE).contains(&share.decimal()) {
        return None;
    }
    let exact = Fraction::whole(pot.pence()).times(&share.decimal().into());
    let secretariat = Money::from_pence(exact.nearest().to_i64()?)?;
    Some(OffTheTop { secretariat, left: pot.minus(secretariat)? })
}

/// One system's equal part of one year, rounded half away from zero; `None` where there is no system or no year.
#[must_use]
pub fn per_system_a_year(total: Money, systems: u32, years: u32) -> Option<Money> {
    let parts = u64::from(systems).saturating_mul(years.into());
    Money::from_pence(Fraction::of(total.pence(), parts)?.nearest().to_i64()?)
}

/// Equal years that add up to the sum, a penny more to the first where it does not divide; `None` for no year or too many.
#[must_use]
pub fn by_year(total: Money, years: u32) -> Option<Vec<Money>> {
    let years = usize::try_from(years).ok().filter(|years| *years <= MOST_PARTS)?;
    let pence = u64::try_from(total.pence()).ok()?;
    let parts = apportion(pence, &vec![1; years]).ok()?;
    parts.into_iter().map(|part| i64::try_from(part).ok().and_then(Money::from_pence)).collect()
}

/// Pots by system in proportion to weights (all 1 for equal pots; people, weighted people or patients), by largest remainder, equal
/// fractions to the system that stands first.
///
/// # Errors
/// `negative_money`, `empty_list`, `too_many`, `negative_weight` and `no_weight`, with the path from `pot` or `systems`.
#[expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow; the sum is above zero")]
pub fn by_system(pot: Money, weights: &[Weight]) -> Result<Vec<Money>, Vec<Problem>> {
    let problems = check(pot, weights);
    if !problems.is_empty() {
        return Err(problems);
    }
    let scale = weights.iter().map(|weight| weight.decimal().scale()).max().unwrap_or(0);
    let whole = |weight: &Weight| {
        BigInt::from(weight.decimal().mantissa()) * BigInt::from(10).pow(scale.saturating_sub(weight.decimal().scale()))
    };
    let weights: Vec<BigInt> = weights.iter().map(whole).collect();
    let sum = weights.iter().fold(BigInt::ZERO, |sum, weight| sum + weight);
    let mut left = pot.pence();
    let mut parts = Vec::with_capacity(weights.len());
    let mut fractions = Vec::with_capacity(weights.len());
    for (place, weight) in weights.iter().enumerate() {
        let (below, fraction) = (weight * pot.pence()).div_mod_floor(&sum);
        let below = below.to_i64().unwrap_or(0);
        left = left.saturating_sub(below);
        parts.push(below);
        fractions.push((fraction, place));
    }
    fractions.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    for (_, place) in fractions.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        if let Some(part) = parts.get_mut(place) {
            *part = part.saturating_add(1);
        }
    }
    Ok(parts.into_iter().map(|part| Money::from_pence(part).unwrap_or(Money::LIMIT)).collect())
}

fn check(pot: Money, weights: &[Weight]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if pot.is_negative() {
        problems.push(Problem::new("negative_money", "pot", "Money cannot be below zero here. Enter 0 or more."));
    }
    if weights.is_empty() {
        problems.push(Problem::new("empty_list", "systems", "There are no systems here. Give at least one."));
    }
    if weights.len() > MOST_PARTS {
        problems.push(Problem::new(
            "too_many",
            "systems",
            format!("There are more than {MOST_PARTS} systems. Give fewer."),
        ));
    }
    for (place, _) in weights.iter().enumerate().filter(|(_, weight)| weight.is_negative()) {
        let message = "A weight cannot be below zero. Enter 0 or more.";
        problems.push(Problem::new("negative_weight", format!("systems[{place}].weight"), message));
    }
    if !weights.is_empty() && weights.iter().all(|weight| weight.decimal().is_zero()) {
        let message = "Every weight is 0, so nothing can be shared. Give one of them more than 0.";
        problems.push(Problem::new("no_weight", "systems", message));
    }
    problems
}
