//! The frontier: the best there is against the size of a pot, exact at each step and never smoothed.
//!
//! Either one pot grows and shrinks by factors, other money as it is; or the ringfence takes a larger or smaller share off the top of all
//! envelopes, all money as it is. A small ringfence can be worth less than none: money leaves systems and is too little for any scheme.

use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Money, Pence, Rate, rounding};

use super::answer::Standing;
use super::pot::PotKind;
use super::reading;
use super::request::{Budget, Portfolio, PrioritiseRequest, Regime};
use super::ringfence;
use super::run::Prioritise;

/// Most steps of a frontier.
pub const MOST_STEPS: usize = 200;

/// What changes from step to step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Sizes {
    /// One pot, each year's limit times each of these.
    Pot {
        /// Its code.
        pot: String,
        /// From 0 up; 1 is the pot as it is.
        factors: Vec<Rate>,
    },
    /// The share off the top of all envelopes, each of these.
    Ringfence {
        /// From 0 to 1.
        ringfence_shares: Vec<Rate>,
    },
}

/// What a frontier is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrontierRequest {
    /// What there is to choose from.
    #[serde(flatten)]
    pub portfolio: Portfolio,
    /// Who may pay for what.
    pub regime: Regime,
    /// When to stop looking, at each step.
    pub budget: Budget,
    /// What changes.
    #[serde(flatten)]
    pub sizes: Sizes,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The factor or the share.
    pub at: Rate,
    /// All money of the pot over all years.
    pub size: Pence,
    /// How far it is proven.
    pub status: Standing,
    /// What the regime counts; `None` where nothing is found.
    pub objective: Option<Pence>,
    /// The most it can be.
    pub bound: Option<Pence>,
    /// What the choice is worth to everyone.
    pub value: Option<Pence>,
    /// Schemes funded here and not at the step before, in the order of codes.
    pub entered: Vec<String>,
    /// Schemes funded at the step before and not here.
    pub left: Vec<String>,
}

/// Best value against size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Frontier {
    /// In the order asked for; the first compares with nothing.
    pub steps: Vec<Step>,
}

/// A frontier being worked out.
#[derive(Debug, Clone)]
pub struct FrontierRun {
    request: FrontierRequest,
    steps: Vec<Step>,
    funded: Vec<String>,
}

impl FrontierRun {
    /// Not begun.
    #[must_use]
    pub const fn new(request: FrontierRequest) -> Self {
        Self { request, steps: Vec::new(), funded: Vec::new() }
    }

    /// A frontier from untyped input, not begun.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        reading::frontier(tree).map(Self::new)
    }

    /// Works out one step more; true when none is left.
    pub fn step(&mut self) -> bool {
        let Some(at) = self.request.sizes.steps().get(self.steps.len()).copied() else { return true };
        let portfolio = self.request.sizes.applied(&self.request.portfolio, at);
        let size = self.request.sizes.size(&portfolio);
        let FrontierRequest { regime, budget, .. } = self.request;
        let mut run = Prioritise::new(PrioritiseRequest { portfolio, regime, budget, detail: false });
        while !run.step(super::STEP) {}
        let answer = run.answer();
        let funded: Vec<String> = answer.chosen.iter().map(|chosen| chosen.code.clone()).collect();
        let is_first = self.steps.is_empty();
        let missing = |from: &[String], of: &[String]| {
            of.iter().filter(|code| !is_first && !from.contains(code)).cloned().collect()
        };
        self.steps.push(Step {
            at,
            size: Pence::of(size),
            status: answer.status,
            objective: answer.objective,
            bound: answer.bound,
            value: answer.value,
            entered: missing(&self.funded, &funded),
            left: missing(&funded, &self.funded),
        });
        self.funded = funded;
        self.steps.len() >= self.request.sizes.steps().len()
    }

    /// Steps done and steps wanted.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.steps.len(), self.request.sizes.steps().len())
    }

    /// The steps done so far.
    #[must_use]
    pub fn frontier(&self) -> Frontier {
        Frontier { steps: self.steps.clone() }
    }
}

impl Sizes {
    fn steps(&self) -> &[Rate] {
        match self {
            Self::Pot { factors, .. } => factors,
            Self::Ringfence { ringfence_shares } => ringfence_shares,
        }
    }

    /// The portfolio at a step.
    fn applied(&self, portfolio: &Portfolio, at: Rate) -> Portfolio {
        let mut portfolio = portfolio.clone();
        match self {
            Self::Pot { pot, .. } => {
                let limits = portfolio.pots.iter_mut().filter(|of| of.code == *pot).flat_map(|of| &mut of.limits);
                limits.for_each(|limit| *limit = scaled(*limit, at));
            }
            Self::Ringfence { .. } => portfolio.ringfence_share = Some(at),
        }
        portfolio
    }

    /// All money of the pot that changes, over all years, in pence.
    fn size(&self, portfolio: &Portfolio) -> i128 {
        let limits = ringfence::limits(portfolio);
        let is_it = |pot: &super::pot::Pot| match self {
            Self::Pot { pot: code, .. } => pot.code == *code,
            Self::Ringfence { .. } => pot.kind == PotKind::National,
        };
        let of = portfolio.pots.iter().zip(&limits).filter(|(pot, _)| is_it(pot));
        of.flat_map(|(_, limits)| limits).map(|limit| i128::from(*limit)).sum()
    }
}

/// A limit times a factor, rounded to the penny, half away from zero.
pub(super) fn scaled(limit: Money, factor: Rate) -> Money {
    let (top, bottom) = factor.ratio();
    let product = i128::from(limit.pence()).checked_mul(top).and_then(|product| rounding::half_away(product, bottom));
    product.and_then(Money::from_wide_pence).unwrap_or(Money::LIMIT)
}

/// Works out a frontier from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn frontier_tree(tree: &Tree) -> Result<Frontier, Vec<Problem>> {
    let mut run = FrontierRun::from_tree(tree)?;
    while !run.step() {}
    Ok(run.frontier())
}
