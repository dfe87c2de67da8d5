//! Uplift: a baseline brought from its price year to the opening year.
//!
//! `amount * index(opening year) / index(price year)`. A uniform index followed by scaling changes no share.

use num_traits::ToPrimitive;

use crate::quantities::FinancialYear;

use super::facts::Facts;
use super::input::UpliftInput;
use super::texts::{Exact, Texts};

/// The factor; `None` where a problem was found.
pub(super) fn factor(
    given: &UpliftInput,
    price: FinancialYear,
    opening: FinancialYear,
    facts: &Facts,
    texts: &mut Texts,
) -> Option<Exact> {
    match given {
        UpliftInput::None => Some(Exact::whole(1)),
        UpliftInput::GdpDeflator => {
            let from = deflator(price, "opening.price_year", facts, texts);
            let to = deflator(opening, "opening.opening_year", facts, texts);
            Some(Exact::ratio(to?, from?))
        }
        UpliftInput::Smoothed => smoothed(price, opening, facts, texts),
        UpliftInput::OwnSeries { from, to } => {
            let from = texts.number("opening.uplift.from", from, false);
            let to = texts.number("opening.uplift.to", to, false)?;
            let from = from?;
            Some(to.times(&Exact { numerator: from.denominator, denominator: from.numerator }))
        }
        UpliftInput::Components { components } => {
            let (mut whole, mut factor) = (Exact::whole(0), Exact::whole(0));
            for (index, component) in components.iter().enumerate() {
                let path = format!("opening.uplift.components[{index}]");
                let share = texts.share(&format!("{path}.share"), &component.share).map(Exact::of_rate);
                let multiplier = texts.number(&format!("{path}.multiplier"), &component.multiplier, false);
                let (share, multiplier) = (share?, multiplier?);
                factor = factor.plus(&share.times(&multiplier));
                whole = whole.plus(&share);
            }
            if !whole.is_one() {
                texts.report(
                    "shares_not_one",
                    "opening.uplift.components",
                    "The shares of the components must add up to 100%.",
                );
                return None;
            }
            Some(factor)
        }
    }
}

fn deflator(year: FinancialYear, path: &str, facts: &Facts, texts: &mut Texts) -> Option<u64> {
    let index = facts.deflator(year.start());
    if index.is_none() {
        texts.report(
            "no_deflator",
            path,
            format!("There is no GDP deflator for {year}. Choose another year or enter an index of your own."),
        );
    }
    index
}

/// The deflator with the growth of 2020/21 and 2021/22, which output measurement in the pandemic distorted, evened out: each is
/// replaced by their geometric mean. That mean is a square root, so the factor is rounded to nine decimals.
fn smoothed(price: FinancialYear, opening: FinancialYear, facts: &Facts, texts: &mut Texts) -> Option<Exact> {
    if price.start() != 2020 && opening.start() != 2020 {
        texts.report(
            "not_smoothed",
            "opening.uplift",
            "The smoothed deflator differs only where 2020/21 is the price year or the opening year. Use the GDP deflator.",
        );
        return None;
    }
    let mut index = |year: FinancialYear, path: &str| {
        if year.start() == 2020 { smoothed_2020(facts) } else { deflator(year, path, facts, texts) }
    };
    let from = index(price, "opening.price_year");
    let to = index(opening, "opening.opening_year");
    Some(Exact::ratio(to?, from?))
}

/// The index of 2020/21 half way, in growth, between 2019/20 and 2021/22: the whole square root of their product.
fn smoothed_2020(facts: &Facts) -> Option<u64> {
    let product = u128::from(facts.deflator(2019)?).checked_mul(u128::from(facts.deflator(2021)?))?;
    product.isqrt().to_u64()
}

/// Pence times the factor, half away from zero.
pub(super) fn raise(pence: i64, factor: &Exact) -> i64 {
    if factor.is_one() {
        return pence;
    }
    Exact::whole(pence).times(factor).rounded(0).to_i64().unwrap_or(i64::MAX)
}
