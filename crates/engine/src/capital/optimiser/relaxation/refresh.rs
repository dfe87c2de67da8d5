//! Working the tableau out afresh, so that errors of rounding do not add up.

use super::super::model::Row;
use super::tableau::{Tableau, TakenRow, Whereabouts};

impl Tableau {
    /// Drops rows that do not hold the guide back and may be dropped: those whose slack is basic. Nothing else changes.
    pub fn drop_loose(&mut self, may_drop: impl Fn(usize) -> bool, mut dropped: impl FnMut(usize)) {
        let width = self.columns;
        let is_loose = |slot: usize, row: &TakenRow| match self.whereabouts[width + slot] {
            Whereabouts::Basic(at) => self.values[at] > 1e-6 && may_drop(row.number),
            Whereabouts::Place(_) => false,
        };
        let leaves: Vec<bool> = self.rows.iter().enumerate().map(|(slot, row)| is_loose(slot, row)).collect();
        let count = leaves.iter().filter(|leaves| **leaves).count();
        if count < 8 || count * 5 < leaves.len() {
            return;
        }
        // Slacks are numbered anew, then the rows of the tableau move together.
        let mut number = vec![usize::MAX; width + self.rows.len()];
        let mut next = width;
        for (slot, leaves) in leaves.iter().enumerate() {
            if *leaves {
                dropped(self.rows[slot].number);
                continue;
            }
            number[width + slot] = next;
            self.rows[next - width] = self.rows[slot];
            self.bounds[next] = self.bounds[width + slot];
            self.at_upper[next] = self.at_upper[width + slot];
            next += 1;
        }
        self.rows.truncate(next - width);
        self.bounds.truncate(next);
        self.at_upper.truncate(next);
        self.whereabouts.truncate(next);
        let mut to = 0;
        for from in 0..self.basic.len() {
            let variable = self.basic[from];
            if variable >= width && number[variable] == usize::MAX {
                continue;
            }
            self.basic[to] = if variable < width { variable } else { number[variable] };
            self.values[to] = self.values[from];
            self.entries.copy_within(from * width..(from + 1) * width, to * width);
            self.whereabouts[self.basic[to]] = Whereabouts::Basic(to);
            to += 1;
        }
        self.basic.truncate(to);
        self.values.truncate(to);
        self.entries.truncate(to * width);
        for (place, variable) in self.places.iter_mut().enumerate() {
            if *variable >= width {
                *variable = number[*variable];
            }
            self.whereabouts[*variable] = Whereabouts::Place(place);
        }
    }

    /// Works everything out afresh from the rows themselves, keeping the basis; rows whose slack is basic may be dropped.
    pub fn refresh(&mut self, rows: &[Row], drop_slack: impl Fn(usize) -> bool) {
        let wanted: Vec<usize> = self.basic.iter().copied().filter(|variable| *variable < self.columns).collect();
        let is_loose = |slot: usize| matches!(self.whereabouts[self.columns + slot], Whereabouts::Basic(_));
        // Each row that stays, and whether it holds the guide back: the basis is the same afterwards, slacks and columns.
        let kept: Vec<(usize, bool)> = self
            .rows
            .iter()
            .enumerate()
            .filter(|(slot, row)| row.number != usize::MAX && !(is_loose(*slot) && drop_slack(row.number)))
            .map(|(slot, row)| (row.number, !is_loose(slot)))
            .collect();
        self.clear();
        for (number, _) in &kept {
            self.take_in(*number, &rows[*number]);
        }
        for column in wanted {
            let Whereabouts::Place(place) = self.whereabouts[column] else { continue };
            // The slack with the largest entry makes way, of those that did before.
            let loose = (0..self.basic.len()).filter(|row| {
                let variable = self.basic[*row];
                variable >= self.columns && kept[variable - self.columns].1
            });
            let size = |row: usize| self.entries[row * self.columns + place].abs();
            let best = loose.max_by(|one, other| size(*one).total_cmp(&size(*other)));
            if let Some(row) = best.filter(|row| size(*row) > 1e-9) {
                let leaving = self.basic[row];
                self.at_upper[leaving] = false;
                self.exchange(row, place);
            }
        }
        self.stale = 0;
        for place in 0..self.columns {
            let variable = self.places[place];
            let (least, most) = self.bounds[variable];
            if least < most && most.is_finite() {
                self.at_upper[variable] = self.reduced[place] > 0.0;
            }
            self.set_way(place);
        }
        // A slack that would gain by growing has no other bound to go to: begin again without columns in the basis.
        let gains = |place: usize| self.places[place] >= self.columns && self.reduced[place] > 1e-9;
        if (0..self.columns).any(gains) {
            self.begin_again(rows, &kept);
            return;
        }
        self.recompute(rows);
        self.add_up();
    }

    /// The same rows with every slack basic, which any prices allow.
    fn begin_again(&mut self, rows: &[Row], kept: &[(usize, bool)]) {
        self.clear();
        for place in 0..self.columns {
            let (least, most) = self.bounds[place];
            self.at_upper[place] = least < most && self.reduced[place] > 0.0;
            self.set_way(place);
        }
        for (number, _) in kept {
            self.take_in(*number, &rows[*number]);
        }
        self.add_up();
    }

    /// Drops every row, and with them the basis.
    fn clear(&mut self) {
        self.rows.clear();
        self.entries.clear();
        self.basic.clear();
        self.values.clear();
        self.places = (0..self.columns).collect();
        self.whereabouts = (0..self.columns).map(Whereabouts::Place).collect();
        self.at_upper.truncate(self.columns);
        self.bounds.truncate(self.columns);
        self.reduced.clone_from(&self.costs);
        self.ways.fill(0.0);
    }

    /// Works out the basic values from the bounds that the others stand at.
    fn recompute(&mut self, rows: &[Row]) {
        // basic = B^-1 limit - sum of entry x resting place; the columns of B^-1 are the entries of slacks.
        let right: Vec<f64> = self.rows.iter().map(|taken| rows[taken.number].limit as f64 / taken.scale).collect();
        for row in 0..self.rows.len() {
            let offset = row * self.columns;
            let mut value = 0.0;
            for (slot, right) in right.iter().enumerate() {
                let factor = match self.whereabouts[self.columns + slot] {
                    Whereabouts::Place(place) => self.entries[offset + place],
                    Whereabouts::Basic(own) if own == row => 1.0,
                    Whereabouts::Basic(_) => 0.0,
                };
                value += factor * right;
            }
            for (place, variable) in self.places.iter().enumerate() {
                value -= self.entries[offset + place] * self.resting(*variable);
            }
            self.values[row] = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Solved;
    use super::*;

    /// Figures that look drawn, the same each time.
    fn figures(count: usize, seed: u64) -> Vec<i64> {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as i64 % 900 + 100
        };
        (0..count).map(|_| next()).collect()
    }

    #[test]
    fn worked_out_afresh_the_same_rows_hold_and_nothing_is_left_to_solve() {
        for seed in 1..40 {
            let (columns, budgets) = (30, 12);
            let rows: Vec<Row> = (0..budgets)
                .map(|row| {
                    let costs = figures(columns, seed * 100 + row);
                    let limit = costs.iter().sum::<i64>() * (20 + row as i64) / 50;
                    Row::new(limit, (0..).zip(costs).collect())
                })
                .collect();
            let mut tableau = Tableau::new(&figures(columns, seed));
            (0..rows.len()).for_each(|row| tableau.take_in(row, &rows[row]));
            assert_eq!(tableau.solve(&rows, f64::NEG_INFINITY, 1_000), Solved::Best);
            let (before, holding) = (tableau.objective(), tableau.holding().collect::<Vec<_>>());
            assert!(!holding.is_empty() && holding.len() < rows.len(), "some rows hold and some do not: {holding:?}");
            tableau.refresh(&rows, |_| false);
            assert_eq!(tableau.holding().collect::<Vec<_>>(), holding, "seed {seed}");
            assert!((tableau.objective() - before).abs() < 1e-6, "seed {seed}");
            assert_eq!(tableau.solve(&rows, f64::NEG_INFINITY, 0), Solved::GivenUp);
            assert_eq!(tableau.solve(&rows, f64::NEG_INFINITY, 1), Solved::Best, "seed {seed}");
        }
    }
}
