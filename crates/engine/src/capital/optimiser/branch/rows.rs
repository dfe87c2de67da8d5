//! Which rows the guide knows: those of the model, cuts of the first part, and cuts made on the way as long as they gain.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats choose where to look, whole numbers decide; every index is a row or column of the same model"
)]

use super::super::bound::{Judge, Of};
use super::super::cover::cover_cut;
use super::super::domain::{Decision, Domain};
use super::super::model::Row;
use super::super::rounding_cut::Aggregate;
use super::Branch;

impl Branch {
    /// Takes in rows of the model that the guide's answer breaks.
    pub(super) fn take_in_broken(&mut self) -> bool {
        let mut any = false;
        for number in 0..self.rows.len() {
            let row = &self.rows[number];
            if self.taken[number] {
                continue;
            }
            let used: f64 = row
                .terms
                .iter()
                .map(|(column, coefficient)| *coefficient as f64 * self.room.primal[*column as usize])
                .sum();
            if used > row.limit as f64 + 1e-6 * row.terms.len() as f64 {
                self.taken[number] = true;
                self.tableau.take_in(number, row);
                any = true;
            }
        }
        any
    }

    /// Makes cuts that the guide's answer breaks from the rows of the model, and takes them in.
    pub(super) fn take_in_cuts(&mut self) -> bool {
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

    /// Keeps what the guide says of the first part.
    pub(super) fn keep_margin(&mut self) {
        self.tableau.prices(&mut self.margin.prices);
        self.tableau.primal(&mut self.margin.primal);
        self.margin.reduced.clear();
        self.margin.reduced.extend((0..self.model.values.len()).map(|column| self.tableau.reduced_of(column)));
    }

    /// Decides for good what the prices of the first part decide now that a better choice is known.
    pub(super) fn decide_for_good(&mut self) {
        let Some(useful) = self.useful().filter(|useful| *useful > self.settled_at.unwrap_or(i128::MIN)) else {
            return;
        };
        self.settled_at = Some(useful);
        let of = Of::Values(&self.model.values);
        let judged = self.judge.bound(&self.margin.prices, &self.rows, of, self.domain.choices());
        let mut keep = std::mem::take(&mut self.room.keep);
        keep.clear();
        self.judge.kept(judged, useful, self.domain.choices(), |column, chosen| keep.push((column, chosen)));
        for (column, chosen) in &keep {
            self.domain.decide(Decision::new(*column, *chosen));
        }
        self.room.keep = keep;
        if self.domain.settle().is_err() {
            // Nothing is left that is as good as the best, which then is the only one.
            self.open.clear();
            self.ties.clear();
            self.is_done = true;
        }
        self.root = self.domain.depth();
    }

    /// Forgets rows that do not hold the guide back, where they are many.
    pub(super) fn forget_loose(&mut self) {
        let (rows, always, taken) = (&self.rows, self.always, &mut self.taken);
        self.tableau.drop_loose(|number| number >= always || is_light(&rows[number]), |number| taken[number] = false);
    }

    /// Forgets rows that the guide does not need at present; they are taken in again when broken.
    pub(super) fn tidy(&mut self) {
        let (rows, always) = (&self.rows, self.always);
        self.tableau.refresh(rows, |number| number >= always || is_light(&rows[number]));
        self.taken.fill(false);
        for number in self.tableau.taken() {
            self.taken[number] = true;
        }
    }

    pub(super) fn take_in_all(&mut self, cuts: Vec<Row>) -> bool {
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
    pub(super) fn drop_loose_cuts(&mut self) {
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
        let decided = self.domain.decided(self.domain.depth());
        self.domain = Domain::new(self.model.values.len(), &self.rows);
        for decision in decided {
            self.domain.decide(decision);
        }
    }
}

/// Whether a row is taken in only when it is broken: one that compares a few columns.
pub fn is_light(row: &Row) -> bool {
    row.terms.iter().all(|(_, coefficient)| coefficient.abs() == 1) && row.limit.abs() <= 1
}
