//! Cost growth: where the budget will go, and why.
//!
//! Reading order: [`factor`] (volume, price, mix and new treatment), [`growth`] (how fast a component grows), [`projection`] (what it comes to
//! year by year), [`funding`] (what there is to spend), [`decomposition`] and [`divisia`] (what a change is made of), [`given`] (the same of a
//! table), [`logarithm`], [`yearly_rate`] (what several years are a year), [`published`] (what was published beside what the sums give).
//!
//! Everything is worked out in whole numbers and exact fractions; logarithms, which are irrational, in fixed point with a stated bound.

pub mod decomposition;
pub mod divisia;
pub mod factor;
pub mod funding;
pub mod given;
pub mod growth;
pub mod logarithm;
pub mod projection;
pub mod published;
mod reading;
pub mod yearly_rate;

use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Fraction, Money};

use decomposition::{Decomposition, Kind, Movement, decompose};
use factor::Factors;
use projection::{Plan, Projection, Year, project};

/// Decimals of a growth rate that is worked out.
pub const DECIMALS: usize = 6;

/// What is asked, every part optional.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// What is projected.
    pub plan: Option<Plan>,
    /// What is told apart.
    pub change: Option<Change>,
    /// Growth between two sums.
    pub rates: Vec<Span>,
}

/// What is told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Two years of the projection, counted from the opening one.
    Between(usize, usize),
    /// Components of a table.
    Of(Vec<Movement>),
}

/// Two sums so many years apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Its code.
    pub code: String,
    /// The earlier sum, above 0.
    pub from: Money,
    /// The later sum, 0 or more.
    pub to: Money,
    /// Years between them, 1 or more.
    pub years: u32,
}

/// The answer; a part that was not asked for is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CostGrowth {
    /// Spending, funding and gap by year.
    pub projection: Option<Projection>,
    /// A change told apart.
    pub decomposition: Option<Decomposition>,
    /// Growth between two sums, in the order given.
    pub growth_rates: Vec<GrowthRate>,
}

/// Growth between two sums, rounded to [`DECIMALS`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GrowthRate {
    /// Its code.
    pub code: String,
    /// Over all years.
    pub in_all: String,
    /// A year.
    pub yearly: Option<String>,
}

/// Projects and tells apart from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn cost_growth_tree(tree: &Tree) -> Result<CostGrowth, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = reading::cost_growth(tree, &mut problems);
    if problems.is_empty() { cost_growth(&request) } else { Err(problems) }
}

/// Projects and tells apart.
///
/// # Errors
/// `too_large` where a component grows past £10 trillion.
pub fn cost_growth(request: &Request) -> Result<CostGrowth, Vec<Problem>> {
    let projection = request.plan.as_ref().map(project).transpose()?;
    let decomposition = match &request.change {
        None => None,
        Some(Change::Of(movements)) => Some(decompose(movements)),
        Some(Change::Between(from, to)) => {
            let both = request.plan.as_ref().zip(projection.as_ref());
            both.map(|(plan, projection)| decompose(&between(plan, projection, *from, *to)))
        }
    };
    Ok(CostGrowth { projection, decomposition, growth_rates: request.rates.iter().map(Span::growth).collect() })
}

impl Span {
    /// Its growth in all and a year.
    #[must_use]
    pub fn growth(&self) -> GrowthRate {
        let times = Fraction::of(self.to.pence(), self.from.pence()).unwrap_or_else(|| Fraction::whole(1));
        GrowthRate {
            code: self.code.clone(),
            in_all: yearly_rate::in_all(&times, DECIMALS),
            yearly: yearly_rate::yearly(&times, self.years, DECIMALS),
        }
    }
}

/// What every component of a projection does between two of its years; the earlier may be the later one.
#[must_use]
pub fn between(plan: &Plan, projection: &Projection, from: usize, to: usize) -> Vec<Movement> {
    let movement = |(component, projected): (&projection::Component, &projection::Projected)| {
        let side = |year: usize| {
            let exact = projected.exact.get(year).cloned().flatten();
            exact.zip(projected.spending.get(year).copied().flatten())
        };
        let (before, after) = (side(from), side(to));
        let factors = component_factors(component, from.min(to), from.max(to));
        let one = Fraction::whole(1);
        let turned = |factor: Fraction| one.over(&factor).unwrap_or_else(|| one.clone());
        let factors = if from <= to { factors } else { factors.map(|factors| factors.map(turned)) };
        let is_nothing = before.as_ref().is_some_and(|(pence, _)| pence.is_zero());
        let factors = if is_nothing { Some(Factors::of([1; 4].map(Fraction::whole))) } else { factors };
        let kind = match (before.is_some() && after.is_some(), factors.is_some()) {
            (false, _) => Kind::Unknown,
            (true, false) => Kind::Undivided,
            (true, true) => Kind::ToldApart,
        };
        Movement { code: component.code.clone(), kind, before, after, factors }
    };
    plan.components.iter().zip(&projection.components).map(movement).collect()
}

/// By what each factor grows from one year to another; nothing where a year cannot be told apart.
fn component_factors(component: &projection::Component, from: usize, to: usize) -> Option<Factors<Fraction>> {
    let years = component.growth.get(from..to)?;
    years.iter().try_fold(Factors::of([1; 4].map(Fraction::whole)), |all, year| {
        let year = year.factors()?;
        Some(Factors {
            volume: all.volume.times(&year.volume),
            price: all.price.times(&year.price),
            mix: all.mix.times(&year.mix),
            new_treatments: all.new_treatments.times(&year.new_treatments),
        })
    })
}

/// The place of a year in a projection.
#[must_use]
pub fn place_of(projection: &Projection, year: Year) -> Option<usize> {
    projection.years.iter().position(|one| *one == year)
}
