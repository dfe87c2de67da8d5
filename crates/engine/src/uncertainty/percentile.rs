//! Percentiles by nearest rank.
//!
//! "In order from least to most, the figure at place N x p / 100, rounded up." Every percentile is a figure that was drawn, never one
//! between two.
//!
//! ```
//! use engine::uncertainty::percentiles;
//! let mut drawn = vec![50, 20, 40, 15, 35];
//! // Places 1, 2, 3, 4 and 5 of five.
//! assert_eq!(percentiles(&mut drawn), Some([15, 20, 35, 40, 50]));
//! assert_eq!(percentiles(&mut []), None);
//! ```

/// The percentiles that are told.
pub const PERCENTILES: [u32; 5] = [5, 25, 50, 75, 95];

/// The five percentiles of figures, which are put in another order; `None` of no figures.
pub fn percentiles(figures: &mut [i64]) -> Option<[i64; 5]> {
    let many = figures.len();
    let mut found = [0; 5];
    let mut from = 0_usize;
    for (slot, percentile) in found.iter_mut().zip(PERCENTILES) {
        let place = many.checked_mul(usize::try_from(percentile).ok()?)?.div_ceil(100).checked_sub(1)?;
        // What lies before `from` is no more than what lies after it: the next place is sought among the rest.
        let rest = figures.get_mut(from..)?;
        let (_, figure, _) = rest.select_nth_unstable(place.checked_sub(from)?);
        *slot = *figure;
        from = place;
    }
    Some(found)
}
