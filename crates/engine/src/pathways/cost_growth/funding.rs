//! A funding path: what there is to spend, year by year.
//!
//! Three ways to give one: the money of each year; an opening sum and its growth; or an opening sum and what it reaches in some year, by
//! the same growth every year and onwards:
//!
//! > funding of year t = opening x (reached / opening)^(t / years), an exact root rounded to the penny, halves up
//!
//! ```
//! use engine::pathways::cost_growth::funding::Funding;
//! use engine::quantities::Money;
//! let money = |text| Money::from_text(text).unwrap();
//! // £22.9bn that reaches £25bn three years on grows by 2.97% a year.
//! let path = Funding::reaching(money("22900000000"), money("25000000000"), 3, 4).unwrap();
//! let told: Vec<String> = path.amounts.iter().flatten().map(ToString::to_string).collect();
//! assert_eq!(told, ["22900000000.00", "23579630273.69", "24279430735.55", "25000000000.00", "25741954447.26"]);
//! ```

use num_traits::ToPrimitive;
use rust_decimal::Decimal;

use crate::quantities::{Fraction, Money, Pence};

use super::growth::times;
use super::yearly_rate::root;

/// What there is to spend, the opening year first; nothing where that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// Money of each year.
    pub amounts: Vec<Option<Pence>>,
}

impl Funding {
    /// Opening money and its growth in each later year, followed exactly and rounded each year half away from zero.
    #[must_use]
    pub fn growing(opening: Money, growth: &[Decimal]) -> Self {
        let mut now = Fraction::whole(opening.pence());
        let mut amounts = vec![Pence::nearest(&now)];
        for rate in growth {
            now = now.times(&times(*rate));
            amounts.push(Pence::nearest(&now));
        }
        Self { amounts }
    }

    /// Opening money that reaches a sum in so many years by the same growth every year, and grows on like that; `None` where either sum is
    /// not above zero, in no years, or beyond 128 bits.
    #[must_use]
    pub fn reaching(opening: Money, reached: Money, in_years: u32, years: u32) -> Option<Self> {
        if opening.pence() <= 0 || reached.pence() <= 0 {
            return None;
        }
        let times = Fraction::of(reached.pence(), opening.pence())?;
        let start = power(&Fraction::whole(opening.pence()), in_years);
        let amount = |year| root(&start.times(&power(&times, year)), in_years)?.to_i128();
        let amounts = (0..=years).map(|year| amount(year).map(Pence::of).map(Some));
        Some(Self { amounts: amounts.collect::<Option<Vec<_>>>()? })
    }
}

fn power(of: &Fraction, times: u32) -> Fraction {
    (0..times).fold(Fraction::whole(1), |all, _| all.times(of))
}
