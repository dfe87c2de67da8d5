//! Apportionment: whole units shared out in proportion, so that the parts add to the whole.
//!
//! Each part gets the whole number below its exact quota; the units left go to the largest fractions of a unit. Equal fractions
//! go to the part that stands first. Fractions are compared as exact integers, so the answer does not depend on the order of the
//! parts except where two fractions are equal.
//!
//! The method has a known oddity: one more unit to share can take one from a part (weights 6, 6, 2 share 10 as 4, 4, 2, but 11 as
//! 5, 5, 1). With pence that is a penny.

/// Why units could not be shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unshareable {
    /// Every weight is zero, or there is no part.
    NoWeight,
    /// Weights or units are beyond exact 128-bit work.
    TooLarge,
}

/// Shares `units` in proportion to `weights` by largest remainder, ties to the part that stands first.
///
/// # Errors
/// [`Unshareable`] when no weight is above zero or the figures are too large.
///
/// ```
/// use engine::quantities::apportion;
/// assert_eq!(apportion(10, &[6, 6, 2]).unwrap(), [4, 4, 2]);
/// assert_eq!(apportion(11, &[6, 6, 2]).unwrap(), [5, 5, 1]);
/// assert_eq!(apportion(100, &[1, 1, 1]).unwrap(), [34, 33, 33]);
/// ```
pub fn apportion(units: u64, weights: &[u128]) -> Result<Vec<u64>, Unshareable> {
    let total = weights.iter().try_fold(0_u128, |sum, weight| sum.checked_add(*weight)).ok_or(Unshareable::TooLarge)?;
    if total == 0 {
        return Err(Unshareable::NoWeight);
    }
    let mut parts = Vec::with_capacity(weights.len());
    let mut fractions = Vec::with_capacity(weights.len());
    let mut left = units;
    for (place, weight) in weights.iter().enumerate() {
        let product = weight.checked_mul(u128::from(units)).ok_or(Unshareable::TooLarge)?;
        let quota =
            product.checked_div(total).and_then(|quota| u64::try_from(quota).ok()).ok_or(Unshareable::TooLarge)?;
        parts.push(quota);
        fractions.push((product.checked_rem(total).unwrap_or(0), place));
        left = left.saturating_sub(quota);
    }
    give_remaining(&mut parts, fractions, left);
    Ok(parts)
}

/// One more unit to each of the `left` largest fractions; equal fractions in the order of the parts.
fn give_remaining(parts: &mut [u64], mut fractions: Vec<(u128, usize)>, left: u64) {
    fractions.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    for (_, place) in fractions.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        if let Some(part) = parts.get_mut(place) {
            *part = part.saturating_add(1);
        }
    }
}
