//! Limits on whole blocks, found by a search of each block.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats choose where to look, whole numbers decide; every index is a row or column of the same model"
)]

use super::super::blocks::blocks;
use super::super::deviation::Outcome;
use super::super::domain::Choice;
use super::super::model::Row;
use super::super::search::best_within;
use super::rows::is_light;
use super::{Branch, Smaller};

/// Parts looked into for one limit.
const PARTS: u64 = 300;
/// Parts looked into for all limits together.
const MOST_SPENT: u64 = 20_000;
/// Parts that a limit made below the first part may take.
const MOST_EFFORT: u64 = 20;
/// Looks at deviations after which the guide has its turn again, if a limit was found; a part counts as a hundred.
const SPENT_AT_ONCE: u64 = 4_000;
/// Looks at deviations that it may take.
const MOST_LOOKS: u64 = 2_000;

impl Branch {
    /// Finds the blocks of the model, once.
    pub(super) fn find_blocks(&mut self) {
        self.blocks = blocks(&self.model, is_light);
    }

    /// Makes limits on blocks that the guide's answer breaks, and takes them in.
    ///
    /// What the guide would pay to turn a decided column is taken off its worth: the limit holds everywhere, and is close where the
    /// decisions stand.
    pub(super) fn take_in_block_cuts(&mut self) -> bool {
        let is_first = self.path.is_empty();
        if self.blocks.all.is_empty() || (!is_first && self.rows.len() > 6 * self.always + 500) {
            return false;
        }
        let with_cuts = self.block_cuts(true);
        if !is_first && !with_cuts.is_empty() {
            return self.take_in_all(with_cuts);
        }
        let mut cuts = self.block_cuts(false);
        cuts.extend(with_cuts);
        self.take_in_all(cuts)
    }

    /// Limits on blocks that the guide's answer breaks; prices of cuts that join blocks count in what columns are worth, or do not.
    fn block_cuts(&mut self, with_cuts: bool) -> Vec<Row> {
        let is_first = self.path.is_empty();
        let objective = self.tableau.objective();
        let missing = self.useful().map_or(0.0, |useful| objective - useful as f64);
        let (worth, priced) = self.worth(with_cuts);
        let mut cuts = Vec::new();
        let count = self.blocks.all.len();
        let (start, mut spent) = (self.blocks.turn, 0);
        for number in (0..count).map(|at| (start + at) % count) {
            if spent > SPENT_AT_ONCE && !cuts.is_empty() {
                break;
            }
            self.blocks.turn = (number + 1) % count;
            let block = &mut self.blocks.all[number];
            let share = |column: &u32| self.room.primal[*column as usize];
            if block.columns.iter().map(share).all(|share| !(1e-6..=1.0 - 1e-6).contains(&share)) {
                continue;
            }
            let (figures, unit) = block.figures(&worth);
            let nodes_before = self.blocks.spent;
            block.model.values.clone_from(&figures);
            let own = priced.iter().filter(|(home, ..)| *home == number);
            let mut rows: Vec<(&Row, f64)> = own.map(|(_, row, price)| (row, price * unit)).collect();
            let count = rows.len();
            for row in &block.model.rows {
                if !rows[..count].iter().any(|(priced, _)| *priced == row) {
                    rows.push((row, 0.0));
                }
            }
            let known = block.last.as_ref().map_or(i64::MIN, |last| {
                figures.iter().zip(last).filter(|(_, chosen)| **chosen).map(|(figure, _)| figure).sum()
            });
            let most = match self.deviations.best(
                &figures,
                &rows,
                &[],
                known,
                if is_first { block.looks } else { block.looks.min(MOST_LOOKS) },
            ) {
                Outcome::Best(value, chosen) => {
                    block.last = Some(chosen.to_vec());
                    block.learn(true);
                    value
                }
                Outcome::Nothing if known > i64::MIN => {
                    block.learn(true);
                    known
                }
                _ => {
                    block.learn(!is_first && block.looks > MOST_LOOKS);
                    if (!is_first && block.effort > MOST_EFFORT) || self.blocks.spent > MOST_SPENT {
                        continue;
                    }
                    let (model, best) = (block.model.clone(), block.last.clone());
                    let found =
                        best_within(Smaller { model, best, level: self.level + 2, ..Smaller::default() }, PARTS);
                    block.effort = found.nodes;
                    self.blocks.spent += found.nodes;
                    if found.value.is_some() {
                        block.last = Some(found.chosen);
                    }
                    let Some(most) = found.bound.and_then(|bound| i64::try_from(bound).ok()) else { continue };
                    most
                }
            };
            spent += self.deviations.looked() + (self.blocks.spent - nodes_before) * 100;
            let now: f64 =
                figures.iter().zip(&block.columns).map(|(figure, column)| *figure as f64 * share(column)).sum();
            let breach = (now - most as f64) / unit;
            if breach > missing * 0.01 && breach > objective.abs() * 1e-6 {
                let terms = block.columns.iter().zip(&figures).map(|(column, figure)| (*column, *figure)).collect();
                cuts.push(Row::new(most, terms));
            }
        }
        cuts
    }

    /// What each column is worth to its block: its value, less what joining rows take at the guide's prices; and the rows of blocks that
    /// have a price.
    fn worth(&mut self, with_cuts: bool) -> (Vec<f64>, Vec<(usize, Row, f64)>) {
        let mut worth: Vec<f64> = self.model.values.iter().map(|value| *value as f64).collect();
        let mut priced = Vec::new();
        self.tableau.prices(&mut self.room.prices);
        for (number, price) in &self.room.prices {
            if let Some((home, row)) = self.blocks.home(&self.rows[*number]) {
                priced.push((home, row, *price));
                continue;
            }
            if *number >= self.always && !with_cuts {
                continue;
            }
            for (column, coefficient) in &self.rows[*number].terms {
                worth[*column as usize] -= price * *coefficient as f64;
            }
        }
        for (column, worth) in worth.iter_mut().enumerate() {
            let against = match self.domain.of(column) {
                Choice::Open => continue,
                Choice::In => self.tableau.reduced_of(column).min(0.0),
                Choice::Out => self.tableau.reduced_of(column).max(0.0),
            };
            *worth -= against;
        }
        (worth, priced)
    }
}
