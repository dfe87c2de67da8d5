//! Strict decimal text: the only form in which money and rates cross a border.

use core::fmt;

use rust_decimal::Decimal;

/// Why a text is not the figure it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was written; blank is never zero.
    Blank,
    /// Not a plain decimal number such as `-12.5`.
    NotANumber,
    /// More decimals than the figure can carry.
    TooManyDecimals {
        /// How many it can carry.
        allowed: u32,
    },
    /// Too large or too small for the figure.
    OutOfRange,
    /// A comma that could be a thousands mark or a decimal mark.
    AmbiguousComma,
    /// Written with an exponent, such as `1e5`.
    Exponent,
}

impl Misread {
    /// Stable code for a [`crate::problem::Problem`].
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::NotANumber => "not_a_number",
            Self::TooManyDecimals { .. } => "too_many_decimals",
            Self::OutOfRange => "out_of_range",
            Self::AmbiguousComma => "ambiguous_comma",
            Self::Exponent => "exponent",
        }
    }
}

/// Says what to do about it, in plain words.
impl fmt::Display for Misread {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blank => formatter.write_str("Nothing was entered. Enter a number; for none, enter 0."),
            Self::NotANumber => formatter.write_str("This is not a number. Use digits only, such as 1234.56."),
            Self::TooManyDecimals { allowed } => {
                write!(formatter, "There are too many digits after the point. Use {allowed} at most.")
            }
            Self::OutOfRange => {
                formatter.write_str("This number is outside the range the calculator accepts. Check the units.")
            }
            Self::AmbiguousComma => formatter.write_str(
                "The comma is not where a thousands comma belongs. Write 1,234 or 1234, and use a point for decimals.",
            ),
            Self::Exponent => formatter
                .write_str("Numbers with an exponent, such as 1e5, are not read. Write the number out in full."),
        }
    }
}

/// Reads an optional minus sign, digits, and optionally a point with more digits: nothing else.
///
/// # Errors
/// [`Misread`] for anything else, and for more than 28 significant digits.
///
/// ```
/// use engine::quantities::decimal_text::{read, Misread};
/// assert_eq!(read("-0.05").unwrap().to_string(), "-0.05");
/// assert_eq!(read("1e5"), Err(Misread::Exponent));
/// assert_eq!(read("1__0"), Err(Misread::NotANumber));
/// assert_eq!(read("5 people"), Err(Misread::NotANumber));
/// assert_eq!(read(""), Err(Misread::Blank));
/// ```
pub fn read(text: &str) -> Result<Decimal, Misread> {
    if text.trim().is_empty() {
        return Err(Misread::Blank);
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    if !is_digits(whole) || !fraction.is_none_or(is_digits) {
        return Err(if looks_exponential(unsigned) { Misread::Exponent } else { Misread::NotANumber });
    }
    let fraction = fraction.unwrap_or("").trim_end_matches('0');
    let whole = whole.trim_start_matches('0');
    if whole.len().saturating_add(fraction.len()) > 28 {
        return Err(if whole.len() > 16 { Misread::OutOfRange } else { Misread::TooManyDecimals { allowed: 12 } });
    }
    let mut mantissa: i128 = 0;
    for digit in whole.chars().chain(fraction.chars()) {
        let digit = i128::from(digit.to_digit(10).ok_or(Misread::NotANumber)?);
        mantissa = mantissa.checked_mul(10).and_then(|ten| ten.checked_add(digit)).ok_or(Misread::OutOfRange)?;
    }
    if text.starts_with('-') {
        mantissa = mantissa.checked_neg().ok_or(Misread::OutOfRange)?;
    }
    let scale = u32::try_from(fraction.len()).map_err(|_| Misread::OutOfRange)?;
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| Misread::OutOfRange)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn looks_exponential(text: &str) -> bool {
    text.split_once(['e', 'E']).is_some_and(|(mantissa, exponent)| {
        let digits = |text: &str, marks: &[u8]| text.bytes().all(|byte| byte.is_ascii_digit() || marks.contains(&byte));
        !mantissa.is_empty() && digits(mantissa, b".") && digits(exponent, b"+-")
    })
}
