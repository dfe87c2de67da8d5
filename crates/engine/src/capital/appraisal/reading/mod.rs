//! Reads the entries' input from untyped values, every fault in one pass.

mod account;
mod bias;
mod flows;
mod points;

use rust_decimal::Decimal;

use crate::entry::Reader;
use crate::entry::reader::At;

pub(super) use account::benefit_cost_ratio;
pub(super) use bias::optimism_bias;
pub(super) use flows::present_value;
pub(super) use points::swing_weights;

/// A whole number from 0 to `most`.
fn whole(reader: &mut Reader<'_>, at: &At<'_>, most: u32) -> Option<u32> {
    let number = reader.figure(at, Decimal::ZERO..=most.into())?;
    if number.fract().is_zero() {
        return u32::try_from(number).ok();
    }
    reader.report("not_whole", &at.path, format!("This must be a whole number. Give one from 0 to {most}."));
    None
}
