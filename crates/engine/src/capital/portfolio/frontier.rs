//! The frontier: the best there is against the size of a pot, exact at each step and never smoothed.
//!
//! Either one pot grows and shrinks by factors, other money as it is; or the ringfence takes a larger or smaller share off the top of all
//! envelopes, all money as it is. A small ringfence can be worth less than none: money leaves systems and is too little for any scheme.

use serde::Serialize;

use crate::capital::optimiser::Status;
use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Money, Pence, Rate, rounding};

use super::answer::{Answer, Standing};
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
    /// The step at hand, with all money of the pot.
    current: Option<(Prioritise, i128)>,
    done: Vec<Done>,
    /// Steps an earlier run worked out from the same.
    known: Vec<Done>,
}

/// A step that is worked out.
#[derive(Debug, Clone)]
struct Done {
    at: Rate,
    size: i128,
    answer: Answer,
}

impl Done {
    fn funds(&self, code: &str) -> bool {
        self.answer.chosen.iter().any(|chosen| chosen.code == code)
    }

    /// Schemes funded here and not at the other step.
    fn beyond(&self, other: &Self) -> Vec<String> {
        let codes = self.answer.chosen.iter().map(|chosen| &chosen.code);
        codes.filter(|code| !other.funds(code)).cloned().collect()
    }
}

impl FrontierRun {
    /// Not begun.
    #[must_use]
    pub const fn new(request: FrontierRequest) -> Self {
        Self { request, current: None, done: Vec::new(), known: Vec::new() }
    }

    /// Not begun; what an earlier run worked out from the same is taken over.
    #[must_use]
    pub fn after(request: FrontierRequest, before: &Self) -> Self {
        let (now, then) = (&request, &before.request);
        let is_same = (&now.portfolio, now.regime, now.budget) == (&then.portfolio, then.regime, then.budget)
            && now.sizes.is_of(&then.sizes);
        let known = if is_same { before.done.iter().chain(&before.known).cloned().collect() } else { Vec::new() };
        Self { known, ..Self::new(request) }
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
        let done = self.done.len();
        while self.done.len() == done {
            if self.look(super::STEP) {
                return true;
            }
        }
        self.is_done()
    }

    /// Looks into so many parts more of the step at hand; true when no step is left.
    pub fn look(&mut self, nodes: u32) -> bool {
        let Some(at) = self.request.sizes.steps().get(self.done.len()).copied() else { return true };
        if let Some((run, _)) = &mut self.current {
            // What clashes is no part of a frontier.
            if run.step(nodes) || run.status() == Status::Infeasible {
                self.settle();
            }
        } else if let Some(known) = self.known.iter().find(|known| known.at == at) {
            self.done.push(known.clone());
        } else {
            let portfolio = self.request.sizes.applied(&self.request.portfolio, at);
            let size = self.request.sizes.size(&portfolio);
            let FrontierRequest { regime, budget, .. } = self.request;
            self.current =
                Some((Prioritise::new(PrioritiseRequest { portfolio, regime, budget, detail: false }), size));
        }
        self.is_done()
    }

    /// Ends the step at hand with the best it has found.
    pub fn settle(&mut self) {
        if let Some((run, size)) = self.current.take()
            && let Some(at) = self.request.sizes.steps().get(self.done.len()).copied()
        {
            self.done.push(Done { at, size, answer: run.answer() });
        }
    }

    /// Whether a step is being worked out; not so between two.
    #[must_use]
    pub const fn is_at_hand(&self) -> bool {
        self.current.is_some()
    }

    /// Whether no step is left.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done.len() >= self.request.sizes.steps().len()
    }

    /// Steps done and steps wanted.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.done.len(), self.request.sizes.steps().len())
    }

    /// The steps done so far.
    #[must_use]
    pub fn frontier(&self) -> Frontier {
        let before = core::iter::once(None).chain(self.done.iter().map(Some));
        let step = |(done, before): (&Done, Option<&Done>)| Step {
            at: done.at,
            size: Pence::of(done.size),
            status: done.answer.status,
            objective: done.answer.objective,
            bound: done.answer.bound,
            value: done.answer.value,
            entered: before.map_or_else(Vec::new, |before| done.beyond(before)),
            left: before.map_or_else(Vec::new, |before| before.beyond(done)),
        };
        Frontier { steps: self.done.iter().zip(before).map(step).collect() }
    }

    /// The answers to the steps done so far, in their order.
    pub fn answers(&self) -> impl Iterator<Item = (Rate, &Answer)> {
        self.done.iter().map(|done| (done.at, &done.answer))
    }
}

impl Sizes {
    fn steps(&self) -> &[Rate] {
        match self {
            Self::Pot { factors, .. } => factors,
            Self::Ringfence { ringfence_shares } => ringfence_shares,
        }
    }

    /// Whether the same grows.
    fn is_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Pot { pot, .. }, Self::Pot { pot: of, .. }) => pot == of,
            (Self::Ringfence { .. }, Self::Ringfence { .. }) => true,
            _ => false,
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
