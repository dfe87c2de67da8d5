//! One number as a person writes it: `£22.9bn`, `4.5%`, `1,234`, read strictly and said back.

use engine::quantities::decimal_text::{self, Misread};
use engine::quantities::{FinancialYear, Money};
use rust_decimal::Decimal;

use crate::exact::{MINUS, signed_text};
use crate::figures::Figures;

/// What a number counts, and so how it is written and kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Pounds, written `1,234.56`, `£22.9bn` or `(12)` for a debt, kept as `1234.56`.
    Pounds,
    /// A rate or share, written `4.5` or `4.5%`, kept as the proportion `0.045`.
    Percent,
    /// People, written `1,234,567`; whole or with a point.
    People,
    /// An index or factor, written `1.04`.
    Number,
    /// A whole number of years.
    Years,
    /// A financial year, written `2026/27`.
    FinancialYear,
}

const WORDS_OF_SIZE: [(&str, i64); 9] = [
    ("billion", 1_000_000_000),
    ("million", 1_000_000),
    ("thousand", 1_000),
    ("bn", 1_000_000_000),
    ("mn", 1_000_000),
    ("m", 1_000_000),
    ("k", 1_000),
    ("b", 1_000_000_000),
    ("t", 0), // a trillion here, a thousand there: not read
];

/// Reads what a person wrote into the text that is kept: plain digits, a point, a minus.
///
/// # Errors
/// [`Misread`] says what to do instead.
///
/// ```
/// use words::typed::{read, Kind};
/// assert_eq!(read(Kind::Pounds, " £22.9bn ").unwrap(), "22900000000");
/// assert_eq!(read(Kind::Percent, "−4.5%").unwrap(), "-0.045");
/// assert_eq!(read(Kind::People, "1,234,567").unwrap(), "1234567");
/// assert!(read(Kind::Pounds, "12,5").is_err());
/// ```
pub fn read(kind: Kind, text: &str) -> Result<String, Misread> {
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if text.is_empty() {
        return Err(Misread::Blank);
    }
    if kind == Kind::FinancialYear {
        return FinancialYear::from_text(text).map(|year| year.to_string()).ok_or(Misread::NotANumber);
    }
    let (negative, text) = sign(kind, text);
    if text.starts_with('-') {
        return Err(Misread::NotANumber); // a second sign
    }
    let (text, size) = if kind == Kind::Pounds { size(text)? } else { (text, 1) };
    let text = if kind == Kind::Percent { text.strip_suffix('%').unwrap_or(text).trim_end() } else { text };
    let mut plain = without_commas(text)?;
    if negative {
        plain.insert(0, '-');
    }
    let number = decimal_text::read(&plain)?;
    let number = number.checked_mul(Decimal::from(size)).ok_or(Misread::OutOfRange)?.normalize();
    keep(kind, number)
}

/// The text that is kept, as a field shows it: `0.045` as `4.5`, `22900000000` as `22,900,000,000`. Unreadable text is shown as it is.
#[must_use]
pub fn shown(kind: Kind, kept: &str) -> String {
    let Ok(number) = decimal_text::read(kept) else { return kept.to_owned() };
    let number = number.normalize();
    let least = match kind {
        Kind::Pounds if number.scale() > 0 => 2,
        _ => 0,
    };
    let moved = if kind == Kind::Percent { 2 } else { 0 };
    all_digits(number, moved, least)
}

/// Every digit of a number that stands `moved` places further left, with so many places at least.
fn all_digits(number: Decimal, moved: u32, least: u32) -> String {
    let places = number.scale().saturating_sub(moved).max(least);
    let power = places.saturating_add(moved).saturating_sub(number.scale());
    let units = 10_i128.checked_pow(power).and_then(|power| number.mantissa().checked_mul(power));
    units.map_or_else(|| number.to_string(), |units| signed_text(units, places))
}

/// What was understood, said back in full: `£22,900,000,000 (£22.9bn)`, `4.5%`, `1,234,567 people`.
#[must_use]
pub fn understood(kind: Kind, kept: &str) -> String {
    let digits = shown(kind, kept);
    match kind {
        Kind::Pounds => {
            let (minus, digits) =
                digits.strip_prefix(MINUS).map_or(("", digits.as_str()), |digits| ("\u{2212}", digits));
            let full = format!("{minus}£{digits}");
            let money = Money::from_text(kept).ok().filter(|money| money.pence().unsigned_abs() >= 100_000_000);
            money.map_or_else(|| full.clone(), |money| format!("{full} ({})", Figures::Illustrative.pounds(money)))
        }
        Kind::Percent => format!("{digits}%"),
        Kind::People => format!("{digits} people"),
        Kind::Years => format!("{digits} {}", if digits == "1" { "year" } else { "years" }),
        Kind::Number | Kind::FinancialYear => digits,
    }
}

/// Whether two texts that are kept stand for the same figure: `0.080` and `0.08` do.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    one == other || matches!((decimal_text::read(one), decimal_text::read(other)), (Ok(one), Ok(other)) if one == other)
}

/// What is wrong with a figure, in the words of its kind.
#[must_use]
pub fn complaint(kind: Kind, fault: Misread) -> String {
    match (kind, fault) {
        (Kind::FinancialYear, Misread::NotANumber) => "Write a financial year as 2026/27.".into(),
        (Kind::Years, Misread::TooManyDecimals { .. }) => "Enter a whole number of years.".into(),
        (Kind::Percent, Misread::NotANumber) => "This is not a percentage. Use digits only, such as 4.5.".into(),
        (Kind::Pounds, Misread::NotANumber) => "This is not an amount. Write it as 1,234.56, or as £22.9bn.".into(),
        _ => fault.to_string(),
    }
}

/// A minus of any kind, one pound sign on either side of it, or an accountant's brackets.
fn sign(kind: Kind, text: &str) -> (bool, &str) {
    let (pound, text) = without_pound(kind, text).map_or((false, text), |rest| (true, rest));
    let once = |text| if pound { text } else { without_pound(kind, text).unwrap_or(text) };
    if kind == Kind::Pounds
        && let Some(debt) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'))
    {
        return (true, once(debt.trim()));
    }
    match text.strip_prefix(['-', MINUS, '\u{2013}']) {
        Some(rest) => (true, once(rest.trim_start())),
        None => (false, once(text.strip_prefix('+').unwrap_or(text))),
    }
}

fn without_pound(kind: Kind, text: &str) -> Option<&str> {
    if kind == Kind::Pounds { text.strip_prefix('£').map(str::trim_start) } else { None }
}

/// Takes a word of size off the end: `22.9bn` is 22.9 times 1,000,000,000.
fn size(text: &str) -> Result<(&str, i64), Misread> {
    let lower = text.to_ascii_lowercase();
    for (word, size) in WORDS_OF_SIZE {
        let before = lower.strip_suffix(word).map(str::len).and_then(|length| text.get(..length));
        if let Some(number) =
            before.map(str::trim_end).filter(|number| number.ends_with(|last: char| last.is_ascii_digit()))
        {
            return if size == 0 { Err(Misread::NotANumber) } else { Ok((number, size)) };
        }
    }
    Ok((text, 1))
}

/// Thousands commas taken out, where each stands before exactly three digits.
fn without_commas(text: &str) -> Result<String, Misread> {
    if !text.contains(',') {
        return Ok(text.to_owned());
    }
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    if fraction.is_some_and(|fraction| fraction.contains(',')) {
        return Err(Misread::AmbiguousComma);
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    // No thousand starts with 0: 0,123 is a decimal comma.
    let sound = (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group));
    if !sound {
        let all = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'.');
        return Err(if all { Misread::AmbiguousComma } else { Misread::NotANumber });
    }
    Ok(text.replace(',', ""))
}

fn keep(kind: Kind, number: Decimal) -> Result<String, Misread> {
    match kind {
        Kind::Pounds => Money::from_pounds(number).map(|_| number.to_string()),
        Kind::Percent => Decimal::try_from_i128_with_scale(number.mantissa(), number.scale().saturating_add(2))
            .map(|rate| rate.normalize().to_string())
            .map_err(|_| Misread::TooManyDecimals { allowed: 26 }),
        Kind::Years if number.scale() > 0 => Err(Misread::TooManyDecimals { allowed: 0 }),
        _ => Ok(number.to_string()),
    }
}

#[cfg(test)]
mod tests;
