//! From the binary number of a spreadsheet to the decimal its author saw.
//!
//! Spreadsheets keep 1,234,567.89 as the nearest binary number and files write that with up to 17 digits. The shortest decimal that
//! leads back to the same binary number is the one that was typed. A number that was worked out may need 16 or 17 digits where its
//! sheet shows 15 at most: such a number is read to the 15 digits that spreadsheets show, and told.

use rust_decimal::Decimal;

/// A number as exact decimal text, and whether digits that no spreadsheet shows were left off.
///
/// ```
/// use papers::figure::read;
/// assert_eq!(read("1234567.8899999999"), Some(("1234567.89".into(), false)));
/// assert_eq!(read("0.30000000000000004"), Some(("0.3".into(), true)));
/// assert_eq!(read("4.2E7"), Some(("42000000".into(), false)));
/// assert!(read("1e300").is_none() && read("NaN").is_none());
/// ```
#[must_use]
pub fn read(text: &str) -> Option<(String, bool)> {
    let binary = text.trim().parse::<f64>().ok().filter(|binary| binary.is_finite())?;
    let shortest = format!("{binary}");
    let shown = format!("{binary:.14e}").parse::<f64>().ok()?;
    let shown = format!("{shown}");
    let number = Decimal::from_str_exact(&shown).ok()?.normalize();
    let number = if number.is_zero() { Decimal::ZERO } else { number };
    Some((number.to_string(), shown != shortest))
}

/// A proportion as the percentage its sheet shows: `0.045` as `4.5%`.
#[must_use]
pub fn percentage(number: &str) -> Option<String> {
    let number = Decimal::from_str_exact(number).ok()?.checked_mul(Decimal::ONE_HUNDRED)?;
    Some(format!("{}%", number.normalize()))
}
