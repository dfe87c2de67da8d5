//! Real terms: money of a later year in prices of the opening year, at the inflation a user states.
//!
//! `real = cash / (1 + inflation)^years`, to the penny. Not modelled: inflation that differs by year, or by what the money buys.

use num_traits::ToPrimitive;

use crate::allocation::study::texts::Exact;
use crate::quantities::{Money, Rate};

/// Pence of a year so many years after the opening year, in prices of that year; `None` beyond the range of money.
///
/// ```
/// use engine::allocation::study::measures::real_terms::real_terms;
/// use engine::quantities::Rate;
/// // £1,040.40 two years on at 2% a year is £1,000.00.
/// assert_eq!(real_terms(104_040, Rate::from_text("0.02").unwrap(), 2).unwrap().to_string(), "1000.00");
/// ```
pub fn real_terms(pence: i64, inflation: Rate, years: u32) -> Option<Money> {
    let factor = Exact::growth_factor(inflation).power(years);
    to_penny(&Exact::whole(pence).over(&factor)?)
}

/// Pence grown at a rate for so many years; `None` beyond the range of money.
///
/// ```
/// use engine::allocation::study::measures::real_terms::grown;
/// use engine::quantities::Rate;
/// assert_eq!(grown(100_000, Rate::from_text("0.02").unwrap(), 2).unwrap().to_string(), "1040.40");
/// ```
pub fn grown(pence: i64, rate: Rate, years: u32) -> Option<Money> {
    to_penny(&Exact::whole(pence).times(&Exact::growth_factor(rate).power(years)))
}

/// Exact pence to the penny, half away from zero.
pub(in crate::allocation::study) fn to_penny(pence: &Exact) -> Option<Money> {
    pence.rounded(0).to_i64().and_then(Money::from_pence)
}
