//! Where to split: the column whose decision, either way, is expected to cost the most.
//!
//! What deciding a column has cost so far, for each unit it was moved, foretells what it will cost; a column that was hardly ever decided is
//! tried out (Achterberg, Koch and Martin 2005).
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "a guide to where to split; every index is a column of the same model"
)]

use super::domain::Choice;
use super::model::Row;
use super::relaxation::{Solved, Tableau};

/// Trials after which what a column cost is believed.
const RELIABLE: u32 = 3;
/// Columns that may be tried in a row without finding a better one.
const PATIENCE: u32 = 4;
/// Steps of one trial.
const TRIAL_STEPS: usize = 60;

/// What decisions cost so far, for each column down and up.
#[derive(Debug, Clone, Default)]
pub struct Costs {
    sums: Vec<[f64; 2]>,
    counts: Vec<[u32; 2]>,
    /// The guide before a trial: room kept from trial to trial.
    saved: Option<Tableau>,
}

/// A place to split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// The column.
    pub column: usize,
    /// The side that is looked into first.
    pub chosen: bool,
}

impl Costs {
    /// Nothing known.
    pub fn new(columns: usize) -> Self {
        Self { sums: vec![[0.0; 2]; columns], counts: vec![[0; 2]; columns], saved: None }
    }

    /// A decision moved a column by so much and cost so much.
    pub fn learn(&mut self, column: usize, chosen: bool, moved: f64, cost: f64) {
        if moved > 1e-6 && cost.is_finite() {
            self.sums[column][usize::from(chosen)] += cost.max(0.0) / moved;
            self.counts[column][usize::from(chosen)] += 1;
        }
    }

    fn expected(&self, column: usize, side: usize, moved: f64, penalty: f64) -> f64 {
        let count = self.counts[column][side];
        if count == 0 { penalty } else { (self.sums[column][side] / f64::from(count) * moved).max(penalty) }
    }

    /// The column to split on among those in part chosen; a trial ends where the value falls below `useful`.
    pub fn choose(
        &mut self,
        tableau: &mut Tableau,
        rows: &[Row],
        fractional: &[usize],
        primal: &[f64],
        useful: f64,
    ) -> Split {
        let now = tableau.objective();
        let mut ranked: Vec<(f64, usize, f64, f64)> = Vec::with_capacity(fractional.len());
        for column in fractional {
            let Some(row) = tableau.basic_row(*column) else { continue };
            let (down, up) = tableau.penalties(row);
            let share = primal[*column];
            let down = self.expected(*column, 0, share, down);
            let up = self.expected(*column, 1, 1.0 - share, up);
            ranked.push((score(down, up), *column, down, up));
        }
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut best = (f64::NEG_INFINITY, fractional.first().copied().unwrap_or(0), true);
        let mut since_better = 0;
        let mut saved = self.saved.take();
        let mut is_saved = false;
        for (expected, column, mut down, mut up) in ranked {
            let is_known = self.counts[column].iter().all(|count| *count >= RELIABLE);
            let mut worth = expected;
            if !is_known && since_better < PATIENCE {
                if !is_saved {
                    is_saved = true;
                    match &mut saved {
                        Some(saved) => saved.clone_from(tableau),
                        None => saved = Some(tableau.clone()),
                    }
                }
                let Some(saved_here) = &saved else { break };
                for side in [0, 1] {
                    let chosen = side == 1;
                    tableau.clone_from(saved_here);
                    tableau.bind(column, if chosen { Choice::In } else { Choice::Out });
                    let solved = tableau.solve(rows, useful, TRIAL_STEPS);
                    let cost = now - tableau.objective();
                    if matches!(solved, Solved::Infeasible(_) | Solved::Cut) {
                        tableau.clone_from(saved_here);
                        // This side is soon dropped: look into it at once.
                        self.saved = saved;
                        return Split { column, chosen };
                    }
                    let moved = if chosen { 1.0 - primal[column] } else { primal[column] };
                    self.learn(column, chosen, moved, cost);
                    if chosen {
                        up = up.max(cost);
                    } else {
                        down = down.max(cost);
                    }
                }
                tableau.clone_from(saved_here);
                worth = score(down, up);
            }
            if worth > best.0 {
                best = (worth, column, up < down);
                since_better = 0;
            } else {
                since_better += 1;
                if is_known && since_better >= PATIENCE {
                    break;
                }
            }
        }
        self.saved = saved;
        Split { column: best.1, chosen: best.2 }
    }
}

fn score(down: f64, up: f64) -> f64 {
    down.clamp(1e-6, 1e200) * up.clamp(1e-6, 1e200)
}
