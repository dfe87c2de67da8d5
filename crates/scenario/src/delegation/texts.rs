//! Texts read as figures, every fault kept with its path.

use engine::problem::Problem;
use engine::quantities::{Money, decimal_text};
use rust_decimal::Decimal;

/// Most people, patients, centres, years or pounds that are read.
pub(super) const MOST: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);

/// Reads texts and keeps every problem.
#[derive(Default)]
pub(super) struct Texts {
    /// What is wrong, in the order in which it was read.
    pub(super) problems: Vec<Problem>,
}

impl Texts {
    pub(super) fn report(&mut self, code: &'static str, path: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(code, path, message));
    }

    /// A figure from 0 up to the most; blank is a problem.
    pub(super) fn figure(&mut self, path: &str, text: &str, most: Decimal) -> Option<Decimal> {
        within(text, most).map_err(|(code, message)| self.report(code, path, message)).ok()
    }

    /// The same, where blank is not known.
    pub(super) fn known(&mut self, path: &str, text: &str, most: Decimal) -> Option<Decimal> {
        if text.trim().is_empty() { None } else { self.figure(path, text, most) }
    }

    pub(super) fn known_money(&mut self, path: &str, text: &str) -> Option<Money> {
        if text.trim().is_empty() {
            return None;
        }
        match Money::from_text(text) {
            Ok(money) if money.is_negative() => {
                self.report("negative_money", path, "Money cannot be below zero here. Enter 0 or more.");
                None
            }
            Ok(money) => Some(money),
            Err(misread) => {
                self.report(misread.code(), path, misread.to_string());
                None
            }
        }
    }
}

/// A figure from 0 up to the most, or the code and words of what is wrong with it.
pub(super) fn within(text: &str, most: Decimal) -> Result<Decimal, (&'static str, String)> {
    let figure = decimal_text::read(text).map_err(|misread| (misread.code(), misread.to_string()))?;
    if (Decimal::ZERO..=most).contains(&figure) {
        Ok(figure)
    } else {
        Err(("out_of_range", format!("This figure is outside its range. Give a number from 0 to {most}.")))
    }
}
