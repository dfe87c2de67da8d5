//! Which limits clash: a smallest set of rows that no choice satisfies together.
//!
//! First a set of which no row can be left out: rows are left out many at a time and fewer and fewer, and every choice that is found on the way
//! tells of more rows that are needed (Belov and Marques-Silva 2011). Then a smallest one: every set of rows that clashes shares a row with
//! each set that some choice breaks; so a smallest such "hitting set" is guessed, tried, and every time it does not clash another set to be hit
//! is learnt from what it allows (Ignatiev, Previti, Liffiton and Marques-Silva 2015). The guess is itself an optimisation of this kind. It ends
//! when the guess clashes, or is no smaller than the set there is.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "every index is a row or column of the same model, of which there are fewer than fit 32 bits; sums of 50,000 figures up to 10^13 \
              fit 64 bits"
)]

mod choices;
mod follow;
mod guess;
mod leaving_out;
mod order;
mod question;
#[cfg(test)]
mod tests;

use super::model::Model;
use choices::Turning;
use follow::Follow;
use guess::{Guess, Guessed};
use leaving_out::LeavingOut;
use order::Order;
use question::{Outcome, Question};

/// Choices that are kept to begin from.
const KEPT: usize = 24;
/// Parts looked into for all questions together whether some rows clash.
const MOST_PARTS: u64 = 100_000;
/// Rows times steps after which a set of which no row can be left out is not made smaller any more.
const MOST_WORK: u64 = 500_000;
/// Sets to hit after which it is not either.
const MOST_TO_HIT: usize = 500;

/// Rows that clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clashing {
    /// Their numbers, rising.
    pub rows: Vec<usize>,
    /// Whether no smaller set of rows clashes. If not, then as far as could be told none of them can be left out.
    pub is_smallest: bool,
}

/// A smallest set of rows that clash, looked for step by step.
#[derive(Debug, Clone)]
pub struct Clash {
    model: Model,
    follow: Follow,
    order: Order,
    /// Choices found so far, the latest last.
    known: Vec<Vec<bool>>,
    /// Rows that some choice breaks: every set that clashes holds one at least of each of these.
    to_hit: Vec<Vec<usize>>,
    /// The least set of rows known to clash.
    found: Option<Clashing>,
    stage: Stage,
    /// Parts of searches left for questions.
    left: u64,
    work: u64,
}

#[derive(Debug, Clone)]
enum Stage {
    /// Whether all rows clash.
    All(Question),
    /// Which of the rows that clash can be left out.
    LeavingOut(Box<LeavingOut>),
    /// A smallest set of rows with one at least of each set to hit.
    Guess(Guess),
    /// Whether a guess clashes.
    Try(Question),
    Done,
}

impl Clash {
    /// Not begun.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        let model = Model { values: vec![0; model.values.len()], rows: model.rows.clone() };
        let follow = Follow::new(&model);
        let order = Order::of(&model, &follow.columns);
        let all = Question::new((0..model.rows.len()).collect());
        Self {
            stage: Stage::All(all),
            follow,
            order,
            known: Vec::new(),
            to_hit: Vec::new(),
            found: None,
            left: MOST_PARTS,
            work: 0,
            model,
        }
    }

    /// Takes so many small steps more; true when nothing is left to do. Steps of any number end with the same set.
    pub fn step(&mut self, parts: u64) -> bool {
        for _ in 0..parts {
            if matches!(self.stage, Stage::Done) {
                break;
            }
            let stage = std::mem::replace(&mut self.stage, Stage::Done);
            self.stage = self.one(stage);
        }
        matches!(self.stage, Stage::Done)
    }

    /// The smallest set known so far; `None` where the rows do not clash, or that is not known yet or took too long to show.
    #[must_use]
    pub const fn found(&self) -> Option<&Clashing> {
        self.found.as_ref()
    }

    fn one(&mut self, stage: Stage) -> Stage {
        match stage {
            Stage::All(mut question) => match question.step(&self.model, &self.follow, &self.known, &mut self.left) {
                None => Stage::All(question),
                Some(Outcome::Clash(rows)) => Stage::LeavingOut(Box::new(LeavingOut::new(&rows, &self.order.rows))),
                Some(Outcome::Allowed(_) | Outcome::Unsettled) => Stage::Done,
            },
            Stage::LeavingOut(mut leaving_out) => {
                if !leaving_out.step(self) {
                    return Stage::LeavingOut(leaving_out);
                }
                self.found = Some(Clashing { rows: leaving_out.rows(), is_smallest: false });
                self.guess()
            }
            Stage::Guess(mut guess) => match guess.step(self.found.as_ref().map_or(0, |found| found.rows.len())) {
                None => self.within_work(Stage::Guess(guess)),
                Some(Guessed::Rows(rows)) => Stage::Try(Question::new(rows)),
                Some(Guessed::NoSmaller) => {
                    self.found.iter_mut().for_each(|found| found.is_smallest = true);
                    Stage::Done
                }
                Some(Guessed::Unsettled) => Stage::Done,
            },
            Stage::Try(mut question) => match question.step(&self.model, &self.follow, &self.known, &mut self.left) {
                None => self.within_work(Stage::Try(question)),
                Some(Outcome::Clash(rows)) => {
                    self.found = Some(Clashing { rows, is_smallest: true });
                    Stage::Done
                }
                Some(Outcome::Allowed(chosen)) => {
                    self.learn(chosen);
                    self.guess()
                }
                Some(Outcome::Unsettled) => Stage::Done,
            },
            Stage::Done => Stage::Done,
        }
    }

    /// The stage, or the end where enough was tried.
    fn within_work(&mut self, stage: Stage) -> Stage {
        self.work += self.model.rows.len() as u64;
        if self.work > MOST_WORK || self.to_hit.len() > MOST_TO_HIT { Stage::Done } else { stage }
    }

    fn guess(&mut self) -> Stage {
        let guess = Guess::new(&self.order, &self.to_hit);
        self.within_work(Stage::Guess(guess))
    }

    /// Learns from a choice: the rows that it breaks, once as few of them are broken as turning columns one by one can do.
    fn learn(&mut self, chosen: Vec<bool>) {
        let mut turning = Turning::new(&self.model, &self.follow, chosen);
        turning.mend(&self.order.rows);
        let broken: Vec<bool> = (0..self.model.rows.len()).map(|row| turning.is_broken(row)).collect();
        let set = self.order.first_of(&broken);
        // A set is hit where one within it is.
        let is_within = |one: &[usize], other: &[usize]| one.iter().all(|row| other.binary_search(row).is_ok());
        if !self.to_hit.iter().any(|known| is_within(known, &set)) {
            self.to_hit.retain(|known| !is_within(&set, known));
            self.to_hit.push(set);
        }
        let chosen = turning.chosen;
        if self.known.len() >= KEPT {
            self.known.remove(0);
        }
        self.known.push(chosen);
    }
}

/// Numbers of a smallest set of rows that clash; `None` where the rows do not, or it could not be shown in time.
///
/// ```
/// use engine::capital::optimiser::{Model, Row, clash};
/// // At most two of three, a budget nothing can break, and each of the three must be.
/// let must = |column: u32| Row::new(-1, vec![(column, -1)]);
/// let rows = vec![Row::new(2, vec![(0, 1), (1, 1), (2, 1)]), Row::new(9, vec![(0, 4), (1, 3)]), must(0), must(1), must(2)];
/// let clashing = clash(&Model { values: vec![1, 1, 1], rows }).unwrap();
/// assert_eq!((clashing.rows, clashing.is_smallest), (vec![0, 2, 3, 4], true));
/// ```
#[must_use]
pub fn clash(model: &Model) -> Option<Clashing> {
    let mut clash = Clash::new(model);
    while !clash.step(u64::MAX) {}
    clash.found
}

const fn index(number: u32) -> usize {
    number as usize
}
