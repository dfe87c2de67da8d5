//! Columns decided by what their block loses if they are turned.
//!
//! > bound with a column turned = bound - (most of its block - most of its block with the column turned)
//!
//! where the bound is the sum of what every block can come to at whole prices of the rows that join them. The guide's own prices do not tell
//! this any more once limits on whole blocks hold it.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats choose prices, whole numbers decide; every index is a row or column of the same model"
)]

use super::super::bound::{Of, Shifted};
use super::super::deviation::Outcome;
use super::super::domain::{Choice, Decision};
use super::super::model::Row;
use super::Branch;

/// Looks at one column's block.
const LOOKS: u64 = 2_000;
/// The largest figure of a block's value, in bits.
const BITS: u32 = 44;

impl Branch {
    /// Decides what no choice as good as the best can have otherwise; whether there was anything.
    pub(super) fn decide_by_blocks(&mut self) -> bool {
        let Some(useful) = self.useful().filter(|_| !self.blocks.all.is_empty()) else { return false };
        self.tableau.prices(&mut self.room.prices);
        let of = Of::Values(&self.model.values);
        let judged = self.judge.bound(&self.room.prices, &self.rows, of, self.domain.choices());
        let Some(Shifted { mut upper, shift, prices, left }) = self.judge.shifted(judged) else { return false };
        // What a column is worth to its block: its value less the prices of the rows that join blocks.
        let mut worth: Vec<i64> = left.to_vec();
        let mut own: Vec<Vec<(Row, i64)>> = vec![Vec::new(); self.blocks.all.len()];
        for (number, price) in prices {
            if let Some((block, row)) = self.blocks.home(&self.rows[*number]) {
                for (column, coefficient) in &self.rows[*number].terms {
                    worth[*column as usize] += price * coefficient;
                }
                own[block].push((row, *price));
            }
        }
        let mut solved = Vec::new();
        for (number, block) in self.blocks.all.iter().enumerate() {
            if block.looks < LOOKS {
                continue;
            }
            let own = &own[number];
            let most = block.columns.iter().map(|column| worth[*column as usize].unsigned_abs()).max().unwrap_or(0);
            let down = (64 - most.leading_zeros()).saturating_sub(BITS);
            // Rounded up: a block comes to no more than its figures say.
            let up = |worth: i64| (worth >> down) + i64::from(worth & ((1 << down) - 1) != 0);
            let figures: Vec<i64> = block.columns.iter().map(|column| up(worth[*column as usize])).collect();
            let held: Vec<Choice> = block.columns.iter().map(|column| self.domain.of(*column as usize)).collect();
            let mut rows: Vec<(&Row, f64)> =
                own.iter().map(|(row, price)| (row, *price as f64 / (1_i64 << down) as f64)).collect();
            rows.extend(block.model.rows.iter().map(|row| (row, 0.0)));
            let Outcome::Best(most, chosen) = self.deviations.best(&figures, &rows, &held, i64::MIN, LOOKS) else {
                continue;
            };
            let before: i128 = own.iter().map(|(row, price)| i128::from(*price) * i128::from(row.limit)).sum::<i128>()
                + block
                    .columns
                    .iter()
                    .map(|column| contribution(left[*column as usize], self.domain.of(*column as usize)))
                    .sum::<i128>();
            upper -= (before - (i128::from(most) << down)).max(0);
            solved.push((number, figures, held, most, chosen.to_vec(), down));
        }
        let spare = upper - (useful << shift);
        let mut decisions = Vec::new();
        for (number, figures, mut held, most, chosen, down) in solved {
            let block = &self.blocks.all[number];
            let scale = (1_i64 << down) as f64;
            let mut rows: Vec<(&Row, f64)> =
                own[number].iter().map(|(row, price)| (row, *price as f64 / scale)).collect();
            rows.extend(block.model.rows.iter().map(|row| (row, 0.0)));
            let Ok(floor) = i64::try_from(i128::from(most) - spare.div_euclid(1 << down) - 1) else { continue };
            for (place, column) in block.columns.iter().enumerate() {
                if held[place] != Choice::Open {
                    continue;
                }
                held[place] = if chosen[place] { Choice::Out } else { Choice::In };
                let outcome = self.deviations.best(&figures, &rows, &held, floor, LOOKS);
                held[place] = Choice::Open;
                if matches!(outcome, Outcome::Nothing) {
                    held[place] = if chosen[place] { Choice::In } else { Choice::Out };
                    decisions.push(Decision::new(*column as usize, chosen[place]));
                }
            }
        }
        for decision in &decisions {
            self.domain.decide(*decision);
        }
        !decisions.is_empty()
    }
}

fn contribution(left: i64, choice: Choice) -> i128 {
    match choice {
        Choice::Open => left.max(0).into(),
        Choice::In => left.into(),
        Choice::Out => 0,
    }
}
