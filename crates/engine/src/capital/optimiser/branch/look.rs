//! One look into a part: what is the most it can hold, and what becomes of it.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats choose where to look, whole numbers decide; every index is a row or column of the same model"
)]

use super::super::bound::{Bound, Of};
use super::super::branching::Split;
use super::super::domain::{Choice, Decision};
use super::super::relaxation::Solved;
use super::around::Around;
use super::looking::{Looking, Rounds};
use super::{Branch, Fate};

/// Steps of the guide for one answer.
const MOST_STEPS: usize = 5_000;
/// Figures that the guide changes at one look.
const FIGURES_AT_ONCE: usize = 3_000_000;
/// Rounds of cuts at the first part.
const FIRST_ROUNDS: usize = 16;
/// The same within a search.
const FIRST_ROUNDS_WITHIN: usize = 8;
/// Rounds in which limits on blocks are made at the first part, and at others.
const FIRST_BLOCK_ROUNDS: usize = 30;
const BLOCK_ROUNDS: usize = 3;
/// Rounds of any kind at one part.
const MOST_ROUNDS: usize = 200;

/// A round of limits on blocks that brings the guide less far, of what is missing, is no gain.
const LEAST_GAIN: f64 = 0.002;

impl Branch {
    /// One round more of looking into the part that the domain holds; what becomes of it once that is known.
    pub(super) fn look(&mut self, looking: &mut Looking) -> Option<Fate> {
        if let Some(mut around) = looking.around.take() {
            if self.go_on_around(&mut around) {
                return self.split_unless(around.before, looking);
            }
            looking.around = Some(around);
            return None;
        }
        let round = looking.round;
        looking.round += usize::from(looking.steps == 0);
        if round >= MOST_ROUNDS {
            return Some(self.split_anywhere(looking.bound));
        }
        if self.domain.settle().is_err() {
            return Some(Fate::Dropped);
        }
        self.bind();
        let cut_at = match self.useful() {
            Some(useful) if !looking.is_unsure => useful as f64 - useful.abs() as f64 * 1e-12,
            _ => f64::NEG_INFINITY,
        };
        let most_steps = (FIGURES_AT_ONCE / self.tableau.size().max(1)).clamp(20, MOST_STEPS);
        let solved = self.tableau.solve(&self.rows, cut_at, most_steps);
        if solved == Solved::GivenUp && looking.steps < MOST_STEPS {
            looking.steps += most_steps;
            return None;
        }
        self.learn(solved);
        looking.steps = 0;
        if let Solved::Infeasible(row) = solved {
            if self.is_shown_empty(row) {
                return Some(Fate::Dropped);
            }
            self.tableau.refresh(&self.rows, |_| false);
            return (round >= 3).then(|| self.split_anywhere(looking.bound));
        }
        let (judged, upper) = self.judged(solved);
        looking.bound = looking.bound.min(upper);
        if let Some(fate) = self.settled_by(looking.bound, judged) {
            return Some(fate);
        }
        match solved {
            Solved::Cut => {
                looking.is_unsure = true;
                return None;
            }
            Solved::GivenUp => return Some(self.split_anywhere(looking.bound)),
            _ => {}
        }
        let before = self.domain.depth();
        if self.domain.settle().is_err() {
            return Some(Fate::Dropped);
        }
        if self.domain.depth() > before && round < 20 {
            return None;
        }
        if self.path.is_empty() {
            self.root = self.domain.depth();
        }
        self.tableau.primal(&mut self.room.primal);
        if self.take_in_broken() || self.brought_closer(&mut looking.rounds) {
            return None;
        }
        self.forget_loose();
        self.tableau.fractional(&mut self.room.fractional);
        if self.room.fractional.is_empty() {
            return Some(self.whole(looking.bound));
        }
        if self.nodes <= 1 {
            self.drop_loose_cuts();
            self.keep_margin();
        }
        let before = self.useful();
        looking.around = self.better_choices(before);
        if looking.around.is_some() {
            return None;
        }
        self.split_unless(before, looking)
    }

    /// The guide chooses everything wholly or not at all.
    fn whole(&mut self, bound: i128) -> Fate {
        let chosen = self.room.primal.iter().map(|value| *value > 0.5).collect();
        self.offer(chosen);
        if self.useful() == Some(bound) && !self.in_ties { Fate::Tie(bound) } else { self.split_anywhere(bound) }
    }

    /// Splits the part, unless a choice better than before or what follows from blocks makes it worth another round.
    fn split_unless(&mut self, before: Option<i128>, looking: &Looking) -> Option<Fate> {
        let is_first = self.path.is_empty();
        if self.useful() > before && (is_first || self.useful() >= Some(looking.bound)) {
            return None;
        }
        if is_first && looking.round <= FIRST_BLOCK_ROUNDS && self.decide_by_blocks() {
            return None;
        }
        Some(self.split(looking.bound))
    }

    /// Takes in cuts that the guide's answer breaks: from rows first, then from blocks, and from rows again where those do no more.
    fn brought_closer(&mut self, rounds: &mut Rounds) -> bool {
        let is_first = self.nodes <= 1;
        let now = self.tableau.objective();
        let missing = self.useful().map_or(now.abs() * 1e-3, |useful| now - useful as f64);
        if rounds.before.take().is_some_and(|before| before - now < LEAST_GAIN * missing) {
            rounds.stalled += 1;
        }
        let most = if self.level == 0 { FIRST_ROUNDS } else { FIRST_ROUNDS_WITHIN };
        if is_first && rounds.of_rows < most / 2 {
            rounds.of_rows += 1;
            if self.take_in_cuts() {
                return true;
            }
        }
        let most_of_blocks = if is_first { FIRST_BLOCK_ROUNDS } else { BLOCK_ROUNDS };
        if rounds.of_blocks < most_of_blocks && rounds.stalled < 3 && !self.in_ties {
            rounds.of_blocks += 1;
            if self.take_in_block_cuts() {
                rounds.before = Some(now);
                return true;
            }
        }
        if is_first && rounds.of_rows < most {
            rounds.of_rows += 1;
            return self.take_in_cuts();
        }
        false
    }

    /// Tells the guide what is decided.
    fn bind(&mut self) {
        for (column, (bound_to, choice)) in self.bound_to.iter_mut().zip(self.domain.choices()).enumerate() {
            if bound_to != choice {
                *bound_to = *choice;
                self.tableau.bind(column, *choice);
            }
        }
    }

    /// Learns what the decision before this look cost.
    fn learn(&mut self, solved: Solved) {
        if let Some(learning) = self.learning.take().filter(|_| solved == Solved::Best) {
            let cost = learning.before - self.tableau.objective();
            self.costs.learn(learning.decision.column(), learning.decision.chosen(), learning.moved, cost);
        }
    }

    /// Whether the sum of rows by which the guide finds the part empty shows it in whole numbers.
    fn is_shown_empty(&mut self, row: usize) -> bool {
        self.tableau.ray(row, &mut self.room.prices);
        let (prices, choices) = (&self.room.prices, self.domain.choices());
        self.judge.bound(prices, &self.rows, Of::Nothing, choices).floor() < 0
            || self.judge.wide_bound(prices, &self.rows, Of::Nothing, choices).floor() < 0
    }

    /// The bound that the guide's prices give; to more places where it nearly drops the part.
    fn judged(&mut self, solved: Solved) -> (Bound, i128) {
        self.tableau.prices(&mut self.room.prices);
        let (prices, choices) = (&self.room.prices, self.domain.choices());
        let of = Of::Values(&self.model.values);
        let whole = |bound: Bound| bound.floor().div_euclid(self.divisor) * self.divisor;
        let judged = self.judge.bound(prices, &self.rows, of, choices);
        let upper = whole(judged);
        let is_near = self.best.as_ref().is_some_and(|(useful, _)| {
            upper >= *useful && (solved == Solved::Cut || self.tableau.objective() < *useful as f64 + 1.0)
        });
        if is_near {
            let judged = self.judge.wide_bound(prices, &self.rows, of, choices);
            return (judged, whole(judged));
        }
        (judged, upper)
    }

    /// What becomes of the part by its bound alone; else decides what must be as the prices suggest for anything as good as the best.
    fn settled_by(&mut self, bound: i128, judged: Bound) -> Option<Fate> {
        let useful = self.useful()?;
        if bound < useful {
            return Some(Fate::Dropped);
        }
        if bound == useful {
            if !self.in_ties {
                return Some(Fate::Tie(bound));
            }
            if !self.could_come_first() {
                return Some(Fate::Dropped);
            }
        }
        let mut keep = std::mem::take(&mut self.room.keep);
        keep.clear();
        self.judge.kept(judged, useful, self.domain.choices(), |column, chosen| keep.push((column, chosen)));
        for (column, chosen) in &keep {
            self.domain.decide(Decision::new(*column, *chosen));
        }
        self.room.keep = keep;
        None
    }

    /// Looks for better choices now and then, the best so far being known; searches that are to follow.
    fn better_choices(&mut self, before: Option<i128>) -> Option<Around> {
        let seldom = if self.nodes < 2_000 { 50 } else { 400 };
        let is_due = self.nodes >= self.next_try && !self.in_ties;
        if is_due || self.nodes < 20 || self.nodes.is_multiple_of(seldom) {
            self.round(&[]);
        }
        if !is_due {
            return None;
        }
        self.next_try = self.nodes * 3 + 200;
        self.around(200 + self.nodes / 4, before)
    }

    /// Splits the part on a column that is chosen in part.
    fn split(&mut self, bound: i128) -> Fate {
        if self.in_ties {
            return self.split_anywhere(bound);
        }
        let useful = self.useful().map_or(f64::NEG_INFINITY, |useful| useful as f64);
        let fractional = std::mem::take(&mut self.room.fractional);
        let Split { column, chosen } =
            self.costs.choose(&mut self.tableau, &self.rows, &fractional, &self.room.primal, useful);
        self.room.fractional = fractional;
        Fate::Split(Decision::new(column, chosen), bound)
    }

    /// Splits on the first column that is open, chosen first, as ties want it; with none open the choice is offered.
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
