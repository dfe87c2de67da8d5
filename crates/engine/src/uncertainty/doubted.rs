//! The inputs of the Allocation room that may be in doubt, and how a difference is made to each.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::allocation::study::StudyInput;
use crate::allocation::study::facts::Facts;
use crate::allocation::study::input::{FactorInput, FloorKind, GrowthInput, IndexInput, Method};
use crate::quantities::Money;
use crate::quantities::decimal_text;
use crate::quantities::rounding::half_away;

/// An input in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubted {
    /// Growth of the national sum, every year alike.
    NationalGrowth,
    /// The national sum before the first year.
    NationalSum,
    /// Share of the gap to target closed each year.
    Convergence,
    /// Years of a straight line to target.
    LineYears,
    /// Least growth of any board.
    LeastGrowth,
    /// Most growth of any board.
    MostGrowth,
    /// Need, each board's apart from the others'.
    Need,
}

/// The name under which a drawn factor of need stands among the user's.
const DRAWN: &str = "Drawn";

impl Doubted {
    /// Every input, in the order in which their streams are numbered.
    pub const ALL: [Self; 7] = [
        Self::NationalGrowth,
        Self::NationalSum,
        Self::Convergence,
        Self::LineYears,
        Self::LeastGrowth,
        Self::MostGrowth,
        Self::Need,
    ];

    /// Its path among the inputs, where one figure holds it.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::NationalGrowth => "allocation.quantum.growth.rate",
            Self::NationalSum => "allocation.opening.sum",
            Self::Convergence => "allocation.rule.convergence",
            Self::LineYears => "allocation.rule.line_years",
            Self::LeastGrowth => "allocation.rule.least_growth",
            Self::MostGrowth => "allocation.rule.most_growth",
            Self::Need => "allocation.need",
        }
    }

    /// Decimals of a difference: a hundredth of a percentage point, or whole years.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self {
            Self::LineYears => 0,
            _ => 4,
        }
    }

    /// The stream its draws come from; those of need begin at this one, a board each.
    pub(super) fn stream(self) -> u64 {
        Self::ALL.iter().position(|input| *input == self).and_then(|place| u64::try_from(place).ok()).unwrap_or(0)
    }

    /// Whether anything rests on it, as the other inputs stand.
    #[must_use]
    pub fn is_used(self, input: &StudyInput) -> bool {
        match self {
            Self::NationalGrowth => !matches!(input.quantum.growth, GrowthInput::ByComponent { .. }),
            Self::NationalSum => input.opening.own.is_empty() || input.opening.scale_to_sum,
            Self::Convergence => input.rule.method == Method::Proportional,
            Self::LineYears => input.rule.method == Method::StraightLine,
            Self::LeastGrowth => input.rule.floor == FloorKind::Flat,
            Self::MostGrowth => input.rule.has_ceiling,
            Self::Need => true,
        }
    }

    /// Makes `drawn` differ from `set` by so many units of it; need of each board alike.
    pub(super) fn differ(self, set: &StudyInput, drawn: &mut StudyInput, units: i64) {
        let by = Decimal::new(units, self.decimals());
        match self {
            Self::NationalGrowth => match (&set.quantum.growth, &mut drawn.quantum.growth) {
                (GrowthInput::One { rate: set }, GrowthInput::One { rate }) => more(set, rate, by),
                (GrowthInput::ByYear { rates: set }, GrowthInput::ByYear { rates }) => {
                    set.iter().zip(rates).for_each(|(set, rate)| more(set, rate, by));
                }
                _ => {}
            },
            Self::NationalSum => times(&set.opening.sum, &mut drawn.opening.sum, units),
            Self::Convergence => more(&set.rule.convergence, &mut drawn.rule.convergence, by),
            Self::LineYears => {
                let years = i64::from(set.rule.line_years).saturating_add(units);
                drawn.rule.line_years = u32::try_from(years).unwrap_or(0);
            }
            Self::LeastGrowth => more(&set.rule.least_growth, &mut drawn.rule.least_growth, by),
            Self::MostGrowth => more(&set.rule.most_growth, &mut drawn.rule.most_growth, by),
            Self::Need => {}
        }
    }
}

/// Multiplies the need of boards, by their places, by one and so many ten-thousandths.
pub(super) fn differ_in_need(set: &StudyInput, drawn: &mut StudyInput, facts: &Facts, differences: &[i64]) {
    drawn.need.factors.truncate(set.need.factors.len());
    let value = |difference: i64| Decimal::new(difference.saturating_add(10_000), 4).to_string();
    let boards = facts.boards.iter().zip(differences).filter(|(_, difference)| **difference != 0);
    let values: Vec<IndexInput> = boards
        .map(|(board, difference)| IndexInput { code: board.code.to_owned(), value: value(*difference) })
        .collect();
    if !values.is_empty() {
        drawn.need.factors.push(FactorInput { name: DRAWN.to_owned(), used: true, values });
    }
}

/// The figure that is set and the difference; what is no figure stays, and is told where the study is read.
fn more(set: &str, drawn: &mut String, by: Decimal) {
    if let Some(sum) = decimal_text::read(set).ok().and_then(|set| set.checked_add(by)) {
        *drawn = sum.normalize().to_string();
    }
}

/// Money times one and so many ten-thousandths, to the penny.
fn times(set: &str, drawn: &mut String, units: i64) {
    const WHOLE: i128 = 10_000;
    let raised = |money: Money| {
        let product = i128::from(money.pence()).checked_mul(WHOLE.checked_add(units.into())?)?;
        Money::from_wide_pence(half_away(product, WHOLE)?)
    };
    if let Some(money) = Money::from_text(set).ok().and_then(raised) {
        *drawn = money.to_string();
    }
}
