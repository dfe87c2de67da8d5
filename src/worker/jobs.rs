//! What can be done beside the page: a registry of jobs, each taken in steps so that progress flows.

use engine::capital::portfolio::{
    FoundChoice, Prioritise, PrioritiseRequest, RobustPortfolio, RobustPortfolioRequest, RobustPortfolioRun,
};
use engine::delegation::{Robustness, RobustnessOutcome, RobustnessRequest};
use engine::entry::Tree;
use engine::problem::Problem;
use engine::uncertainty::{LinesDraws, Outcome, StudyDraws, StudyRequest};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::api;
use crate::within_budget::WithinBudget;

/// A kind of work as pages know it: what goes in and what comes out.
pub trait Work: 'static {
    /// Its name in the registry.
    const NAME: &'static str;
    /// What it is worked out from.
    type Input: Serialize;
    /// What it comes to.
    type Outcome: DeserializeOwned + Send + Sync + 'static;
}

/// Work in progress, as the worker knows it.
pub(super) trait Steps {
    /// Takes a step of some milliseconds; true when none is left.
    fn step(&mut self) -> bool;
    /// Parts done, and parts there are.
    fn progress(&self) -> (u32, u32);
    /// What it came to.
    fn outcome(&self) -> Result<JsValue, serde_wasm_bindgen::Error>;
    /// The outcome as far as it goes, where one of use can be told on the way.
    fn so_far(&self) -> Option<Result<JsValue, serde_wasm_bindgen::Error>> {
        None
    }
}

/// The optimiser, which no page asks for by itself.
const OPTIMISE: &str = "optimise";

/// Draws of many service lines, which no page asks for by itself.
const UNCERTAINTY: &str = "uncertainty";

/// The registry.
pub(super) fn begin(job: &str, input: &Tree) -> Result<Box<dyn Steps>, Vec<Problem>> {
    match job {
        Robustness::NAME => Ok(Box::new(Robustness::from_tree(input)?)),
        Prioritise::NAME => Ok(Box::new(Prioritise::from_tree(input)?)),
        RobustPortfolioRun::NAME => Ok(Box::new(RobustPortfolioRun::from_tree(input)?)),
        StudyDraws::NAME => Ok(Box::new(StudyDraws::from_tree(input)?)),
        UNCERTAINTY => Ok(Box::new(LinesDraws::from_tree(input)?)),
        OPTIMISE => Ok(Box::new(WithinBudget::from_tree(input)?)),
        _ => {
            let names = [Robustness::NAME, Prioritise::NAME, RobustPortfolioRun::NAME, StudyDraws::NAME, UNCERTAINTY]
                .join(", ");
            let message = format!("There is no job {job}. Use {names} or {OPTIMISE}.");
            Err(vec![Problem::new("unknown_job", "job", message)])
        }
    }
}

impl Work for Robustness {
    const NAME: &'static str = "robustness";
    type Input = RobustnessRequest;
    type Outcome = RobustnessOutcome;
}

impl Steps for Robustness {
    fn step(&mut self) -> bool {
        const DRAWS: u32 = 256;
        Self::step(self, DRAWS)
    }

    fn progress(&self) -> (u32, u32) {
        Self::progress(self)
    }

    fn outcome(&self) -> Result<JsValue, serde_wasm_bindgen::Error> {
        api::encode(&Self::outcome(self))
    }
}

impl Work for StudyDraws {
    const NAME: &'static str = "uncertainty_of_study";
    type Input = StudyRequest;
    type Outcome = Outcome;
}

impl Steps for StudyDraws {
    fn step(&mut self) -> bool {
        const DRAWS: u32 = 16;
        Self::step(self, DRAWS)
    }

    fn progress(&self) -> (u32, u32) {
        Self::progress(self)
    }

    fn outcome(&self) -> Result<JsValue, serde_wasm_bindgen::Error> {
        api::encode(&Self::outcome(self))
    }
}

impl Steps for LinesDraws {
    fn step(&mut self) -> bool {
        Self::step(self, 1)
    }

    fn progress(&self) -> (u32, u32) {
        Self::progress(self)
    }

    fn outcome(&self) -> Result<JsValue, serde_wasm_bindgen::Error> {
        api::encode(&Self::outcome(self))
    }
}

impl Work for RobustPortfolioRun {
    const NAME: &'static str = "robust_portfolio";
    type Input = RobustPortfolioRequest;
    type Outcome = RobustPortfolio;
}

impl Steps for RobustPortfolioRun {
    fn step(&mut self) -> bool {
        Self::step(self)
    }

    fn progress(&self) -> (u32, u32) {
        let (done, wanted) = Self::progress(self);
        let count = |parts: usize| u32::try_from(parts).unwrap_or(u32::MAX);
        (count(done), count(wanted))
    }

    fn outcome(&self) -> Result<JsValue, serde_wasm_bindgen::Error> {
        api::encode(&Self::outcome(self))
    }
}

impl Work for Prioritise {
    const NAME: &'static str = "prioritise";
    type Input = PrioritiseRequest;
    type Outcome = FoundChoice;
}

impl Steps for Prioritise {
    fn step(&mut self) -> bool {
        const PARTS: u32 = 5;
        Self::step(self, PARTS)
    }

    fn progress(&self) -> (u32, u32) {
        let done = u32::try_from(Self::progress(self).nodes).unwrap_or(u32::MAX);
        (done, self.budget().nodes)
    }

    fn outcome(&self) -> Result<JsValue, serde_wasm_bindgen::Error> {
        api::encode(&self.found())
    }

    fn so_far(&self) -> Option<Result<JsValue, serde_wasm_bindgen::Error>> {
        Some(self.outcome())
    }
}

impl Steps for WithinBudget {
    fn step(&mut self) -> bool {
        Self::step(self)
    }

    fn progress(&self) -> (u32, u32) {
        Self::progress(self)
    }

    fn outcome(&self) -> Result<JsValue, serde_wasm_bindgen::Error> {
        let answer = self.answer().map_err(|problems| {
            let words = problems.into_iter().map(|problem| problem.message).next().unwrap_or_default();
            serde_wasm_bindgen::Error::new(words)
        })?;
        api::encode(&answer)
    }
}
