//! How fast one component grows in a year, and what of that is known.
//!
//! > growth of spending = (1 + volume) x (1 + price) x (1 + mix) x (1 + new treatment) - 1
//!
//! Where spending's own growth is known and one of the four is not, that one is what is left:
//!
//! > 1 + what is left = (1 + growth of spending) / product of the other three
//!
//! With two or more not known, spending can still be followed but not told apart; with spending's own growth unknown as well, nothing can.
//!
//! ```
//! use engine::pathways::cost_growth::factor::Factors;
//! use engine::pathways::cost_growth::growth::YearGrowth;
//! let rate = |text: &str| Some(text.parse().unwrap());
//! let year = YearGrowth { spending: rate("0.09"), factors: Factors::of([rate("0.03"), rate("0"), rate("0"), None]) };
//! assert_eq!(year.factors().unwrap().new_treatments.rounded(6), "1.058252");
//! assert_eq!(year.spending().unwrap().to_string(), "1.09");
//! let mixed = YearGrowth { spending: rate("0.09"), factors: Factors::of([rate("0.03"), rate("0"), None, None]) };
//! assert!(mixed.factors().is_none() && mixed.spending().is_some());
//! ```

use rust_decimal::Decimal;

use crate::quantities::Fraction;

use super::factor::Factors;

/// Growth in one year, each on the year before; `None` for what is not known. Every rate is above -1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearGrowth {
    /// Of spending as a whole.
    pub spending: Option<Decimal>,
    /// Of each of the four.
    pub factors: Factors<Option<Decimal>>,
}

impl YearGrowth {
    /// By what spending is multiplied; `None` where it is not known.
    #[must_use]
    pub fn spending(&self) -> Option<Fraction> {
        match self.spending {
            Some(rate) => Some(times(rate)),
            None => self.factors().map(|factors| product(factors.all())),
        }
    }

    /// By what each of the four is multiplied, the one that is left among them; `None` where they cannot be told apart.
    #[must_use]
    pub fn factors(&self) -> Option<Factors<Fraction>> {
        let known = self.factors.map(|rate| rate.map(times));
        let missing = known.all().into_iter().filter(|factor| factor.is_none()).count();
        let left = match (missing, self.spending) {
            (0, _) => None,
            (1, Some(rate)) => times(rate).over(&product(known.all().into_iter().flatten())),
            _ => return None,
        };
        let left = left.unwrap_or_else(|| Fraction::whole(1));
        Some(known.map(|factor| factor.unwrap_or_else(|| left.clone())))
    }
}

/// What a rate multiplies by.
pub(super) fn times(rate: Decimal) -> Fraction {
    Fraction::whole(1).plus(&Fraction::from(rate))
}

pub(super) fn product<'a>(of: impl IntoIterator<Item = &'a Fraction>) -> Fraction {
    of.into_iter().fold(Fraction::whole(1), |all, one| all.times(one))
}
