//! Figures that may come as a number or as decimal text: ratings, people and counts, but never money of an allocation.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::quantities::Money;
use crate::quantities::decimal_text::{self, Misread};

use super::reader::{At, Reader};
use super::tree::Tree;

impl Reader<'_> {
    /// A figure within a range; absent is a problem.
    pub fn figure(&mut self, at: &At<'_>, within: RangeInclusive<Decimal>) -> Option<Decimal> {
        if at.is_nothing() {
            self.wrong_kind(at, &within_words(&within));
            return None;
        }
        self.known_figure(at, within)
    }

    /// A figure within a range, or nothing where it is not known.
    pub fn known_figure(&mut self, at: &At<'_>, within: RangeInclusive<Decimal>) -> Option<Decimal> {
        let read = self.decimal_of(at, &within_words(&within))?;
        match read {
            Ok(figure) if within.contains(&figure) => Some(figure),
            Ok(_) => {
                let words = within_words(&within);
                self.report("out_of_range", &at.path, format!("This figure is outside its range. Give {words}."));
                None
            }
            Err(misread) => {
                self.report(misread.code(), &at.path, misread.to_string());
                None
            }
        }
    }

    /// Money at or above zero, or nothing where it is not known.
    pub fn known_money(&mut self, at: &At<'_>) -> Option<Money> {
        let read = self.decimal_of(at, "money, such as \"1234.56\"")?.and_then(Money::from_pounds);
        match read {
            Ok(money) if money.is_negative() => {
                self.report("negative_money", &at.path, "Money cannot be below zero here. Enter 0 or more.");
                None
            }
            Ok(money) => Some(money),
            Err(misread) => {
                self.report(misread.code(), &at.path, misread.to_string());
                None
            }
        }
    }

    /// True or false, or nothing where it is not known.
    pub fn known_truth(&mut self, at: &At<'_>) -> Option<bool> {
        match at.value {
            Tree::Nothing => None,
            Tree::Truth(truth) => Some(*truth),
            _ => {
                self.wrong_kind(at, "true, false or nothing where it is not known");
                None
            }
        }
    }

    /// A number stands for the shortest decimal that JavaScript would write for it.
    pub(super) fn decimal_of(&mut self, at: &At<'_>, wanted: &str) -> Option<Result<Decimal, Misread>> {
        match at.value {
            Tree::Nothing => None,
            Tree::Number(number) => Some(decimal_text::read(&number.to_string())),
            Tree::Text(text) => Some(decimal_text::read(text)),
            _ => {
                self.wrong_kind(at, wanted);
                None
            }
        }
    }
}

fn within_words(within: &RangeInclusive<Decimal>) -> String {
    format!("a number from {} to {}", within.start(), within.end())
}
