//! Texts read as figures, every fault kept with its path.

use engine::problem::Problem;
use engine::quantities::{Money, Rate, decimal_text};
use rust_decimal::Decimal;

/// Most people, patients, centres, years or pounds that are read.
pub(crate) const MOST: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);

/// Reads texts and keeps every problem.
#[derive(Default)]
pub(crate) struct Texts {
    /// What is wrong, in the order in which it was read.
    pub(crate) problems: Vec<Problem>,
}

impl Texts {
    pub(crate) fn report(&mut self, code: &'static str, path: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(code, path, message));
    }

    /// A figure from 0 up to the most; blank is a problem.
    pub(crate) fn figure(&mut self, path: &str, text: &str, most: Decimal) -> Option<Decimal> {
        within(text, most).map_err(|(code, message)| self.report(code, path, message)).ok()
    }

    /// The same, where blank is not known.
    pub(crate) fn known(&mut self, path: &str, text: &str, most: Decimal) -> Option<Decimal> {
        if text.trim().is_empty() { None } else { self.figure(path, text, most) }
    }

    /// Money from 0 up; blank is a problem.
    pub(crate) fn money(&mut self, path: &str, text: &str) -> Option<Money> {
        if text.trim().is_empty() {
            self.report("missing", path, "This is blank. Enter an amount, 0 where it is nothing.");
        }
        self.known_money(path, text)
    }

    /// Money of any sign; blank is a problem.
    pub(crate) fn signed_money(&mut self, path: &str, text: &str) -> Option<Money> {
        Money::from_text(text).map_err(|misread| self.report(misread.code(), path, misread.to_string())).ok()
    }

    /// A share from 0 to 1; blank is a problem.
    pub(crate) fn share(&mut self, path: &str, text: &str) -> Option<Rate> {
        self.figure(path, text, Decimal::ONE).and_then(|share| Rate::from_decimal(share).ok())
    }

    /// The same, where blank is not known.
    pub(crate) fn known_share(&mut self, path: &str, text: &str) -> Option<Rate> {
        if text.trim().is_empty() { None } else { self.share(path, text) }
    }

    pub(crate) fn known_money(&mut self, path: &str, text: &str) -> Option<Money> {
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
pub(crate) fn within(text: &str, most: Decimal) -> Result<Decimal, (&'static str, String)> {
    let figure = decimal_text::read(text).map_err(|misread| (misread.code(), misread.to_string()))?;
    if (Decimal::ZERO..=most).contains(&figure) {
        Ok(figure)
    } else {
        Err(("out_of_range", format!("This figure is outside its range. Give a number from 0 to {most}.")))
    }
}
