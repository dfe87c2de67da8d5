//! Present value: what all years of a scheme are worth today.
//!
//! > present value of a flow = sum over years of (amount in base prices x discount factor)
//! > net present social value = present values of benefits - present values of costs
//!
//! Each flow has its own discount schedule, because effects on health are discounted less than money. A present value is summed exactly
//! and rounded to the penny once, half away from zero; the years are rounded each by itself, and `rounding` is what they leave. (The Green
//! Book, annex 6.)
//!
//! ```
//! use engine::capital::appraisal::{Flow, Prices, Schedule, Side, present_value};
//! use engine::quantities::Money;
//! let flow = |code: &str, side, amounts: &[&str]| Flow {
//!     code: code.into(), side, amounts: amounts.iter().map(|text| Money::from_text(text).unwrap()).collect(),
//!     prices: Prices::Constant, schedule: Schedule::standard(),
//! };
//! let building = flow("building", Side::Cost, &["1000"]);
//! let years_saved = flow("years saved", Side::Benefit, &["0", "621", "621"]);
//! let value = present_value(&[building, years_saved], None);
//! // 621 / 1.035 = 600 and 600 / 1.035 = 579.71.
//! assert_eq!(value.benefits.to_string(), "1179.71");
//! assert_eq!(value.net_present_social_value.to_string(), "179.71");
//! ```
//!
//! Not modelled: taxes and other transfers, which do not belong in the flows; risk; who gains.

use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Pence};

use super::discounting::Schedule;
use super::price_base::PriceBase;
use super::reading;

/// The most flows of one appraisal.
pub const MOST_FLOWS: usize = 100;

/// Which side of the account a flow is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// What society gains.
    Benefit,
    /// What it gives up.
    Cost,
}

/// The prices a flow is stated in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Prices {
    /// Prices of one year throughout.
    Constant,
    /// Prices of each year, to be deflated.
    Cash,
}

/// Amounts by year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Its code.
    pub code: String,
    /// Benefit or cost; amounts of either side are above zero where they add to it.
    pub side: Side,
    /// Year 0 first.
    pub amounts: Vec<Money>,
    /// Constant or cash.
    pub prices: Prices,
    /// How it is discounted.
    pub schedule: Schedule,
}

/// An appraisal worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PresentValue {
    /// In the order given.
    pub flows: Vec<FlowValue>,
    /// Sum of the present values of benefits.
    pub benefits: Pence,
    /// Sum of the present values of costs.
    pub costs: Pence,
    /// Benefits less costs; + = worth more than it costs.
    pub net_present_social_value: Pence,
}

/// One flow worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FlowValue {
    /// Its code.
    pub code: String,
    /// Benefit or cost.
    pub side: Side,
    /// The exact sum, rounded once.
    pub present_value: Pence,
    /// Present value less the years as they are rounded.
    pub rounding: Pence,
    /// Year 0 first.
    pub years: Vec<YearValue>,
}

/// One year of a flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearValue {
    /// 0 for the first.
    pub year: u32,
    /// As it was given.
    pub amount: Money,
    /// In prices of the base year.
    pub in_base_prices: Pence,
    /// Discount factor, ten decimals; the exact one is used.
    pub factor: String,
    /// In base prices and discounted.
    pub discounted: Pence,
}

/// Works out present values from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn present_value_tree(tree: &Tree) -> Result<PresentValue, Vec<Problem>> {
    let mut problems = Vec::new();
    let read = reading::present_value(tree, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(present_value(&read.0, read.1.as_ref()))
}

/// Present values of flows; cash without a price base is taken as it stands.
pub fn present_value(flows: &[Flow], price_base: Option<&PriceBase>) -> PresentValue {
    let flows: Vec<FlowValue> = flows.iter().map(|flow| flow_value(flow, price_base)).collect();
    let sum = |side| {
        let own = flows.iter().filter(|flow| flow.side == side);
        own.fold(Pence::default(), |sum, flow| sum.plus(flow.present_value))
    };
    let (benefits, costs) = (sum(Side::Benefit), sum(Side::Cost));
    PresentValue { benefits, costs, net_present_social_value: benefits.minus(costs), flows }
}

fn flow_value(flow: &Flow, price_base: Option<&PriceBase>) -> FlowValue {
    let base = price_base.filter(|_| flow.prices == Prices::Cash);
    let years = flow.amounts.len();
    let factors = flow.schedule.factors(years);
    let deflators = base.map_or_else(|| vec![Fraction::whole(1); years], |base| base.deflators(years));
    let years: Vec<YearValue> = (0_u32..)
        .zip(&flow.amounts)
        .zip(factors.iter().zip(&deflators))
        .map(|((year, amount), (factor, deflator))| {
            let real = Fraction::whole(amount.pence()).times(deflator);
            YearValue {
                year,
                amount: *amount,
                in_base_prices: pence(&real),
                factor: factor.rounded(10),
                discounted: pence(&real.times(factor)),
            }
        })
        .collect();
    let present_value = pence(&exact_present_value(flow, base));
    let of_years = years.iter().fold(Pence::default(), |sum, year| sum.plus(year.discounted));
    FlowValue {
        code: flow.code.clone(),
        side: flow.side,
        present_value,
        rounding: present_value.minus(of_years),
        years,
    }
}

/// The present value of one flow in pence, not rounded; its prices are deflated wherever a price base is given.
///
/// The sum goes from the last year back: `a0 + s1 (a1 + s2 (a2 + ...))`, where `s` is what a pound of a year is worth the year before, in
/// prices and in time together. A sum of factors would be the same and its fractions far longer.
///
/// ```
/// use engine::capital::appraisal::{Flow, Prices, Schedule, Side, exact_present_value};
/// use engine::quantities::{Fraction, Money};
/// let each = |amount: &str| Flow {
///     code: String::new(), side: Side::Benefit, amounts: ["0", amount, amount].map(|text| Money::from_text(text).unwrap()).to_vec(),
///     prices: Prices::Constant, schedule: Schedule::standard(),
/// };
/// // 621 / 1.035 + 621 / 1.035^2 = 1,179.71; ten times the amount is worth exactly ten times as much.
/// let value = exact_present_value(&each("621"), None);
/// assert_eq!(value.rounded(0), "117971");
/// assert_eq!(exact_present_value(&each("6210"), None), value.times(&Fraction::whole(10)));
/// ```
pub fn exact_present_value(flow: &Flow, base: Option<&PriceBase>) -> Fraction {
    let years: Vec<(u32, &Money)> = (0_u32..).zip(&flow.amounts).collect();
    let all = years.iter().rev().fold(Fraction::whole(0), |later, (year, amount)| {
        let here = later.plus(&Fraction::whole(amount.pence()));
        let prices = base.map_or_else(|| Fraction::whole(1), |base| base.step_of(*year));
        here.times(&prices).times(&flow.schedule.step_of(*year))
    });
    base.map_or(all.clone(), |base| all.times(&base.of_year_0()))
}

/// To the penny. Amounts, rates and indices are read within limits that keep every value within 128 bits.
fn pence(amount: &Fraction) -> Pence {
    Pence::nearest(amount).unwrap_or_default()
}
