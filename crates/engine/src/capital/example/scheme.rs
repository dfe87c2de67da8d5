//! One scheme of the example, worked out from its row.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::capital::appraisal::benefit_cost_ratio::{BenefitCostRatio, Kind, Part, Savings, benefit_cost_ratio};
use crate::capital::appraisal::optimism_bias::{Bias, Work};
use crate::capital::appraisal::revenue_consequence::{Burden, shipped_dividend};
use crate::capital::appraisal::{Flow, PresentValue, Prices, Schedule, Side, present_value};
use crate::parameters::{ExampleScheme, Grade, example_providers};
use crate::quantities::{Money, Pence, Rate, decimal_text};

use super::money;
use super::outside::{OutsideShare, outside_share_by_flows};
use super::regime::{Regime, YEARS};

/// A scheme; what serializes is what `prioritise` takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scheme {
    /// Its code.
    pub code: String,
    /// What it is.
    #[serde(skip)]
    pub name: &'static str,
    /// Code of the pot's owner in whose name it is: the board, or the provider where those hold envelopes.
    pub host: String,
    /// The board it stands in, under either regime.
    #[serde(skip)]
    pub system: &'static str,
    /// Code of its provider.
    pub provider: String,
    /// Cash by year from its start.
    pub costs: Vec<Money>,
    /// Net present social value with optimism bias on the cost; + = worth more than it costs.
    pub value: Money,
    /// Share of its value for patients of other boards.
    #[serde(serialize_with = "share_alone")]
    pub outside_share: OutsideShare,
    /// What its provider puts in.
    pub own_funds: Money,
    /// Latest year in which it can start, 0 the first.
    pub latest_start: u32,
    /// Whether it must be done.
    pub must: bool,
    /// Whether it is nationally significant.
    pub national: bool,
    /// Codes of schemes without which it cannot go ahead.
    pub requires: Vec<String>,
    /// The case it is one option of.
    pub group: Option<String>,
    /// Backlog maintenance it does away with.
    #[serde(skip)]
    pub backlog_removed: Money,
    /// Revenue consequence by year from its start; + = a cost.
    #[serde(skip)]
    pub revenue: Vec<Pence>,
    /// Benefits by year from its start, constant prices.
    #[serde(skip)]
    pub benefits: Vec<Money>,
    /// People of the area it serves.
    #[serde(skip)]
    pub served: u64,
    /// Scores on [`crate::capital::appraisal::aims::CODES`], 0 to 100; `None` is not known.
    #[serde(skip)]
    pub scores: [Option<Decimal>; 5],
    /// The account its value is from.
    #[serde(skip)]
    pub account: BenefitCostRatio,
}

fn share_alone<S: Serializer>(share: &OutsideShare, serializer: S) -> Result<S::Ok, S::Error> {
    share.share.serialize(serializer)
}

/// A row worked out; `None` for a provider that is not listed, which the build refuses.
pub(super) fn scheme(row: &ExampleScheme, regime: Regime) -> Option<Scheme> {
    let provider = example_providers().iter().find(|provider| provider.code == row.provider)?;
    let costs: Vec<Money> = row.costs.iter().map(|cost| money(cost)).collect();
    let appraised = appraise(row, &costs);
    let own = row.outside_share.and_then(|share| Rate::from_text(share).ok());
    let burden =
        Burden { costs: costs.clone(), running: money(row.running_cost), life: row.life, dividend: shipped_dividend() };
    Some(Scheme {
        code: row.code.to_owned(),
        name: row.name,
        host: match regime {
            Regime::Systems => provider.host.code.to_owned(),
            Regime::Providers => provider.code.to_owned(),
        },
        system: provider.host.code,
        provider: provider.code.to_owned(),
        value: Money::from_wide_pence(appraised.net_present_social_value.count())?,
        outside_share: OutsideShare {
            share: own.or_else(|| outside_share_by_flows(provider.host))?,
            grade: Grade::Illustrative,
            by_flows: own.is_none(),
        },
        own_funds: money(row.own_funds),
        latest_start: row.latest_start,
        must: row.must,
        national: row.national,
        requires: row.requires.iter().map(|code| (*code).to_owned()).collect(),
        group: row.option_of.map(str::to_owned),
        backlog_removed: money(row.backlog_removed),
        revenue: burden.years(YEARS),
        benefits: open_years(row, costs.len(), money(row.benefit)),
        served: row.served,
        scores: row.scores.map(|score| score.and_then(|score| decimal_text::read(score).ok())),
        account: account(&appraised),
        costs,
    })
}

/// Capital with optimism bias, running costs and benefits, each discounted.
fn appraise(row: &ExampleScheme, costs: &[Money]) -> PresentValue {
    let mitigated = Rate::from_text(row.mitigated).unwrap_or(Rate::ZERO);
    let bounds = Work::from_name(row.work).unwrap_or(Work::NonStandardBuildings).bounds();
    let bias = Bias { bounds, mitigated };
    let uplifted = |cost: &Money| Money::from_wide_pence(bias.cost(*cost).uplifted.count()).unwrap_or(*cost);
    let flow = |code: &str, side, amounts| Flow {
        code: code.to_owned(),
        side,
        amounts,
        prices: Prices::Constant,
        schedule: Schedule::standard(),
    };
    let open = |amount| open_years(row, costs.len(), money(amount));
    present_value(
        &[
            flow("capital", Side::Cost, costs.iter().map(uplifted).collect()),
            flow("running", Side::Cost, open(row.running_cost)),
            flow("benefits", Side::Benefit, open(row.benefit)),
        ],
        None,
    )
}

/// Nothing while it is built, and the same amount in every year it is open.
fn open_years(row: &ExampleScheme, built: usize, amount: Money) -> Vec<Money> {
    let open = usize::try_from(row.life).unwrap_or(0);
    core::iter::repeat_n(Money::ZERO, built).chain(core::iter::repeat_n(amount, open)).collect()
}

/// Running costs below nothing are savings and stand with the benefits.
fn account(appraised: &PresentValue) -> BenefitCostRatio {
    let part = |flow: &crate::capital::appraisal::present_value::FlowValue| {
        let (kind, pence) = match (flow.side, flow.code.as_str()) {
            (Side::Benefit, _) => (Kind::Benefit, flow.present_value.count()),
            (Side::Cost, "capital") => (Kind::Capital, flow.present_value.count()),
            (Side::Cost, _) if flow.present_value < Pence::default() => {
                (Kind::Saving, flow.present_value.count().saturating_neg())
            }
            (Side::Cost, _) => (Kind::RunningCost, flow.present_value.count()),
        };
        Part { code: flow.code.clone(), kind, present_value: Money::from_wide_pence(pence).unwrap_or_default() }
    };
    let parts: Vec<Part> = appraised.flows.iter().map(part).collect();
    benefit_cost_ratio(&parts, Savings::Benefit)
}
