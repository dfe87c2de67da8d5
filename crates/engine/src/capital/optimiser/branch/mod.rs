//! Branch and bound: parts of the search are bounded, split or dropped until nothing better can be left.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats choose where to look, whole numbers decide; every index is a row or column of the same model"
)]

mod around;
mod block_cuts;
mod block_fixing;
mod held;
mod incumbent;
mod look;
mod looking;
mod part;
mod queue;
mod rows;

use std::collections::BinaryHeap;

use super::blocks::Blocks;
use super::bound::Judge;
use super::branching::Costs;
use super::deviation::Deviations;
use super::domain::{Choice, Decision, Domain};
use super::groups::Groups;
use super::model::{Model, Row};
use super::reduction::greatest_common;
use super::relaxation::Tableau;
use super::start::Exchanges;
use around::Margin;
use held::Stack;
use looking::Looking;
use part::Part;
use rows::is_light;

/// Columns up to which the guide answers so soon that nothing is chosen without it.
const GUIDE_IS_QUICK: usize = 600;

/// The search of one model whose columns hang together.
#[derive(Debug, Clone)]
pub struct Branch {
    model: Model,
    rows: Vec<Row>,
    always: usize,
    domain: Domain,
    tableau: Tableau,
    bound_to: Vec<Choice>,
    judge: Judge,
    divisor: i128,
    best: Option<(i128, Vec<bool>)>,
    open: BinaryHeap<Part>,
    ties: Vec<Part>,
    stack: Stack,
    diving: Option<i128>,
    looking: Option<Looking>,
    looks: u64,
    path: Vec<Decision>,
    root: usize,
    nodes: u64,
    numbered: u64,
    in_ties: bool,
    exchanges: Exchanges,
    groups: Groups,
    blocks: Blocks,
    deviations: Deviations,
    costs: Costs,
    learning: Option<Learning>,
    margin: Margin,
    settled_at: Option<i128>,
    room: Room,
    is_done: bool,
    /// How often the model was made smaller, and how deep a search within a search this is.
    restarts: u32,
    level: u32,
    next_try: u64,
    next_tidy: u64,
    taken: Vec<bool>,
}

#[derive(Debug, Clone, Default)]
struct Room {
    prices: Vec<(usize, f64)>,
    primal: Vec<f64>,
    fractional: Vec<usize>,
    keep: Vec<(usize, bool)>,
    order: Vec<u32>,
}

/// What is to be learnt from the first look at a part: the decision it began with, by how much that moves its column, and the value before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Learning {
    decision: Decision,
    moved: f64,
    before: f64,
}

/// What a smaller search begins with.
#[derive(Debug, Clone, Default)]
pub struct Smaller {
    /// The model so far.
    pub model: Model,
    /// Cuts that hold in it.
    pub cuts: Vec<Row>,
    /// What is decided for good.
    pub decisions: Vec<Decision>,
    /// The best choice so far.
    pub best: Option<Vec<bool>>,
    /// How often the model was made smaller.
    pub restarts: u32,
    /// How deep a search within a search it is.
    pub level: u32,
}

/// What became of a part.
enum Fate {
    Dropped,
    Tie(i128),
    Split(Decision, i128),
}

impl Branch {
    /// A search that has not begun.
    pub fn new(smaller: Smaller) -> Self {
        let Smaller { model, cuts, best, restarts, level, .. } = smaller;
        let columns = model.values.len();
        let always = model.rows.len();
        let rows: Vec<Row> = model.rows.iter().cloned().chain(cuts).collect();
        let divisor = model.values.iter().fold(0, |divisor, value| greatest_common(divisor, value.abs())).max(1);
        let best = best.filter(|chosen| model.allows(chosen)).map(|chosen| (model.value(&chosen), chosen));
        let mut branch = Self {
            always,
            domain: Domain::new(columns, &rows),
            tableau: Tableau::new(&model.values),
            bound_to: vec![Choice::Open; columns],
            judge: Judge::new(&model.values, &rows),
            divisor: divisor.into(),
            best,
            open: BinaryHeap::new(),
            ties: Vec::new(),
            stack: Stack::default(),
            diving: None,
            looking: None,
            looks: 0,
            path: Vec::new(),
            root: 0,
            nodes: 0,
            numbered: 0,
            in_ties: false,
            exchanges: Exchanges::new(&model),
            groups: Groups::new(columns, &rows[..always]),
            blocks: Blocks::default(),
            deviations: Deviations::default(),
            costs: Costs::new(columns),
            learning: None,
            margin: Margin::default(),
            settled_at: None,
            room: Room::default(),
            is_done: false,
            restarts,
            level,
            next_try: 1,
            next_tidy: 100,
            taken: vec![false; rows.len()],
            rows,
            model,
        };
        branch.begin();
        branch
    }

    fn begin(&mut self) {
        if self.domain.settle().is_err() {
            self.is_done = true;
            return;
        }
        self.root = self.domain.depth();
        if self.level == 0 {
            self.find_blocks();
        }
        for number in 0..self.rows.len() {
            if !is_light(&self.rows[number]) {
                self.taken[number] = true;
                self.tableau.take_in(number, &self.rows[number]);
            }
        }
        let most = self.model.values.iter().map(|value| i128::from(*value).max(0)).sum();
        self.diving = Some(most);
    }

    /// Takes so many looks more, several at a part that takes long; what is left where the model became smaller on the way.
    pub fn step(&mut self, looks: u64) -> Option<Smaller> {
        let is_first = self.looks == 0 && !self.is_done;
        if is_first && self.best.is_none() && self.model.values.len() > GUIDE_IS_QUICK {
            self.choose_without_guide();
        }
        for _ in 0..looks {
            if self.is_done {
                break;
            }
            self.looks += 1;
            self.one();
            if let Some(smaller) = self.smaller() {
                return Some(smaller);
            }
        }
        None
    }

    /// Whether nothing is left to look into.
    pub const fn is_done(&self) -> bool {
        self.is_done
    }

    /// Looks that were taken.
    pub const fn looks(&self) -> u64 {
        self.looks
    }

    /// Parts that were looked into.
    pub const fn nodes(&self) -> u64 {
        self.nodes
    }

    /// The best choice so far and what it adds up to.
    pub const fn best(&self) -> Option<&(i128, Vec<bool>)> {
        self.best.as_ref()
    }

    /// The most that can be left.
    pub fn bound(&self) -> Option<i128> {
        let waiting = self.open.peek().map(|part| part.bound);
        let at_hand = self.looking.as_ref().map(|looking| looking.bound);
        let left = waiting.into_iter().chain(self.diving).chain(at_hand).chain(self.most_held()).max();
        left.into_iter().chain(self.best.as_ref().map(|(value, _)| *value)).max()
    }

    /// The same search on a smaller model, once enough of the columns are decided for good.
    fn smaller(&self) -> Option<Smaller> {
        let is_over = self.looking.is_none();
        let is_worth = self.restarts < 8 && self.best.is_some() && !self.is_done && !self.in_ties && is_over;
        if !is_worth || self.root * 100 < self.model.values.len() * 10 {
            return None;
        }
        let decisions = self.domain.decided(self.root);
        let cuts = self.rows[self.always..].to_vec();
        let best = self.best.as_ref().map(|(_, chosen)| chosen.clone());
        Some(Smaller {
            model: self.model.clone(),
            cuts,
            decisions,
            best,
            restarts: self.restarts + 1,
            level: self.level,
        })
    }

    /// The part to look into next, gone to, and the bound it has; `None` where nothing is left or it turned out to be of no use.
    fn go_to_next(&mut self) -> Option<i128> {
        if let Some(bound) = self.diving.take().or_else(|| self.take_back()) {
            return Some(bound);
        }
        let Some(part) = self.next() else {
            self.is_done = true;
            return None;
        };
        self.learning = None;
        self.domain.return_to(self.root);
        self.decide_for_good();
        if self.nodes >= self.next_tidy {
            self.next_tidy = self.nodes + 100;
            self.tidy();
        }
        if self.is_done {
            return None;
        }
        self.path.clear();
        self.path.extend(part.decisions.iter().copied());
        for decision in &part.decisions {
            self.domain.decide(*decision);
        }
        // What is decided for good since leaves nothing of use in a part that goes against it.
        part.decisions.iter().all(|decision| self.domain.agrees(*decision)).then_some(part.bound)
    }

    /// One look: a part as a whole, or a round of one that takes long.
    fn one(&mut self) {
        let mut looking = match self.looking.take() {
            Some(looking) => looking,
            None => {
                let Some(bound) = self.go_to_next() else { return };
                self.nodes += 1;
                Looking::new(bound)
            }
        };
        let fate = loop {
            match self.look(&mut looking) {
                Some(fate) => break fate,
                None if looking.is_long(self.path.is_empty()) => {
                    self.looking = Some(looking);
                    return;
                }
                None => {}
            }
        };
        match fate {
            Fate::Dropped => {}
            Fate::Tie(bound) => {
                if self.could_come_first() {
                    self.keep(bound, None);
                }
            }
            Fate::Split(decision, bound) => {
                let share = self.room.primal.get(decision.column()).copied().unwrap_or(0.5);
                let moved = if decision.chosen() { 1.0 - share } else { share };
                let before = self.tableau.objective();
                let other = Decision::new(decision.column(), !decision.chosen());
                self.learning = Some(Learning { decision, moved, before });
                if !self.hold(Learning { decision: other, moved: 1.0 - moved, before }, bound) {
                    self.keep(bound, Some(other));
                }
                self.path.push(decision);
                self.domain.decide(decision);
                self.diving = Some(bound);
            }
        }
    }

    /// The least value that is still of use: as good as the best, for ties.
    fn useful(&self) -> Option<i128> {
        self.best.as_ref().map(|(value, _)| *value)
    }
}
