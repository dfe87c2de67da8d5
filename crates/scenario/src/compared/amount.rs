//! A figure that is compared, and how far it is above another of its kind.

use engine::quantities::Pence;
use rust_decimal::Decimal;
use words::capital::Measure;
use words::engagement::money::whole_pounds;
use words::figures::pounds_and_pence;
use words::{Exact, Figures};

/// Pence of a million pounds: from here on three significant figures are shown, below whole pounds.
const MILLION: u128 = 100_000_000;

/// A figure that is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// Money.
    Money(Pence),
    /// Points, as hundredths.
    Points(Pence),
    /// A proportion, shown in per cent.
    Share(Exact),
    /// How many.
    Count(i64),
    /// A number with one decimal and what it counts, as in `hours`.
    Number(Exact, &'static str),
    /// What is no number, such as a verdict or an estimate.
    Words(String),
}

impl Amount {
    /// How many of a collection.
    #[must_use]
    pub fn count(number: usize) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// The figure as it is shown: `£1.48bn`, `£41,424`, `4.5%`, `36`, `12.5 hours`.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Money(pence) => money(*pence),
            Self::Points(points) => Measure::Points.value(*points),
            Self::Share(share) => Figures::Own.percent(*share),
            Self::Count(count) => Exact::whole(*count).to_places(0),
            Self::Number(number, unit) => format!("{} {unit}", number.to_places(1)),
            Self::Words(words) => words.clone(),
        }
    }

    /// The figure as a file has it, to the last digit: pounds and pence, a proportion in per cent with four decimals.
    #[must_use]
    pub fn in_full(&self) -> String {
        match self {
            Self::Money(pence) => pounds_and_pence(*pence),
            Self::Share(share) => format!("{}%", share.hundredfold().to_places(4)),
            other => other.words(),
        }
    }

    /// How far it is above the first, in words: `+£3.2m`, `−1.2 points of a per cent`, `the same`; `None` for figures of two kinds.
    ///
    /// ```
    /// use engine::quantities::Pence;
    /// use scenario::compared::Amount;
    /// let (one, two) = (Amount::Money(Pence::of(100_i64)), Amount::Money(Pence::of(4_200_000_050_i64)));
    /// assert_eq!(two.above(&one).unwrap(), "+£42.0m");
    /// assert_eq!(one.above(&one).unwrap(), "the same");
    /// assert_eq!(Amount::Count(3).above(&Amount::Count(5)).unwrap(), "−2");
    /// ```
    #[must_use]
    pub fn above(&self, first: &Self) -> Option<String> {
        if self == first {
            return Some("the same".to_owned());
        }
        let signed = |words: String, is_less: bool| if is_less { words } else { format!("+{words}") };
        match (self, first) {
            (Self::Money(one), Self::Money(other)) => {
                let more = one.minus(*other);
                Some(signed(money(more), more.count() < 0))
            }
            (Self::Points(one), Self::Points(other)) => {
                let more = one.minus(*other);
                Some(signed(Measure::Points.value(more), more.count() < 0))
            }
            (Self::Share(one), Self::Share(other)) => {
                let more = one.less(*other)?;
                let points = more.hundredfold().to_places(1);
                let noun = if points == "1.0" || points == "\u{2212}1.0" { "point" } else { "points" };
                let less_than_shown = points == "0.0";
                let said = if less_than_shown { "under 0.1".to_owned() } else { signed(points, more.is_negative()) };
                Some(format!("{said} percentage {noun}"))
            }
            (Self::Count(one), Self::Count(other)) => {
                let more = one.checked_sub(*other)?;
                Some(signed(Exact::whole(more).to_places(0), more < 0))
            }
            (Self::Number(one, unit), Self::Number(other, same)) if unit == same => {
                let more = one.less(*other)?;
                Some(format!("{} {unit}", signed(more.to_places(1), more.is_negative())))
            }
            (Self::Words(_), Self::Words(_)) => Some("another".to_owned()),
            _ => None,
        }
    }

    /// How far two figures of one kind are apart, to put the furthest first; nothing where they are the same or of two kinds.
    #[must_use]
    pub fn apart(&self, other: &Self) -> Decimal {
        let far = |apart: i128| Decimal::try_from_i128_with_scale(apart.saturating_abs(), 0).unwrap_or(Decimal::MAX);
        match (self, other) {
            _ if self == other => Decimal::ZERO,
            (Self::Money(one), Self::Money(two)) | (Self::Points(one), Self::Points(two)) => {
                far(one.minus(*two).count())
            }
            (Self::Count(one), Self::Count(two)) => far(i128::from(*one).saturating_sub(i128::from(*two))),
            (Self::Words(_), Self::Words(_)) => Decimal::ONE,
            _ => Decimal::ZERO,
        }
    }
}

fn money(pence: Pence) -> String {
    if pence.count().unsigned_abs() < MILLION { whole_pounds(pence) } else { Figures::Illustrative.pounds(pence) }
}
