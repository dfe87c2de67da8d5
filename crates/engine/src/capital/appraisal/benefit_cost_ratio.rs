//! Benefit-cost ratio: what a pound of cost brings.
//!
//! > ratio = present value of benefits / present value of costs
//! > net present social value = present value of benefits - present value of costs
//! > value per pound = net present social value / present value of capital
//!
//! Savings that release cash can stand above the line as benefits or below it as costs avoided. The net value is the same, the ratio is
//! not, so the answer names what stands where. Costs of nothing or less leave the ratio unknown: it is never infinite, and a negative one
//! would rank the best scheme last. (The Green Book, chapter 4 and annex 6; the comprehensive investment appraisal model of the
//! Department of Health and Social Care measures both against business as usual.)
//!
//! ```
//! use engine::capital::appraisal::benefit_cost_ratio::{Kind, Part, Savings, benefit_cost_ratio};
//! use engine::quantities::Money;
//! let part = |code: &str, kind, pounds: &str| Part { code: code.into(), kind, present_value: Money::from_text(pounds).unwrap() };
//! let parts = [part("lives", Kind::Benefit, "300"), part("beds freed", Kind::Saving, "60"), part("building", Kind::Capital, "120")];
//! let above = benefit_cost_ratio(&parts, Savings::Benefit);
//! let below = benefit_cost_ratio(&parts, Savings::OffCosts);
//! assert_eq!((above.ratio.as_deref(), below.ratio.as_deref()), (Some("3"), Some("5")));
//! assert_eq!(above.net_present_social_value, below.net_present_social_value);
//! assert_eq!(above.value_per_pound.as_deref(), Some("2"));
//! ```

use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Pence};

use super::reading;

/// The most parts of one account.
pub const MOST_PARTS: usize = 1_000;

/// What a part of the account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What society gains, cash or not.
    Benefit,
    /// Cash that is released.
    Saving,
    /// Capital that is spent.
    Capital,
    /// What it costs to run.
    RunningCost,
}

/// Where savings stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Savings {
    /// Above the line, with the benefits.
    #[default]
    Benefit,
    /// Below the line, taken off the costs.
    OffCosts,
}

/// One part of the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its code.
    pub code: String,
    /// What it is.
    pub kind: Kind,
    /// Benefits and savings are gains where above zero, capital and running costs are spent.
    pub present_value: Money,
}

/// One side of the ratio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Side {
    /// What it adds up to.
    pub amount: Pence,
    /// The parts that are added, in the order given.
    pub added: Vec<String>,
    /// The parts that are taken off, in the order given.
    pub taken_off: Vec<String>,
}

/// Why a ratio has no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// It would be divided by nothing.
    NoCost,
    /// It would be divided by less than nothing: the scheme pays for itself, and no ratio says how well.
    NegativeCost,
}

/// The account worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BenefitCostRatio {
    /// Above the line.
    pub numerator: Side,
    /// Below the line.
    pub denominator: Side,
    /// Ten decimals at most; `None` where it has no figure.
    pub ratio: Option<String>,
    /// Why it has none.
    pub ratio_unknown: Option<Unknown>,
    /// Benefits and savings less costs; + = worth more than it costs.
    pub net_present_social_value: Pence,
    /// Capital alone.
    pub capital: Pence,
    /// Net present social value for a pound of capital, ten decimals at most.
    pub value_per_pound: Option<String>,
    /// Why it has none.
    pub value_per_pound_unknown: Option<Unknown>,
}

/// Works out a ratio from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn benefit_cost_ratio_tree(tree: &Tree) -> Result<BenefitCostRatio, Vec<Problem>> {
    let mut problems = Vec::new();
    let (parts, savings) = reading::benefit_cost_ratio(tree, &mut problems);
    if problems.is_empty() { Ok(benefit_cost_ratio(&parts, savings)) } else { Err(problems) }
}

/// The account of these parts.
pub fn benefit_cost_ratio(parts: &[Part], savings: Savings) -> BenefitCostRatio {
    let below = |kind| match kind {
        Kind::Benefit => false,
        Kind::Saving => savings == Savings::OffCosts,
        Kind::Capital | Kind::RunningCost => true,
    };
    let numerator = side(parts.iter().filter(|part| !below(part.kind)), |_| true);
    let denominator = side(parts.iter().filter(|part| below(part.kind)), |kind| kind != Kind::Saving);
    let capital = side(parts.iter().filter(|part| part.kind == Kind::Capital), |_| true).amount;
    let net_present_social_value = numerator.amount.minus(denominator.amount);
    let (ratio, ratio_unknown) = quotient(numerator.amount, denominator.amount);
    let (value_per_pound, value_per_pound_unknown) = quotient(net_present_social_value, capital);
    BenefitCostRatio {
        numerator,
        denominator,
        ratio,
        ratio_unknown,
        net_present_social_value,
        capital,
        value_per_pound,
        value_per_pound_unknown,
    }
}

fn side<'a>(parts: impl Iterator<Item = &'a Part>, adds: fn(Kind) -> bool) -> Side {
    let mut side = Side { amount: Pence::default(), added: Vec::new(), taken_off: Vec::new() };
    for part in parts {
        let amount = Pence::of(part.present_value.pence());
        if adds(part.kind) {
            side.amount = side.amount.plus(amount);
            side.added.push(part.code.clone());
        } else {
            side.amount = side.amount.minus(amount);
            side.taken_off.push(part.code.clone());
        }
    }
    side
}

/// A quotient that ten decimals show, or why there is none.
fn quotient(over: Pence, under: Pence) -> (Option<String>, Option<Unknown>) {
    match under.count() {
        0 => (None, Some(Unknown::NoCost)),
        ..0 => (None, Some(Unknown::NegativeCost)),
        _ => (Fraction::of(over.count(), under.count()).map(|quotient| quotient.shown()), None),
    }
}
