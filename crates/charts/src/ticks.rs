//! Where an axis is marked, and the words beside each mark.

use crate::scale::{Range, count};
use rust_decimal::Decimal;

/// How a figure of an axis is written: `+20%`, `−£40m`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    /// Before the digits and after the sign: `£`.
    pub before: String,
    /// After the digits: `m`, `%`.
    pub after: String,
    /// Whether figures above zero carry a plus.
    pub signed: bool,
}

impl Unit {
    /// A figure in words, exact, thousands parted by commas, the minus a true minus.
    ///
    /// ```
    /// use charts::ticks::Unit;
    /// let money = Unit { before: "£".into(), after: "m".into(), signed: true };
    /// assert_eq!(money.words("-1234.50".parse().unwrap()), "−£1,234.5m");
    /// assert_eq!(money.words(5.into()), "+£5m");
    /// assert_eq!(money.words(0.into()), "£0m");
    /// ```
    pub fn words(&self, figure: Decimal) -> String {
        let digits = figure.abs().normalize().to_string();
        let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
        let sign = match figure {
            _ if figure.is_zero() => "",
            _ if figure.is_sign_negative() => "−",
            _ if self.signed => "+",
            _ => "",
        };
        let mut words = format!("{sign}{}", self.before);
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                words.push(',');
            }
            words.push(digit);
        }
        if !part.is_empty() {
            words.push('.');
            words.push_str(part);
        }
        words + &self.after
    }
}

/// The largest step of 1, 2 or 5 times a power of ten that marks a range about `wanted` times; `None` where decimals end.
///
/// ```
/// use charts::{scale::Range, ticks::step};
/// assert_eq!(step(Range::new((-43).into(), 58.into()), 6), Some(20.into()));
/// ```
pub fn step(range: Range, wanted: usize) -> Option<Decimal> {
    let rough = range.span() / count(wanted.max(1));
    let power = rough.log10().floor();
    let lead = rough / 10_f64.powf(power);
    let digit = match lead {
        lead if lead < 1.5 => 1,
        lead if lead < 3.5 => 2,
        lead if lead < 7.5 => 5,
        _ => 10,
    };
    power_of_ten(power)?.checked_mul(Decimal::from(digit))
}

fn power_of_ten(power: f64) -> Option<Decimal> {
    (-28..=27).find(|whole| (f64::from(*whole) - power).abs() < 0.5).and_then(|whole: i32| {
        let places = whole.unsigned_abs();
        if whole < 0 {
            Some(Decimal::new(1, places))
        } else {
            10_i128.checked_pow(places).and_then(|tens| Decimal::try_from_i128_with_scale(tens, 0).ok())
        }
    })
}

/// Every whole multiple of `step` in the range, lowest first; never more than 50.
pub fn ticks(range: Range, step: Decimal) -> Vec<Decimal> {
    let Some(first) = (step > Decimal::ZERO).then(|| range.low().checked_div(step)).flatten() else {
        return Vec::new();
    };
    let first = first.ceil();
    (0..50)
        .map_while(|turn| first.checked_add(Decimal::from(turn))?.checked_mul(step))
        .take_while(|tick| *tick <= range.high())
        .filter(|tick| range.holds(*tick))
        .collect()
}
