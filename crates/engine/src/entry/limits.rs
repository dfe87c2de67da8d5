//! Rates within a range, and money that is not below zero, both as decimal text.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::quantities::{Money, Rate};

use super::reader::{At, Reader};

impl Reader<'_> {
    /// A rate within a range; absent is a problem.
    pub fn rate_within(&mut self, at: &At<'_>, within: RangeInclusive<Decimal>) -> Option<Rate> {
        let rate = self.rate(at)?;
        if within.contains(&rate.decimal()) {
            return Some(rate);
        }
        let (least, most) = (within.start(), within.end());
        self.report("out_of_range", &at.path, format!("This rate is outside its range. Give {least} to {most}."));
        None
    }

    /// The same, or nothing where it is not known.
    pub fn known_rate(&mut self, at: &At<'_>, within: RangeInclusive<Decimal>) -> Option<Rate> {
        if at.is_nothing() { None } else { self.rate_within(at, within) }
    }

    /// Money at or above zero; absent is a problem.
    pub fn amount(&mut self, at: &At<'_>) -> Option<Money> {
        let money = self.money(at)?;
        if money.is_negative() {
            self.report("negative_money", &at.path, "Money cannot be below zero here. Enter 0 or more.");
            return None;
        }
        Some(money)
    }

    /// The same, or nothing where it is not known.
    pub fn known_amount(&mut self, at: &At<'_>) -> Option<Money> {
        if at.is_nothing() { None } else { self.amount(at) }
    }
}
