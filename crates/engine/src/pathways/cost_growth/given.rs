//! A component in two years as a table gives it: spending, and the levels of its factors.
//!
//! > factor = level after / level before
//!
//! Levels are of any kind that is the same in both years: patients and unit costs, or indices. Where no spending is given, it is the product of
//! the four levels in pounds; where one year's is given, the other follows by the factors. Where both years' spending is given and one factor is
//! not, that factor is what is left. Four factors and the spending of both years must agree to less than a penny.

use rust_decimal::Decimal;

use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Pence};

use super::decomposition::{Kind, Movement};
use super::factor::{Factor, Factors};
use super::growth::product;

/// A component in one year; `None` for what is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Side {
    /// What was spent, 0 or more.
    pub spending: Option<Money>,
    /// Level of each factor, 0 or more.
    pub levels: Factors<Option<Decimal>>,
}

/// A component in two years; `None` for a year that lacks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Its code.
    pub code: String,
    /// The earlier year.
    pub before: Option<Side>,
    /// The later year.
    pub after: Option<Side>,
}

type Amount = (Fraction, Pence);

impl Given {
    /// What can be told apart of it.
    ///
    /// # Errors
    /// Every [`Problem`], its path within the component.
    pub fn movement(&self) -> Result<Movement, Vec<Problem>> {
        let nothing = || Some((Fraction::whole(0), Pence::default()));
        let is_known = |amount: &Option<Amount>, kind| if amount.is_some() { kind } else { Kind::Unknown };
        let (kind, before, after, factors) = match (&self.before, &self.after) {
            (None, None) => {
                let message = "This component is in neither year. Give it before or after, or leave it out.";
                return Err(vec![Problem::new("in_neither_year", "", message)]);
            }
            (None, Some(after)) => {
                let after = after.amount();
                (is_known(&after, Kind::New), nothing(), after, None)
            }
            (Some(before), None) => {
                let before = before.amount();
                (is_known(&before, Kind::Ended), before, nothing(), None)
            }
            (Some(before), Some(after)) => self.both(before, after)?,
        };
        let limit = Pence::of(Money::LIMIT.pence());
        let too_large = |side: &Option<Amount>| side.as_ref().is_some_and(|(_, pence)| *pence > limit);
        if too_large(&before) || too_large(&after) {
            let message = "Spending comes to more than £10 trillion. Check the units of the levels.";
            return Err(vec![Problem::new("too_large", "", message)]);
        }
        Ok(Movement { code: self.code.clone(), kind, before, after, factors })
    }

    fn both(&self, before: &Side, after: &Side) -> Result<Told, Vec<Problem>> {
        let (from, to) = match (before.spending, after.spending) {
            (None, None) => (before.amount(), after.amount()),
            (from, to) => (from.and_then(whole), to.and_then(whole)),
        };
        let is_nothing = |side: &Option<Amount>| side.as_ref().is_some_and(|(pence, _)| pence.is_zero());
        let kind = match (is_nothing(&from), is_nothing(&to)) {
            (true, true) => return Ok((Kind::ToldApart, from, to, Some(Factors::of([1; 4].map(Fraction::whole))))),
            (true, false) if to.is_some() => Kind::New,
            (false, true) if from.is_some() => Kind::Ended,
            _ => Kind::ToldApart,
        };
        if kind != Kind::ToldApart {
            return Ok((kind, from, to, None));
        }
        let factors = factors(before, after)?;
        let known: Vec<&Fraction> = factors.all().into_iter().flatten().collect();
        let together = product(known.iter().copied());
        if known.len() == Factor::ALL.len() {
            return all_known(from, to, factors, &together);
        }
        let (Some(from), Some(to)) = (from, to) else { return Ok((Kind::Unknown, None, None, None)) };
        let left = to.0.over(&from.0).and_then(|growth| growth.over(&together));
        let told = match left {
            Some(left) if known.len().saturating_add(1) == Factor::ALL.len() => {
                Some(factors.map(|factor| factor.unwrap_or_else(|| left.clone())))
            }
            _ => None,
        };
        let kind = if told.is_some() { Kind::ToldApart } else { Kind::Undivided };
        Ok((kind, Some(from), Some(to), told))
    }
}

type Told = (Kind, Option<Amount>, Option<Amount>, Option<Factors<Fraction>>);

/// Four factors, with what they make of the spending of one year checked against the other or taken for it.
fn all_known(
    from: Option<Amount>,
    to: Option<Amount>,
    factors: Factors<Option<Fraction>>,
    together: &Fraction,
) -> Result<Told, Vec<Problem>> {
    let rounded = |exact: Fraction| Pence::nearest(&exact).map(|pence| (exact, pence));
    let (from, to) = match (from, to) {
        (Some(from), Some(to)) => {
            let made = from.0.times(together);
            if made.minus(&to.0).magnitude() >= Fraction::whole(1) {
                let pounds = |pence: &Fraction| Pence::nearest(pence).unwrap_or_default();
                let message = format!(
                    "The four factors turn £{} into £{}, but £{} was spent. Correct one of them, or leave one blank: it is then what is left.",
                    from.1,
                    pounds(&made),
                    to.1
                );
                return Err(vec![Problem::new("factors_disagree", "after", message)]);
            }
            (Some(from), Some(to))
        }
        (Some(from), None) => {
            let to = rounded(from.0.times(together));
            (Some(from), to)
        }
        (None, Some(to)) => (to.0.over(together).and_then(rounded), Some(to)),
        (None, None) => return Ok((Kind::Unknown, None, None, None)),
    };
    let factors = factors.map(|factor| factor.unwrap_or_else(|| Fraction::whole(1)));
    Ok((Kind::ToldApart, from, to, Some(factors)))
}

/// By what each factor grew; nothing where one of the years lacks it.
fn factors(before: &Side, after: &Side) -> Result<Factors<Option<Fraction>>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut factor = |factor: Factor| {
        let mut level = |side: &Side, name: &str| {
            let level = *side.levels.get(factor);
            if level.is_some_and(|level| level <= Decimal::ZERO) {
                let message = "Nothing can be made of this factor, yet money was spent. Enter more than 0, or leave it blank where it is not known.";
                problems.push(Problem::new("factor_not_positive", format!("{name}.{}", factor.name()), message));
            }
            level.filter(|level| *level > Decimal::ZERO)
        };
        let (before, after) = (level(before, "before"), level(after, "after"));
        Fraction::from(after?).over(&Fraction::from(before?))
    };
    let factors = Factors::of(Factor::ALL.map(&mut factor));
    if problems.is_empty() { Ok(factors) } else { Err(problems) }
}

impl Side {
    /// Spending as it is given, or the product of the levels.
    fn amount(&self) -> Option<Amount> {
        if let Some(spending) = self.spending {
            return whole(spending);
        }
        let levels = self.levels.all().into_iter().map(|level| level.map(Fraction::from));
        let pounds = levels.collect::<Option<Vec<_>>>()?;
        let pence = product(&pounds).times(&Fraction::whole(100));
        Pence::nearest(&pence).map(|rounded| (pence, rounded))
    }
}

fn whole(money: Money) -> Option<Amount> {
    Some((Fraction::whole(money.pence()), Pence::of(money.pence())))
}
