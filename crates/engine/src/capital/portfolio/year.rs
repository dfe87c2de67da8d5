//! Years as places in a list.

/// A year, 0 for the first, as a place in a list.
pub(super) fn index(year: u32) -> usize {
    usize::try_from(year).unwrap_or(usize::MAX)
}
