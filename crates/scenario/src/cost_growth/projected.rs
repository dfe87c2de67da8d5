//! Where the budget goes: the projection as it is set, told apart between the opening year and the last.

use engine::parameters::{as_shipped, components, cost_growth as figure};
use engine::pathways::cost_growth::decomposition::Decomposition;
use engine::pathways::cost_growth::funding::Funding;
use engine::pathways::cost_growth::growth::YearGrowth;
use engine::pathways::cost_growth::projection::{Component, MOST_YEARS, Plan, Projection};
use engine::pathways::cost_growth::{Change, Request, cost_growth};
use engine::problem::Problem;
use engine::quantities::{FinancialYear, Money, Pence};

use super::components::{asked, check_own, component, growth, openings};
use super::input::{CostGrowthInput, FundingWay, Part};
use crate::texts::Texts;

/// The projection and what its growth is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projected {
    /// What was projected, in the order of [`Part::ALL`] or of one's own components, which have their names for codes.
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
        let answer = cost_growth(&request)
            .map_err(|problems| problems.into_iter().map(|problem| in_page(input, problem)).collect::<Vec<_>>())?;
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
fn in_page(input: &CostGrowthInput, problem: Problem) -> Problem {
    let place = problem.path.split(['[', ']']).nth(1).and_then(|place| place.parse::<usize>().ok());
    let asked = asked(input);
    let path = place.and_then(|place| asked.get(place)).or(asked.first()).map(|component| component.path.clone());
    Problem { path: format!("{}.spending", path.unwrap_or_default()), ..problem }
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
    let asked = asked(input);
    check_own(&mut texts, input, &asked);
    let shares = asked.iter().map(|one| texts.share(&format!("{}.share", one.path), &one.figures.share));
    let shares: Vec<Option<rust_decimal::Decimal>> = shares.map(|share| share.map(|share| share.decimal())).collect();
    let openings = openings(&mut texts, opening, &asked, &shares);
    let growth: Vec<YearGrowth> = asked.iter().map(|one| component(&mut texts, &one.path, &one.figures)).collect();
    let funding = funding(&mut texts, input, first_year);
    let (Some(first_year), Some(openings), true) = (first_year, openings, texts.problems.is_empty()) else {
        return Err(texts.problems);
    };
    let years = usize::try_from(input.years).unwrap_or_default();
    let components = asked.into_iter().zip(openings).zip(growth).map(|((one, opening), growth)| Component {
        code: one.code,
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

fn funding(texts: &mut Texts, input: &CostGrowthInput, first_year: Option<FinancialYear>) -> Option<Funding> {
    let set = &input.funding;
    if set.way == FundingWay::ByYear {
        return by_year(texts, input);
    }
    let opening = texts.money("cost_growth.funding.opening", &set.opening);
    let years = usize::try_from(looked_at(input)).unwrap_or_default();
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
    let funding = Funding::reaching(opening?, reaches?, u32::from(in_years?), looked_at(input));
    within(texts, "cost_growth.funding.reaches", funding)
}

/// Years for which money is laid out: more than the most are told as a problem, and a document may say four thousand million.
fn looked_at(input: &CostGrowthInput) -> u32 {
    input.years.min(MOST_YEARS)
}

/// The money of each year that is looked at; blank is not known.
fn by_year(texts: &mut Texts, input: &CostGrowthInput) -> Option<Funding> {
    let years = usize::try_from(looked_at(input)).unwrap_or_default().saturating_add(1);
    let mut amounts: Vec<Option<Pence>> = Vec::new();
    for (year, text) in input.funding.amounts.iter().enumerate() {
        let money = texts.known_money(&format!("cost_growth.funding.amounts[{year}]"), text);
        amounts.push(money.map(|money| Pence::of(money.pence())));
    }
    amounts.resize(years, None);
    Some(Funding { amounts })
}

fn within(texts: &mut Texts, path: &str, funding: Option<Funding>) -> Option<Funding> {
    let limit = Pence::of(Money::LIMIT.pence());
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
