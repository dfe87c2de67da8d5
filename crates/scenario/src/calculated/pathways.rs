//! Two pages of the Pathways room whose answer is more than one of the engine's: the trust, and the growth of cost.

use engine::pathways::cost_growth::decomposition::Decomposition;
use engine::pathways::cost_growth::projection::Projection;
use engine::pathways::provider::Provider;
use engine::problem::Problem;
use serde::Serialize;

use crate::Inputs;
use crate::cost_growth::{CostGrowthInput, Projected};
use crate::providers::{Asked, Faced};

/// Whom the trust deals with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProviderFaced {
    /// Code of the trust.
    pub trust: &'static str,
    /// As the entry `provider` gives it.
    #[serde(flatten)]
    pub provider: Provider,
}

/// Where the budget goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CostGrowth {
    /// Spending, funding and gap by year.
    pub projection: Projection,
    /// Growth from the opening year to the last, told apart.
    pub decomposition: Decomposition,
}

pub(super) fn provider(inputs: &Inputs) -> Result<ProviderFaced, Vec<Problem>> {
    let faced = Faced::out(&Asked::of(inputs))?;
    Ok(ProviderFaced { trust: faced.trust.code, provider: faced.worked })
}

pub(super) fn cost_growth(input: &CostGrowthInput) -> Result<CostGrowth, Vec<Problem>> {
    let Projected { projection, decomposition, .. } = Projected::out(input)?;
    Ok(CostGrowth { projection, decomposition })
}
