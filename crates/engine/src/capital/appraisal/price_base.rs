//! Price base: what a pound of a later year buys in pounds of the base year.
//!
//! > in base prices = cash x index of the base year / index of the year
//! > with one rate for all years: in base prices = cash / (1 + rate)^(year - base year)
//!
//! Envelopes and costs are cash, appraisal is in constant prices: flows are deflated first and discounted after, since the discount rate
//! is a real one. Doing only one of the two counts inflation as value or as loss. (The Green Book, annex 6.)
//!
//! ```
//! use engine::capital::appraisal::PriceBase;
//! use engine::quantities::Rate;
//! let base = PriceBase::yearly(Rate::from_text("0.02").unwrap(), 0).unwrap();
//! assert_eq!(base.deflators(3)[2].rounded(6), "0.961169");
//! let index = PriceBase::index(vec![100.into(), 102.into(), 105.into()], 1).unwrap();
//! assert_eq!(index.deflators(3)[0].to_string(), "1.02");
//! assert_eq!(index.deflators(3)[2].to_string(), "34/35");
//! ```

use rust_decimal::Decimal;

use crate::quantities::{Fraction, Rate};

use super::discounting::one_less;

/// The least and the greatest index number that is read.
pub const INDEX: (Decimal, Decimal) =
    (Decimal::from_parts(1, 0, 0, false, 2), Decimal::from_parts(1_000_000, 0, 0, false, 0));
/// The least and the greatest yearly change of prices that is read.
pub const INFLATION: (Decimal, Decimal) = (Decimal::from_parts(1, 0, 0, true, 1), Decimal::ONE);

/// How prices move, and the year whose prices an appraisal is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceBase {
    movement: Movement,
    base_year: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Movement {
    Yearly(Rate),
    Index(Vec<Decimal>),
}

impl PriceBase {
    /// Prices that rise by the same rate every year; `None` outside [`INFLATION`].
    pub fn yearly(rate: Rate, base_year: u32) -> Option<Self> {
        let within = (INFLATION.0..=INFLATION.1).contains(&rate.decimal());
        within.then_some(Self { movement: Movement::Yearly(rate), base_year })
    }

    /// Prices by an index, one number a year from year 0; `None` outside [`INDEX`] or where the base year has no number.
    pub fn index(index: Vec<Decimal>, base_year: u32) -> Option<Self> {
        let within = index.iter().all(|number| (INDEX.0..=INDEX.1).contains(number));
        let has_base = usize::try_from(base_year).is_ok_and(|year| year < index.len());
        (within && has_base).then_some(Self { movement: Movement::Index(index), base_year })
    }

    /// How many years have a price; `None` where all have.
    pub fn years(&self) -> Option<usize> {
        match &self.movement {
            Movement::Yearly(_) => None,
            Movement::Index(index) => Some(index.len()),
        }
    }

    /// What a pound of `year` buys in pounds of the year before; 1 for year 0.
    pub fn step_of(&self, year: u32) -> Fraction {
        let Some(before) = year.checked_sub(1) else { return Fraction::whole(1) };
        match &self.movement {
            Movement::Yearly(rate) => one_less(*rate),
            Movement::Index(index) => number(index, before).over(&number(index, year)).unwrap_or(Fraction::whole(1)),
        }
    }

    /// What a pound of year 0 buys in pounds of the base year.
    pub fn of_year_0(&self) -> Fraction {
        match &self.movement {
            Movement::Index(index) => number(index, self.base_year).over(&number(index, 0)),
            Movement::Yearly(rate) => {
                let one = one_less(*rate);
                (0..self.base_year).try_fold(Fraction::whole(1), |all, _| all.over(&one))
            }
        }
        .unwrap_or(Fraction::whole(1))
    }

    /// For years 0, 1, 2 and so on, what a pound of cash is in base prices, exactly.
    pub fn deflators(&self, years: usize) -> Vec<Fraction> {
        (0_u32..)
            .take(years)
            .scan(self.of_year_0(), |deflator, year| {
                *deflator = deflator.times(&self.step_of(year));
                Some(deflator.clone())
            })
            .collect()
    }
}

/// The number of a year; that of the last year beyond it.
fn number(index: &[Decimal], year: u32) -> Fraction {
    let own = usize::try_from(year).ok().and_then(|year| index.get(year));
    Fraction::from(own.or(index.last()).copied().unwrap_or(Decimal::ONE))
}
