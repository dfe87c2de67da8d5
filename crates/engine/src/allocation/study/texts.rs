//! Reads the texts of a study's input and keeps every problem with its path.

use core::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use rust_decimal::Decimal;

use crate::problem::Problem;
use crate::quantities::decimal_text::Misread;
use crate::quantities::{Money, Rate, Weight};

use super::facts::Facts;

/// Reads texts, collects problems.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) problems: Vec<Problem>,
}

impl Texts {
    pub(super) fn report(&mut self, code: &'static str, path: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(code, path, message));
    }

    fn keep<T>(&mut self, path: &str, read: Result<T, Misread>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(misread) => {
                self.report(misread.code(), path, misread.to_string());
                None
            }
        }
    }

    /// Money at or above zero.
    pub(super) fn money(&mut self, path: &str, text: &str) -> Option<Money> {
        let money = self.keep(path, Money::from_text(text))?;
        if money.is_negative() {
            self.report("negative_money", path, "Money cannot be below zero here. Enter 0 or more.");
            return None;
        }
        Some(money)
    }

    /// A rate of any sign.
    pub(super) fn rate(&mut self, path: &str, text: &str) -> Option<Rate> {
        self.keep(path, Rate::from_text(text))
    }

    /// A rate between 0 and 1.
    pub(super) fn share(&mut self, path: &str, text: &str) -> Option<Rate> {
        let share = self.rate(path, text)?;
        let (numerator, denominator) = share.ratio();
        if numerator < 0 || numerator > denominator {
            self.report("out_of_range", path, "This lies between 0% and 100%.");
            return None;
        }
        Some(share)
    }

    /// A growth rate above -100%.
    pub(super) fn growth(&mut self, path: &str, text: &str) -> Option<Rate> {
        let growth = self.rate(path, text)?;
        let (numerator, denominator) = growth.ratio();
        if numerator <= denominator.saturating_neg() {
            self.report("out_of_range", path, "Growth cannot be -100% or less.");
            return None;
        }
        Some(growth)
    }

    /// A number above zero, or at zero where `or_zero`.
    pub(super) fn number(&mut self, path: &str, text: &str, or_zero: bool) -> Option<Exact> {
        let weight = self.keep(path, Weight::from_text(text))?;
        if weight.is_negative() || (!or_zero && weight.decimal().is_zero()) {
            let least = if or_zero { "0 or more" } else { "a number above 0" };
            self.report("out_of_range", path, format!("Enter {least}."));
            return None;
        }
        let denominator = 10_i128.checked_pow(weight.decimal().scale()).unwrap_or(1);
        Some(Exact { numerator: weight.decimal().mantissa().into(), denominator: denominator.into() })
    }

    /// The place of each code; unknown and repeated codes are problems.
    pub(super) fn places<'a>(
        &mut self,
        path: &str,
        facts: &Facts,
        codes: impl Iterator<Item = &'a str>,
    ) -> Vec<Option<usize>> {
        let mut seen = Vec::new();
        codes
            .enumerate()
            .map(|(row, code)| {
                let Some(place) = facts.place(code) else {
                    let message = format!("{code} is not the code of one of the {} boards.", facts.boards.len());
                    self.report("unknown_code", format!("{path}[{row}].code"), message);
                    return None;
                };
                if seen.contains(&place) {
                    let message = format!("{code} stands more than once. Keep one row for each board.");
                    self.report("duplicate_code", format!("{path}[{row}].code"), message);
                    return None;
                }
                seen.push(place);
                Some(place)
            })
            .collect()
    }
}

/// An exact fraction with a denominator above zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Exact {
    pub(super) numerator: BigInt,
    pub(super) denominator: BigInt,
}

#[expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]
impl Exact {
    pub(super) fn whole(number: impl Into<BigInt>) -> Self {
        Self { numerator: number.into(), denominator: BigInt::from(1) }
    }

    pub(super) fn ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Self {
        Self { numerator: numerator.into(), denominator: denominator.into() }
    }

    pub(super) fn of_decimal(decimal: Decimal) -> Self {
        Self::ratio(decimal.mantissa(), 10_i128.checked_pow(decimal.scale()).unwrap_or(1))
    }

    pub(super) fn of_rate(rate: Rate) -> Self {
        let (numerator, denominator) = rate.ratio();
        Self::ratio(numerator, denominator)
    }

    /// `1 + rate`.
    pub(super) fn growth_factor(rate: Rate) -> Self {
        let (numerator, denominator) = rate.ratio();
        Self::ratio(BigInt::from(numerator) + BigInt::from(denominator), denominator)
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self::ratio(&self.numerator * &other.numerator, &self.denominator * &other.denominator)
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        if self.denominator == other.denominator {
            return Self::ratio(&self.numerator + &other.numerator, self.denominator.clone());
        }
        Self::ratio(
            &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            &self.denominator * &other.denominator,
        )
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&Self::ratio(-&other.numerator, other.denominator.clone()))
    }

    /// Quotient; `None` over nothing.
    pub(super) fn over(&self, other: &Self) -> Option<Self> {
        let numerator = &self.numerator * &other.denominator;
        let denominator = &self.denominator * &other.numerator;
        match denominator.sign() {
            Sign::Plus => Some(Self { numerator, denominator }),
            Sign::Minus => Some(Self { numerator: -numerator, denominator: -denominator }),
            Sign::NoSign => None,
        }
    }

    /// The number multiplied by itself so many times; 1 for none.
    pub(super) fn power(&self, times: u32) -> Self {
        Self::ratio(self.numerator.pow(times), self.denominator.pow(times))
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }

    pub(super) fn is_one(&self) -> bool {
        self.numerator == self.denominator
    }

    /// To the nearest unit of `10^-decimals`, half away from zero.
    pub(super) fn rounded(&self, decimals: u32) -> BigInt {
        crate::quantities::rounding::half_away_wide(
            &(&self.numerator * BigInt::from(10).pow(decimals)),
            &self.denominator,
        )
    }
}
