//! Counts in words, and nouns that agree with them.

use crate::exact::text;

const SMALL: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const SHARES: [(u32, &str); 8] = [
    (2, "half"),
    (3, "a third"),
    (4, "a quarter"),
    (5, "a fifth"),
    (6, "a sixth"),
    (8, "an eighth"),
    (10, "a tenth"),
    (20, "a twentieth"),
];

/// A count in words up to ten, in digits beyond: `no`, `one`, `ten`, `42`, `1,234`.
#[must_use]
pub fn in_words(count: usize) -> String {
    SMALL.get(count).map_or_else(|| digits(count), |word| (*word).to_owned())
}

/// A count in digits with thousands commas.
#[must_use]
pub fn digits(count: usize) -> String {
    text(u128::try_from(count).unwrap_or(u128::MAX), 0)
}

/// The noun that goes with a count.
///
/// ```
/// use words::count::noun;
/// assert_eq!(noun(1, "board", "boards"), "board");
/// assert_eq!(noun(0, "board", "boards"), "boards");
/// ```
#[must_use]
pub const fn noun<'a>(count: usize, one: &'a str, more: &'a str) -> &'a str {
    if count == 1 { one } else { more }
}

/// A count in digits and its noun: `1 board`, `25 boards`.
#[must_use]
pub fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{} {}", digits(count), noun(count, one, more))
}

/// One part in so many, in words where English has one: `a tenth`; else as a share in digits: `1 in 7`.
#[must_use]
pub fn one_in(parts: u32) -> String {
    SHARES
        .iter()
        .find(|(whole, _)| *whole == parts)
        .map_or_else(|| format!("1 in {parts}"), |(_, word)| (*word).to_owned())
}

/// Words joined as a sentence lists them: `a, b and c`.
#[must_use]
pub fn listed(words: &[impl AsRef<str>]) -> String {
    match words {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [before @ .., last] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", before.join(", "), last.as_ref())
        }
    }
}

/// The word or sentence with a capital at its head; words here begin with plain letters.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

/// The same inside a sentence: no capital at its head.
#[must_use]
pub fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_lowercase()).chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_words() {
        assert_eq!([0, 1, 10, 11, 1_234].map(in_words), ["no", "one", "ten", "11", "1,234"]);
    }

    #[test]
    fn lists_end_in_and() {
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b"]), "a and b");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!(listed(&[""; 0]), "");
    }

    #[test]
    fn shares_have_words_where_english_has_them() {
        assert_eq!(one_in(10), "a tenth");
        assert_eq!(one_in(7), "1 in 7");
        assert_eq!(capital("no board"), "No board");
        assert_eq!(capital(""), "");
    }
}
