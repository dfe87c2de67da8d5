//! One sum of another: a cost of an income, a grant of a cost, a pot of a rebate.

use crate::quantities::{Fraction, Pence, RoundedRate};
use num_traits::ToPrimitive;

/// `part / whole`, rounded once to ten decimals; `None` where the whole is nothing or less.
///
/// ```
/// use engine::engagement::share;
/// use engine::quantities::Pence;
/// assert_eq!(share(Pence::of(2_800_00), Pence::of(84_000_00)).unwrap().to_string(), "0.0333333333");
/// assert_eq!(share(Pence::of(2_800_00), Pence::of(0)), None);
/// ```
#[must_use]
pub fn share(part: Pence, whole: Pence) -> Option<RoundedRate> {
    if whole.count() <= 0 {
        return None;
    }
    let units = Fraction::of(part.count(), whole.count())?.times(&Fraction::whole(10_000_000_000_i64));
    units.nearest().to_i128().map(RoundedRate::from_units)
}
