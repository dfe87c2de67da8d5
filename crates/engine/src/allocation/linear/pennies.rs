//! Whole pence by largest remainder, where the margins allow no doubt.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::indexing_slicing,
    reason = "magnitudes are limited on entry to [`super::settle`], so that no step can overflow; there are 64 buckets and a bucket has 6 bits"
)]

use super::flat::Side;
use super::{Bench, DECIMAL_CUT, Line};

impl Line<'_> {
    /// Whole pence by largest remainder.
    pub(super) fn pennies(&self, bench: &mut Bench, margin: u64, allocations: &mut Vec<i64>) -> Option<()> {
        allocations.clear();
        let mut left = self.quantum;
        let found = bench.pence.iter_mut().zip(&mut bench.fractions).zip(&bench.sides);
        for (((pence, fraction), side), prior) in found.zip(self.prior) {
            let growth = match side {
                Side::Free => None,
                Side::Lower => self.flat.floor,
                Side::Upper => self.flat.ceiling,
            };
            if let Some(growth) = growth {
                (*pence, *fraction) = self.flat.held(*prior, growth);
            }
            left -= *pence;
        }
        allocations.extend_from_slice(&bench.pence);
        let left = usize::try_from(left).ok().filter(|left| *left < allocations.len())?;
        if left == 0 {
            return Some(());
        }
        let (least, most) = around_cut(&bench.fractions, &mut bench.order, left)?;
        let gap = 2 * (margin + DECIMAL_CUT);
        if least.saturating_sub(most) > gap {
            for (allocation, fraction) in allocations.iter_mut().zip(&bench.fractions) {
                *allocation += i64::from(*fraction >= least);
            }
            return Some(());
        }
        tied(bench, least, gap, left, allocations)
    }
}

/// The least of the `left` largest fractions and the most of the rest: fractions are counted by their leading bits, and only those
/// that share the leading bits of the cut are sorted.
fn around_cut(fractions: &[u64], order: &mut Vec<u64>, left: usize) -> Option<(u64, u64)> {
    const SHIFT: u32 = 58;
    let mut counts = [0_usize; 64];
    for fraction in fractions {
        counts[(fraction >> SHIFT) as usize] += 1;
    }
    let (mut above, mut bucket) = (0, 63);
    while above + counts[bucket] < left {
        above += counts[bucket];
        bucket = bucket.checked_sub(1)?;
    }
    let (mut below, cut) = (0_u64, bucket as u64);
    order.clear();
    for fraction in fractions {
        match (fraction >> SHIFT).cmp(&cut) {
            core::cmp::Ordering::Equal => order.push(*fraction),
            core::cmp::Ordering::Less => below = below.max(*fraction),
            core::cmp::Ordering::Greater => {}
        }
    }
    order.sort_unstable_by(|one, other| other.cmp(one));
    let least = *order.get((left - above).checked_sub(1)?)?;
    Some((least, order.get(left - above).map_or(below, |next| *next)))
}

/// Gives pennies where fractions about `least` are too near to tell apart: only true ties may be, which are exact decimals held
/// at a bound, and the order of places settles them.
fn tied(bench: &Bench, least: u64, gap: u64, mut left: usize, allocations: &mut [i64]) -> Option<()> {
    let is_near = |fraction: &u64| fraction.abs_diff(least) <= 2 * gap;
    let places = || bench.fractions.iter().zip(&bench.sides);
    for (allocation, (fraction, side)) in allocations.iter_mut().zip(places()) {
        if is_near(fraction) && *side == Side::Free {
            return None;
        }
        if !is_near(fraction) && *fraction > least {
            *allocation += 1;
            left = left.checked_sub(1)?;
        }
    }
    for (allocation, (fraction, _)) in allocations.iter_mut().zip(places()) {
        if left > 0 && is_near(fraction) {
            *allocation += 1;
            left -= 1;
        }
    }
    (left == 0).then_some(())
}
