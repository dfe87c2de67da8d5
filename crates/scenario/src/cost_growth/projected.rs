//! Where the budget goes: the projection as it is set, told apart between the opening year and the last.

use engine::parameters::{as_shipped, components, cost_growth as figure};
use engine::pathways::cost_growth::decomposition::Decomposition;
use engine::pathways::cost_growth::factor::{Factor, Factors};
use engine::pathways::cost_growth::funding::Funding;
use engine::pathways::cost_growth::growth::YearGrowth;
use engine::pathways::cost_growth::projection::{Component, MOST_YEARS, Plan, Projection};
use engine::pathways::cost_growth::{Change, Request, cost_growth};
use engine::problem::Problem;
use engine::quantities::{FinancialYear, Money, apportion};
use rust_decimal::Decimal;

use super::input::{ComponentInput, CostGrowthInput, FundingWay, Part};
use crate::texts::Texts;

/// The fastest yearly growth that is read: elevenfold.
const MOST_GROWTH: Decimal = Decimal::TEN;

/// The projection and what its growth is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projected {
    /// What was projected, in the order of [`Part::ALL`].
    pub plan: Plan,
    /// Year by year.
    pub projection: Projection,
    /// From the opening year to the last.
    pub decomposition: Decomposition,
}

impl Projected {
    /// Works it out.
    ///
    /// # Errors
    /// Every [`Problem`], its path and that of its remedy from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let input = scenario::Baseline::default().inputs().cost_growth;
    /// let out = scenario::cost_growth::Projected::out(&input).unwrap();
    /// // 20% at 9% and 80% at 3.375% a year: 4.5% in the first year, and more in each that follows.
    /// let total = |year: usize| out.projection.total[year].unwrap().to_string();
    /// assert_eq!((total(0), total(1)), ("22900000000.00".into(), "23930500000.00".into()));
    /// assert_eq!(out.projection.parts.unwrap().to_string(), "2023/24");
    /// ```
    pub fn out(input: &CostGrowthInput) -> Result<Self, Vec<Problem>> {
        let plan = read(input)?;
        let last = usize::try_from(plan.years).unwrap_or_default();
        let request = Request { plan: Some(plan), change: Some(Change::Between(0, last)), rates: Vec::new() };
        let answer = cost_growth(&request).map_err(|problems| problems.into_iter().map(in_page).collect::<Vec<_>>())?;
        let (Some(plan), Some(projection), Some(decomposition)) =
            (request.plan, answer.projection, answer.decomposition)
        else {
            return Err(Vec::new());
        };
        Ok(Self { plan, projection, decomposition })
    }

    /// How many years after the opening one.
    #[must_use]
    pub fn last(&self) -> usize {
        self.projection.years.len().saturating_sub(1)
    }

    /// What is set of the growth of a part, the same in every year.
    #[must_use]
    pub fn growth(&self, part: Part) -> YearGrowth {
        let own = self.plan.components.iter().find(|component| component.code == part.code());
        own.and_then(|component| component.growth.first().copied()).unwrap_or_default()
    }
}

/// The component that grows too large, by its place in the page.
fn in_page(problem: Problem) -> Problem {
    let place = problem.path.split(['[', ']']).nth(1).and_then(|place| place.parse::<usize>().ok());
    let part = place.and_then(|place| Part::ALL.get(place).copied()).unwrap_or(Part::Medicines);
    Problem { path: format!("cost_growth.{}.spending", part.code()), ..problem }
}

fn read(input: &CostGrowthInput) -> Result<Plan, Vec<Problem>> {
    let mut texts = Texts::default();
    let first_year = year(&mut texts, "cost_growth.first_year", &input.first_year, as_shipped(figure::FIRST_YEAR));
    if !(1..=MOST_YEARS).contains(&input.years) {
        let message = format!("Give a whole number of years from 1 to {MOST_YEARS}.");
        let remedy = as_shipped(figure::YEARS);
        texts
            .problems
            .push(Problem::new("out_of_range", "cost_growth.years", message).with_remedy("cost_growth.years", remedy));
    }
    let opening = texts.money("cost_growth.opening", &input.opening);
    let shares = Part::ALL.map(|part| {
        texts.share(&format!("cost_growth.{}.share", part.code()), &part.of(input).share).map(|share| share.decimal())
    });
    let openings = openings(&mut texts, opening, shares);
    let growth = Part::ALL.map(|part| component(&mut texts, part, part.of(input)));
    let funding = funding(&mut texts, input, first_year);
    let (Some(first_year), Some(openings), true) = (first_year, openings, texts.problems.is_empty()) else {
        return Err(texts.problems);
    };
    let years = usize::try_from(input.years).unwrap_or_default();
    let components = Part::ALL.iter().zip(openings).zip(growth).map(|((part, opening), growth)| Component {
        code: part.code().to_owned(),
        opening: Some(opening),
        growth: vec![growth; years],
    });
    Ok(Plan { first_year, years: input.years, components: components.collect(), funding })
}

fn year(texts: &mut Texts, path: &str, text: &str, way_out: &str) -> Option<FinancialYear> {
    let year = FinancialYear::from_text(text);
    if year.is_none() {
        let message = "This is not a financial year. Write it as in 2026/27.";
        texts.problems.push(Problem::new("not_a_year", path, message).with_remedy(path, way_out));
    }
    year
}

/// Opening spending by part, to the penny; shares must make a whole.
fn openings(texts: &mut Texts, opening: Option<Money>, shares: [Option<Decimal>; 3]) -> Option<Vec<Money>> {
    let [Some(medicines), Some(tariff), Some(block)] = shares else { return None };
    let others = medicines.checked_add(tariff)?;
    let whole = others.checked_add(block)?;
    if whole != Decimal::ONE {
        let rest = Decimal::ONE.checked_sub(others)?.normalize();
        let path = "cost_growth.block.share";
        let percent = whole.checked_mul(Decimal::ONE_HUNDRED)?.normalize();
        let message = format!("The three shares of the opening spending make {percent}%. They must make 100%.");
        let problem = Problem::new("shares_not_whole", path, message);
        let problem = if rest.is_sign_negative() { problem } else { problem.with_remedy(path, rest.to_string()) };
        texts.problems.push(problem);
        return None;
    }
    let scale = 1_000_000_000_000_000_000_i128;
    let weights = [medicines, tariff, block].map(|share| {
        let units = share.checked_mul(Decimal::from_i128_with_scale(scale, 0)).map(|units| units.trunc().mantissa());
        units.and_then(|units| u128::try_from(units).ok()).unwrap_or_default()
    });
    let pence = apportion(opening?.pence().unsigned_abs(), &weights).ok()?;
    pence.into_iter().map(|pence| i64::try_from(pence).ok().and_then(Money::from_pence)).collect()
}

fn component(texts: &mut Texts, part: Part, input: &ComponentInput) -> YearGrowth {
    let mut rate = |name: &str, text: &str| growth(texts, &format!("cost_growth.{}.{name}", part.code()), text);
    let spending = rate("spending", &input.spending);
    let texts_of = [&input.volume, &input.price, &input.mix, &input.new_treatments];
    let mut four = Factor::ALL.iter().zip(texts_of).map(|(factor, text)| rate(factor.name(), text));
    let factors = Factors::of([four.next(), four.next(), four.next(), four.next()].map(Option::flatten));
    if spending.is_some() && factors.all().into_iter().all(Option::is_some) {
        let message = "The growth of spending follows from its four parts. Leave it blank, or leave one of the four blank: it is then what is left.";
        texts.report("growth_given_twice", format!("cost_growth.{}.spending", part.code()), message);
    }
    YearGrowth { spending, factors }
}

/// A yearly growth above -1; blank is not known.
fn growth(texts: &mut Texts, path: &str, text: &str) -> Option<Decimal> {
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

fn funding(texts: &mut Texts, input: &CostGrowthInput, first_year: Option<FinancialYear>) -> Option<Funding> {
    let set = &input.funding;
    let opening = texts.money("cost_growth.funding.opening", &set.opening);
    let years = usize::try_from(input.years).unwrap_or_default();
    if set.way == FundingWay::Grows {
        if set.growth.trim().is_empty() {
            // Spending is projected all the same; no gap is known.
            return None;
        }
        let rate = growth(texts, "cost_growth.funding.growth", &set.growth)?;
        let funding = Funding::growing(opening?, &vec![rate; years]);
        return within(texts, "cost_growth.funding.growth", Some(funding));
    }
    let reaches = texts.money("cost_growth.funding.reaches", &set.reaches);
    let path = "cost_growth.funding.by";
    let later = first_year.and_then(|first| first.after(3)).map(|year| year.to_string()).unwrap_or_default();
    let by = year(texts, path, &set.by, &later);
    let in_years = by.zip(first_year).and_then(|(by, first)| by.start().checked_sub(first.start()));
    if by.is_some() && first_year.is_some() && !in_years.is_some_and(|years| (1..=30).contains(&years)) {
        let message = "The sum must be reached after the opening year, and within 30 years. Give another year.";
        texts.problems.push(Problem::new("year_not_later", path, message).with_remedy(path, later));
        return None;
    }
    for (sum, name) in [(opening, "opening"), (reaches, "reaches")] {
        if sum == Some(Money::ZERO) {
            let message = "Funding that grows at one rate cannot start or end at nothing. Enter more than £0.";
            texts.report("from_nothing", format!("cost_growth.funding.{name}"), message);
            return None;
        }
    }
    let funding = Funding::reaching(opening?, reaches?, u32::from(in_years?), input.years);
    within(texts, "cost_growth.funding.reaches", funding)
}

fn within(texts: &mut Texts, path: &str, funding: Option<Funding>) -> Option<Funding> {
    let limit = engine::quantities::Pence::of(Money::LIMIT.pence());
    let is_within = |funding: &Funding| funding.amounts.iter().all(|pence| pence.is_some_and(|pence| pence <= limit));
    if !funding.as_ref().is_some_and(is_within) {
        texts.report("too_large", path, "Funding grows past £10 trillion a year. Lower it or take fewer years.");
    }
    funding
}

/// Share of the growth that a published analysis of one region found to be price; narrow coverage.
#[must_use]
pub fn price_share_published() -> &'static str {
    as_shipped(components::UNIT_PRICE_SHARE_OF_GROWTH)
}
