//! Requests of chance, and both entries by their definitions in exact fractions.

pub mod collaborative;
pub mod pay_over_time;
pub mod requests;

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};
use serde_json::Value;

use crate::appraisal::known::figure;
use crate::twin::fraction::{Fraction, write};

/// A figure, or nothing where it is not known.
pub type Known = Option<Fraction>;

/// What is given, where it is.
pub fn given(value: &Value) -> Known {
    (!value.is_null()).then(|| figure(value))
}

/// Both or nothing.
pub fn with(one: &Known, other: &Known, of: impl Fn(&Fraction, &Fraction) -> Fraction) -> Known {
    Some(of(one.as_ref()?, other.as_ref()?))
}

/// A product, nothing times what is not known being nothing.
pub fn product(one: &Known, other: &Known) -> Known {
    let zero = |known: &Known| known.as_ref().is_some_and(Zero::is_zero);
    if zero(one) || zero(other) { Some(Fraction::zero()) } else { with(one, other, |one, other| one * other) }
}

/// A sum or nothing.
pub fn total(parts: &[Known]) -> Known {
    parts.iter().try_fold(Fraction::zero(), |sum, part| Some(sum + part.as_ref()?))
}

/// To the penny, halves away from zero.
pub fn to_penny(amount: &Fraction) -> Fraction {
    let hundred = Fraction::from_integer(100.into());
    (amount * &hundred).round() / hundred
}

/// An amount of pounds of either sign among parts by their weights: whole pence below each quota, the rest to the largest fractions, the first of equal ones first.
pub fn largest_remainder(amount: &Fraction, weights: &[Fraction]) -> Vec<Fraction> {
    let hundred = Fraction::from_integer(100.into());
    let pence = (amount.abs() * &hundred).to_integer();
    let all: Fraction = weights.iter().sum();
    if all.is_zero() {
        return vec![Fraction::zero(); weights.len()];
    }
    let quotas: Vec<Fraction> =
        weights.iter().map(|weight| weight * Fraction::from_integer(pence.clone()) / &all).collect();
    let mut parts: Vec<BigInt> = quotas.iter().map(|quota| quota.floor().to_integer()).collect();
    let mut left = pence - parts.iter().sum::<BigInt>();
    while !left.is_zero() {
        let rest = |place: usize| &quotas[place] - Fraction::from_integer(parts[place].clone());
        let next = (0..parts.len()).reduce(|best, place| if rest(place) > rest(best) { place } else { best });
        parts[next.expect("a part")] += 1;
        left -= BigInt::one();
    }
    let sign = if amount.is_negative() { -Fraction::one() } else { Fraction::one() };
    parts.into_iter().map(|part| &sign * Fraction::from_integer(part) / &hundred).collect()
}

/// What differs between an answer and what it should say.
#[derive(Debug, Default)]
pub struct Differences(pub Vec<String>);

impl Differences {
    /// Money or nothing.
    pub fn money(&mut self, name: &str, got: &Value, wanted: &Known) {
        let wanted = wanted.as_ref().map_or(Value::Null, |amount| Value::from(write(amount, 2)));
        self.same(name, got, &wanted);
    }

    /// A whole number or nothing.
    pub fn count(&mut self, name: &str, got: &Value, wanted: &Known) {
        let got = if got.is_null() { None } else { Some(figure(got)) };
        if got != *wanted {
            self.0.push(format!("{name}: {got:?} for {wanted:?}"));
        }
    }

    /// Any value.
    pub fn same(&mut self, name: &str, got: &Value, wanted: &Value) {
        if got != wanted {
            self.0.push(format!("{name}: {got} for {wanted}"));
        }
    }
}
