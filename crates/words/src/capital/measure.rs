//! What values are told in: pounds, or points.

use engine::quantities::Pence;

use crate::exact::Exact;
use crate::figures::Figures;

/// What values are told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Measure {
    /// Pounds, three significant figures.
    #[default]
    Pounds,
    /// Points, whole.
    Points,
}

impl Measure {
    /// A value: `£27.6m`, `1,234 points`.
    ///
    /// ```
    /// use engine::quantities::Pence;
    /// use words::capital::Measure;
    /// assert_eq!(Measure::Pounds.value(Pence::of(2_762_897_225_i64)), "£27.6m");
    /// assert_eq!(Measure::Points.value(Pence::of(123_400)), "1,234 points");
    /// ```
    #[must_use]
    pub fn value(self, value: Pence) -> String {
        match self {
            Self::Pounds => Figures::Illustrative.pounds(value),
            Self::Points => {
                let words = Exact::from(value).to_places(0);
                if words == "1" { "1 point".to_owned() } else { format!("{words} points") }
            }
        }
    }

    /// The same without its sign, where words say which way.
    #[must_use]
    pub fn amount(self, value: Pence) -> String {
        self.value(magnitude(value))
    }

    /// A value in a column whose heading has the unit: millions of pounds, or points.
    #[must_use]
    pub fn cell(self, value: Pence) -> String {
        match self {
            Self::Pounds => Figures::Illustrative.millions(value),
            Self::Points => Exact::from(value).to_places(0),
        }
    }

    /// The unit of such a column.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Pounds => "£ million",
            Self::Points => "points",
        }
    }
}

/// Money in millions inside a bar, no closer than a tenth: `8`, `5.5`.
///
/// ```
/// use engine::quantities::Pence;
/// use words::capital::measure::bar_millions;
/// assert_eq!((bar_millions(Pence::of(800_000_000)), bar_millions(Pence::of(550_000_000))), ("8".to_owned(), "5.5".to_owned()));
/// ```
#[must_use]
pub fn bar_millions(money: Pence) -> String {
    let words = Exact::from(money).millionth().to_places(1);
    words.strip_suffix(".0").map_or_else(|| words.clone(), str::to_owned)
}

/// A figure without its sign.
#[must_use]
pub fn magnitude(value: Pence) -> Pence {
    Pence::of(value.count().checked_abs().unwrap_or(i128::MAX))
}
