//! The entry `optimise`: anyone's own figures through the optimiser, with a certificate that owes nothing to the search.
//!
//! It is published so that the optimiser can be checked on instances of anyone's choosing. The engine counts nodes, the parts of the search
//! that were looked into, and keeps no clock: a budget of milliseconds is kept by whoever calls [`Optimisation::step`].
//!
//! ```
//! use engine::capital::optimise::optimise_tree;
//! // Three schemes, one budget of 5, and the third needs the second.
//! let input = r#"{"values": [5, 4, "3"], "rows": [{"limit": 5, "terms": [[0, 4], [1, 3], [2, 2]]}, {"limit": 0, "terms": [[2, 1], [1, -1]]}],
//!     "budget": {"nodes": 1000}}"#;
//! let answer = optimise_tree(&serde_json::from_str(input).unwrap()).unwrap();
//! assert_eq!((answer.value.unwrap().0, answer.chosen), (7, vec![1, 2]));
//! assert_eq!(answer.certificate.unwrap().rows[0].used.0, 5);
//! ```

mod answer;
mod reading;

use crate::entry::Tree;
use crate::problem::Problem;

use super::optimiser::{Clash, Model, Search, Status};

pub use answer::{Answer, Certified, Standing, UsedOfLimit};

/// Most rows of one model.
pub const MOST_ROWS: usize = 20_000;
/// Most terms of all rows together.
pub const MOST_TERMS: usize = 2_000_000;
/// Most nodes of one budget.
pub const MOST_NODES: u32 = 1_000_000_000;
/// Most milliseconds of one budget: a day.
pub const MOST_MILLISECONDS: u32 = 86_400_000;

/// Nodes that are looked into without a break.
const SPELL: u64 = 16;

/// How long to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// So many parts of the search; the same answer on every machine.
    Nodes(u32),
    /// So long by the caller's clock.
    Milliseconds(u32),
}

/// One request of the entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What is to be optimised.
    pub model: Model,
    /// How long to search.
    pub budget: Budget,
}

/// A search of a request that can be taken step by step.
#[derive(Debug, Clone)]
pub struct Optimisation {
    request: Request,
    search: Search,
    /// Once the search has shown that nothing is allowed.
    clash: Option<Box<Clash>>,
    nodes: u64,
    is_done: bool,
}

impl Optimisation {
    /// A search that has not begun.
    pub fn new(request: Request) -> Self {
        Self { search: Search::new(&request.model), clash: None, nodes: 0, is_done: false, request }
    }

    /// The same from untyped input.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        match reading::request(tree, &mut problems) {
            Some(request) if problems.is_empty() => Ok(Self::new(request)),
            _ => Err(problems),
        }
    }

    /// How long to search, as the request says.
    pub const fn budget(&self) -> Budget {
        self.request.budget
    }

    /// Looks into about so many nodes more, fewer where the budget is less; true when it is spent or nothing is left to look into.
    ///
    /// Under a budget of nodes the search is taken in spells of one length, so that steps of any size end with the same answer. Under a
    /// budget of milliseconds the caller says when to stop. Where nothing is allowed the rows that clash are looked for next, a few small
    /// steps at a time, which count towards no budget of nodes.
    pub fn step(&mut self, nodes: u32) -> bool {
        if let Some(clash) = &mut self.clash {
            // Whoever keeps the time by the nodes of a step knows nothing of what these steps take.
            return clash.step(u64::from(nodes).min(SPELL));
        }
        if !self.look(nodes) {
            return false;
        }
        if self.search.found().status == Status::Infeasible {
            self.clash = Some(Box::new(Clash::new(&self.request.model)));
            return false;
        }
        true
    }

    fn look(&mut self, nodes: u32) -> bool {
        let Budget::Nodes(most) = self.request.budget else {
            self.nodes = self.nodes.saturating_add(nodes.into());
            self.is_done = self.is_done || self.search.step(nodes.into());
            return self.is_done;
        };
        let end = self.nodes.saturating_add(nodes.into()).min(most.into());
        while self.nodes < end && !self.is_done {
            let spell = u64::from(most).saturating_sub(self.nodes).min(SPELL);
            self.is_done = self.search.step(spell);
            self.nodes = self.nodes.saturating_add(spell);
        }
        self.is_done || self.nodes >= most.into()
    }

    /// Nodes of the budget that are spent, and all of them; 0 where the budget is another.
    pub fn progress(&self) -> (u32, u32) {
        match self.request.budget {
            Budget::Nodes(most) => (u32::try_from(self.nodes).unwrap_or(most).min(most), most),
            Budget::Milliseconds(_) => (u32::try_from(self.nodes).unwrap_or(u32::MAX), 0),
        }
    }

    /// What is found so far, certified apart from the search; where nothing is allowed, with the rows that clash.
    ///
    /// # Errors
    /// `not_certified` where the answer does not stand up to its own check, which no answer should.
    pub fn answer(&self) -> Result<Answer, Vec<Problem>> {
        let clash = self.clash.as_ref().and_then(|clash| clash.found()).map(|clash| clash.rows.clone());
        Answer::of(&self.request.model, &self.search.found(), clash).map_err(|problem| vec![problem])
    }
}

/// Searches to the end of a budget of nodes, from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path; `no_clock` for a budget of milliseconds, which only a caller with a clock can keep.
pub fn optimise_tree(tree: &Tree) -> Result<Answer, Vec<Problem>> {
    let mut run = Optimisation::from_tree(tree)?;
    if matches!(run.budget(), Budget::Milliseconds(_)) {
        let message = "No clock is kept here. Give a budget of nodes.";
        return Err(vec![Problem::new("no_clock", "budget.milliseconds", message)]);
    }
    while !run.step(u32::MAX) {}
    run.answer()
}

impl From<Status> for Standing {
    fn from(status: Status) -> Self {
        match status {
            Status::ProvenBest => Self::ProvenBest,
            Status::BestFound | Status::Searching => Self::BestFound,
            Status::Infeasible => Self::Infeasible,
        }
    }
}

#[cfg(test)]
mod tests;
