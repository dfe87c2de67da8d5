//! Rounding cuts: a sum of rows, divided and rounded, that the guide's answer breaks.
//!
//! > sum of (floor(a / d) (d - r0) + max(0, r - r0)) x <= floor(b / d) (d - r0), where r = a mod d and r0 = b mod d
//!
//! holds for whole numbers x >= 0 wherever `sum of a x <= b` does (mixed-integer rounding, Nemhauser and Wolsey 1990; with factors of a basic
//! row it is Gomory's cut of 1960). Columns near one are turned first; the slack of a row is a whole number too and stands as a column until
//! the end. Every step is taken in whole numbers, so that a cut is right whatever the guide's factors were.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "floats choose factors, whole numbers make the cut; sizes are limited before every product"
)]

use super::model::Row;

/// The largest coefficient of a cut.
const LARGEST: i128 = 1 << 34;
/// Sums beyond this are given up.
const MOST: i128 = 1 << 100;

/// A sum of rows with whole factors; slacks with theirs.
#[derive(Debug, Clone, Default)]
pub struct Aggregate {
    factors: Vec<(usize, i128)>,
    sums: Vec<i128>,
}

impl Aggregate {
    /// The cut of a sum of rows, each with a factor of any sign, for the divisor that makes the sum one of whole columns; `None` where it
    /// is not broken by at least a little, or too large.
    pub fn cut(&mut self, factors: &[(usize, f64)], rows: &[Row], primal: &[f64]) -> Option<Row> {
        let least =
            factors.iter().map(|(_, factor)| factor.abs()).filter(|factor| *factor > 1e-13).fold(f64::MAX, f64::min);
        if least > 1e12 {
            return None;
        }
        let bits = (22.0 - least.log2_about()).clamp(8.0, 62.0) as u32;
        let divisor: i128 = 1 << bits;
        let unit = divisor as f64;
        self.factors.clear();
        self.factors.extend(
            factors
                .iter()
                .map(|(row, factor)| (*row, (factor * unit).round_about()))
                .filter(|(_, factor)| *factor != 0),
        );
        self.sums.clear();
        self.sums.resize(primal.len(), 0);
        let mut right: i128 = 0;
        for (row, factor) in &self.factors {
            right += factor * i128::from(rows[*row].limit);
            for (column, coefficient) in &rows[*row].terms {
                self.sums[*column as usize] += factor * i128::from(*coefficient);
            }
        }
        self.round(divisor, right, rows, primal)
    }

    fn round(&mut self, divisor: i128, mut right: i128, rows: &[Row], primal: &[f64]) -> Option<Row> {
        // Columns near one are turned: x = 1 - turned.
        let is_turned = |column: usize| primal[column] > 0.5;
        for (column, sum) in self.sums.iter_mut().enumerate() {
            if sum.abs() > MOST {
                return None;
            }
            if is_turned(column) {
                right -= *sum;
                *sum = -*sum;
            }
        }
        let rest = right.rem_euclid(divisor);
        // A remainder near nothing or near the divisor makes for a weak cut.
        if rest * 50 < divisor || (divisor - rest) * 50 < divisor {
            return None;
        }
        let step = |sum: i128| sum.div_euclid(divisor) * (divisor - rest) + (sum.rem_euclid(divisor) - rest).max(0);
        let mut limit = right.div_euclid(divisor) * (divisor - rest);
        for sum in &mut self.sums {
            *sum = step(*sum);
        }
        for (column, sum) in self.sums.iter_mut().enumerate() {
            if is_turned(column) {
                limit -= *sum;
                *sum = -*sum;
            }
        }
        // The slack of a row is its limit less its sum.
        for (row, factor) in &self.factors {
            let own = step(*factor);
            if own != 0 {
                limit -= own * i128::from(rows[*row].limit);
                for (column, coefficient) in &rows[*row].terms {
                    self.sums[*column as usize] -= own * i128::from(*coefficient);
                }
            }
        }
        self.small(limit, primal)
    }

    /// The cut in small figures: columns are at least nothing, so coefficients may be rounded down, and the limit too once they are whole.
    fn small(&self, limit: i128, primal: &[f64]) -> Option<Row> {
        let largest = self.sums.iter().map(|sum| sum.abs()).max()?;
        if largest == 0 || largest > MOST || limit.abs() > MOST {
            return None;
        }
        let size = (largest / LARGEST + 1).max(1);
        let mut terms = Vec::new();
        let mut sum = 0.0;
        let mut norm = 0.0;
        let mut right = limit;
        // Tiny coefficients only make a cut long: those below nothing are taken at their worst.
        let tiny = largest / 1_000_000;
        for (column, coefficient) in self.sums.iter().enumerate() {
            if coefficient.abs() <= tiny {
                right -= (*coefficient).min(0);
                continue;
            }
            let coefficient = i64::try_from(coefficient.div_euclid(size)).ok()?;
            if coefficient != 0 {
                sum += coefficient as f64 * primal[column];
                norm += coefficient as f64 * coefficient as f64;
                terms.push((column as u32, coefficient));
            }
        }
        let limit = i64::try_from(right.div_euclid(size)).ok()?;
        let breach = (sum - limit as f64) / norm.square_root();
        (breach > 0.01 && limit.abs() < 1 << 42).then(|| Row::new(limit, terms))
    }
}

/// Steps on floats that need no library.
trait About {
    fn log2_about(self) -> f64;
    fn round_about(self) -> i128;
    fn square_root(self) -> f64;
}

impl About for f64 {
    fn log2_about(self) -> f64 {
        libm::log2(self)
    }

    fn round_about(self) -> i128 {
        libm::round(self) as i128
    }

    fn square_root(self) -> f64 {
        libm::sqrt(self)
    }
}
