//! Inputs that may be left out: nothing where they are blank, a problem where they are wrong.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::quantities::{Money, Rate};

/// The largest price of one patient: £1 billion.
const MOST_PRICE: i64 = 100_000_000_000;

/// Money of 0 or more as decimal text.
pub(super) fn money(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    if at.is_nothing() {
        return None;
    }
    let money = reader.money(at)?;
    if money.is_negative() {
        reader.report(
            "negative_money",
            &at.path,
            "Money cannot be below zero here. Enter 0 or more, or leave it blank.",
        );
        return None;
    }
    Some(money)
}

/// The price of one patient or one place: money up to £1 billion.
pub(super) fn price(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    let price = money(reader, at)?;
    if price.pence() > MOST_PRICE {
        reader.report("out_of_range", &at.path, "This is more than £1 billion for one. Enter the price of one.");
        return None;
    }
    Some(price)
}

/// A share from 0 to 1 as decimal text.
pub(super) fn share(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Rate> {
    if at.is_nothing() {
        return None;
    }
    let share = reader.rate(at)?;
    if (Decimal::ZERO..=Decimal::ONE).contains(&share.decimal()) {
        return Some(share);
    }
    reader.report("out_of_range", &at.path, "This share is outside its range. Give 0 to 1, such as \"0.5\" for half.");
    None
}

/// A whole number within a range.
pub(super) fn whole(reader: &mut Reader<'_>, at: &At<'_>, within: RangeInclusive<i64>) -> Option<i64> {
    if at.is_nothing() { None } else { reader.whole_figure(at, within) }
}

/// The items of a list that may be left out; nothing with a problem where there are too many or, if it is given, another number than wanted.
pub(super) fn list<'a>(reader: &mut Reader<'_>, at: &At<'a>, wanted: usize) -> Vec<At<'a>> {
    if at.is_nothing() {
        return Vec::new();
    }
    let items = reader.list(at);
    if matches!(at.value, Tree::List(_)) && items.len() != wanted {
        let message = format!(
            "This has {} years and there are {wanted}. Give one for each year, null where it is blank.",
            items.len()
        );
        reader.report("another_number_of_years", &at.path, message);
        return Vec::new();
    }
    items
}

/// The items of a list that says how many years there are.
pub(super) fn years<'a>(reader: &mut Reader<'_>, at: &At<'a>, most: usize) -> Vec<At<'a>> {
    let items = reader.list(at);
    if items.len() > most {
        reader.report("too_many", &at.path, format!("There are more than {most} years. Give fewer."));
        return Vec::new();
    }
    if items.is_empty() && matches!(at.value, Tree::List(_)) {
        reader.report("empty_list", &at.path, "There are no years here. Give at least one, null where it is blank.");
    }
    items
}
