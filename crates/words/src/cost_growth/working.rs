//! How each key figure of Cost growth came about.

use engine::parameters::Grade;
use engine::pathways::cost_growth::decomposition::{Decomposition, Kind};
use engine::pathways::cost_growth::projection::Projection;
use engine::quantities::Pence;
use engine::working::Working;

use super::headline::{inside, out_of_ten};
use super::names::component;
use crate::figures::{pounds_and_pence, signed_pounds_and_pence};

/// The most steps before years are put together: letters end.
const MOST_STEPS: usize = 22;

const ROUNDING: &str =
    "Components are followed exactly and rounded to the penny once a year; totals are sums of what is rounded.";

/// How far what a projection rests on can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrowthGrades {
    /// The opening spending.
    pub opening: Grade,
    /// Share and growth of spending of each component.
    pub spending: [Grade; 3],
    /// What makes each component grow.
    pub factors: [Grade; 3],
    /// The funding path.
    pub funding: Grade,
}

impl GrowthGrades {
    fn spent(self, place: usize) -> Grade {
        self.opening.max(self.spending.get(place).copied().unwrap_or(Grade::Yours))
    }

    fn all_spent(self) -> Grade {
        (0..3).map(|place| self.spent(place)).max().unwrap_or(Grade::Yours)
    }

    fn all_factors(self) -> Grade {
        self.factors.into_iter().max().unwrap_or(Grade::Yours).max(self.all_spent())
    }
}

/// Spending of the last year: opening, growth and sum.
#[must_use]
pub fn spending(projection: &Projection, grades: GrowthGrades) -> Option<Working> {
    let last = projection.years.len().checked_sub(1)?;
    let name = projection.years.get(last)?;
    let mut working = Working::new(
        format!("spending in {name}"),
        "Each component’s opening spending grows by its rate once a year. Spending is their sum.",
    );
    let mut letters = Vec::new();
    for (place, one) in projection.components.iter().enumerate() {
        let (from, to) = (one.spending.first().copied().flatten()?, one.spending.get(last).copied().flatten()?);
        let letter = working.step(
            component(&one.code),
            pounds_and_pence(to),
            format!("{} in the opening year, grown {last} times by its yearly rate", pounds_and_pence(from)),
            grades.spent(place),
        );
        letters.push(letter.to_string());
    }
    let total = projection.total.get(last).copied().flatten()?;
    working.step(format!("Spending in {name}"), pounds_and_pence(total), letters.join(" + "), grades.all_spent());
    ROUNDING.clone_into(&mut working.rounding);
    Some(working)
}

/// The gap of the last year.
#[must_use]
pub fn gap(projection: &Projection, grades: GrowthGrades) -> Option<Working> {
    let name = projection.years.last()?;
    let last = |of: &[Option<Pence>]| of.last().copied().flatten();
    let mut working = Working::new(
        format!("the gap in {name}"),
        "The gap is spending less funding. Above zero, more is spent than there is.",
    );
    let spent = working.step(
        "Spending",
        pounds_and_pence(last(&projection.total)?),
        "Sum of the components",
        grades.all_spent(),
    );
    let funding = working.step(
        "Funding",
        pounds_and_pence(last(&projection.funding)?),
        "The funding path as it is set",
        grades.funding,
    );
    working.step(
        format!("Gap in {name}"),
        signed_pounds_and_pence(last(&projection.gap)?),
        format!("{spent} − {funding}"),
        grades.all_spent().max(grades.funding),
    );
    "Funding that reaches a sum grows by one rate, an exact root; each year is rounded to the penny."
        .clone_into(&mut working.rounding);
    Some(working)
}

/// The gaps of all years together.
#[must_use]
pub fn gaps(projection: &Projection, grades: GrowthGrades) -> Option<Working> {
    let all = projection.cumulative_gap.last().copied().flatten()?;
    let grade = grades.all_spent().max(grades.funding);
    let mut working =
        Working::new("the gaps of all years together", "Gaps of every year from the opening one are added up.");
    let mut letters = Vec::new();
    for (year, gap) in projection.years.iter().zip(&projection.gap).take(MOST_STEPS) {
        let letter = working.step(year.to_string(), signed_pounds_and_pence((*gap)?), "Spending less funding", grade);
        letters.push(letter.to_string());
    }
    if let Some(told) = projection.cumulative_gap.get(MOST_STEPS.saturating_sub(1)).copied().flatten()
        && projection.years.len() > MOST_STEPS
    {
        let rest = all.minus(told);
        let letter =
            working.step("Later years", signed_pounds_and_pence(rest), "Spending less funding, added up", grade);
        letters.push(letter.to_string());
    }
    working.step("All years together", signed_pounds_and_pence(all), letters.join(" + "), grade);
    ROUNDING.clone_into(&mut working.rounding);
    Some(working)
}

/// How much of the growth is price.
#[must_use]
pub fn price(decomposition: &Decomposition, grades: GrowthGrades) -> Option<Working> {
    let totals = decomposition.totals.as_ref()?;
    let mut working = Working::new(
        "the part of the growth that is price",
        "The effect of price on a component is its change × ln (price factor) ÷ ln (spending factor). Effects of all components are added up.",
    );
    let mut letters = Vec::new();
    for (place, row) in decomposition.components.iter().enumerate() {
        let grade = grades.factors.get(place).copied().unwrap_or(Grade::Yours).max(grades.spent(place));
        match (row.kind, &row.effects, &row.multiplied) {
            (Kind::ToldApart, Some(effects), Some(multiplied)) => {
                let how = format!(
                    "Price multiplied by {}, change of {}",
                    multiplied.price,
                    signed_pounds_and_pence(row.change.unwrap_or_default())
                );
                let amount = signed_pounds_and_pence(effects.price);
                letters.push(
                    working.step(format!("Price, {}", inside(component(&row.code))), amount, how, grade).to_string(),
                );
            }
            _ => {
                let amount = signed_pounds_and_pence(row.change.unwrap_or_default());
                let how = "Its factors are not known: not a part of price, and not of anything else";
                working.step(format!("Not told apart: {}", inside(component(&row.code))), amount, how, grade);
            }
        }
    }
    let grade = grades.all_factors();
    let how = if letters.is_empty() { "No component is told apart".to_owned() } else { letters.join(" + ") };
    let price = working.step("Price, all components", signed_pounds_and_pence(totals.effects.price), how, grade);
    let change = working.step(
        "Growth of spending",
        signed_pounds_and_pence(totals.change),
        "Last year less opening year",
        grades.all_spent(),
    );
    if totals.change.count() > 0 {
        working.step(
            "Of every £10 of growth",
            out_of_ten(totals.effects.price, totals.change),
            format!("{price} ÷ {change} × £10"),
            grade,
        );
    }
    "Logarithms are worked out in whole numbers to far below a penny. Effects are rounded by largest remainder, so that they add up to the change of their component to the penny.".clone_into(&mut working.rounding);
    Some(working)
}
