//! Flat bounds: one floor and one ceiling for every place, as exact decimals.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "magnitudes are limited on entry to [`super::settle`], so that no step can overflow"
)]

use super::super::bounds::Floor;
use super::super::settlement::YearInput;

/// Largest denominator and numerator of a bound.
const MOST_WHOLE: i128 = 1 << 16;
/// Where a place stands between its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Side {
    #[default]
    Free,
    Lower,
    Upper,
}

/// Flat bounds over one denominator, as growth.
#[derive(Clone, Copy)]
pub(super) struct Flat {
    pub(super) floor: Option<i64>,
    pub(super) ceiling: Option<i64>,
    pub(super) whole: i64,
    /// 2^64 over the denominator, cut: turns a remainder into a fraction.
    pub(super) inverse: u64,
}

impl Flat {
    pub(super) fn of(input: &YearInput<'_>) -> Option<Self> {
        let floor = match &input.bounds.floor {
            None => None,
            Some(Floor::Flat(rate)) => Some(rate.ratio()),
            Some(Floor::Knots(_)) => return None,
        };
        let ceiling = input.bounds.ceiling.map(crate::quantities::Rate::ratio);
        let whole = floor.map_or(1, |floor| floor.1).max(ceiling.map_or(1, |ceiling| ceiling.1));
        let over = |(numerator, own): (i128, i128)| {
            let numerator = numerator.checked_mul(whole / own)?;
            let fits = whole < MOST_WHOLE && -whole < numerator && numerator < MOST_WHOLE;
            if fits { i64::try_from(numerator).ok() } else { None }
        };
        let floor = floor.map_or(Some(None), |floor| over(floor).map(Some))?;
        let ceiling = ceiling.map_or(Some(None), |ceiling| over(ceiling).map(Some))?;
        let apart = floor.zip(ceiling).is_none_or(|(floor, ceiling)| floor < ceiling);
        let whole = i64::try_from(whole).ok()?;
        apart.then(|| Self { floor, ceiling, whole, inverse: u64::MAX / whole as u64 })
    }

    /// The side of a place whose free money is `pence` and something; `None` within a penny of a bound.
    #[inline(always)]
    pub(super) fn side(self, prior: i64, pence: i64) -> Option<Side> {
        let growth = pence.wrapping_sub(prior);
        if growth.unsigned_abs() >= 1 << 46 {
            return None;
        }
        let growth = growth * self.whole;
        if let Some(floor) = self.floor {
            let least = prior * floor;
            if growth + self.whole <= least {
                return Some(Side::Lower);
            }
            if growth < least {
                return None;
            }
        } else if pence < 0 {
            return None;
        }
        if let Some(ceiling) = self.ceiling.filter(|_| prior > 0) {
            let most = prior * ceiling;
            if growth >= most {
                return Some(Side::Upper);
            }
            if growth + self.whole > most {
                return None;
            }
        }
        Some(Side::Free)
    }

    /// Money held at a growth: whole pence and the fraction, cut by less than [`super::DECIMAL_CUT`].
    #[inline(always)]
    pub(super) fn held(self, prior: i64, growth: i64) -> (i64, u64) {
        let scaled = prior * (self.whole + growth);
        let pence = scaled / self.whole;
        (pence, (scaled - pence * self.whole) as u64 * self.inverse)
    }
}
