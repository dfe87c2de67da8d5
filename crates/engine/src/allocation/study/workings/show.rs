//! How figures are shown in a working: pounds, percentages and numbers, ready to read.

use num_bigint::{BigInt, Sign};
use rust_decimal::Decimal;

use crate::allocation::study::texts::Exact;
use crate::quantities::Rate;
use crate::quantities::rounding::fixed_text;

/// A rate as a percentage without trailing zeros, such as `−4.5%`.
pub(super) fn percent(rate: Rate) -> String {
    let hundredfold = rate.decimal().checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default().normalize();
    format!("{hundredfold}%").replace('-', "−")
}

/// Digits with a comma between thousands; a fraction stays as it is.
pub(super) fn grouped(digits: &str) -> String {
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && whole.len().saturating_sub(place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    fraction.map_or_else(|| text.clone(), |fraction| format!("{text}.{fraction}"))
}

/// How a line is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Show {
    /// Pence as pounds with two decimals.
    Money,
    /// A rate as a percentage with four decimals.
    Percent,
    /// A number with up to six decimals: people, an index.
    Number,
}

impl Show {
    /// Decimals the value is rounded to, half away from zero.
    const fn decimals(self) -> u32 {
        match self {
            Self::Money => 0,
            Self::Percent | Self::Number => 6,
        }
    }

    /// The value as shown, and its text.
    pub(super) fn apply(self, exact: &Exact) -> (Exact, String) {
        let units = exact.rounded(self.decimals());
        let sign = if units.sign() == Sign::Minus { "−" } else { "" };
        let size = BigInt::from(units.magnitude().clone());
        let text = match self {
            Self::Money => format!("{sign}£{}", grouped(&fixed_text(&size, 2))),
            Self::Percent => format!("{sign}{}%", grouped(&fixed_text(&size, 4))),
            Self::Number => {
                let text = fixed_text(&size, 6);
                format!("{sign}{}", grouped(text.trim_end_matches('0').trim_end_matches('.')))
            }
        };
        (Exact::ratio(units, 10_u64.saturating_pow(self.decimals())), text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_ready_to_show() {
        let show = |show: Show, numerator: i64, denominator: i64| show.apply(&Exact::ratio(numerator, denominator)).1;
        assert_eq!(show(Show::Money, -123_456_789, 2), "−£617,283.95");
        assert_eq!(show(Show::Percent, 2_077_641, 62_154_628), "3.3427%");
        assert_eq!(show(Show::Number, 62_154_628, 1), "62,154,628");
        assert_eq!(show(Show::Number, 5, 4), "1.25");
    }
}
