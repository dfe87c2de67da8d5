//! What decides: the most that can still be reached, in whole numbers.
//!
//! Any prices `y >= 0` of the rows give a bound (Lagrange):
//!
//! > value <= sum y x limit + sum over columns of what is best of 0 and (value - sum y x coefficient)
//!
//! Prices come from the guide as binary floats. They are made into whole multiples of `2^-shift` and from there on everything is whole: a
//! poor price gives a poor bound, never a wrong one. With values of nothing the same sum below nothing shows that the rows clash.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "floats choose prices, whole numbers judge them; the size of every sum is limited before it is begun"
)]

use super::domain::Choice;
use super::model::Row;

/// Room for sums, kept from bound to bound.
#[derive(Debug, Clone, Default)]
pub struct Judge {
    narrow: Vec<i64>,
    wide: Vec<i128>,
    prices: Vec<(usize, i64)>,
    wide_prices: Vec<(usize, i128)>,
    /// For each row, its limit and the sum of its coefficients, sizes only.
    sizes: Vec<f64>,
    values_size: f64,
}

/// The most there can be.
#[derive(Debug, Clone, Copy)]
pub struct Bound {
    upper: i128,
    shift: u32,
    is_wide: bool,
}

impl Bound {
    /// The whole number it lies at or just above.
    pub const fn floor(self) -> i128 {
        self.upper >> self.shift
    }
}

/// A bound and what it is made of, in units of `2^-shift`.
#[derive(Debug, Clone, Copy)]
pub struct Shifted<'a> {
    /// The bound.
    pub upper: i128,
    /// Places after the point, in bits.
    pub shift: u32,
    /// Rows and their prices.
    pub prices: &'a [(usize, i64)],
    /// What the prices leave of each column's value.
    pub left: &'a [i64],
}

/// Whether columns count with their values, or only the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of<'a> {
    /// The values of the columns.
    Values(&'a [i64]),
    /// Nothing: for showing a clash.
    Nothing,
}

const NARROW: f64 = 2_305_843_009_213_693_952.0;
const WIDE: f64 = 21_267_647_932_558_653_966_460_912_964_485_513_216.0;

impl Judge {
    /// Room for a model.
    pub fn new(values: &[i64], rows: &[Row]) -> Self {
        let mut judge = Self {
            values_size: values.iter().map(|value| value.unsigned_abs() as f64).sum::<f64>() + 1.0,
            ..Self::default()
        };
        for row in rows {
            judge.add(row);
        }
        judge
    }

    /// Room for one more row.
    pub fn add(&mut self, row: &Row) {
        let terms: f64 = row.terms.iter().map(|(_, coefficient)| coefficient.unsigned_abs() as f64).sum();
        self.sizes.push(terms + row.limit.unsigned_abs() as f64);
    }

    /// The bound that prices give, in 64 bits where they suffice.
    pub fn bound(&mut self, prices: &[(usize, f64)], rows: &[Row], of: Of<'_>, choices: &[Choice]) -> Bound {
        let size = self.size(prices, of);
        let shift = (NARROW / size).log2_floor().min(44);
        if shift < 6 {
            return self.wide_bound(prices, rows, of, choices);
        }
        let unit = two_to(shift);
        self.prices.clear();
        let mut used = if of == Of::Nothing { 0.0 } else { self.values_size * unit };
        for (row, price) in prices {
            let price = (price * unit + 0.5) as i64;
            if price > 0 {
                used += price as f64 * self.sizes[*row];
                self.prices.push((*row, price));
            }
        }
        if used > NARROW * 1.5 {
            return self.wide_bound(prices, rows, of, choices);
        }
        self.narrow.clear();
        match of {
            Of::Values(values) => self.narrow.extend(values.iter().map(|value| value << shift)),
            Of::Nothing => self.narrow.resize(choices.len(), 0),
        }
        let mut upper = 0;
        for (row, price) in &self.prices {
            upper += price * rows[*row].limit;
            for (column, coefficient) in &rows[*row].terms {
                self.narrow[*column as usize] -= price * coefficient;
            }
        }
        for (reduced, choice) in self.narrow.iter().zip(choices) {
            upper += match choice {
                Choice::Open => (*reduced).max(0),
                Choice::In => *reduced,
                Choice::Out => 0,
            };
        }
        Bound { upper: upper.into(), shift, is_wide: false }
    }

    /// The same in 128 bits, where prices count to many more places.
    pub fn wide_bound(&mut self, prices: &[(usize, f64)], rows: &[Row], of: Of<'_>, choices: &[Choice]) -> Bound {
        let size = self.size(prices, of);
        // A price out of all proportion is no price at all.
        let prices = if size < 1e30 { prices } else { &[] };
        let shift = (WIDE / size.min(1e30)).log2_floor().min(60);
        let unit = two_to(shift);
        self.wide_prices.clear();
        for (row, price) in prices {
            let price = (price * unit + 0.5) as i128;
            if price > 0 {
                self.wide_prices.push((*row, price));
            }
        }
        self.wide.clear();
        match of {
            Of::Values(values) => self.wide.extend(values.iter().map(|value| i128::from(*value) << shift)),
            Of::Nothing => self.wide.resize(choices.len(), 0),
        }
        let mut upper = 0;
        for (row, price) in &self.wide_prices {
            upper += price * i128::from(rows[*row].limit);
            for (column, coefficient) in &rows[*row].terms {
                self.wide[*column as usize] -= price * i128::from(*coefficient);
            }
        }
        for (reduced, choice) in self.wide.iter().zip(choices) {
            upper += match choice {
                Choice::Open => (*reduced).max(0),
                Choice::In => *reduced,
                Choice::Out => 0,
            };
        }
        Bound { upper, shift, is_wide: true }
    }

    /// The last bound and what it is made of; nothing where it took 128 bits.
    pub fn shifted(&self, bound: Bound) -> Option<Shifted<'_>> {
        (!bound.is_wide).then_some(Shifted {
            upper: bound.upper,
            shift: bound.shift,
            prices: &self.prices,
            left: &self.narrow,
        })
    }

    fn size(&self, prices: &[(usize, f64)], of: Of<'_>) -> f64 {
        let rows: f64 = prices.iter().map(|(row, price)| price * self.sizes[*row]).sum();
        rows + if of == Of::Nothing { 1e-3 } else { self.values_size }
    }

    /// Open columns which, turned from the side their price suggests, leave less than `useful`: each with the side it must keep.
    pub fn kept(&self, bound: Bound, useful: i128, choices: &[Choice], mut keep: impl FnMut(usize, bool)) {
        let Some(spare) = useful.checked_shl(bound.shift).and_then(|useful| bound.upper.checked_sub(useful)) else {
            return;
        };
        let mut one = |column: usize, reduced: i128, choice: Choice| {
            if choice == Choice::Open && reduced.abs() > spare {
                keep(column, reduced > 0);
            }
        };
        if bound.is_wide {
            for (column, (reduced, choice)) in self.wide.iter().zip(choices).enumerate() {
                one(column, *reduced, *choice);
            }
        } else if let Ok(spare) = i64::try_from(spare) {
            for (column, (reduced, choice)) in self.narrow.iter().zip(choices).enumerate() {
                if *choice == Choice::Open && reduced.abs() > spare {
                    keep(column, *reduced > 0);
                }
            }
        }
    }
}

/// Powers of two near a float.
trait Exponent {
    fn log2_floor(self) -> u32;
}

impl Exponent for f64 {
    fn log2_floor(self) -> u32 {
        if self < 1.0 {
            return 0;
        }
        let exponent = (self.to_bits() >> 52) & 0x7ff;
        u32::try_from(exponent.saturating_sub(1023)).unwrap_or(0)
    }
}

fn two_to(shift: u32) -> f64 {
    f64::from_bits((1023 + u64::from(shift)) << 52)
}
