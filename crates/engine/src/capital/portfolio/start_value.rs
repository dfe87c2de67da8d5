//! What a scheme is worth if it starts later, and to whom.
//!
//! > value of a start delayed by d years = value x delay discount^d
//! > value to own residents = that value x (1 - outside share)
//!
//! Each rounded to the penny, half away from zero. A delay discount of 1 says that waiting costs nothing.
//!
//! ```
//! use engine::capital::portfolio::start_value;
//! use engine::quantities::{Money, Rate};
//! let (value, discount) = (Money::from_text("1000.00").unwrap(), Rate::from_text("0.965").unwrap());
//! assert_eq!(start_value::delayed(value, discount, 2).unwrap().to_string(), "931.23");
//! assert_eq!(start_value::own_residents(value, Rate::from_text("0.4").unwrap()).unwrap().to_string(), "600.00");
//! ```

use num_bigint::BigInt;
use num_traits::{Pow, ToPrimitive};

use crate::quantities::rounding::half_away_wide;
use crate::quantities::{Money, Rate};

/// The value of a start so many years late; `None` beyond the limit of money.
pub fn delayed(value: Money, delay_discount: Rate, years: u32) -> Option<Money> {
    let (top, bottom) = delay_discount.ratio();
    times(value, &Pow::pow(BigInt::from(top), years), &Pow::pow(BigInt::from(bottom), years))
}

/// The part of a value that the host's own residents get; `None` beyond the limit of money.
pub fn own_residents(value: Money, outside_share: Rate) -> Option<Money> {
    let (top, bottom) = outside_share.ratio();
    times(value, &(BigInt::from(bottom).checked_sub(&BigInt::from(top))?), &BigInt::from(bottom))
}

fn times(value: Money, top: &BigInt, bottom: &BigInt) -> Option<Money> {
    half_away_wide(&BigInt::from(value.pence()).checked_mul(top)?, bottom).to_i64().and_then(Money::from_pence)
}
