//! Projection: what each component will cost, year by year, and when spending and funding part.
//!
//! > spending of a year = opening spending x growth of every year up to it
//! > gap = spending - funding; + = more is spent than there is
//!
//! Components are followed in exact fractions and rounded to the penny once for each year, half away from zero; the total of a year is the sum
//! of what is rounded. Spending and funding part in the first year whose gap is above zero. (Split and growth of components: Policy
//! Exchange 2022, chapter 1.)
//!
//! ```
//! use engine::pathways::cost_growth::factor::Factors;
//! use engine::pathways::cost_growth::funding::Funding;
//! use engine::pathways::cost_growth::growth::YearGrowth;
//! use engine::pathways::cost_growth::projection::{Component, Plan, project};
//! use engine::quantities::{FinancialYear, Money};
//! let component = |code: &str, pounds: &str, rate: &str| {
//!     let growth = YearGrowth { spending: Some(rate.parse().unwrap()), factors: Factors::default() };
//!     Component { code: code.into(), opening: Money::from_text(pounds).ok(), growth: vec![growth; 2] }
//! };
//! let components = vec![component("medicines", "20", "0.09"), component("the rest", "80", "0.03375")];
//! let funding = Funding::growing(Money::from_text("100").unwrap(), &["0.045".parse().unwrap(); 2]);
//! let plan = Plan { first_year: FinancialYear::starting(2022).unwrap(), years: 2, components, funding: Some(funding) };
//! let out = project(&plan).unwrap();
//! let total: Vec<String> = out.total.iter().flatten().map(ToString::to_string).collect();
//! // Medicines grow faster than the rest, so the whole grows by 4.5% in the first year and by more in the second.
//! assert_eq!(total, ["100.00", "104.50", "109.25"]);
//! assert_eq!((out.gap[1].unwrap().to_string(), out.parts.unwrap().to_string()), ("0.00".into(), "2024/25".into()));
//! ```

use serde::Serialize;

use crate::problem::Problem;
use crate::quantities::{FinancialYear, Fraction, Money, Pence};

use super::funding::Funding;
use super::growth::YearGrowth;

/// The most years after the opening one.
pub const MOST_YEARS: u32 = 30;
/// The most components.
pub const MOST_COMPONENTS: usize = 50;

/// A part of the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// Its code.
    pub code: String,
    /// Spending of the opening year, 0 or more; `None` where it is not known.
    pub opening: Option<Money>,
    /// Growth of each later year on the year before.
    pub growth: Vec<YearGrowth>,
}

/// What is projected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The opening year.
    pub first_year: FinancialYear,
    /// Years after it.
    pub years: u32,
    /// Parts of the budget.
    pub components: Vec<Component>,
    /// What there is to spend; `None` where that is not known.
    pub funding: Option<Funding>,
}

/// The projection, every list with the opening year first; nothing stands where a figure it needs is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Projection {
    /// Names of the years.
    pub years: Vec<Year>,
    /// In the order given.
    pub components: Vec<Projected>,
    /// Sum of the components as they are rounded.
    pub total: Vec<Option<Pence>>,
    /// What there is to spend.
    pub funding: Vec<Option<Pence>>,
    /// Total less funding; + = more is spent than there is.
    pub gap: Vec<Option<Pence>>,
    /// Gaps of all years so far.
    pub cumulative_gap: Vec<Option<Pence>>,
    /// The first year whose gap is above zero.
    pub parts: Option<Year>,
    /// Why no year is named.
    pub parts_unknown: Option<NoParting>,
}

/// A financial year, written as in 2026/27.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Year(pub FinancialYear);

/// Why spending and funding part in no year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoParting {
    /// Spending stays within the funding throughout.
    Never,
    /// No gap above zero is known, and some gap is not known.
    Unknown,
}

/// One component projected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Projected {
    /// Its code.
    pub code: String,
    /// Spending of each year.
    pub spending: Vec<Option<Pence>>,
    /// The same before it is rounded.
    #[serde(skip)]
    pub exact: Vec<Option<Fraction>>,
}

/// Works the projection out.
///
/// # Errors
/// `too_large` where a component grows past £10 trillion.
pub fn project(plan: &Plan) -> Result<Projection, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut components = Vec::new();
    for (place, component) in plan.components.iter().enumerate() {
        let exact = follow(component, plan.years);
        if exact.iter().flatten().any(|pence| *pence > Fraction::whole(Money::LIMIT.pence())) {
            let message = "This component grows past £10 trillion a year. Lower its growth or take fewer years.";
            problems.push(Problem::new("too_large", format!("projection.components[{place}].growth"), message));
        }
        let spending = exact.iter().map(|pence| pence.as_ref().and_then(Pence::nearest)).collect();
        components.push(Projected { code: component.code.clone(), spending, exact });
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let years = (0..=plan.years)
        .map(|year| u16::try_from(year).ok().and_then(|year| plan.first_year.after(year)))
        .map(|year| Year(year.unwrap_or(plan.first_year)));
    let years: Vec<Year> = years.collect();
    let places = 0..years.len();
    let total: Vec<Option<Pence>> = places.clone().map(|year| sum(&components, year)).collect();
    let funded = |year: usize| plan.funding.as_ref().and_then(|funding| funding.amounts.get(year).copied().flatten());
    let funding: Vec<Option<Pence>> = places.map(funded).collect();
    let gap: Vec<Option<Pence>> =
        total.iter().zip(&funding).map(|(total, funding)| Some((*total)?.minus((*funding)?))).collect();
    let cumulative_gap = running(&gap);
    let parts = years.iter().zip(&gap).find(|(_, gap)| gap.is_some_and(|gap| gap.count() > 0)).map(|(year, _)| *year);
    let parts_unknown = match parts {
        Some(_) => None,
        None if gap.iter().all(Option::is_some) => Some(NoParting::Never),
        None => Some(NoParting::Unknown),
    };
    Ok(Projection { years, components, total, funding, gap, cumulative_gap, parts, parts_unknown })
}

/// Spending of each year in exact pence, unknown from the first growth that is not known.
fn follow(component: &Component, years: u32) -> Vec<Option<Fraction>> {
    let opening = component.opening.map(|money| Fraction::whole(money.pence()));
    let mut spending = vec![opening.clone()];
    let mut now = opening;
    for year in component.growth.iter().take(usize::try_from(years).unwrap_or(0)) {
        now = now.and_then(|now| if now.is_zero() { Some(now) } else { Some(now.times(&year.spending()?)) });
        spending.push(now.clone());
    }
    spending
}

fn sum(components: &[Projected], year: usize) -> Option<Pence> {
    components
        .iter()
        .try_fold(Pence::default(), |sum, component| Some(sum.plus(component.spending.get(year).copied().flatten()?)))
}

fn running(gaps: &[Option<Pence>]) -> Vec<Option<Pence>> {
    let mut sum = Some(Pence::default());
    let add = |gap: &Option<Pence>| {
        sum = sum.and_then(|sum| Some(sum.plus((*gap)?)));
        sum
    };
    gaps.iter().map(add).collect()
}

impl Serialize for Year {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl core::fmt::Display for Year {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.fmt(formatter)
    }
}
