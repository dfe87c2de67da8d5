//! Exact figures and the one place where a digit is dropped for the eye: half away from zero, as published tables do.

use engine::quantities::rounding::half_away;
use engine::quantities::{Money, Pence, RoundedRate};
use rust_decimal::Decimal;

/// U+2212: a minus as wide as a plus, which a screen reader speaks and a line never breaks after.
pub const MINUS: char = '\u{2212}';

/// Significant figures shown while figures are illustrative.
const SIGNIFICANT: u32 = 3;

/// What still fits 128 bits after it has been multiplied for rounding.
const LARGEST: u128 = 10_u128.pow(32);

/// An exact figure: a whole number over a positive whole number.
///
/// ```
/// use words::Exact;
/// assert_eq!(Exact::ratio(1, 3).unwrap().to_places(2), "0.33");
/// assert_eq!(Exact::ratio(-5, 2).unwrap().to_places(0), "−3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact {
    over: i128,
    under: i128,
}

impl Exact {
    /// Nothing.
    pub const ZERO: Self = Self { over: 0, under: 1 };

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self { over: i128::from(number), under: 1 }
    }

    /// `over / under`; `None` where the divisor is not above zero, for a share of nothing is no share, and where either is too
    /// large (beyond 10^32) to be rounded exactly.
    #[must_use]
    pub const fn ratio(over: i128, under: i128) -> Option<Self> {
        let fits = over.unsigned_abs() < LARGEST && under.unsigned_abs() < LARGEST;
        if under > 0 && fits { Some(Self { over, under }) } else { None }
    }

    /// How much `new` is above `old`, as a proportion of `old`; `None` where `old` is not above zero.
    ///
    /// ```
    /// use engine::quantities::Money;
    /// use words::{Exact, Figures};
    /// let pounds = |text| Money::from_text(text).unwrap();
    /// assert_eq!(Exact::change(pounds("1000"), pounds("1045")).map(|growth| Figures::Own.percent(growth)), Some("4.5%".into()));
    /// ```
    #[must_use]
    pub fn change(old: Money, new: Money) -> Option<Self> {
        Self::ratio(i128::from(new.pence()).saturating_sub(i128::from(old.pence())), i128::from(old.pence()))
    }

    /// `part` as a proportion of `whole`; `None` where `whole` is not above zero.
    #[must_use]
    pub fn share(part: Money, whole: Money) -> Option<Self> {
        Self::ratio(i128::from(part.pence()), i128::from(whole.pence()))
    }

    /// A hundred times as much, for percentages.
    #[must_use]
    pub const fn hundredfold(self) -> Self {
        Self { over: self.over.saturating_mul(100), under: self.under }
    }

    /// A millionth of it, for tables in millions.
    #[must_use]
    pub const fn millionth(self) -> Self {
        Self { over: self.over, under: self.under.saturating_mul(1_000_000) }
    }

    /// The same without its sign.
    #[must_use]
    pub const fn magnitude(self) -> Self {
        Self { over: self.over.saturating_abs(), under: self.under }
    }

    /// What is left of it without another; `None` where that is too fine to be rounded exactly.
    ///
    /// ```
    /// use words::Exact;
    /// let of = |over, under| Exact::ratio(over, under).unwrap();
    /// assert_eq!(of(1, 2).less(of(2, 3)).unwrap().to_places(2), "−0.17");
    /// ```
    #[must_use]
    pub fn less(self, other: Self) -> Option<Self> {
        if self.under == other.under {
            return Self::ratio(self.over.checked_sub(other.over)?, self.under);
        }
        let over = self.over.checked_mul(other.under)?.checked_sub(other.over.checked_mul(self.under)?)?;
        Self::ratio(over, self.under.checked_mul(other.under)?)
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.over < 0
    }

    /// Rounded to so many decimals, with thousands commas and a true minus; what rounds to zero has no sign.
    #[must_use]
    pub fn to_places(self, places: u32) -> String {
        signed_text(self.units(i32::try_from(places).unwrap_or(0)), places)
    }

    /// The whole number nearest to it at so many decimals: 12.34 at 1 is 123; at -1 it is 1.
    #[must_use]
    pub(crate) fn units(self, places: i32) -> i128 {
        let power = 10_i128.checked_pow(places.unsigned_abs()).unwrap_or(i128::MAX);
        let (over, under) = if places < 0 {
            (self.over, self.under.saturating_mul(power))
        } else {
            (self.over.saturating_mul(power), self.under)
        };
        half_away(over, under).unwrap_or(0)
    }

    /// Rounded to three significant figures: the units and their place. Nothing is `(0, 0)`.
    pub(crate) fn significant(self) -> (i128, i32) {
        let least = 10_i128.checked_pow(SIGNIFICANT.saturating_sub(1)).unwrap_or(1);
        if self.over == 0 {
            return (0, 0);
        }
        // The first place, from the trillions down, at which the figure itself, before rounding, has all its digits.
        let place = (-15_i32..=12).find(|place| self.reaches(least, *place)).unwrap_or(12);
        let units = self.units(place);
        if units.unsigned_abs() < least.unsigned_abs().saturating_mul(10) {
            (units, place)
        } else {
            (self.units(place.saturating_sub(1)), place.saturating_sub(1))
        }
    }

    /// Whether its magnitude times `10^place` is `least` or more.
    fn reaches(self, least: i128, place: i32) -> bool {
        let power = 10_i128.checked_pow(place.unsigned_abs()).unwrap_or(i128::MAX);
        let (over, under) = (self.over.saturating_abs(), self.under.saturating_mul(least));
        if place < 0 { over >= under.saturating_mul(power) } else { over.saturating_mul(power) >= under }
    }
}

/// Pounds.
impl From<Money> for Exact {
    fn from(money: Money) -> Self {
        Self { over: i128::from(money.pence()), under: 100 }
    }
}

/// Pounds of a sum or an estimate beyond the range of money.
impl From<Pence> for Exact {
    fn from(pence: Pence) -> Self {
        Self { over: pence.count(), under: 100 }
    }
}

impl From<Decimal> for Exact {
    fn from(decimal: Decimal) -> Self {
        Self { over: decimal.mantissa(), under: 10_i128.checked_pow(decimal.scale()).unwrap_or(1) }
    }
}

/// A rate that has been rounded to ten decimals already: take a ratio of pence where one is at hand.
impl From<RoundedRate> for Exact {
    fn from(rate: RoundedRate) -> Self {
        Self { over: rate.units(), under: 10_000_000_000 }
    }
}

/// Units of `10^-places` as text with thousands commas and a true minus.
pub(crate) fn signed_text(units: i128, places: u32) -> String {
    let text = text(units.unsigned_abs(), places);
    if units < 0 { format!("{MINUS}{text}") } else { text }
}

/// Units of `10^-places` as text with thousands commas.
pub(crate) fn text(units: u128, places: u32) -> String {
    let places = usize::try_from(places).unwrap_or(0);
    let digits = format!("{units:0>width$}", width = places.saturating_add(1));
    let (whole, fraction) = digits.split_at_checked(digits.len().saturating_sub(places)).unwrap_or((&digits, ""));
    let mut grouped = String::with_capacity(digits.len().saturating_add(8));
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && whole.len().saturating_sub(place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !fraction.is_empty() {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(over: i128, under: i128) -> Exact {
        Exact { over, under }
    }

    #[test]
    fn significant_figures_are_taken_from_the_exact_value() {
        let three = |over, under| of(over, under).significant();
        assert_eq!(three(9_994, 100), (999, 1), "99.94");
        assert_eq!(three(9_995, 100), (100, 0), "99.95");
        assert_eq!(three(-123_456, 1), (-123, -3));
        assert_eq!(three(1_235, 1_000), (124, 2), "half away from zero");
        assert_eq!(three(1, 3_000), (333, 6));
        assert_eq!(three(0, 1), (0, 0));
    }

    #[test]
    fn what_rounds_to_zero_has_no_sign() {
        assert_eq!(of(-4, 100).to_places(1), "0.0");
        assert_eq!(of(-5, 100).to_places(1), "−0.1");
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!(of(1_234_567, 1).to_places(0), "1,234,567");
        assert_eq!(of(-999_999_950, 1_000).to_places(1), "−1,000,000.0");
        assert_eq!(of(999, 1).to_places(2), "999.00");
    }
}
