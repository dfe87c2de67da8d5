//! Searches within the search, for better choices: most columns are held and the rest is searched like any model.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "floats choose where to look; every index is a column of the same model"
)]

use super::super::domain::Decision;
use super::super::search::{Search, Status};
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

/// Searches around the best choice, one place after the other.
#[derive(Debug, Clone)]
pub struct Around {
    /// The best before them.
    pub before: Option<i128>,
    /// Parts of one search.
    parts: u64,
    /// Where is still to be searched, the next last.
    places: Vec<Place>,
    within: Option<Within>,
}

#[derive(Debug, Clone, Copy)]
enum Place {
    NearTheMargin,
    InBlock(usize),
    WhereTheGuideIsUndecided,
    WhereGuideAndBestDiffer,
}

/// A search that is under way.
#[derive(Debug, Clone)]
struct Within {
    search: Search,
    most: u64,
    place: Place,
    before: Option<i128>,
}

/// Parts of a search within the search that are looked into at once.
const AT_ONCE: u64 = 10;
/// How deep searches within searches go.
const DEEPEST: u32 = 2;

impl Branch {
    /// Searches for better choices around the guide's answer and the best choice so far, of so many parts each; `None` where this is such a
    /// search itself.
    pub(super) fn around(&mut self, parts: u64, before: Option<i128>) -> Option<Around> {
        if self.level >= DEEPEST {
            return None;
        }
        let mut places = vec![Place::NearTheMargin];
        if self.path.is_empty() {
            self.blocks_together();
            places.extend((0..self.blocks.all.len()).rev().map(Place::InBlock));
            places.push(Place::WhereTheGuideIsUndecided);
        } else {
            places.push(Place::WhereGuideAndBestDiffer);
        }
        Some(Around { before, parts, places, within: None })
    }

    /// Goes on for a few parts; true when all places were searched.
    pub(super) fn go_on_around(&mut self, around: &mut Around) -> bool {
        if let Some(mut within) = around.within.take() {
            let is_done = within.search.step(AT_ONCE.min(within.most - within.search.nodes()));
            if is_done || within.search.nodes() >= within.most {
                self.learn_from(&within);
            } else {
                around.within = Some(within);
            }
            return false;
        }
        let Some(place) = around.places.pop() else { return true };
        let held = match place {
            Place::NearTheMargin => self.near_the_margin(),
            Place::InBlock(number) => self.in_block(number),
            Place::WhereTheGuideIsUndecided => Some(self.where_the_guide_is_undecided()),
            Place::WhereGuideAndBestDiffer => self.where_guide_and_best_differ(),
        };
        let most = if matches!(place, Place::WhereGuideAndBestDiffer) { around.parts / 4 } else { around.parts };
        around.within = held.and_then(|held| self.within(held, most, place));
        false
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

    /// Holds the best choice but for so many columns that cost least to turn.
    fn near_the_margin(&self) -> Option<Vec<Decision>> {
        let (_, best) = self.best.as_ref().filter(|(_, best)| self.margin.reduced.len() == best.len())?;
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
        Some(held.collect())
    }

    /// Holds what the guide chooses wholly or not at all.
    fn where_the_guide_is_undecided(&self) -> Vec<Decision> {
        let shares = self.room.primal.iter().enumerate();
        shares
            .filter(|(_, share)| **share < 0.001 || **share > 0.999)
            .map(|(column, share)| Decision::new(column, *share > 0.5))
            .collect()
    }

    /// Holds what the guide and the best choice agree on.
    fn where_guide_and_best_differ(&self) -> Option<Vec<Decision>> {
        let (_, best) = self.best.as_ref()?;
        let shares = self.room.primal.iter().zip(best).enumerate();
        let agreed = shares
            .filter(|(_, (share, chosen))| if **chosen { **share > 0.999 } else { **share < 0.001 })
            .map(|(column, (_, chosen))| Decision::new(column, *chosen));
        Some(agreed.collect())
    }

    /// Holds the best choice outside one block.
    fn in_block(&self, number: usize) -> Option<Vec<Decision>> {
        let (_, best) = self.best.as_ref()?;
        let mut is_held = vec![true; best.len()];
        for column in &self.blocks.all.get(number)?.columns {
            is_held[*column as usize] = false;
        }
        let held = (0..best.len()).filter(|column| is_held[*column]).map(|column| Decision::new(column, best[column]));
        Some(held.collect())
    }

    /// A search of what is not held, where that is little enough.
    fn within(&self, held: Vec<Decision>, most: u64, place: Place) -> Option<Within> {
        let count = self.model.values.len();
        if held.len() * 10 < count * 3 || held.len() == count || most == 0 {
            return None;
        }
        let small = Smaller {
            model: self.model.clone(),
            decisions: held,
            best: self.best.as_ref().map(|(_, chosen)| chosen.clone()),
            level: self.level + 1,
            ..Smaller::default()
        };
        Some(Within { search: Search::of(small), most, place, before: self.useful() })
    }

    /// Takes what a search has found; more columns near the margin are freed the next time if all of them were looked into.
    fn learn_from(&mut self, within: &Within) {
        let found = within.search.found();
        let is_exhausted = matches!(found.status, Status::ProvenBest | Status::Infeasible);
        if found.value.is_some() {
            self.offer(found.chosen);
        }
        if matches!(within.place, Place::NearTheMargin) {
            let size = self.margin.size;
            if is_exhausted {
                self.margin.size = size + size / 4;
            } else if self.useful() == within.before {
                self.margin.size = (size - size / 8).max(20);
            }
        }
    }
}
