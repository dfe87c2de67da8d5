//! Whole patients: how many of the nation's may live in a board or footprint in a bad year.
//!
//! > patients of a place ~ binomial(patients of the nation, its people / people of the nation)
//! > bad year = fewest patients that are exceeded with no more than the chance asked for
//!
//! Every patient is taken to live anywhere with the same chance and apart from all others; inherited conditions run in families and
//! communities, so that a real bad year can be worse. Worked out in whole numbers of any size, without an estimate; beyond a thousand patients of the nation it is
//! not worked out.
//!
//! ```
//! use engine::pathways::pay_over_time::Lumps;
//! use engine::quantities::Rate;
//! let of = |patients, people| Lumps::of(patients, people, 57_000_000, Rate::from_text("0.05").unwrap()).unwrap();
//! // 50 patients a year in England are 1.25 in a board of 1,425,000 people. More than 3 come in 3.6% of years, none at all in 28%.
//! let board = of(50, 1_425_000);
//! assert_eq!((board.expected.to_string().as_str(), board.none.as_str(), board.bad_year.0), ("1.25", "0.2819881023", 3));
//! assert_eq!(of(50, 57_000_000).bad_year.0, 50);
//! assert_eq!(of(50, 0).bad_year.0, 0);
//! ```
#![expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]

use num_bigint::BigInt;
use num_integer::Integer;
use serde::Serialize;

use crate::entry::Whole;
use crate::quantities::{Fraction, Pence, Rate};

/// The most patients of the nation whose places are counted out.
pub const MOST_COUNTED: i128 = 1_000;

/// Patients of one place in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lumps {
    /// On average, exactly.
    pub expected: Fraction,
    /// Chance that there is none at all, ten decimals.
    pub none: String,
    /// Patients in a bad year.
    pub bad_year: Whole,
}

/// Whole patients of one place, paid for up front and over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chance {
    /// Patients who start in the year.
    pub starting: Option<Lumps>,
    /// What those of a bad year cost up front.
    pub up_front: Option<Pence>,
    /// Patients who started in the year or so recently that a payment falls due.
    pub in_payment: Option<Lumps>,
    /// What those of a bad year cost over time at most: nobody fails.
    pub over_time: Option<Pence>,
}

impl Lumps {
    /// Patients of a place with so many of the nation's people; `None` beyond [`MOST_COUNTED`] or where the place is larger than the nation.
    pub fn of(patients: i128, people: i64, nation: i64, bad_year: Rate) -> Option<Self> {
        if !(0..=MOST_COUNTED).contains(&patients) || people < 0 || nation < 1 || people > nation {
            return None;
        }
        let count = u32::try_from(patients).ok()?;
        let common = people.gcd(&nation);
        let (inside, all) = (BigInt::from(people / common), BigInt::from(nation / common));
        let outside = &all - &inside;
        let (of_all, none) = (all.pow(count), outside.pow(count));
        Some(Self {
            expected: Fraction::whole(patients).times(&Fraction::of(people, nation)?),
            none: Fraction::of(none.clone(), of_all.clone())?.rounded(10),
            bad_year: Whole(fewest(count, &inside, &outside, none, &of_all, bad_year).into()),
        })
    }
}

/// The fewest that are exceeded with no more than a chance: terms of the binomial, each from the one before, over a common denominator.
fn fewest(count: u32, inside: &BigInt, outside: &BigInt, none: BigInt, of_all: &BigInt, bad_year: Rate) -> u32 {
    if *outside == BigInt::ZERO {
        return count;
    }
    let (over, under) = bad_year.ratio();
    let wanted = of_all * BigInt::from(under.saturating_sub(over));
    let (mut term, mut sum) = (none.clone(), none);
    for patients in 0..count {
        if &sum * under >= wanted {
            return patients;
        }
        let left = count.saturating_sub(patients);
        term = term * inside * left / (outside * (patients.saturating_add(1)));
        sum += &term;
    }
    count
}
