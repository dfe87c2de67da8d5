//! Whole pence by largest remainder, where the margins allow no doubt.

use super::super::settlement::total_pence;
use super::fixed::Fixed;

/// A place's money before rounding.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) money: Fixed,
    /// Whether it is an exact decimal cut to fixed point: such parts with the same fraction are truly equal in their fractions.
    pub(super) decimal: bool,
}

/// A fraction of a penny and who has it.
#[derive(Clone, Copy)]
struct Fraction {
    size: u64,
    margin: u64,
    decimal: bool,
    place: usize,
}

/// Pence by place that add up to the quantum; `None` where a penny could go either way.
pub(super) fn whole_pence(parts: &[Part], quantum: i64) -> Option<Vec<i64>> {
    let mut pence = Vec::with_capacity(parts.len());
    let mut fractions = Vec::with_capacity(parts.len());
    for (place, part) in parts.iter().enumerate() {
        let (whole, size) = if part.decimal { cut(part.money)? } else { part.money.split()? };
        pence.push(whole);
        fractions.push(Fraction { size, margin: part.money.margin, decimal: part.decimal, place });
    }
    let left = usize::try_from(quantum.checked_sub(total_pence(&pence))?).ok().filter(|left| *left <= parts.len())?;
    for fraction in largest(&mut fractions, left)? {
        let allocation = pence.get_mut(fraction.place)?;
        *allocation = allocation.checked_add(1)?;
    }
    Some(pence)
}

/// Whole part and fraction of an exact decimal, whose whole part is certain because it was cut and never rounded up.
fn cut(money: Fixed) -> Option<(i64, u64)> {
    let whole = i64::try_from(money.value >> 64_u32).ok()?;
    Some((whole, u64::try_from(money.value & i128::from(u64::MAX)).ok()?))
}

/// The `left` largest fractions, ties to the place that stands first; `None` where margins leave the choice open.
fn largest(fractions: &mut [Fraction], left: usize) -> Option<&[Fraction]> {
    if left == 0 {
        return Some(&[]);
    }
    if left == fractions.len() {
        return None;
    }
    fractions.select_nth_unstable_by(left, |one, other| other.size.cmp(&one.size).then(one.place.cmp(&other.place)));
    let (chosen, rest) = fractions.split_at_checked(left)?;
    let least = chosen.iter().map(|fraction| fraction.size.saturating_sub(fraction.margin)).min()?;
    let most = rest.iter().map(|fraction| fraction.size.saturating_add(fraction.margin)).max()?;
    if least > most {
        return Some(chosen);
    }
    // Doubt is allowed only among exact decimals of equal size, which are true ties that the order of places settles.
    let near = || chosen.iter().filter(|one| one.size.saturating_sub(one.margin) <= most);
    let size = near().next()?.size;
    let tie = near().chain(rest.iter().filter(|one| one.size.saturating_add(one.margin) >= least));
    tie.into_iter().all(|one| one.decimal && one.size == size).then_some(chosen)
}
