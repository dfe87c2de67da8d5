//! Branch and bound: parts of the search are bounded, split or dropped until nothing better can be left.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats choose where to look, whole numbers decide; every index is a row or column of the same model"
)]

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::bound::{Judge, Of};
use super::branching::{Costs, Split};
use super::cover::cover_cut;
use super::domain::{Choice, Decision, Domain};
use super::groups::Groups;
use super::model::{Model, Row};
use super::rounding_cut::Aggregate;
use super::reduction::greatest_common;
use super::search::within;
use super::relaxation::{Solved, Tableau};
use super::start::{Exchanges, rounded};

/// A part of the search that is still to be looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    bound: i128,
    /// Later parts first among those of the same bound.
    number: u64,
    decisions: Box<[Decision]>,
}

impl Ord for Part {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.bound, self.number).cmp(&(other.bound, other.number))
    }
}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

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
    diving: Option<i128>,
    path: Vec<Decision>,
    root: usize,
    nodes: u64,
    numbered: u64,
    in_ties: bool,
    exchanges: Exchanges,
    groups: Groups,
    costs: Costs,
    learning: Option<Learning>,
    covers: Covers,
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
struct Learning {
    decision: Decision,
    moved: f64,
    before: f64,
}

/// What a smaller search begins with.
#[derive(Debug, Clone)]
pub struct Smaller {
    /// The model so far, with the cuts that hold.
    pub model: Model,
    /// What is decided for good.
    pub decisions: Vec<Decision>,
    /// The best choice so far.
    pub best: Option<Vec<bool>>,
    /// How often the model was made smaller.
    pub restarts: u32,
    /// How deep a search within a search it is.
    pub level: u32,
}

/// How much cover cuts on the way have gained so far.
#[derive(Debug, Clone, Copy, Default)]
struct Covers {
    tries: u64,
    /// Of what was missing to the best value, added up over the tries.
    gained: f64,
}

impl Covers {
    /// Tries go on while they gain; else only now and then.
    fn are_worth_a_try(self, nodes: u64) -> bool {
        let tries = self.tries as f64;
        self.tries < 100 || self.gained > 0.08 * tries || (self.tries < 200 && nodes.is_multiple_of(50))
    }
}

/// What became of a part.
enum Fate {
    Dropped,
    Tie(i128),
    Split(Decision, i128),
}

const MOST_STEPS: usize = 5_000;
/// Rounds of cuts at the first part.
const FIRST_ROUNDS: usize = 16;
/// Rounds of cuts at a part after the first.
const MORE_ROUNDS: usize = 4;

impl Branch {
    /// A search that has not begun.
    pub fn new(model: Model, best: Option<Vec<bool>>, restarts: u32, level: u32) -> Self {
        let columns = model.values.len();
        let rows = model.rows.clone();
        let divisor = model.values.iter().fold(0, |divisor, value| greatest_common(divisor, value.abs())).max(1);
        let best = best.filter(|chosen| model.allows(chosen)).map(|chosen| (model.value(&chosen), chosen));
        let mut branch = Self {
            always: rows.len(),
            domain: Domain::new(columns, &rows),
            tableau: Tableau::new(&model.values),
            bound_to: vec![Choice::Open; columns],
            judge: Judge::new(&model.values, &rows),
            divisor: divisor.into(),
            best,
            open: BinaryHeap::new(),
            ties: Vec::new(),
            diving: None,
            path: Vec::new(),
            root: 0,
            nodes: 0,
            numbered: 0,
            in_ties: false,
            exchanges: Exchanges::new(&model),
            groups: Groups::new(columns, &rows),
            costs: Costs::new(columns),
            learning: None,
            covers: Covers::default(),
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
        for number in 0..self.rows.len() {
            if !is_light(&self.rows[number]) {
                self.taken[number] = true;
                self.tableau.take_in(number, &self.rows[number]);
            }
        }
        let most = self.model.values.iter().map(|value| i128::from(*value).max(0)).sum();
        self.diving = Some(most);
    }

    /// Looks into so many parts more; what is left where the model became smaller on the way.
    pub fn step(&mut self, parts: u64) -> Option<Smaller> {
        for _ in 0..parts {
            if self.is_done {
                break;
            }
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
        let left = self.open.peek().map(|part| part.bound).into_iter().chain(self.diving).max();
        left.into_iter().chain(self.best.as_ref().map(|(value, _)| *value)).max()
    }

    /// The same search on a smaller model, once enough of the columns are decided for good.
    fn smaller(&self) -> Option<Smaller> {
        let is_worth = self.nodes == 1 && self.restarts < 8 && self.best.is_some() && !self.is_done;
        if !is_worth || self.root * 100 < self.model.values.len() * 15 {
            return None;
        }
        let decided = self.domain.since(0).get(..self.root)?;
        let decisions: Vec<Decision> = decided
            .iter()
            .map(|column| Decision::new(*column as usize, self.domain.of(*column as usize) == Choice::In))
            .collect();
        let mut model = self.model.clone();
        model.rows.extend(self.rows[self.always..].iter().cloned());
        let best = self.best.as_ref().map(|(_, chosen)| chosen.clone());
        Some(Smaller { model, decisions, best, restarts: self.restarts + 1, level: self.level })
    }

    fn one(&mut self) {
        let bound = match self.diving.take() {
            Some(bound) => bound,
            None => match self.next() {
                Some(part) => {
                    self.learning = None;
                    if self.nodes >= self.next_tidy {
                        self.next_tidy = self.nodes + 100;
                        self.tidy();
                    }
                    self.domain.return_to(self.root);
                    self.path.clear();
                    self.path.extend(part.decisions.iter().copied());
                    for decision in &part.decisions {
                        self.domain.decide(*decision);
                    }
                    part.bound
                }
                None => {
                    self.is_done = true;
                    return;
                }
            },
        };
        self.nodes += 1;
        match self.look(bound) {
            Fate::Dropped => {}
            Fate::Tie(bound) => {
                if self.could_come_first() {
                    self.keep(bound, None);
                }
            }
            Fate::Split(decision, bound) => {
                let share = self.room.primal.get(decision.column()).copied().unwrap_or(0.5);
                let moved = if decision.chosen() { 1.0 - share } else { share };
                self.learning = Some(Learning { decision, moved, before: self.tableau.objective() });
                self.keep(bound, Some(Decision::new(decision.column(), !decision.chosen())));
                self.path.push(decision);
                self.domain.decide(decision);
                self.diving = Some(bound);
            }
        }
    }

    /// Puts the part that is looked into aside, with one decision more; among ties where nothing better can be in it.
    fn keep(&mut self, bound: i128, more: Option<Decision>) {
        self.numbered += 1;
        let decisions = self.path.iter().copied().chain(more).collect();
        let part = Part { bound, number: self.numbered, decisions };
        if more.is_none() { self.ties.push(part) } else { self.open.push(part) }
    }

    fn next(&mut self) -> Option<Part> {
        let best = self.best.as_ref().map(|(value, _)| *value);
        while let Some(part) = self.open.pop() {
            match best {
                Some(best) if part.bound < best => {}
                Some(best) if part.bound == best && !self.in_ties => self.ties.push(part),
                _ => return Some(part),
            }
        }
        let best = best?;
        self.in_ties = true;
        while let Some(part) = self.ties.pop() {
            if part.bound == best {
                return Some(part);
            }
        }
        None
    }

    /// The least value that is still of use: as good as the best, for ties.
    fn useful(&self) -> Option<i128> {
        self.best.as_ref().map(|(value, _)| *value)
    }

    /// Looks into the part that the domain holds.
    fn look(&mut self, known: i128) -> Fate {
        let mut bound = known;
        let mut rounds = 0;
        let mut is_unsure = false;
        let mut covered: Option<f64> = None;
        loop {
            if self.domain.settle().is_err() {
                return Fate::Dropped;
            }
            for column in 0..self.bound_to.len() {
                let choice = self.domain.of(column);
                if self.bound_to[column] != choice {
                    self.bound_to[column] = choice;
                    self.tableau.bind(column, choice);
                }
            }
            let useful = match self.useful() {
                Some(useful) if !is_unsure => useful as f64 - 1e-6 * (useful.abs() as f64).max(1.0) * 1e-6,
                _ => f64::NEG_INFINITY,
            };
            let solved = self.tableau.solve(&self.rows, useful, MOST_STEPS);
            if let Some(learning) = self.learning.take() {
                if solved == Solved::Best {
                    let cost = learning.before - self.tableau.objective();
                    self.costs.learn(learning.decision.column(), learning.decision.chosen(), learning.moved, cost);
                }
            }
            if let Solved::Infeasible(row) = solved {
                self.tableau.ray(row, &mut self.room.prices);
                let shown =
                    self.judge.bound(&self.room.prices, &self.rows, Of::Nothing, self.domain.choices()).floor() < 0
                        || self
                            .judge
                            .wide_bound(&self.room.prices, &self.rows, Of::Nothing, self.domain.choices())
                            .floor()
                            < 0;
                if shown {
                    return Fate::Dropped;
                }
                self.tableau.refresh(&self.rows, |_| false);
                if rounds < 3 {
                    rounds += 1;
                    continue;
                }
                return self.split_anywhere(bound);
            }
            self.tableau.prices(&mut self.room.prices);
            let mut judged = self.judge.bound(
                &self.room.prices,
                &self.rows,
                Of::Values(&self.model.values),
                self.domain.choices(),
            );
            let mut upper = judged.floor().div_euclid(self.divisor) * self.divisor;
            if let Some(useful) = self.useful() {
                if upper >= useful && (solved == Solved::Cut || self.tableau.objective() < useful as f64 + 1.0) {
                    judged = self.judge.wide_bound(
                        &self.room.prices,
                        &self.rows,
                        Of::Values(&self.model.values),
                        self.domain.choices(),
                    );
                    upper = judged.floor().div_euclid(self.divisor) * self.divisor;
                }
            }
            bound = bound.min(upper);
            if let Some(useful) = self.useful() {
                if bound < useful {
                    return Fate::Dropped;
                }
                if bound == useful && !self.in_ties {
                    return Fate::Tie(bound);
                }
                if bound == useful && !self.could_come_first() {
                    return Fate::Dropped;
                }
                let mut keep = std::mem::take(&mut self.room.keep);
                keep.clear();
                self.judge.kept(judged, useful, self.domain.choices(), |column, chosen| keep.push((column, chosen)));
                for (column, chosen) in &keep {
                    self.domain.decide(Decision::new(*column, *chosen));
                }
                self.room.keep = keep;
            }
            if solved == Solved::Cut {
                is_unsure = true;
                continue;
            }
            if solved == Solved::GivenUp {
                return self.split_anywhere(bound);
            }
            let before = self.domain.depth();
            if self.domain.settle().is_err() {
                return Fate::Dropped;
            }
            if self.domain.depth() > before && rounds < 20 {
                rounds += 1;
                continue;
            }
            if self.path.is_empty() {
                self.root = self.domain.depth();
            }
            self.tableau.primal(&mut self.room.primal);
            if self.take_in_broken() && rounds < 200 {
                rounds += 1;
                continue;
            }
            if self.nodes <= 1 && rounds < FIRST_ROUNDS && self.take_in_cuts() {
                rounds += 1;
                continue;
            }
            if let Some(before) = covered.take() {
                let room: f64 = before - self.useful().map_or(before - 1.0, |useful| useful as f64);
                self.covers.gained += ((before - self.tableau.objective()) / room.max(1.0)).clamp(0.0, 1.0);
            }
            if self.nodes > 1 && rounds < MORE_ROUNDS && !self.in_ties && self.covers.are_worth_a_try(self.nodes) {
                self.covers.tries += 1;
                let before = self.tableau.objective();
                if self.take_in_covers() {
                    covered = Some(before);
                    rounds += 1;
                    continue;
                }
            }
            self.tableau.fractional(&mut self.room.fractional);
            if self.room.fractional.is_empty() {
                let chosen: Vec<bool> = self.room.primal.iter().map(|value| *value > 0.5).collect();
                self.offer(chosen);
                if self.useful() == Some(bound) {
                    return if self.in_ties { self.split_anywhere(bound) } else { Fate::Tie(bound) };
                }
                return self.split_anywhere(bound);
            }
            if self.nodes <= 1 {
                self.drop_loose_cuts();
            }
            if self.nodes >= self.next_try && !self.in_ties {
                self.next_try = self.nodes * 3 + 20;
                self.round();
                self.look_around();
                rounds += 1;
                if self.useful().is_some_and(|useful| bound <= useful) || rounds < 10 {
                    continue;
                }
            }
            if self.nodes < 20 || self.nodes.is_multiple_of(50) {
                self.round();
                if self.useful().is_some_and(|useful| bound <= useful) {
                    rounds += 1;
                    if rounds < 200 {
                        continue;
                    }
                }
            }
            return self.split(bound);
        }
    }

    fn take_in_broken(&mut self) -> bool {
        let mut any = false;
        for number in 0..self.rows.len() {
            let row = &self.rows[number];
            if self.taken[number] {
                continue;
            }
            let used: f64 =
                row.terms.iter().map(|(column, coefficient)| *coefficient as f64 * self.room.primal[*column as usize]).sum();
            if used > row.limit as f64 + 1e-6 * row.terms.len() as f64 {
                self.taken[number] = true;
                self.tableau.take_in(number, row);
                any = true;
            }
        }
        any
    }

    /// Makes cuts that the guide's answer breaks from the rows of the model, and takes them in.
    fn take_in_cuts(&mut self) -> bool {
        let mut cuts = Vec::new();
        for number in 0..self.always {
            if !is_light(&self.rows[number]) {
                cuts.extend(cover_cut(&self.rows[number], &self.room.primal, &self.groups));
            }
        }
        let mut aggregate = Aggregate::default();
        self.tableau.fractional(&mut self.room.fractional);
        for column in &self.room.fractional {
            if let Some(row) = self.tableau.basic_row(*column) {
                self.tableau.factors(row, &mut self.room.prices);
                cuts.extend(aggregate.cut(&self.room.prices, &self.rows, &self.room.primal));
            }
        }
        self.take_in_all(cuts)
    }

    /// Makes cover cuts on the way, as long as there is room for more.
    fn take_in_covers(&mut self) -> bool {
        if self.rows.len() > 3 * self.always + 300 {
            return false;
        }
        let mut cuts = Vec::new();
        for number in 0..self.always {
            if !is_light(&self.rows[number]) {
                cuts.extend(cover_cut(&self.rows[number], &self.room.primal, &self.groups));
            }
        }
        self.take_in_all(cuts)
    }

    /// Forgets rows that the guide does not need at present; they are taken in again when broken.
    fn tidy(&mut self) {
        self.domain.return_to(self.root);
        if !self.covers.are_worth_a_try(1) && self.rows.len() > 2 * self.always + 20 {
            self.drop_loose_cuts();
        }
        let (rows, always) = (&self.rows, self.always);
        self.tableau.refresh(rows, |number| number >= always || is_light(&rows[number]));
        self.taken.fill(false);
        for number in self.tableau.taken() {
            self.taken[number] = true;
        }
    }

    fn take_in_all(&mut self, cuts: Vec<Row>) -> bool {
        let mut any = false;
        for cut in cuts {
            if self.rows.contains(&cut) {
                continue;
            }
            self.domain.add(&cut);
            self.judge.add(&cut);
            self.tableau.take_in(self.rows.len(), &cut);
            self.taken.push(true);
            self.rows.push(cut);
            any = true;
        }
        any
    }

    /// Drops the cuts of the beginning that do not hold the guide back.
    fn drop_loose_cuts(&mut self) {
        let always = self.always;
        let holding: Vec<usize> = self.tableau.holding().filter(|number| *number >= always).collect();
        if holding.len() + always == self.rows.len() {
            return;
        }
        let mut rows: Vec<Row> = self.rows[..always].to_vec();
        rows.extend(holding.iter().map(|number| self.rows[*number].clone()));
        self.tableau.renumber(|number| {
            if number < always {
                return Some(number);
            }
            holding.iter().position(|held| *held == number).map(|at| always + at)
        });
        self.rows = rows;
        self.tableau.refresh(&self.rows, |_| false);
        self.taken = vec![false; self.rows.len()];
        for number in self.tableau.taken() {
            self.taken[number] = true;
        }
        self.judge = Judge::new(&self.model.values, &self.rows);
        let decided: Vec<Decision> = self
            .domain
            .since(0)
            .iter()
            .map(|column| Decision::new(*column as usize, self.domain.of(*column as usize) == Choice::In))
            .collect();
        self.domain = Domain::new(self.model.values.len(), &self.rows);
        for decision in decided {
            self.domain.decide(decision);
        }
    }

    /// Searches among the choices that differ from the best only where the guide does.
    fn look_around(&mut self) {
        let Some((_, best)) = &self.best else { return };
        if self.level >= 2 {
            return;
        }
        let agree: Vec<Decision> = self
            .room
            .primal
            .iter()
            .zip(best)
            .enumerate()
            .filter(|(_, (share, chosen))| if **chosen { **share > 0.999 } else { **share < 0.001 })
            .map(|(column, (_, chosen))| Decision::new(column, *chosen))
            .collect();
        if agree.len() * 10 < self.model.values.len() * 3 {
            return;
        }
        let small = Smaller {
            model: self.model.clone(),
            decisions: agree,
            best: Some(best.clone()),
            restarts: 0,
            level: self.level + 1,
        };
        if let Some(chosen) = within(small, 100 + self.nodes / 10) {
            self.offer(chosen);
        }
    }

    /// Whether the columns still open could make a choice that comes before the best among those as good.
    fn could_come_first(&self) -> bool {
        let Some((_, best)) = &self.best else { return true };
        for (choice, best) in self.domain.choices().iter().zip(best) {
            match (choice, best) {
                (Choice::Out, true) => return false,
                (Choice::Out, false) | (Choice::In, true) | (Choice::Open, true) => {}
                (Choice::In | Choice::Open, false) => return true,
            }
        }
        false
    }

    /// Takes a choice if it is allowed and better than the best, or as good and before it in the order of ties.
    fn offer(&mut self, chosen: Vec<bool>) {
        let model = &self.model;
        if !model.allows(&chosen) {
            return;
        }
        let value = model.value(&chosen);
        let is_better = match &self.best {
            None => true,
            Some((best, own)) => value > *best || (value == *best && chosen > *own),
        };
        if is_better {
            self.best = Some((value, chosen));
        }
    }

    /// Rounds the guide's answer and improves it.
    fn round(&mut self) {
        let mut order = std::mem::take(&mut self.room.order);
        order.clear();
        order.extend(0..self.room.primal.len() as u32);
        let key = |column: u32| (self.room.primal[column as usize], self.tableau.reduced_of(column as usize));
        order.sort_by(|one, other| {
            let (one, other) = (key(*one), key(*other));
            other.0.total_cmp(&one.0).then(other.1.total_cmp(&one.1))
        });
        if let Some(mut chosen) = rounded(&mut self.domain, &order) {
            self.exchanges.improve(&self.model, &mut chosen, 200);
            self.offer(chosen);
        }
        self.room.order = order;
    }

    fn split(&mut self, bound: i128) -> Fate {
        if self.in_ties {
            return self.split_anywhere(bound);
        }
        let useful = self.useful().map_or(f64::NEG_INFINITY, |useful| useful as f64);
        let fractional = std::mem::take(&mut self.room.fractional);
        let split = self.costs.choose(&mut self.tableau, &self.rows, &fractional, &self.room.primal, useful);
        self.room.fractional = fractional;
        match split {
            Split::On(column, chosen) => Fate::Split(Decision::new(column, chosen), bound),
            // The doubtful side is looked into first: it is soon dropped.
            Split::Doubtful(column, chosen) => Fate::Split(Decision::new(column, chosen), bound),
        }
    }

    /// Splits on the first column that is open: chosen first, as ties want it.
    fn split_anywhere(&mut self, bound: i128) -> Fate {
        match self.domain.choices().iter().position(|choice| *choice == Choice::Open) {
            Some(column) => Fate::Split(Decision::new(column, true), bound),
            None => {
                let chosen = self.domain.choices().iter().map(|choice| *choice == Choice::In).collect();
                self.offer(chosen);
                Fate::Dropped
            }
        }
    }
}

/// Whether a row is taken in only when it is broken: one that compares a few columns.
fn is_light(row: &Row) -> bool {
    row.terms.iter().all(|(_, coefficient)| coefficient.abs() == 1) && row.limit.abs() <= 1
}
