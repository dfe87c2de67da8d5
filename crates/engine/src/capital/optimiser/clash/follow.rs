//! What follows row by row where nothing is guessed, and which rows a contradiction rests on.
//!
//! A row that cannot hold is explained by the decisions that lift its least sum above the limit, the largest of them as far as they are
//! needed; a decision by the row it followed from and what was decided in that row before.

use std::collections::VecDeque;

use super::super::model::Model;
use super::index;

/// A model's rows as they are followed.
#[derive(Debug, Clone)]
pub(super) struct Follow {
    /// For each column, the rows it stands in and its coefficient there.
    pub(super) columns: Vec<Vec<(u32, i64)>>,
    /// Terms of each row, the largest first whatever their sign.
    terms: Vec<Vec<(u32, i64)>>,
    limits: Vec<i64>,
    /// The least sum of each row with nothing decided.
    least: Vec<i64>,
}

/// A decision: whether the column is chosen, the row it followed from, and how many decisions came before.
#[derive(Debug, Clone, Copy)]
struct Followed {
    chosen: bool,
    row: usize,
    place: usize,
}

impl Follow {
    pub(super) fn new(model: &Model) -> Self {
        let mut follow = Self { columns: model.columns(), terms: Vec::new(), limits: Vec::new(), least: Vec::new() };
        for row in &model.rows {
            let mut terms = row.terms.clone();
            terms.sort_by_key(|(column, coefficient)| (std::cmp::Reverse(coefficient.unsigned_abs()), *column));
            follow.least.push(terms.iter().map(|(_, coefficient)| (*coefficient).min(0)).sum());
            follow.terms.push(terms);
            follow.limits.push(row.limit);
        }
        follow
    }

    /// Rows of a set that contradict each other by what follows from them; `None` where nothing that follows does.
    pub(super) fn contradiction(&self, set: &[usize]) -> Option<Vec<usize>> {
        let mut is_in = vec![false; self.limits.len()];
        set.iter().for_each(|row| is_in[*row] = true);
        let mut decided: Vec<Option<Followed>> = vec![None; self.columns.len()];
        let mut count = 0;
        let mut least = self.least.clone();
        let mut waiting: VecDeque<usize> = set.iter().copied().collect();
        let mut is_waiting = is_in.clone();
        while let Some(row) = waiting.pop_front() {
            is_waiting[row] = false;
            let slack = self.limits[row] - least[row];
            if slack < 0 {
                return Some(self.explained(row, &decided));
            }
            for (column, coefficient) in &self.terms[row] {
                if coefficient.abs() <= slack {
                    break;
                }
                let column = index(*column);
                if decided[column].is_some() {
                    continue;
                }
                let chosen = *coefficient < 0;
                decided[column] = Some(Followed { chosen, row, place: count });
                count += 1;
                for (other, coefficient) in &self.columns[column] {
                    let other = index(*other);
                    if is_in[other] && (*coefficient > 0) == chosen {
                        least[other] += coefficient.abs();
                        if !is_waiting[other] {
                            is_waiting[other] = true;
                            waiting.push_back(other);
                        }
                    }
                }
            }
        }
        None
    }

    fn explained(&self, row: usize, decided: &[Option<Followed>]) -> Vec<usize> {
        let mut is_named = vec![false; self.limits.len()];
        let mut is_explained = vec![false; decided.len()];
        // A row to explain, by decisions before a place, that leaves so much less room than it has.
        let mut waiting = vec![(row, usize::MAX, 0_i64)];
        while let Some((row, place, wanted)) = waiting.pop() {
            is_named[row] = true;
            let lifted = |column: u32, coefficient: i64| {
                let followed = decided[index(column)]?;
                (followed.place < place && (coefficient > 0) == followed.chosen).then_some(followed)
            };
            let sum: i64 = self.terms[row]
                .iter()
                .filter(|(column, coefficient)| lifted(*column, *coefficient).is_some())
                .map(|(_, coefficient)| coefficient.abs())
                .sum();
            let mut spare = self.least[row] + sum + wanted - self.limits[row] - 1;
            // The smallest first: what can be spared is.
            for (column, coefficient) in self.terms[row].iter().rev() {
                let Some(followed) = lifted(*column, *coefficient) else { continue };
                let column = index(*column);
                if is_explained[column] {
                    continue;
                }
                if coefficient.abs() <= spare {
                    spare -= coefficient.abs();
                    continue;
                }
                is_explained[column] = true;
                let of = self.terms[followed.row].iter().find(|(other, _)| index(*other) == column);
                let wanted = of.map_or(0, |(_, coefficient)| coefficient.abs());
                waiting.push((followed.row, followed.place, wanted));
            }
        }
        (0..self.limits.len()).filter(|row| is_named[*row]).collect()
    }
}
