//! Searches within the search, for better choices: most columns are held and the rest is searched like any model.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "floats choose where to look; every index is a column of the same model"
)]

use super::super::domain::Decision;
use super::super::search::{Status, best_within};
use super::{Branch, Smaller};

/// What the guide said of the first part, and how many columns near its margin are freed at once.
#[derive(Debug, Clone)]
pub struct Margin {
    /// Prices of the rows.
    pub prices: Vec<(usize, f64)>,
    /// What a step of each column takes from the value.
    pub reduced: Vec<f64>,
    /// The share of each column.
    pub primal: Vec<f64>,
    /// Columns freed at once.
    pub size: usize,
}

impl Default for Margin {
    fn default() -> Self {
        Self { prices: Vec::new(), reduced: Vec::new(), primal: Vec::new(), size: 40 }
    }
}

/// How deep searches within searches go.
const DEEPEST: u32 = 2;

impl Branch {
    /// Looks for better choices around the guide's answer and the best choice so far.
    pub(super) fn look_around(&mut self, parts: u64) {
        if self.level >= DEEPEST {
            return;
        }
        if self.path.is_empty() {
            self.blocks_together();
            self.where_the_guide_is_undecided(parts);
            self.block_by_block(parts);
        } else {
            self.where_guide_and_best_differ(parts / 4);
        }
        self.near_the_margin(parts);
    }

    /// Puts together what was best for each block at the guide's prices, as far as the rows that join them allow.
    fn blocks_together(&mut self) {
        let mut wanted = vec![false; self.model.values.len()];
        for block in &self.blocks.all {
            for (column, chosen) in block.columns.iter().zip(block.last.iter().flatten()) {
                wanted[*column as usize] = *chosen;
            }
        }
        if wanted.contains(&true) {
            self.round(&wanted);
        }
    }

    /// Holds the best choice but for so many columns that cost least to turn: more of them each time all was looked into.
    fn near_the_margin(&mut self, parts: u64) {
        let Some((_, best)) = &self.best else { return };
        if self.margin.reduced.len() != best.len() {
            return;
        }
        let differs = |column: usize| (self.margin.primal[column] - f64::from(u8::from(best[column]))).abs() > 0.001;
        let costs: Vec<f64> = (0..best.len())
            .map(|column| if differs(column) { -1.0 } else { self.margin.reduced[column].abs() })
            .collect();
        let mut order: Vec<usize> = (0..best.len()).collect();
        order.sort_by(|one, other| costs[*one].total_cmp(&costs[*other]).then(one.cmp(other)));
        let mut is_held = vec![true; best.len()];
        let mut loosened = vec![false; best.len()];
        for column in order.into_iter().take(self.margin.size) {
            is_held[column] = false;
            loosened[self.groups.of[column] as usize] = true;
        }
        // Of a group that may choose anew what is chosen must be free to go.
        for column in 0..best.len() {
            is_held[column] &= !(best[column] && loosened[self.groups.of[column] as usize]);
        }
        let held = (0..best.len()).filter(|column| is_held[*column]).map(|column| Decision::new(column, best[column]));
        let held = held.collect();
        let before = self.useful();
        let is_exhausted = self.search_with(held, parts);
        let size = self.margin.size;
        if is_exhausted {
            self.margin.size = size + size / 4;
        } else if self.useful() == before {
            self.margin.size = (size - size / 8).max(20);
        }
    }

    /// Holds what the guide chooses wholly or not at all.
    fn where_the_guide_is_undecided(&mut self, parts: u64) {
        let shares = self.room.primal.iter().enumerate();
        let held = shares
            .filter(|(_, share)| **share < 0.001 || **share > 0.999)
            .map(|(column, share)| Decision::new(column, *share > 0.5))
            .collect();
        self.search_with(held, parts);
    }

    /// Holds what the guide and the best choice agree on.
    fn where_guide_and_best_differ(&mut self, parts: u64) {
        let Some((_, best)) = &self.best else { return };
        let shares = self.room.primal.iter().zip(best).enumerate();
        let held = shares
            .filter(|(_, (share, chosen))| if **chosen { **share > 0.999 } else { **share < 0.001 })
            .map(|(column, (_, chosen))| Decision::new(column, *chosen))
            .collect();
        self.search_with(held, parts);
    }

    /// Holds the best choice outside one block after the other.
    fn block_by_block(&mut self, parts: u64) {
        for number in 0..self.blocks.all.len() {
            let Some((_, best)) = &self.best else { return };
            let mut is_held = vec![true; best.len()];
            for column in &self.blocks.all[number].columns {
                is_held[*column as usize] = false;
            }
            let held =
                (0..best.len()).filter(|column| is_held[*column]).map(|column| Decision::new(column, best[column]));
            let held = held.collect();
            self.search_with(held, parts);
        }
    }

    /// Searches what is not held; whether all of it was looked into.
    fn search_with(&mut self, held: Vec<Decision>, parts: u64) -> bool {
        let count = self.model.values.len();
        if held.len() * 10 < count * 3 || held.len() == count {
            return false;
        }
        let small = Smaller {
            model: self.model.clone(),
            decisions: held,
            best: self.best.as_ref().map(|(_, chosen)| chosen.clone()),
            level: self.level + 1,
            ..Smaller::default()
        };
        let found = best_within(small, parts);
        if found.value.is_some() {
            self.offer(found.chosen);
        }
        matches!(found.status, Status::ProvenBest | Status::Infeasible)
    }
}
