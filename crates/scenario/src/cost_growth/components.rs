//! The components of the budget as they are read: which are in use, their shares of the opening spending, how they grow.

use engine::pathways::cost_growth::factor::{Factor, Factors};
use engine::pathways::cost_growth::growth::YearGrowth;
use engine::pathways::cost_growth::projection::MOST_COMPONENTS;
use engine::problem::Problem;
use engine::quantities::{Money, apportion};
use rust_decimal::Decimal;

use super::input::{ComponentInput, Components, CostGrowthInput, Part};
use crate::texts::Texts;

/// The fastest yearly growth that is read: elevenfold.
const MOST_GROWTH: Decimal = Decimal::TEN;

/// A component in use.
pub(super) struct Asked {
    /// Its place from the root of the inputs.
    pub(super) path: String,
    /// The code under which the engine knows it.
    pub(super) code: String,
    /// What is set of it.
    pub(super) figures: ComponentInput,
}

/// The components in use. One's own have their names for codes, with a capital, so that none is taken for one of the page.
pub(super) fn asked(input: &CostGrowthInput) -> Vec<Asked> {
    let own = input.components == Components::Own;
    let asked = |(place, (name, figures)): (usize, (String, ComponentInput))| match Part::ALL.get(place) {
        Some(part) if !own => {
            Asked { path: format!("cost_growth.{}", part.code()), code: part.code().to_owned(), figures }
        }
        _ => Asked { path: format!("cost_growth.own[{place}]"), code: name, figures },
    };
    input.made_of().into_iter().enumerate().map(asked).collect()
}

/// Every component of one's own needs a name of its own, and there must be some.
pub(super) fn check_own(texts: &mut Texts, input: &CostGrowthInput, asked: &[Asked]) {
    if input.components == Components::Published {
        return;
    }
    if asked.is_empty() || asked.len() > MOST_COMPONENTS {
        let message = format!(
            "Give 1 to {MOST_COMPONENTS} components of your own, or go back to the three whose split was published."
        );
        let problem = Problem::new("out_of_range", "cost_growth.own", message);
        texts.problems.push(problem.with_remedy("cost_growth.components", "published"));
    }
    for (place, one) in asked.iter().enumerate() {
        let path = format!("{}.name", one.path);
        if one.code.is_empty() {
            texts.report("missing", path, "This component has no name. Give it one.");
        } else if asked.iter().take(place).any(|before| before.code == one.code) {
            let message = format!("Another component is called “{}” too. Give each a name of its own.", one.code);
            texts.report("duplicate_name", path, message);
        }
    }
}

/// Opening spending by part, to the penny; shares must make a whole.
pub(super) fn openings(
    texts: &mut Texts,
    opening: Option<Money>,
    asked: &[Asked],
    shares: &[Option<Decimal>],
) -> Option<Vec<Money>> {
    let shares: Vec<Decimal> = shares.iter().copied().collect::<Option<_>>()?;
    let (last, others) = shares.split_last()?;
    let others = others.iter().try_fold(Decimal::ZERO, |sum, share| sum.checked_add(*share))?;
    let whole = others.checked_add(*last)?;
    if whole != Decimal::ONE {
        let rest = Decimal::ONE.checked_sub(others)?.normalize();
        let path = format!("{}.share", asked.last()?.path);
        let percent = whole.checked_mul(Decimal::ONE_HUNDRED)?.normalize();
        let three = if asked.len() == 3 { "three " } else { "" };
        let message = format!("The {three}shares of the opening spending make {percent}%. They must make 100%.");
        let problem = Problem::new("shares_not_whole", path.as_str(), message);
        let problem = if rest.is_sign_negative() { problem } else { problem.with_remedy(path, rest.to_string()) };
        texts.problems.push(problem);
        return None;
    }
    let scale = 1_000_000_000_000_000_000_i128;
    let weight = |share: &Decimal| {
        let units = share.checked_mul(Decimal::from_i128_with_scale(scale, 0)).map(|units| units.trunc().mantissa());
        units.and_then(|units| u128::try_from(units).ok()).unwrap_or_default()
    };
    let weights: Vec<u128> = shares.iter().map(weight).collect();
    let pence = apportion(opening?.pence().unsigned_abs(), &weights).ok()?;
    pence.into_iter().map(|pence| i64::try_from(pence).ok().and_then(Money::from_pence)).collect()
}

/// How a component grows in every year.
pub(super) fn component(texts: &mut Texts, at: &str, input: &ComponentInput) -> YearGrowth {
    let mut rate = |name: &str, text: &str| growth(texts, &format!("{at}.{name}"), text);
    let spending = rate("spending", &input.spending);
    let texts_of = [&input.volume, &input.price, &input.mix, &input.new_treatments];
    let mut four = Factor::ALL.iter().zip(texts_of).map(|(factor, text)| rate(factor.name(), text));
    let factors = Factors::of([four.next(), four.next(), four.next(), four.next()].map(Option::flatten));
    if spending.is_some() && factors.all().into_iter().all(Option::is_some) {
        let message = "The growth of spending follows from its four parts. Leave it blank, or leave one of the four blank: it is then what is left.";
        texts.report("growth_given_twice", format!("{at}.spending"), message);
    }
    YearGrowth { spending, factors }
}

/// A yearly growth above -1; blank is not known.
pub(super) fn growth(texts: &mut Texts, path: &str, text: &str) -> Option<Decimal> {
    if text.trim().is_empty() {
        return None;
    }
    let rate = match engine::quantities::Rate::from_text(text) {
        Ok(rate) => rate.decimal(),
        Err(misread) => {
            texts.report(misread.code(), path, misread.to_string());
            return None;
        }
    };
    if rate > Decimal::NEGATIVE_ONE && rate <= MOST_GROWTH {
        return Some(rate);
    }
    let message = if rate > MOST_GROWTH {
        "This growth is outside its range. Give more than −100% and at most 1,000% a year."
    } else {
        "This growth leaves nothing or less. Give more than −100% a year; blank where it is not known."
    };
    texts.problems.push(Problem::new("factor_not_positive", path, message).with_remedy(path, "0"));
    None
}
