//! What each board brings a provider, and how few boards bring most of it.
//!
//! > share = weight of the board / weight of all boards
//! > concentration = sum over boards of share squared (Herfindahl), effective number = 1 / concentration
//! > boards to cover a level = the fewest whose shares add to it or more
//!
//! The largest come first, equal ones in the order of their codes, so the fewest are always the first of that order. Shares are of what
//! listed boards bring; people of no listed board stand apart. Everything is compared in whole numbers.
//!
//! ```
//! use engine::pathways::provider::income::{concentration, cover};
//! // Five boards of 40, 30, 20, 6 and 4 in a hundred: two bring 70%, three 90%.
//! let weights = [40, 30, 20, 6, 4];
//! assert_eq!(cover(&weights).map(|level| level.commissioners), [3, 3, 4, 5]);
//! let spread = concentration(&weights).unwrap();
//! // 0.16 + 0.09 + 0.04 + 0.0036 + 0.0016, as if there were 3.39 alike.
//! assert_eq!((spread.herfindahl.to_string(), spread.effective_number.rounded(2)), ("0.2952".to_owned(), "3.39".to_owned()));
//! ```

use num_bigint::BigInt;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::quantities::{Fraction, Money, Rate, apportion};

use super::Catchment;

/// Decimals a weight may have.
pub(super) const DECIMALS: u32 = 6;

/// Levels of cover that are asked for, in hundredths.
pub const LEVELS: [u32; 4] = [80, 90, 95, 100];

/// What weights count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Patients, or any other measure of activity.
    Patients,
    /// Pounds of income.
    Money,
}

/// How few commissioners bring a level of income.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// The level, 0 to 1.
    pub level: Fraction,
    /// The fewest that reach it.
    pub commissioners: usize,
    /// What they bring, as a share.
    pub share: Fraction,
}

/// How concentrated income is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Concentration {
    /// Sum of squared shares, above 0 up to 1: 1 is a single commissioner.
    pub herfindahl: Fraction,
    /// How many commissioners of equal size would be as concentrated.
    pub effective_number: Fraction,
}

/// What is known of a provider's income, in the order of its boards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Income {
    /// Whole weights, millionths of a patient or a pound; `None` where a board's is not known.
    pub weights: Vec<Option<u128>>,
    /// What each board brings.
    pub boards: Vec<Option<Money>>,
    /// The whole weight of people of no listed board.
    pub elsewhere_weight: u128,
    /// What people of no listed board bring.
    pub elsewhere: Option<Money>,
    /// All of it.
    pub total: Option<Money>,
}

impl Income {
    /// What a catchment brings.
    pub fn of(catchment: &Catchment) -> Self {
        let weights: Vec<Option<u128>> = catchment.boards.iter().map(|board| board.weight.map(whole_weight)).collect();
        let elsewhere_weight = whole_weight(catchment.elsewhere);
        match catchment.counted {
            Counted::Money => {
                let boards: Vec<Option<Money>> = catchment.boards.iter().map(|board| pounds(board.weight?)).collect();
                let elsewhere = pounds(catchment.elsewhere);
                let all = boards.iter().copied().chain([elsewhere]).collect::<Option<Vec<Money>>>();
                Self { weights, elsewhere_weight, elsewhere, total: all.and_then(Money::total), boards }
            }
            Counted::Patients => {
                let parts = catchment.income.and_then(|income| shared(income, &weights, elsewhere_weight));
                let mut parts = parts.into_iter().flatten().map(Some);
                Self {
                    boards: weights.iter().map(|_| parts.next().flatten()).collect(),
                    elsewhere: parts.next().flatten(),
                    elsewhere_weight,
                    weights,
                    total: catchment.income,
                }
            }
        }
    }

    /// Every board's whole weight; `None` where one is not known or all are nothing.
    pub fn known_weights(&self) -> Option<Vec<u128>> {
        let weights: Option<Vec<u128>> = self.weights.iter().copied().collect();
        weights.filter(|weights| weights.iter().any(|weight| *weight != 0))
    }

    /// What all listed boards bring.
    pub fn from_boards(&self) -> Option<Money> {
        let boards: Option<Vec<Money>> = self.boards.iter().copied().collect();
        boards.and_then(Money::total)
    }

    /// Share of everything that people of no listed board bring.
    pub fn elsewhere_share(&self) -> Option<Fraction> {
        let listed = self.known_weights()?.iter().fold(0_u128, |sum, weight| sum.saturating_add(*weight));
        Fraction::of(self.elsewhere_weight, listed.saturating_add(self.elsewhere_weight))
    }
}

/// A weight as a share of all; `None` where all are nothing.
pub fn share(weight: u128, all: &[u128]) -> Option<Fraction> {
    Fraction::of(weight, sum(all))
}

/// The fewest that cover each of [`LEVELS`], from weights with the largest first.
pub fn cover(largest_first: &[u128]) -> [Cover; 4] {
    let all = sum(largest_first);
    LEVELS.map(|percent| {
        let wanted = all.saturating_mul(percent.into());
        let (mut reached, mut commissioners) = (0_u128, 0_usize);
        for weight in largest_first {
            if reached.saturating_mul(100) >= wanted {
                break;
            }
            reached = reached.saturating_add(*weight);
            commissioners = commissioners.saturating_add(1);
        }
        let of = |part: u128, whole: u128| Fraction::of(part, whole).unwrap_or_else(|| Fraction::whole(0));
        Cover { level: of(percent.into(), 100), commissioners, share: of(reached, all) }
    })
}

/// How concentrated weights are; `None` where all are nothing.
pub fn concentration(weights: &[u128]) -> Option<Concentration> {
    let square = |weight: BigInt| weight.pow(2);
    let squares = Fraction::whole(weights.iter().map(|weight| square(BigInt::from(*weight))).sum::<BigInt>());
    let all = Fraction::whole(square(BigInt::from(sum(weights))));
    Some(Concentration { herfindahl: squares.over(&all)?, effective_number: all.over(&squares)? })
}

/// The places of things in the order of their weights, the largest first; equal ones in the order of their codes, unknown ones last.
pub fn largest_first<'a>(count: usize, of: impl Fn(usize) -> (Option<u128>, &'a str)) -> Vec<usize> {
    order::places(count, &|one, other| {
        let ((one, code), (other, next)) = (of(one), of(other));
        other.cmp(&one).then(code.cmp(next))
    })
}

/// Millionths of a weight.
fn whole_weight(weight: Decimal) -> u128 {
    let missing = DECIMALS.saturating_sub(weight.scale());
    let factor = 10_u128.checked_pow(missing).unwrap_or(1);
    weight.mantissa().unsigned_abs().saturating_mul(factor)
}

fn pounds(weight: Decimal) -> Option<Money> {
    Money::from_pounds(weight).ok()
}

/// Income shared over boards and people of no listed board, to the penny.
fn shared(income: Money, weights: &[Option<u128>], elsewhere: u128) -> Option<Vec<Money>> {
    let weights: Option<Vec<u128>> = weights.iter().copied().chain([Some(elsewhere)]).collect();
    let parts = apportion(u64::try_from(income.pence()).ok()?, &weights?).ok()?;
    parts.into_iter().map(|pence| Money::from_wide_pence(pence.into())).collect()
}

fn sum(weights: &[u128]) -> u128 {
    weights.iter().fold(0, |sum, weight| sum.saturating_add(*weight))
}

/// A weight less the share of it that is brought home, on a scale a million times finer.
pub(super) fn left(weight: u128, repatriated: Rate) -> u128 {
    const WHOLE: u128 = 1_000_000;
    weight.saturating_mul(WHOLE.saturating_sub(whole_weight(repatriated.decimal())))
}
