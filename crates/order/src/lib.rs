//! Putting things in order: a stable sort that is compiled once for all types.
//!
//! The standard library's sort is made anew, at four to ten kilobytes, for every type and every comparison, which a page cannot afford. Here
//! places are sorted and things are then moved to them. Where speed decides, the standard sort is still the one to use.

use std::cmp::Ordering;

/// Puts `items` in the order `compare` gives; those that compare equal stay as they stood to one another.
///
/// ```
/// let mut boards = vec![("QE1", 3), ("QHG", 1), ("QJ2", 3)];
/// order::arrange(&mut boards, |one, other| other.1.cmp(&one.1));
/// assert_eq!(boards, [("QE1", 3), ("QJ2", 3), ("QHG", 1)]);
/// ```
pub fn arrange<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let places = places(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut from: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| from.get_mut(place).and_then(Option::take)));
}

/// Puts `items` in the order of their keys, the least first; those of equal keys stay as they stood to one another.
///
/// ```
/// let mut words = vec!["pace", "of", "change"];
/// order::by_key(&mut words, |word| word.len());
/// assert_eq!(words, ["of", "pace", "change"]);
/// ```
pub fn by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    arrange(items, |one, other| key(one).cmp(&key(other)));
}

/// The places 0 to `count` in the order `compare` gives; equal ones stay as they stood.
///
/// ```
/// assert_eq!(order::places(3, &|one, other| other.cmp(&one)), [2, 1, 0]);
/// ```
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_equals_keep_their_order() {
        let mut items: Vec<(u32, usize)> = (0..500_usize).map(|at| (u32::try_from(at % 7).unwrap_or(0), at)).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        by_key(&mut items, |(key, _)| *key);
        assert_eq!(items, expected);
    }
}
