//! Correlations: inputs that tend to be high together, or one high when the other is low.
//!
//! A rank correlation says how far the order of one input's draws agrees with the order of another's: 1 the same, 0 unrelated, -1 the
//! reverse. Draws are put in an order that has it and are not changed otherwise, so that each input keeps its distribution: Iman and
//! Conover, *A distribution-free approach to inducing rank correlation among input variables*, 1982, with normal scores `z`.
//!
//! > scores = L z, where L L' = C and C holds `2 sin(pi r / 6)` for a rank correlation of `r`
//!
//! Not every set of correlations is possible: if one input goes with two others, those two cannot be opposed. What is not possible has no
//! `L` (Cholesky), and is refused.
#![expect(
    clippy::float_arithmetic,
    reason = "scores only put draws in order; sums and roots are the same on every machine"
)]

use crate::quantities::Rate;

/// Two inputs by their places, and their rank correlation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// One input, by its place.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// From -1 to 1.
    pub rank: f64,
}

/// Correlations that no inputs can have together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotPossible;

/// Least square of a diagonal term: below it the matrix counts as not positive definite.
const LEAST: f64 = 1e-9;

/// Rows of `L`, each with as many terms as its place and one.
#[derive(Debug, Clone)]
pub(super) struct Mixing(Vec<Vec<f64>>);

impl Mixing {
    /// `L` of so many inputs.
    pub(super) fn of(inputs: usize, correlations: &[Correlation]) -> Result<Self, NotPossible> {
        let wanted = |one: usize, other: usize| {
            let found = correlations
                .iter()
                .find(|pair| (pair.one == one && pair.other == other) || (pair.one == other && pair.other == one));
            found.map_or(0.0, |pair| normal_of_rank(pair.rank))
        };
        let mut rows: Vec<Vec<f64>> = Vec::with_capacity(inputs);
        for one in 0..inputs {
            let mut row: Vec<f64> = Vec::with_capacity(inputs);
            for (other, above) in rows.iter().enumerate() {
                let rest = wanted(one, other) - product(&row, above);
                row.push(above.last().map_or(0.0, |diagonal| rest / diagonal));
            }
            let square = 1.0 - product(&row, &row);
            if square < LEAST {
                return Err(NotPossible);
            }
            row.push(square.sqrt());
            rows.push(row);
        }
        Ok(Self(rows))
    }

    /// Independent scores of one draw, mixed.
    pub(super) fn mix(&self, scores: &[f64]) -> impl Iterator<Item = f64> {
        self.0.iter().map(|row| product(row, scores))
    }
}

/// Sum of products, as far as both go.
fn product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).fold(0.0, |sum, (one, other)| sum + one * other)
}

/// A rank correlation as a float: the nearest to numerator over denominator.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "both are rounded the same on every machine")]
pub(super) fn of_rate(rate: Rate) -> f64 {
    let (numerator, denominator) = rate.ratio();
    numerator as f64 / denominator as f64
}

/// `2 sin(pi r / 6)`: the correlation of normal scores whose ranks have the correlation `r`. The series of the sine, to the last place.
fn normal_of_rank(rank: f64) -> f64 {
    let angle = rank * core::f64::consts::FRAC_PI_6;
    let square = angle * angle;
    let (mut term, mut sum, mut at) = (angle, 0.0, 1.0);
    for _ in 0..9 {
        sum += term;
        term *= -square / ((at + 1.0) * (at + 2.0));
        at += 2.0;
    }
    2.0 * sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_possible_matrix_comes_back() {
        let pairs = [(0, 1, 0.5), (0, 2, -0.3), (1, 2, 0.2)];
        let mixing = Mixing::of(3, &pairs.map(|(one, other, rank)| Correlation { one, other, rank }));
        let rows = mixing.map(|mixing| mixing.0).unwrap_or_default();
        for (one, other, rank) in pairs {
            let found = rows.get(one).zip(rows.get(other)).map_or(f64::NAN, |(one, other)| product(one, other));
            assert!((found - 2.0 * (core::f64::consts::PI * rank / 6.0).sin()).abs() < 1e-14, "{one} {other}");
        }
    }

    #[test]
    fn what_is_not_possible_is_refused() {
        let pairs = [(0, 1, 0.9), (0, 2, 0.9), (1, 2, -0.9)].map(|(one, other, rank)| Correlation { one, other, rank });
        assert_eq!(Mixing::of(3, &pairs).err(), Some(NotPossible));
        assert_eq!(Mixing::of(2, &[Correlation { one: 0, other: 1, rank: 1.0 }]).err(), Some(NotPossible));
        assert!((normal_of_rank(1.0) - 1.0).abs() < 1e-15);
    }
}
