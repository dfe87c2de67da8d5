//! How closely figures are shown: three significant figures while they are illustrative, whole millions when they are the user's.

use rust_decimal::Decimal;

use crate::exact::{Exact, MINUS, signed_text, text};

const BILLION: u32 = 9;
const MILLION: u32 = 6;

/// What figures rest on, and so how closely they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// Opening money, flows or need are stand-ins: three significant figures.
    Illustrative,
    /// All three are the user's own: whole millions of pounds.
    Own,
}

impl Figures {
    /// Money as prose has it, without regard to pence: `£1.48bn`, `£648m`, `£412,000`, `−£317m`.
    ///
    /// The user's own figures are shown in whole millions; below a million in whole thousands, below ten thousand in pounds.
    ///
    /// ```
    /// use engine::quantities::Money;
    /// use words::Figures;
    /// let money = Money::from_text("1479600000").unwrap();
    /// assert_eq!(Figures::Illustrative.pounds(money), "£1.48bn");
    /// assert_eq!(Figures::Own.pounds(money), "£1,480m");
    /// ```
    #[must_use]
    pub fn pounds(self, money: impl Into<Exact>) -> String {
        let (negative, words) = self.unsigned_pounds(money.into());
        if negative { format!("{MINUS}{words}") } else { words }
    }

    /// Money with its sign always shown: `+£167m`, `−£317m`, `£0`.
    #[must_use]
    pub fn signed_pounds(self, money: impl Into<Exact>) -> String {
        let (negative, words) = self.unsigned_pounds(money.into());
        match () {
            () if negative => format!("{MINUS}{words}"),
            () if words == "£0" => words,
            () => format!("+{words}"),
        }
    }

    /// Money without its sign, where words such as more or less say which way: `£167m`.
    #[must_use]
    pub fn amount(self, money: impl Into<Exact>) -> String {
        self.unsigned_pounds(money.into()).1
    }

    /// Money in millions for a table whose heading says £ million: `1,480`, `36.2`, `−317`.
    ///
    /// ```
    /// use engine::quantities::Money;
    /// use words::Figures;
    /// let money = Money::from_text("-36249999").unwrap();
    /// assert_eq!(Figures::Illustrative.millions(money), "−36.2");
    /// assert_eq!(Figures::Own.millions(money), "−36");
    /// ```
    #[must_use]
    pub fn millions(self, money: impl Into<Exact>) -> String {
        let millions = money.into().millionth();
        match self {
            Self::Own => millions.to_places(0),
            Self::Illustrative => {
                let (units, place) = millions.significant();
                // Three figures of a few pounds would pretend to a precision that no table of millions needs.
                match u32::try_from(place) {
                    Ok(place) if place > 2 => millions.to_places(2),
                    Ok(place) => signed_text(units, place),
                    Err(_) => signed_text(full(units, place), 0),
                }
            }
        }
    }

    /// The same with its sign always shown: `+36.2`.
    #[must_use]
    pub fn signed_millions(self, money: impl Into<Exact>) -> String {
        plus_sign(self.millions(money))
    }

    /// A rate as a percentage with one decimal; from 100% up without one while figures are illustrative: `7.4%`, `−0.3%`, `128%`.
    ///
    /// ```
    /// use words::{Exact, Figures};
    /// let of = |over, under| Exact::ratio(over, under).unwrap();
    /// assert_eq!(Figures::Own.percent(of(-2_115, 10_000)), "−21.2%");
    /// assert_eq!(Figures::Illustrative.percent(of(1_284, 1_000)), "128%");
    /// ```
    #[must_use]
    pub fn percent(self, rate: impl Into<Exact>) -> String {
        let hundreds = rate.into().hundredfold();
        let places = if self == Self::Illustrative && hundreds.units(0).unsigned_abs() >= 100 { 0 } else { 1 };
        format!("{}%", hundreds.to_places(places))
    }

    /// A percentage with its sign always shown: `+7.4%`, `−7.2%`, `0.0%`.
    #[must_use]
    pub fn signed_percent(self, rate: impl Into<Exact>) -> String {
        plus_sign(self.percent(rate))
    }

    /// A percentage without its sign, where words say which way.
    #[must_use]
    pub fn percent_amount(self, rate: impl Into<Exact>) -> String {
        self.percent(rate.into().magnitude())
    }

    /// Whether a rate is shown as zero.
    #[must_use]
    pub fn shows_nothing(self, rate: impl Into<Exact>) -> bool {
        self.percent(rate) == "0.0%"
    }

    fn unsigned_pounds(self, exact: Exact) -> (bool, String) {
        let (units, place) = match self {
            Self::Illustrative => exact.significant(),
            Self::Own => whole(exact),
        };
        let negative = units < 0;
        let units = units.unsigned_abs();
        let worth = |power: u32| i32::try_from(power).is_ok_and(|power| worth_at_least(units, place, power));
        let words = if self == Self::Illustrative && worth(BILLION) {
            format!("£{}bn", in_unit(units, place, BILLION))
        } else if worth(MILLION) {
            format!("£{}m", in_unit(units, place, MILLION))
        } else {
            match u32::try_from(place) {
                // Under £100 there are pence to be seen.
                Ok(1..) => format!("£{}", exact.magnitude().to_places(2)),
                _ => format!("£{}", text(full_unsigned(units, place), 0)),
            }
        };
        (negative && words != "£0" && words != "£0.00", words)
    }
}

/// The user's own money: whole millions, thousands below a million, pounds below ten thousand.
fn whole(exact: Exact) -> (i128, i32) {
    if exact.units(-3).unsigned_abs() >= 1_000 {
        (exact.units(-6), -6)
    } else if exact.units(0).unsigned_abs() >= 10_000 {
        (exact.units(-3), -3)
    } else {
        (exact.units(0), 0)
    }
}

/// Whether units at a place come to `10^power` or more.
fn worth_at_least(units: u128, place: i32, power: i32) -> bool {
    let needed = power.saturating_add(place);
    match u32::try_from(needed) {
        Ok(needed) => 10_u128.checked_pow(needed).is_some_and(|least| units >= least),
        Err(_) => units > 0,
    }
}

/// Units at a place, written in units of `10^power`, keeping every digit that was kept by rounding.
fn in_unit(units: u128, place: i32, power: u32) -> String {
    let decimals = i32::try_from(power).unwrap_or(0).saturating_add(place);
    match u32::try_from(decimals) {
        Ok(decimals) => text(units, decimals),
        Err(_) => text(units.saturating_mul(10_u128.saturating_pow(decimals.unsigned_abs())), 0),
    }
}

fn full(units: i128, place: i32) -> i128 {
    units.saturating_mul(10_i128.saturating_pow(place.min(0).unsigned_abs()))
}

fn full_unsigned(units: u128, place: i32) -> u128 {
    units.saturating_mul(10_u128.saturating_pow(place.min(0).unsigned_abs()))
}

fn plus_sign(words: String) -> String {
    let nothing = words.chars().all(|letter| !letter.is_ascii_digit() || letter == '0');
    if nothing || words.starts_with(MINUS) { words } else { format!("+{words}") }
}

/// Money to the penny, for the working and for exports: `£603,001,618.40`, `−£0.05`.
#[must_use]
pub fn pounds_and_pence(money: impl Into<Exact>) -> String {
    let exact = money.into();
    let words = format!("£{}", exact.magnitude().to_places(2));
    if exact.is_negative() && words != "£0.00" { format!("{MINUS}{words}") } else { words }
}

/// The same with its sign always shown: `+£23,000.00`, `£0.00`.
#[must_use]
pub fn signed_pounds_and_pence(money: impl Into<Exact>) -> String {
    plus_sign(pounds_and_pence(money))
}

/// Money for each head, to the penny; the sum may be exact to less than a penny: `£368.41`.
#[must_use]
pub fn pounds_a_head(pounds: Exact) -> String {
    pounds_and_pence(pounds)
}

/// A rate as it was set, with every decimal it has and no more: `4.5%`, `0%`, `−1.25%`.
///
/// ```
/// # use rust_decimal::Decimal;
/// assert_eq!(words::figures::percent_as_set(Decimal::new(45, 3)), "4.5%");
/// assert_eq!(words::figures::percent_as_set(Decimal::new(-125, 4)), "−1.25%");
/// ```
#[must_use]
pub fn percent_as_set(rate: Decimal) -> String {
    let rate = rate.normalize();
    format!("{}%", Exact::from(rate).hundredfold().to_places(rate.scale().saturating_sub(2)))
}

#[cfg(test)]
mod tests;
