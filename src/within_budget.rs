//! The optimiser under its budget: the engine counts nodes and keeps no clock, so the time is kept here.

use engine::capital::optimise::{Answer, Budget, Optimisation};
use engine::entry::Tree;
use engine::problem::Problem;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds by a clock that is never put back; pages, workers and Node have it.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// A search that ends with its budget, of nodes or of time.
pub(crate) struct WithinBudget {
    run: Optimisation,
    begun: f64,
    /// Milliseconds to search; nothing where nodes are counted.
    milliseconds: Option<u32>,
    /// Nodes of the next step.
    nodes: u32,
}

/// Milliseconds that a step should take at most: what a budget of time may be overrun by.
const STEP: f64 = 5.0;

impl WithinBudget {
    /// A search that begins now.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        let begun = now();
        let run = Optimisation::from_tree(tree)?;
        let milliseconds = match run.budget() {
            Budget::Milliseconds(milliseconds) => Some(milliseconds),
            Budget::Nodes(_) => None,
        };
        Ok(Self { run, begun, milliseconds, nodes: 1 })
    }

    /// Takes a step of some milliseconds; true when the budget is spent or nothing is left to look into.
    pub fn step(&mut self) -> bool {
        let before = now();
        if self.run.step(self.nodes) {
            return true;
        }
        let after = now();
        // As many nodes as fit a step: a node of a large model takes a thousand times as long as one of a small model.
        self.nodes =
            if after - before > STEP / 2.0 { (self.nodes / 2).max(1) } else { self.nodes.saturating_mul(2).min(4_096) };
        self.milliseconds.is_some_and(|milliseconds| after - self.begun >= milliseconds.into())
    }

    /// Nodes looked into and nodes there may be; milliseconds gone by and milliseconds there are, where the budget is time.
    pub fn progress(&self) -> (u32, u32) {
        match self.milliseconds {
            // A whole number of milliseconds below the budget, which fits.
            Some(milliseconds) => ((now() - self.begun).clamp(0.0, milliseconds.into()) as u32, milliseconds),
            None => self.run.progress(),
        }
    }

    /// The best found, certified.
    pub fn answer(&self) -> Result<Answer, Vec<Problem>> {
        self.run.answer()
    }
}

/// Searches to the end of the budget.
pub(crate) fn optimise_tree(tree: &Tree) -> Result<Answer, Vec<Problem>> {
    let mut search = WithinBudget::from_tree(tree)?;
    while !search.step() {}
    search.answer()
}
