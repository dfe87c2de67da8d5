//! Searches within the search, for better choices: most columns are held and the rest is searched like any model.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "every index is a column of the same model"
)]

use super::super::domain::Decision;
use super::super::search::best_within;
use super::{Branch, Smaller};

/// How deep searches within searches go.
const DEEPEST: u32 = 2;

impl Branch {
    /// Looks for better choices around the guide's answer and the best choice so far.
    pub(super) fn look_around(&mut self, parts: u64) {
        if self.level >= DEEPEST {
            return;
        }
        self.where_the_guide_is_undecided(parts);
        self.where_guide_and_best_differ(parts);
        if self.path.is_empty() {
            self.block_by_block(parts);
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
        for number in 0..self.blocks.len() {
            let Some((_, best)) = &self.best else { return };
            let mut is_held = vec![true; best.len()];
            for column in &self.blocks[number].columns {
                is_held[*column as usize] = false;
            }
            let held = (0..best.len()).filter(|column| is_held[*column]).map(|column| Decision::new(column, best[column]));
            let held = held.collect();
            self.search_with(held, parts);
        }
    }

    fn search_with(&mut self, held: Vec<Decision>, parts: u64) {
        let count = self.model.values.len();
        if held.len() * 10 < count * 3 || held.len() == count {
            return;
        }
        let small = Smaller {
            model: self.model.clone(),
            decisions: held,
            best: self.best.as_ref().map(|(_, chosen)| chosen.clone()),
            restarts: 0,
            level: self.level + 1,
        };
        let found = best_within(small, parts);
        if found.value.is_some() {
            self.offer(found.chosen);
        }
    }
}
