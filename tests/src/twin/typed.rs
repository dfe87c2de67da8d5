//! What people type, read by regular expressions instead of by steps.

use std::sync::LazyLock;

use regex::Regex;

use super::fraction::{Fraction, read, whole};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Pounds, with a pound sign, words of size and an accountant's brackets allowed.
    Pounds,
    /// Per cent.
    Percent,
    /// People.
    People,
    /// A number without a unit.
    Number,
    /// Whole years.
    Years,
}

const NUMBER: &str = r"([0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(\.[0-9]+)?";
const MINUS: &str = r"[-\u{2212}\u{2013}]";
const SIZE: &str = r"(?:\s*((?i-u:billion|bn|b|million|mn|m|thousand|k)))?";

static POUNDS: LazyLock<Vec<(bool, Regex)>> = LazyLock::new(|| {
    let patterns = [
        (false, format!(r"\A\+?(?:£\s*)?{NUMBER}{SIZE}\z")),
        (false, format!(r"\A£\s*\+{NUMBER}{SIZE}\z")),
        (true, format!(r"\A{MINUS}\s*(?:£\s*)?{NUMBER}{SIZE}\z")),
        (true, format!(r"\A£\s*{MINUS}\s*{NUMBER}{SIZE}\z")),
        (true, format!(r"\A\(\s*(?:£\s*)?{NUMBER}{SIZE}\s*\)\z")),
        (true, format!(r"\A£\s*\(\s*{NUMBER}{SIZE}\s*\)\z")),
    ];
    patterns.into_iter().map(|(negative, pattern)| (negative, Regex::new(&pattern).expect("a sound pattern"))).collect()
});

static PERCENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(r"\A(?:({MINUS})\s*|\+)?{NUMBER}\s*%?\z")).expect("a sound pattern"));

static PLAIN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(r"\A(?:({MINUS})\s*|\+)?{NUMBER}\z")).expect("a sound pattern"));

/// The figure a text stands for; nothing where it stands for none, or for one that cannot be kept.
pub fn figure(field: Field, text: &str) -> Option<Fraction> {
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    let value = match field {
        Field::Pounds => pounds(text)?,
        Field::Percent => plain(&PERCENT, text)? / whole(100),
        _ => plain(&PLAIN, text)?,
    };
    let kept = match field {
        Field::Pounds => {
            (&value * whole(100)).is_integer()
                && value.numer().magnitude() <= (whole(10_000_000_000_000) * value.denom()).numer().magnitude()
        }
        Field::Years => value.is_integer(),
        _ => (&value * Fraction::from_integer(num_bigint::BigInt::from(10).pow(28))).is_integer(),
    };
    kept.then_some(value)
}

fn pounds(text: &str) -> Option<Fraction> {
    POUNDS.iter().find_map(|(negative, pattern)| {
        let found = pattern.captures(text)?;
        let value = digits(&found[1], found.get(2).map_or("", |fraction| fraction.as_str()))?;
        let size = match found.get(3).map(|size| size.as_str().to_ascii_lowercase()).as_deref() {
            None => 1,
            Some("k" | "thousand") => 1_000,
            Some("m" | "mn" | "million") => 1_000_000,
            Some(_) => 1_000_000_000,
        };
        Some(value * whole(if *negative { -size } else { size }))
    })
}

fn plain(pattern: &Regex, text: &str) -> Option<Fraction> {
    let found = pattern.captures(text)?;
    let value = digits(&found[2], found.get(3).map_or("", |fraction| fraction.as_str()))?;
    Some(if found.get(1).is_some() { -value } else { value })
}

/// At most 28 digits that count.
fn digits(number: &str, fraction: &str) -> Option<Fraction> {
    let number = number.replace(',', "");
    let counting = number.trim_start_matches('0').len() + fraction.trim_end_matches('0').trim_start_matches('.').len();
    (counting <= 28).then(|| read(&format!("{number}{fraction}")))
}
