//! The search of a whole model: made smaller, taken apart where nothing joins its columns, and each part searched.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "every index is a column of the same model, and counts of parts stay small"
)]

use super::branch::{Branch, Smaller};
use super::group_columns::{choice_with_groups, with_groups};
use super::model::{Model, Row};
use super::reduction::{components, reduce};

/// How far the search has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing better exists, and of those as good this comes first.
    ProvenBest,
    /// The best found so far; the bound says what may still be possible.
    BestFound,
    /// No choice is allowed.
    Infeasible,
    /// Still searching, and nothing is found yet.
    Searching,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How far the search has come.
    pub status: Status,
    /// The value of the choice.
    pub value: Option<i128>,
    /// The most there can be; the value itself where that is proven.
    pub bound: Option<i128>,
    /// The columns that are chosen; empty where nothing is found.
    pub chosen: Vec<bool>,
    /// Parts that were looked into.
    pub nodes: u64,
}

/// Columns that hang together, and the search of them.
#[derive(Debug, Clone)]
struct Piece {
    /// Their numbers in the whole model.
    columns: Vec<u32>,
    branch: Branch,
}

/// A search that can be taken step by step.
#[derive(Debug, Clone)]
pub struct Search {
    /// Columns that are asked for; those of groups come after them.
    columns: usize,
    /// What is decided for good of the whole model's columns.
    chosen: Vec<bool>,
    value: i128,
    pieces: Vec<Piece>,
    nodes: u64,
    turn: usize,
    is_infeasible: bool,
    /// The least bound so far.
    ceiling: Option<i128>,
}

/// Parts of one piece looked into before the next has its turn.
const TURN: u64 = 50;

impl Search {
    /// A search that has not begun.
    pub fn new(model: &Model) -> Self {
        Self::with_choice(model, &[])
    }

    /// A search that begins with a choice; one that breaks a row is as good as none.
    pub fn with_choice(model: &Model, choice: &[bool]) -> Self {
        let with = with_groups(model);
        let best =
            (choice.len() == model.values.len() && model.allows(choice)).then(|| choice_with_groups(&with, choice));
        Self { columns: model.values.len(), ..Self::of(Smaller { model: with, best, ..Smaller::default() }) }
    }

    /// The same, of which something is decided or found already.
    pub(super) fn of(smaller: Smaller) -> Self {
        let columns = smaller.model.values.len();
        let mut search = Self {
            columns,
            chosen: vec![false; columns],
            value: 0,
            pieces: Vec::new(),
            nodes: 0,
            turn: 0,
            is_infeasible: false,
            ceiling: None,
        };
        let all: Vec<u32> = (0..).take(columns).collect();
        search.put_in(&all, smaller);
        search
    }

    /// Puts in the pieces of a smaller model, whose columns have these numbers in the whole.
    fn put_in(&mut self, numbers: &[u32], smaller: Smaller) {
        let Ok(reduction) = reduce(&smaller.model, &smaller.decisions) else {
            self.is_infeasible = true;
            return;
        };
        for (number, chosen) in numbers.iter().zip(&reduction.chosen) {
            self.chosen[*number as usize] |= *chosen;
        }
        self.value += reduction.value;
        let cuts: Vec<Row> = smaller.cuts.iter().filter_map(|cut| reduction.narrowed(cut)).collect();
        for (model, columns) in components(&reduction.model) {
            let of_smaller: Vec<u32> = columns.iter().map(|column| reduction.columns[*column as usize]).collect();
            let best =
                smaller.best.as_ref().map(|best| of_smaller.iter().map(|column| best[*column as usize]).collect());
            let cuts = cuts.iter().filter_map(|cut| within(cut, &columns)).collect();
            self.pieces.push(Piece {
                columns: of_smaller.iter().map(|column| numbers[*column as usize]).collect(),
                branch: Branch::new(Smaller { model, cuts, best, decisions: Vec::new(), ..smaller }),
            });
        }
    }

    /// Takes about so many looks more; true when nothing is left to look into. A part takes one look, the first of a model and those at which
    /// better choices are searched for take several.
    pub fn step(&mut self, looks: u64) -> bool {
        let mut left = looks;
        while left > 0 && !self.is_done() {
            let count = self.pieces.len();
            let next = (0..count).map(|at| (self.turn + at) % count).find(|at| !self.pieces[*at].branch.is_done());
            let Some(at) = next else { return true };
            self.turn = at + 1;
            let piece = &mut self.pieces[at];
            let before = (piece.branch.nodes(), piece.branch.looks());
            let smaller = piece.branch.step(TURN.min(left));
            self.nodes += piece.branch.nodes() - before.0;
            left = left.saturating_sub((piece.branch.looks() - before.1).max(1));
            if let Some(smaller) = smaller {
                let piece = self.pieces.swap_remove(at);
                self.put_in(&piece.columns, smaller);
            } else if piece.branch.is_done() && piece.branch.best().is_none() {
                self.is_infeasible = true;
            }
        }
        let bound = self.bound();
        self.ceiling = self.ceiling.into_iter().chain(bound).min();
        self.is_done()
    }

    /// Parts that were looked into.
    pub const fn nodes(&self) -> u64 {
        self.nodes
    }

    /// The most there can be, as far as the pieces tell at present.
    fn bound(&self) -> Option<i128> {
        let own: Option<i128> = self.pieces.iter().map(|piece| piece.branch.bound()).sum();
        own.map(|own| own + self.value).filter(|_| !self.is_infeasible)
    }

    fn is_done(&self) -> bool {
        self.is_infeasible || self.pieces.iter().all(|piece| piece.branch.is_done())
    }

    /// What is found so far.
    pub fn found(&self) -> Found {
        let own: Option<i128> = self.pieces.iter().map(|piece| piece.branch.best().map(|(value, _)| *value)).sum();
        let value = own.map(|own| own + self.value).filter(|_| !self.is_infeasible);
        let bound = self.bound().map(|bound| self.ceiling.map_or(bound, |ceiling| ceiling.min(bound)));
        let mut chosen = self.chosen.clone();
        for piece in &self.pieces {
            if let Some((_, best)) = piece.branch.best() {
                for (column, is_in) in piece.columns.iter().zip(best) {
                    chosen[*column as usize] = *is_in;
                }
            }
        }
        let status = match (value, self.is_done()) {
            _ if self.is_infeasible => Status::Infeasible,
            (Some(_), true) => Status::ProvenBest,
            (Some(_), false) => Status::BestFound,
            (None, _) => Status::Searching,
        };
        chosen.truncate(if value.is_none() { 0 } else { self.columns });
        Found { status, value, bound, chosen, nodes: self.nodes }
    }
}

/// A row in the numbers of a piece's columns; nothing where it needs others.
fn within(row: &Row, columns: &[u32]) -> Option<Row> {
    let place = |column: &u32| columns.binary_search(column).ok();
    let terms = row.terms.iter().map(|(column, coefficient)| Some((place(column)? as u32, *coefficient)));
    Some(Row { limit: row.limit, terms: terms.collect::<Option<_>>()? })
}

/// What a search within a search finds, of at most so many parts; of the columns of the model that was given.
pub(super) fn best_within(smaller: Smaller, parts: u64) -> Found {
    let mut search = Search::of(smaller);
    while search.nodes < parts && !search.step(parts - search.nodes) {}
    search.found()
}
