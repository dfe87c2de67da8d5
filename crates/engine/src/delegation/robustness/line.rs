//! Lines: a score under drawn weights, less its threshold, in whole numbers.
//!
//! With points `c` of a cut and `d` the values less the threshold, `sum of weight x d` is `WHOLE x d_last + sum of c_i x (d_i - d_i+1)`:
//! one product fewer than there are criteria.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::delegation::policy::Weighing;
use crate::delegation::score::Scoring;
use crate::quantities::Fraction;
use crate::quantities::rounding::half_away_wide;

use super::draws::{CUTS, Cuts, WHOLE};

/// Parts of a point that values are rounded to for the draws.
const POINT: i64 = 10_000;

/// A score less its threshold as a straight line in the points of a cut.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    slopes: Cuts,
    base: i64,
}

impl Line {
    /// The line of criteria whose values less the threshold are these, in the order they are drawn in.
    fn new(values: &[i64]) -> Self {
        let mut slopes = [0; CUTS];
        for (slope, pair) in slopes.iter_mut().zip(values.windows(2)) {
            if let [one, next] = pair {
                *slope = one.saturating_sub(*next);
            }
        }
        Self { slopes, base: values.last().copied().unwrap_or(0).saturating_mul(WHOLE) }
    }

    /// At or above nothing where the score passes. Values within 10^6 and points within 2^29 stay within 2^53.
    #[inline]
    pub(super) fn at(&self, cuts: &Cuts) -> i64 {
        let [a, b, c, d, e] = self.slopes;
        let [p, q, r, s, t] = *cuts;
        let one = a.wrapping_mul(p).wrapping_add(b.wrapping_mul(q));
        let two = c.wrapping_mul(r).wrapping_add(d.wrapping_mul(s));
        one.wrapping_add(two).wrapping_add(self.base.wrapping_add(e.wrapping_mul(t)))
    }
}

/// Both ends of a score; the upper end only where a value is not known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines {
    pub low: Line,
    pub high: Option<Line>,
}

impl Lines {
    /// Of the criteria that weigh something.
    pub(super) fn new(scoring: &Scoring) -> Self {
        let threshold = parts(&scoring.threshold);
        let mut ends = [Vec::new(), Vec::new()];
        let mut known = true;
        for part in scoring.parts.iter().filter(|part| !part.weight.is_zero()) {
            known &= part.value.is_some();
            for (values, end) in ends.iter_mut().zip(part.ends()) {
                values.push(parts(&end).saturating_sub(threshold));
            }
        }
        let [low, high] = ends.map(|values| Line::new(&values));
        Self { low, high: (!known).then_some(high) }
    }

    /// 0 where the score passes, 1 where it is open, 2 where it stops, given its lower end.
    #[inline]
    pub(super) fn standing(&self, low: i64, cuts: &Cuts) -> u8 {
        if low >= 0 {
            return 0;
        }
        match &self.high {
            Some(high) if high.at(cuts) >= 0 => 1,
            _ => 2,
        }
    }
}

/// How many criteria are drawn.
pub(super) fn pieces(scoring: &Scoring) -> usize {
    scoring.parts.iter().filter(|part| !part.weight.is_zero()).count()
}

/// The best score there could be less the threshold, as [`Line::at`] gives it.
pub(super) fn best(weighing: &Weighing) -> i64 {
    let threshold = parts(&Fraction::from(weighing.threshold));
    POINT.saturating_mul(100).saturating_sub(threshold).saturating_mul(WHOLE)
}

/// A value in ten-thousandths of a point.
fn parts(value: &Fraction) -> i64 {
    let scaled = value.times(&Fraction::whole(POINT));
    let (numerator, denominator): (&BigInt, &BigInt) = scaled.terms();
    half_away_wide(numerator, denominator).to_i64().unwrap_or(0)
}
