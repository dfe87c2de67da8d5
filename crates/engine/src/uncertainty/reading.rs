//! Distributions, correlations and promises from their texts, every fault told with its path.

use num_traits::ToPrimitive;
use rust_decimal::Decimal;

use crate::entry::Reader;
use crate::entry::reader::At;
use crate::problem::Problem;
use crate::quantities::Rate;
use crate::quantities::decimal_text::{self, Misread};

use super::correlation::{Correlation, Mixing, of_rate};
use super::distribution::{Distribution, MOST};
use super::promise::{Promise, PromiseKind};
use super::texts::{PromiseText, Spread, SpreadKind};

/// Most promises at once.
const MOST_PROMISES: usize = 20;

/// A distribution in units of so many decimals; `None` where a problem was found.
pub(super) fn distribution(
    spread: &Spread,
    decimals: u32,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Distribution> {
    let before = problems.len();
    let kind = spread.distribution;
    let read = if kind == SpreadKind::Discrete {
        let values = spread.values.iter().enumerate().map(|(index, row)| {
            let path = format!("{path}.values[{index}]");
            let value = units(&row.value, decimals, &format!("{path}.value"), problems);
            value.zip(whole(&row.weight, &format!("{path}.weight"), problems))
        });
        // Every row is read before the first fault is told.
        let values: Vec<_> = values.collect();
        values.into_iter().collect::<Option<Vec<_>>>().map(Distribution::Discrete)
    } else {
        let low = units(&spread.low, decimals, &format!("{path}.low"), problems);
        let likely = match kind {
            SpreadKind::Triangular => units(&spread.likely, decimals, &format!("{path}.likely"), problems),
            _ => low,
        };
        let high = units(&spread.high, decimals, &format!("{path}.high"), problems);
        low.zip(likely).zip(high).map(|((low, likely), high)| match kind {
            SpreadKind::Triangular => Distribution::Triangular { low, likely, high },
            SpreadKind::Normal => Distribution::Normal { low, high },
            _ => Distribution::Uniform { low, high },
        })
    };
    if problems.len() != before {
        return None;
    }
    let read = read?;
    if let Err(fault) = read.check() {
        let field = if spread.distribution == SpreadKind::Discrete { "values" } else { "low" };
        problems.push(Problem::new(fault.code(), format!("{path}.{field}"), fault.message()));
        return None;
    }
    Some(read)
}

/// A decimal as whole units of its last decimal.
fn units(text: &str, decimals: u32, path: &str, problems: &mut Vec<Problem>) -> Option<i64> {
    let read = decimal_text::read(text).and_then(|decimal| {
        let mut decimal = decimal.normalize();
        if decimal.scale() > decimals {
            return Err(Misread::TooManyDecimals { allowed: decimals });
        }
        decimal.rescale(decimals);
        decimal
            .mantissa()
            .to_i64()
            .filter(|units| units.unsigned_abs() <= MOST.unsigned_abs())
            .ok_or(Misread::OutOfRange)
    });
    kept(read, path, problems)
}

fn whole(text: &str, path: &str, problems: &mut Vec<Problem>) -> Option<u32> {
    let units = units(text, 0, path, problems)?;
    kept(u32::try_from(units).map_err(|_| Misread::OutOfRange), path, problems)
}

fn kept<T>(read: Result<T, Misread>, path: &str, problems: &mut Vec<Problem>) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(misread) => {
            problems.push(Problem::new(misread.code(), path, misread.to_string()));
            None
        }
    }
}

/// A pair of inputs that go together: their names as they stand in a list, and the text of their rank correlation.
pub(super) type Pair<'a, T> = (T, T, &'a str);

/// Rows of inputs that go together; `None` where there are none or a problem was found. `inputs` are those that are drawn.
pub(super) fn correlations<T: Copy + PartialEq>(
    pairs: &[Pair<'_, T>],
    inputs: &[T],
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Mixing> {
    let before = problems.len();
    let mut read: Vec<Correlation> = Vec::new();
    for (index, (one, other, rank)) in pairs.iter().enumerate() {
        let at = format!("{path}[{index}]");
        let rank = kept(Rate::from_text(rank), &format!("{at}.rank"), problems);
        if rank.is_some_and(|rank| rank.decimal().abs() >= Decimal::ONE) {
            let message = "A rank correlation lies above -1 and below 1. Inputs that always go together are one input.";
            problems.push(Problem::new("out_of_range", format!("{at}.rank"), message));
        }
        if one == other {
            problems.push(Problem::new("same_input", at, "An input goes with itself. Choose another."));
            continue;
        }
        let place = |wanted: &T| inputs.iter().position(|input| input == wanted);
        // What is not drawn has nothing to go with.
        let (Some(one), Some(other), Some(rank)) = (place(one), place(other), rank) else { continue };
        let same =
            |pair: &Correlation| (pair.one, pair.other) == (one, other) || (pair.one, pair.other) == (other, one);
        if read.iter().any(same) {
            problems.push(Problem::new("duplicate_pair", at, "This pair stands more than once. Keep one of them."));
            continue;
        }
        read.push(Correlation { one, other, rank: of_rate(rank) });
    }
    if problems.len() != before || read.is_empty() {
        return None;
    }
    let mixing = Mixing::of(inputs.len(), &read).ok();
    if mixing.is_none() {
        let message = "No inputs can have these correlations together: what goes with one of two opposed inputs cannot go as much with the other. Bring them nearer to 0.";
        problems.push(Problem::new("not_positive_definite", path, message));
    }
    mixing
}

/// Promises with their limits.
pub(super) fn promises(texts: &[PromiseText], path: &str, problems: &mut Vec<Problem>) -> Vec<Promise> {
    if texts.len() > MOST_PROMISES {
        problems.push(Problem::new("too_many", path, too_many()));
        return Vec::new();
    }
    let read = texts
        .iter()
        .enumerate()
        .map(|(index, text)| limit(text.promise, &text.limit, &format!("{path}[{index}].limit"), problems));
    read.flatten().collect()
}

/// A promise from the text of its limit; `None` where a problem was found.
fn limit(kind: PromiseKind, text: &str, path: &str, problems: &mut Vec<Problem>) -> Option<Promise> {
    let limit = kept(Rate::from_text(text), path, problems)?;
    let (least, words) = match kind {
        PromiseKind::GrowthAtLeast => (Decimal::NEGATIVE_ONE, "Growth cannot be below -100%."),
        PromiseKind::LossAtMost | PromiseKind::DistanceAtMost => {
            (Decimal::ZERO, "This cannot be below zero. Enter 0 or more.")
        }
    };
    if limit.decimal() < least {
        problems.push(Problem::new("out_of_range", path, words));
        return None;
    }
    Some(Promise { kind, limit })
}

/// Promises of many lines as they come, every cell told of where it stands; left out, there are none.
pub(super) fn promises_of_lines(at: &At<'_>, problems: &mut Vec<Problem>) -> Vec<Promise> {
    const KINDS: [(&str, PromiseKind); 3] = [
        ("loss_at_most", PromiseKind::LossAtMost),
        ("growth_at_least", PromiseKind::GrowthAtLeast),
        ("distance_at_most", PromiseKind::DistanceAtMost),
    ];
    if at.is_nothing() {
        return Vec::new();
    }
    let mut reader = Reader::new(problems);
    let rows = reader.list(at);
    if rows.len() > MOST_PROMISES {
        reader.report("too_many", &at.path, too_many());
        return Vec::new();
    }
    let mut promises = Vec::new();
    for row in rows {
        let mut reader = Reader::new(problems);
        reader.only_fields(&row, &["promise", "limit"]);
        let place = row.field("promise");
        // One kind is known and yet of no use here.
        let kind = reader.word(&place, &KINDS);
        if kind == Some(PromiseKind::DistanceAtMost) {
            let message = "Many lines have no one target. Promise loss_at_most or growth_at_least.";
            reader.report("unknown_word", &place.path, message);
        }
        let place = row.field("limit");
        let text = reader.text(&place);
        if let (Some(kind), Some(text)) = (kind, text) {
            promises.extend(limit(kind, text, &place.path, problems));
        }
    }
    promises
}

fn too_many() -> String {
    format!("There are more than {MOST_PROMISES} promises. Give fewer.")
}
