//! Reads what the entries of this folder have in common from untyped values.

use rust_decimal::Decimal;

use crate::entry::Reader;
use crate::entry::reader::At;
use crate::problem::Problem;
use crate::quantities::{Money, Rate};

/// Money at or above zero, as text.
pub(super) fn money(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    let money = reader.money(at)?;
    if money.is_negative() {
        reader.report("negative_money", &at.path, "Money cannot be below zero here. Enter 0 or more.");
        return None;
    }
    Some(money)
}

/// The same where it may be unknown.
pub(super) fn known_money(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    if at.is_nothing() { None } else { money(reader, at) }
}

/// A rate within limits.
pub(super) fn rate_within(reader: &mut Reader<'_>, at: &At<'_>, least: Decimal, most: Decimal) -> Option<Rate> {
    let rate = reader.rate(at)?;
    if (least..=most).contains(&rate.decimal()) {
        return Some(rate);
    }
    reader.report("out_of_range", &at.path, format!("This rate is outside its range. Give {least} to {most}."));
    None
}

/// The same where it may be left out.
pub(super) fn known_rate(reader: &mut Reader<'_>, at: &At<'_>, least: Decimal, most: Decimal) -> Option<Rate> {
    if at.is_nothing() { None } else { rate_within(reader, at, least, most) }
}

/// Adds what is wrong with the request as read, without what only its stand-ins would be faulted for: a field that has been told of already, or a list
/// with a fault inside it.
pub(super) fn add_meanings(problems: &mut Vec<Problem>, found: Vec<Problem>) {
    let mut told: Vec<String> = problems.iter().map(|problem| problem.path.clone()).collect();
    told.sort_unstable();
    let is_told = |path: &str| {
        let place = told.partition_point(|one| one.as_str() < path);
        // Whatever lies inside a path follows it at once, but for names that only begin like it.
        told.iter()
            .skip(place)
            .take_while(|one| one.starts_with(path))
            .any(|one| one.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.'])))
    };
    problems.extend(found.into_iter().filter(|problem| !is_told(&problem.path)));
}
