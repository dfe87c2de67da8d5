//! Whether some rows allow a choice: by what follows, by a choice close to one that is known, and by a search, step by step.

use super::super::model::Model;
use super::super::search::{Search, Status};
use super::choices::decided;
use super::follow::Follow;

/// Parts looked into for one question.
pub(super) const PARTS: u64 = 20_000;

/// A question, not answered yet.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) rows: Vec<usize>,
    search: Option<Box<Search>>,
    parts: u64,
}

/// What it comes to.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    /// A choice within these rows.
    Allowed(Vec<bool>),
    /// None is, and these of the rows are enough for that.
    Clash(Vec<usize>),
    /// That took too many parts to tell.
    Unsettled,
}

impl Question {
    pub(super) const fn new(rows: Vec<usize>) -> Self {
        Self { rows, search: None, parts: 0 }
    }

    /// One part more; `known` are choices to begin from, the latest last, and `left` are the parts of searches left for this and all others.
    pub(super) fn step(
        &mut self,
        model: &Model,
        follow: &Follow,
        known: &[Vec<bool>],
        left: &mut u64,
    ) -> Option<Outcome> {
        let Some(search) = &mut self.search else { return self.begin(model, follow, known) };
        if *left == 0 {
            return Some(Outcome::Unsettled);
        }
        let is_done = search.step(1);
        self.parts = self.parts.saturating_add(1);
        *left -= 1;
        let found = search.found();
        match found.status {
            Status::Infeasible => Some(Outcome::Clash(self.rows.clone())),
            Status::ProvenBest | Status::BestFound => Some(Outcome::Allowed(found.chosen)),
            Status::Searching if is_done || self.parts >= PARTS => Some(Outcome::Unsettled),
            Status::Searching => None,
        }
    }

    fn begin(&mut self, model: &Model, follow: &Follow, known: &[Vec<bool>]) -> Option<Outcome> {
        let allows = |choice: &&Vec<bool>| self.rows.iter().all(|row| model.rows[*row].holds(choice));
        if let Some(choice) = known.iter().rev().find(allows) {
            return Some(Outcome::Allowed(choice.clone()));
        }
        if let Some(named) = follow.contradiction(&self.rows) {
            return Some(Outcome::Clash(named));
        }
        let nothing = vec![false; model.values.len()];
        if let Some(choice) = decided(model, &self.rows, known.last().unwrap_or(&nothing)) {
            return Some(Outcome::Allowed(choice));
        }
        let rows = self.rows.iter().map(|row| model.rows[*row].clone()).collect();
        self.search = Some(Box::new(Search::new(&Model { values: vec![0; model.values.len()], rows })));
        None
    }
}
