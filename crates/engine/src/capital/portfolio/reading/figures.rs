//! Figures, lists and what may be left out.

use crate::capital::optimiser::LARGEST;
use crate::entry::Reader;
use crate::entry::reader::At;
use crate::quantities::{Money, Rate};

/// A rate of 1: waiting costs nothing.
pub(super) fn whole() -> Rate {
    Rate::from_decimal(rust_decimal::Decimal::ONE).unwrap_or(Rate::ZERO)
}

pub(super) fn some_of<T>(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    most: usize,
    read: fn(&mut Reader<'_>, &At<'_>) -> Option<T>,
) -> Vec<T> {
    let list = reader.list(at);
    if list.len() > most {
        reader.report("too_many", &at.path, format!("There are {} of them. Give {most} at most.", list.len()));
        return Vec::new();
    }
    list.iter().filter_map(|at| read(reader, at)).collect()
}

pub(super) fn known<T>(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    read: impl FnOnce(&mut Reader<'_>, &At<'_>) -> Option<T>,
) -> Option<T> {
    if at.is_nothing() { None } else { read(reader, at) }
}

pub(super) fn amounts(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<Money> {
    // A wrong amount counts as one, so that lengths are judged as they were given.
    reader.list(at).iter().map(|at| amount(reader, at).unwrap_or(Money::ZERO)).collect()
}

/// Money of the size of a scheme, 0 or more.
pub(super) fn amount(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    let amount = figure(reader, at)?;
    if amount.is_negative() {
        reader.report("negative_money", &at.path, "Money cannot be below zero here. Enter 0 or more.");
        return None;
    }
    Some(amount)
}

/// A figure of the size of a scheme, of any sign.
pub(super) fn figure(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    let money = reader.money(at)?;
    if money.pence().unsigned_abs() > LARGEST.unsigned_abs() {
        reader.report(
            "too_large",
            &at.path,
            "This is beyond 100000000000.00. Give a smaller figure, or all in thousands.",
        );
        return None;
    }
    Some(money)
}

/// A share from 0 to 1.
pub(super) fn share(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Rate> {
    let rate = reader.rate(at)?;
    if rate < Rate::ZERO || rate > whole() {
        reader.report("out_of_range", &at.path, "Give a share from 0 to 1 as text, such as \"0.25\".");
        return None;
    }
    Some(rate)
}
