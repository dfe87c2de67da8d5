//! Reads the entries' input from untyped values, every fault in one pass.

mod account;
mod bias;
mod flows;
mod points;

use rust_decimal::Decimal;

use crate::entry::Reader;
use crate::entry::reader::At;
use crate::quantities::Rate;

pub(super) use account::benefit_cost_ratio;
pub(super) use bias::optimism_bias;
pub(super) use flows::present_value;
pub(super) use points::swing_weights;

/// One of some words, or nothing with a problem; `usual` stands where nothing was given, if it may be left out.
fn word<T: Copy>(reader: &mut Reader<'_>, at: &At<'_>, words: &[(&str, T)], usual: Option<T>) -> Option<T> {
    if at.is_nothing() && usual.is_some() {
        return usual;
    }
    let text = reader.text(at)?;
    let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
    if found.is_none() {
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        reader.report("unknown_word", &at.path, format!("This word is not known here. Use {}.", known.join(", ")));
    }
    found
}

/// A rate within limits.
fn rate_within(reader: &mut Reader<'_>, at: &At<'_>, least: Decimal, most: Decimal) -> Option<Rate> {
    let rate = reader.rate(at)?;
    if (least..=most).contains(&rate.decimal()) {
        return Some(rate);
    }
    reader.report("out_of_range", &at.path, format!("This rate is outside its range. Give {least} to {most}."));
    None
}

/// A whole number from 0 to `most`.
fn whole(reader: &mut Reader<'_>, at: &At<'_>, most: u32) -> Option<u32> {
    let number = reader.figure(at, Decimal::ZERO..=most.into())?;
    if number.fract().is_zero() {
        return u32::try_from(number).ok();
    }
    reader.report("not_whole", &at.path, format!("This must be a whole number. Give one from 0 to {most}."));
    None
}

/// The items of a list that must hold something and not too much.
fn some<'a>(reader: &mut Reader<'_>, at: &At<'a>, most: usize, what: &str) -> Vec<At<'a>> {
    let items = reader.list(at);
    if items.len() > most {
        reader.report("too_many", &at.path, format!("There are more than {most} {what}. Give fewer."));
        return Vec::new();
    }
    if items.is_empty() && matches!(at.value, crate::entry::Tree::List(_)) {
        reader.report("empty_list", &at.path, format!("There are no {what} here. Give at least one."));
    }
    items
}
