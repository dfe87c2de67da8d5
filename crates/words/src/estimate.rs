//! Estimates in words: figures that are good to four significant figures and are said so, and chances as years out of so many.
//!
//! An estimate is a binary float; here it becomes a whole number of units once, and is words from then on.

use rust_decimal::Decimal;

use crate::exact::text;

/// Significant figures of an estimate.
const LEAST: f64 = 1_000.0;
const MOST: f64 = 10_000.0;

/// The furthest place behind the point that is looked at; what is smaller is nothing.
const FURTHEST: i32 = 15;

/// An estimate to four significant figures: units of `10^-place`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimated {
    units: u32,
    place: i32,
}

impl Estimated {
    /// The estimate, 0 or more; what is no number, or beyond all measure, counts as nothing.
    ///
    /// ```
    /// use words::estimate::Estimated;
    /// assert_eq!(Estimated::of(1_359_676.14).digits(), "1,360,000");
    /// assert_eq!(Estimated::of(0.040819).digits(), "0.04082");
    /// assert_eq!(Estimated::of(50.0).digits(), "50");
    /// ```
    #[must_use]
    #[expect(
        clippy::float_arithmetic,
        clippy::as_conversions,
        reason = "an estimate becomes a whole number from 1,000 to 10,000 here, once"
    )]
    pub fn of(estimate: f64) -> Self {
        let nothing = Self { units: 0, place: 0 };
        if !estimate.is_finite() || estimate <= 0.0 {
            return nothing;
        }
        let (mut scaled, mut place) = (estimate, 0_i32);
        while scaled >= MOST && place > -FURTHEST {
            scaled /= 10.0;
            place = place.saturating_sub(1);
        }
        while scaled < LEAST && place < FURTHEST {
            scaled *= 10.0;
            place = place.saturating_add(1);
        }
        let units = (scaled + 0.5).min(MOST) as u32;
        if units == 0 { nothing } else { Self { units, place } }
    }

    /// The digits, with commas and without zeros that say nothing.
    #[must_use]
    pub fn digits(self) -> String {
        match u32::try_from(self.place) {
            Ok(places) => plain(&text(self.units.into(), places)),
            Err(_) => text(u128::from(self.units).saturating_mul(power(self.place)), 0),
        }
    }

    /// A hundred times as much, for columns of percentages.
    #[must_use]
    pub const fn hundredfold(self) -> Self {
        Self { units: self.units, place: self.place.saturating_sub(2) }
    }

    /// As a percentage: `17.15%`.
    #[must_use]
    pub fn percent(self) -> String {
        format!("{}%", self.hundredfold().digits())
    }

    /// The share one estimate is of a known figure, as a percentage to two significant figures.
    ///
    /// ```
    /// use words::estimate::Estimated;
    /// assert_eq!(Estimated::of(412_300.0).per_cent_of(648_000_000.into()), Some("0.064%".to_owned()));
    /// ```
    #[must_use]
    pub fn per_cent_of(self, whole: Decimal) -> Option<String> {
        let share = self.decimal().checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED)?.round_sf(2)?.normalize();
        Some(format!("{}%", crate::typed::shown(crate::typed::Kind::Number, &share.to_string())))
    }

    /// As money: `£412,300`, `£1.36m`, `£2.04bn`.
    #[must_use]
    pub fn pounds(self) -> String {
        let of = |zeros: i32| Self { place: self.place.saturating_add(zeros), ..self }.digits();
        match self.size() {
            size if size >= 10 => format!("£{}bn", of(9)),
            size if size >= 7 => format!("£{}m", of(6)),
            _ => format!("£{}", self.digits()),
        }
    }

    /// As people: `1.36 million`, `412,300`.
    #[must_use]
    pub fn people(self) -> String {
        match self.size() {
            size if size >= 7 => format!("{} million", Self { place: self.place.saturating_add(6), ..self }.digits()),
            _ => self.digits(),
        }
    }

    /// As a figure that is drawn or put into a file.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        match u32::try_from(self.place) {
            Ok(places) => Decimal::new(self.units.into(), places).normalize(),
            Err(_) => i128::try_from(power(self.place))
                .ok()
                .and_then(|power| Decimal::try_from_i128_with_scale(power, 0).ok())
                .and_then(|power| power.checked_mul(self.units.into()))
                .unwrap_or(Decimal::MAX),
        }
    }

    /// How many digits stand before the point; 0 or less for what is below 1.
    fn size(self) -> i32 {
        let digits = self.units.checked_ilog10().map_or(0, |log| i32::try_from(log).unwrap_or(0).saturating_add(1));
        digits.saturating_sub(self.place)
    }

    /// Millionths, for chances.
    fn millionths(self) -> u128 {
        let shift = 6_i32.saturating_sub(self.place);
        let units = u128::from(self.units);
        if shift >= 0 {
            units.saturating_mul(10_u128.saturating_pow(shift.unsigned_abs()))
        } else {
            units.checked_div(10_u128.saturating_pow(shift.unsigned_abs())).unwrap_or(0)
        }
    }
}

fn power(place: i32) -> u128 {
    10_u128.saturating_pow(place.unsigned_abs())
}

fn plain(text: &str) -> String {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text.to_owned() }
}

/// Chances that have words of their own, in millionths.
const OFTEN: [(u128, &str); 13] = [
    (250_000, "one year in four"),
    (300_000, "three years in ten"),
    (333_333, "one year in three"),
    (400_000, "two years in five"),
    (500_000, "one year in two"),
    (600_000, "three years in five"),
    (666_667, "two years in three"),
    (700_000, "seven years in ten"),
    (750_000, "three years in four"),
    (800_000, "four years in five"),
    (900_000, "nine years in ten"),
    (950_000, "19 years in 20"),
    (1_000_000, "every year"),
];

/// A chance as years: `one year in six`, `two years in five`; the nearest there is. Nothing less than one in a thousand is told apart.
///
/// ```
/// use words::estimate::years;
/// assert_eq!(years(0.1667), "one year in six");
/// assert_eq!(years(0.385), "two years in five");
/// assert_eq!(years(0.0004), "fewer than one year in 1,000");
/// ```
#[must_use]
pub fn years(chance: f64) -> String {
    let chance = Estimated::of(chance).millionths();
    if chance < 1_000 {
        return "fewer than one year in 1,000".to_owned();
    }
    if chance >= 225_000 {
        let nearest = OFTEN.iter().min_by_key(|(share, _)| share.abs_diff(chance));
        return nearest.map_or("every year", |(_, words)| words).to_owned();
    }
    // Rounded to the nearest whole number of years.
    let parts = 2_000_000_u128.saturating_add(chance).checked_div(chance.saturating_mul(2)).unwrap_or(0);
    let parts = usize::try_from(parts).unwrap_or(usize::MAX);
    format!("one year in {}", crate::count::in_words(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_figures_are_kept_and_no_more() {
        let cases = [
            (0.0, "0"),
            (f64::NAN, "0"),
            (12.0, "12"),
            (0.17146, "0.1715"),
            (9_999.96, "10,000"),
            (123_456.0, "123,500"),
            (1e-20, "0"),
        ];
        for (estimate, wanted) in cases {
            assert_eq!(Estimated::of(estimate).digits(), wanted, "{estimate}");
        }
    }

    #[test]
    fn money_people_and_shares_have_their_units() {
        assert_eq!(Estimated::of(0.368_149).percent(), "36.81%");
        assert_eq!(Estimated::of(0.01).percent(), "1%");
        assert_eq!(Estimated::of(412_345.0).pounds(), "£412,300");
        assert_eq!(Estimated::of(1_359_676.0).pounds(), "£1.36m");
        assert_eq!(Estimated::of(2_036_000_000.0).pounds(), "£2.036bn");
        assert_eq!(Estimated::of(999_999.0).pounds(), "£1m");
        assert_eq!(Estimated::of(4_000_000.0).people(), "4 million");
        assert_eq!(Estimated::of(812_340.0).people(), "812,300");
    }

    #[test]
    fn what_is_drawn_is_what_is_said() {
        let drawn = [0.171_46, 1_359_676.0, 50.0].map(|estimate| Estimated::of(estimate).decimal().to_string());
        assert_eq!(drawn, ["0.1715", "1360000", "50"]);
    }

    #[test]
    fn chances_are_the_nearest_share_of_years() {
        let said = [0.5, 0.34, 0.25, 0.2, 0.12, 0.02, 0.001, 0.0, 0.97, 0.999].map(years);
        let wanted = [
            "one year in two",
            "one year in three",
            "one year in four",
            "one year in five",
            "one year in eight",
            "one year in 50",
            "one year in 1,000",
            "fewer than one year in 1,000",
            "19 years in 20",
            "every year",
        ];
        assert_eq!(said, wanted);
    }
}
