//! Distributions: how far an input may be from what is thought likely.
//!
//! Every figure is a whole number of small units, a ten-thousandth of a rate for example, so that what is drawn is an exact decimal. A
//! draw is the point of the distribution at a chance between 0 and 1, rounded half up to a unit.
//!
//! - triangular: from `low` to `high`, `likely` the most frequent; the density is a triangle
//! - uniform: anything from `low` to `high` alike
//! - normal: one draw in twenty lies below `low` and one above `high`, the mean in the middle; draws stay within three standard
//!   deviations of it
//! - discrete: some values, each as often as its weight says
//!
//! ```
//! use engine::uncertainty::Distribution;
//! // Between 3% and 8%, 4.5% the most likely, in ten-thousandths: half of all draws are below 5.11%.
//! let growth = Distribution::Triangular { low: 300, likely: 450, high: 800 };
//! assert_eq!(growth.at(0.5), 504);
//! assert_eq!(Distribution::Uniform { low: 500, high: 1_500 }.at(0.25), 750);
//! assert_eq!(Distribution::Normal { low: -500, high: 500 }.at(0.05), -500);
//! assert_eq!(Distribution::Discrete(vec![(5, 3), (10, 1)]).at(0.8), 10);
//! ```
#![expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats until they are rounded to whole units, in sums that are the same on every machine; units are within 10^15"
)]

use super::normal::{FURTHEST, TWENTIETH, point_within};

/// Largest figure of a distribution, in units.
pub const MOST: i64 = 1_000_000_000_000_000;
/// Most values of a discrete distribution.
pub const MOST_VALUES: usize = 100;
/// Largest weight of a value.
pub const MOST_WEIGHT: u32 = 1_000_000;

/// A distribution in whole units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Distribution {
    /// A triangle.
    Triangular {
        /// Nothing is drawn below.
        low: i64,
        /// Drawn most often.
        likely: i64,
        /// Nothing is drawn above.
        high: i64,
    },
    /// All alike.
    Uniform {
        /// Nothing is drawn below.
        low: i64,
        /// Nothing is drawn above.
        high: i64,
    },
    /// A bell.
    Normal {
        /// One draw in twenty lies below.
        low: i64,
        /// One draw in twenty lies above.
        high: i64,
    },
    /// Values with their weights.
    Discrete(Vec<(i64, u32)>),
}

/// Why figures are no distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDistribution {
    /// Low, likely and high are out of order.
    OutOfOrder,
    /// No value has a weight.
    NoWeight,
    /// More than [`MOST_VALUES`] values.
    TooMany,
    /// A figure is beyond [`MOST`], or a weight beyond [`MOST_WEIGHT`].
    OutOfRange,
}

impl NoDistribution {
    /// Stable code for a [`crate::problem::Problem`].
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutOfOrder => "out_of_order",
            Self::NoWeight => "no_weight",
            Self::TooMany => "too_many",
            Self::OutOfRange => "out_of_range",
        }
    }

    /// What is wrong and what to do.
    #[must_use]
    pub fn message(self) -> String {
        match self {
            Self::OutOfOrder => "Low, likely and high must stand in that order. Change one of them.".to_owned(),
            Self::NoWeight => "No value has a weight above 0. Give at least one value a weight.".to_owned(),
            Self::TooMany => format!("There are too many values. Give {MOST_VALUES} at most."),
            Self::OutOfRange => "This number is outside the range the calculator accepts. Check the units.".to_owned(),
        }
    }
}

impl Distribution {
    /// Whether it can be drawn from.
    ///
    /// # Errors
    /// [`NoDistribution`] says why not.
    pub fn check(&self) -> Result<(), NoDistribution> {
        let (figures, is_ordered) = match self {
            Self::Triangular { low, likely, high } => (vec![*low, *likely, *high], low <= likely && likely <= high),
            Self::Uniform { low, high } | Self::Normal { low, high } => (vec![*low, *high], low <= high),
            Self::Discrete(values) => {
                if values.len() > MOST_VALUES {
                    return Err(NoDistribution::TooMany);
                }
                if values.iter().any(|(_, weight)| *weight > MOST_WEIGHT) {
                    return Err(NoDistribution::OutOfRange);
                }
                if values.iter().all(|(_, weight)| *weight == 0) {
                    return Err(NoDistribution::NoWeight);
                }
                (values.iter().map(|(value, _)| *value).collect(), true)
            }
        };
        if figures.iter().any(|figure| figure.unsigned_abs() > MOST.unsigned_abs()) {
            return Err(NoDistribution::OutOfRange);
        }
        if is_ordered { Ok(()) } else { Err(NoDistribution::OutOfOrder) }
    }

    /// Its point at a chance above 0 and below 1, in units.
    pub fn at(&self, chance: f64) -> i64 {
        match self {
            Self::Triangular { low, likely, high } => triangle(*low, *likely, *high, chance),
            Self::Uniform { low, high } => nearest(chance.mul_add_apart(width(*low, *high), *low as f64)),
            Self::Normal { low, high } => {
                let (mean, deviation) = ((*low as f64 + *high as f64) / 2.0, width(*low, *high) / (2.0 * TWENTIETH));
                nearest(point_within(chance).mul_add_apart(deviation, mean))
            }
            Self::Discrete(values) => discrete(values, chance),
        }
    }

    /// The least and the most that may be drawn.
    #[must_use]
    pub fn reach(&self) -> (i64, i64) {
        match self {
            Self::Normal { low, high } => {
                let (mean, deviation) = ((*low as f64 + *high as f64) / 2.0, width(*low, *high) / (2.0 * TWENTIETH));
                (nearest(mean - FURTHEST * deviation), nearest(mean + FURTHEST * deviation))
            }
            _ => self.ends(),
        }
    }

    /// The least and the most that a tornado tries: low and high, or the least and the most of the values with a weight.
    #[must_use]
    pub fn ends(&self) -> (i64, i64) {
        match self {
            Self::Triangular { low, high, .. } | Self::Uniform { low, high } | Self::Normal { low, high } => {
                (*low, *high)
            }
            Self::Discrete(values) => {
                let drawn = || values.iter().filter(|(_, weight)| *weight > 0).map(|(value, _)| *value);
                (drawn().min().unwrap_or(0), drawn().max().unwrap_or(0))
            }
        }
    }
}

/// A product and a sum, each rounded: fused into one step they would differ between machines.
trait Apart {
    fn mul_add_apart(self, times: f64, plus: f64) -> f64;
}

impl Apart for f64 {
    fn mul_add_apart(self, times: f64, plus: f64) -> f64 {
        self * times + plus
    }
}

fn width(low: i64, high: i64) -> f64 {
    high as f64 - low as f64
}

fn nearest(number: f64) -> i64 {
    (number + 0.5).floor() as i64
}

/// `low + sqrt(p (high - low) (likely - low))` up to `likely`, and the same from the other end beyond it.
fn triangle(low: i64, likely: i64, high: i64, chance: f64) -> i64 {
    let (whole, below) = (width(low, high), width(low, likely));
    if chance * whole < below {
        nearest(low as f64 + (chance * whole * below).sqrt())
    } else {
        nearest(high as f64 - ((1.0 - chance) * whole * (whole - below)).sqrt())
    }
}

fn discrete(values: &[(i64, u32)], chance: f64) -> i64 {
    let whole = values.iter().fold(0.0, |sum, (_, weight)| sum + f64::from(*weight));
    let mut passed = 0.0;
    let drawn = values.iter().filter(|(_, weight)| *weight > 0).find(|(_, weight)| {
        passed += f64::from(*weight);
        chance * whole < passed
    });
    drawn.or(values.last()).map_or(0, |(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_doubt_draws_itself() {
        for chance in [1e-9, 0.3, 0.5, 0.999_999] {
            assert_eq!(Distribution::Triangular { low: 45, likely: 45, high: 45 }.at(chance), 45);
            assert_eq!(Distribution::Uniform { low: 45, high: 45 }.at(chance), 45);
            assert_eq!(Distribution::Normal { low: 45, high: 45 }.at(chance), 45);
            assert_eq!(Distribution::Discrete(vec![(3, 0), (45, 1)]).at(chance), 45);
        }
    }

    #[test]
    fn what_is_no_distribution_is_told() {
        assert_eq!(Distribution::Triangular { low: 2, likely: 1, high: 3 }.check(), Err(NoDistribution::OutOfOrder));
        assert_eq!(Distribution::Uniform { low: 2, high: 1 }.check(), Err(NoDistribution::OutOfOrder));
        assert_eq!(Distribution::Normal { low: 0, high: MOST + 1 }.check(), Err(NoDistribution::OutOfRange));
        assert_eq!(Distribution::Discrete(vec![(1, 0)]).check(), Err(NoDistribution::NoWeight));
        assert_eq!(Distribution::Discrete(Vec::new()).check(), Err(NoDistribution::NoWeight));
        assert_eq!(Distribution::Discrete(vec![(1, 1); 101]).check(), Err(NoDistribution::TooMany));
        assert_eq!(Distribution::Uniform { low: -3, high: -3 }.check(), Ok(()));
    }
}
