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
use super::super::model::Row;
use super::super::search::best_within;
use super::rows::is_light;
use super::{Branch, Smaller};

/// Parts looked into for one limit.
const PARTS: u64 = 3_000;

impl Branch {
    /// Finds the blocks of the model, once.
    pub(super) fn find_blocks(&mut self) {
        (self.blocks, self.joining) = blocks(&self.model, is_light);
    }

    /// Makes limits on blocks that the guide's answer breaks, and takes them in.
    pub(super) fn take_in_block_cuts(&mut self) -> bool {
        if self.blocks.is_empty() {
            return false;
        }
        let mut worth: Vec<f64> = self.model.values.iter().map(|value| *value as f64).collect();
        self.tableau.prices(&mut self.room.prices);
        for (number, price) in &self.room.prices {
            if self.joining.contains(number) {
                for (column, coefficient) in &self.rows[*number].terms {
                    worth[*column as usize] -= price * *coefficient as f64;
                }
            }
        }
        let mut cuts = Vec::new();
        for block in &mut self.blocks {
            let figures = block.figures(&worth);
            let now: f64 = figures
                .iter()
                .zip(&block.columns)
                .map(|(figure, column)| *figure as f64 * self.room.primal[*column as usize])
                .sum();
            block.model.values.clone_from(&figures);
            let best = block.last.clone().filter(|best| block.model.allows(best));
            let small = Smaller { model: block.model.clone(), decisions: Vec::new(), best, restarts: 0, level: self.level + 2 };
            let found = best_within(small, PARTS);
            if found.value.is_some() {
                block.last = Some(found.chosen);
            }
            let Some(most) = found.bound.and_then(|bound| i64::try_from(bound).ok()) else { continue };
            if now > most as f64 + 1e-6 * now.abs() {
                let terms = (0..).zip(&figures).map(|(at, figure): (usize, &i64)| (block.columns[at], *figure)).collect();
                cuts.push(Row::new(most, terms));
            }
        }
        self.take_in_all(cuts)
    }
}
