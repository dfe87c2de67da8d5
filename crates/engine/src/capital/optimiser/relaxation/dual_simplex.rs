//! The dual simplex method: rows that are broken are put right one by one, always at the least loss.

use super::super::model::Row;
use super::tableau::{TINY, Tableau, Whereabouts};

/// How far a value may lie outside its bounds, in scaled units.
const TOLERANCE: f64 = 1e-9;
/// Entries smaller than this are not divided by.
const LEAST_PIVOT: f64 = 1e-7;

/// How the method ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Solved {
    /// Nothing better is possible in part.
    Best,
    /// The basic variable of this row cannot be brought within its bounds.
    Infeasible(usize),
    /// The value fell to what would not help.
    Cut,
    /// It took too many steps.
    GivenUp,
}

impl Tableau {
    /// Puts every broken row right; stops early once the value falls below `useful`.
    pub fn solve(&mut self, rows: &[Row], useful: f64, most_steps: usize) -> Solved {
        let useful = useful / self.cost_scale;
        for _ in 0..most_steps {
            if self.sum < useful {
                return Solved::Cut;
            }
            if self.stale > 100 + 2 * self.rows.len() {
                self.refresh(rows, |_| false);
            }
            let Some((row, bound)) = self.most_broken() else { return Solved::Best };
            let Some(place) = self.entering(row, bound) else { return Solved::Infeasible(row) };
            let change = (self.values[row] - bound) / self.entries[row * self.columns + place];
            let (entering, leaving) = (self.places[place], self.basic[row]);
            let start = self.resting(entering);
            self.shift(place, change);
            self.values[row] = start + change;
            let (least, most) = self.bounds[leaving];
            self.at_upper[leaving] = bound == most && least < most;
            self.exchange(row, place);
        }
        Solved::GivenUp
    }

    /// The row whose basic variable lies furthest outside its bounds, and the bound.
    fn most_broken(&self) -> Option<(usize, f64)> {
        let mut worst = TOLERANCE;
        let mut found = None;
        for (row, (variable, value)) in self.basic.iter().zip(&self.values).enumerate() {
            let (least, most) = self.bounds[*variable];
            let (by, bound) = if *value < least { (least - value, least) } else { (value - most, most) };
            if by > worst {
                worst = by;
                found = Some((row, bound));
            }
        }
        found
    }

    /// The place that enters: of those that bring the row back at the least loss, the last before the row is put right; those passed on
    /// the way go to their other bound.
    fn entering(&mut self, row: usize, bound: f64) -> Option<usize> {
        let offset = row * self.columns;
        // The basic value falls by entry x step: a variable at its lower bound can only rise, one at its upper only fall.
        let sign = if self.values[row] > bound { 1.0 } else { -1.0 };
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.clear();
        let own = &self.entries[offset..offset + self.columns];
        for (place, ((entry, way), reduced)) in own.iter().zip(&self.ways).zip(&self.reduced).enumerate() {
            let size = entry * way * sign;
            if size > LEAST_PIVOT {
                candidates.push((reduced.abs() / size, size, place));
            }
        }
        let chosen = self.pass(&mut candidates, row, bound);
        self.candidates = candidates;
        chosen
    }

    /// Passes candidates in the order of their ratios until the row is put right; `None` where all of them do not suffice.
    fn pass(&mut self, candidates: &mut [(f64, f64, usize)], row: usize, bound: f64) -> Option<usize> {
        let mut missing = (self.values[row] - bound).abs();
        let mut passed = 0;
        let found = loop {
            let waiting = candidates.get(passed..).filter(|waiting| !waiting.is_empty())?;
            let least = waiting.iter().fold(f64::INFINITY, |least, (ratio, ..)| least.min(*ratio));
            // Among equals the largest entry is the safest to divide by.
            let mut best = (passed, -1.0);
            for (at, (ratio, size, _)) in waiting.iter().enumerate() {
                if *ratio <= least + TINY && *size > best.1 {
                    best = (passed + at, *size);
                }
            }
            candidates.swap(passed, best.0);
            let place = candidates[passed].2;
            // A column can go as far as from nothing to one, a slack as far as it takes.
            if best.1 >= missing || self.places[place] >= self.columns {
                break place;
            }
            missing -= best.1;
            passed += 1;
        };
        for (_, _, place) in &candidates[..passed] {
            let variable = self.places[*place];
            let change = self.ways[*place];
            self.at_upper[variable] = !self.at_upper[variable];
            self.ways[*place] = -change;
            self.shift(*place, change);
        }
        Some(found)
    }

    /// Least loss of value if the basic variable of a row is brought down to its floor, and up to its ceiling, by one step.
    pub fn penalties(&self, row: usize) -> (f64, f64) {
        let offset = row * self.columns;
        let value = self.values[row];
        let (down, up) = (value, 1.0 - value);
        let (mut least_down, mut least_up) = (f64::INFINITY, f64::INFINITY);
        let own = &self.entries[offset..offset + self.columns];
        for ((entry, way), reduced) in own.iter().zip(&self.ways).zip(&self.reduced) {
            let size = entry * way;
            if size > LEAST_PIVOT {
                least_down = least_down.min(reduced.abs() / size);
            } else if size < -LEAST_PIVOT {
                least_up = least_up.min(reduced.abs() / -size);
            }
        }
        (least_down * down * self.cost_scale, least_up * up * self.cost_scale)
    }

    /// The columns that the answer chooses in part.
    pub fn fractional(&self, into: &mut Vec<usize>) {
        into.clear();
        for (variable, value) in self.basic.iter().zip(&self.values) {
            if *variable < self.columns && *value > 1e-6 && *value < 1.0 - 1e-6 {
                into.push(*variable);
            }
        }
        debug_assert!(into.iter().all(|column| matches!(self.whereabouts[*column], Whereabouts::Basic(_))));
    }
}
