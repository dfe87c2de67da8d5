//! Discounting: what a pound of a later year is worth today.
//!
//! > factor of year 0 = 1
//! > factor of year t = factor of year t - 1 / (1 + rate of year t)
//!
//! The rate falls by steps, and a year is discounted by its own step only: year 31 takes the factor of year 30 and the second rate.
//! The steps chain, they do not start again. Counting the first year as year 0 matters: counted as year 1, every present value at 3.5%
//! is a thirtieth smaller. (The Green Book, annex 6; the rates are assumptions here, not yet checked against the text.)
//!
//! ```
//! use engine::capital::appraisal::Schedule;
//! let factors = Schedule::standard().factors(126);
//! let shown = |year: usize| factors[year].rounded(4);
//! assert_eq!((shown(0), shown(1), shown(30)), ("1.0000".into(), "0.9662".into(), "0.3563".into()));
//! assert_eq!((shown(31), shown(75), shown(125)), ("0.3459".into(), "0.0942".into(), "0.0274".into()));
//! ```
//!
//! Not modelled: rates within a year, risk (which belongs in the flows).

use crate::parameters::{Parameter, appraisal};
use crate::quantities::{Fraction, Rate};

use super::{shipped_decimal, shipped_rate};

/// The most years an appraisal looks at: year 0 and 125 more, as far as the published rates go.
pub const MOST_YEARS: usize = 126;

/// A rate and the year from which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The first year it holds for, year 0 the first of all.
    pub from_year: u32,
    /// 0 to 1: 0.035 for 3.5% a year.
    pub rate: Rate,
}

/// Rates by year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    steps: Vec<Step>,
}

impl Schedule {
    /// A schedule of steps; `None` unless the first holds from year 0, years rise and every rate is 0 to 1.
    pub fn new(steps: Vec<Step>) -> Option<Self> {
        let rises = steps.windows(2).all(|pair| matches!(pair, [one, two] if one.from_year < two.from_year));
        let starts = steps.first().is_some_and(|first| first.from_year == 0);
        let one = rust_decimal::Decimal::ONE;
        let within = steps.iter().all(|step| step.rate >= Rate::ZERO && step.rate.decimal() <= one);
        (rises && starts && within).then_some(Self { steps })
    }

    /// The rates for costs and benefits in money.
    pub fn standard() -> Self {
        Self::shipped([appraisal::DISCOUNT_RATE, appraisal::DISCOUNT_RATE_SECOND, appraisal::DISCOUNT_RATE_THIRD])
    }

    /// The lower rates for effects on health and life.
    pub fn health() -> Self {
        Self::shipped([
            appraisal::DISCOUNT_RATE_HEALTH,
            appraisal::DISCOUNT_RATE_HEALTH_SECOND,
            appraisal::DISCOUNT_RATE_HEALTH_THIRD,
        ])
    }

    fn shipped([first, second, third]: [&'static Parameter; 3]) -> Self {
        let after = |parameter| u32::try_from(shipped_decimal(parameter)).unwrap_or(0).saturating_add(1);
        let step = |from_year, rate| Step { from_year, rate: shipped_rate(rate) };
        Self {
            steps: vec![
                step(0, first),
                step(after(appraisal::DISCOUNT_RATE_UNTIL), second),
                step(after(appraisal::DISCOUNT_RATE_SECOND_UNTIL), third),
            ],
        }
    }

    /// The steps, from year 0 on.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The rate of a year: that of the last step that has begun.
    pub fn rate(&self, year: u32) -> Rate {
        self.steps.iter().rev().find(|step| step.from_year <= year).map_or(Rate::ZERO, |step| step.rate)
    }

    /// What a pound of `year` is worth in the year before: `1 / (1 + rate)`, and 1 for year 0.
    pub fn step_of(&self, year: u32) -> Fraction {
        if year == 0 { Fraction::whole(1) } else { one_less(self.rate(year)) }
    }

    /// The factors of years 0, 1, 2 and so on, exactly.
    pub fn factors(&self, years: usize) -> Vec<Fraction> {
        (0_u32..)
            .take(years)
            .scan(Fraction::whole(1), |factor, year| {
                *factor = factor.times(&self.step_of(year));
                Some(factor.clone())
            })
            .collect()
    }
}

/// `1 / (1 + rate)` for a rate above -1.
pub(super) fn one_less(rate: Rate) -> Fraction {
    let one = Fraction::whole(1);
    one.over(&one.plus(&Fraction::from(rate.decimal()))).unwrap_or(one)
}
