//! Blocks: columns that share budgets, joined to other columns by few rows only.
//!
//! For any whole figures `c`, the most that `sum of c x` can come to within the rows of a block holds as a limit on the block. With `c` the
//! values less what the joining rows take at the guide's prices, these limits bring the guide as close as prices on the joining rows alone
//! ever could (Dantzig and Wolfe 1960; Boyd 1994 for such limits as cuts). A block is small, so its most is found by a search of its own.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "floats choose the figures of a limit, a search in whole numbers finds the limit; every index is a column of the same model"
)]

use super::model::{Model, Row};
use super::reduction::components;

/// Columns that share budgets.
#[derive(Debug, Clone)]
pub struct Block {
    /// Their numbers in the whole model.
    pub columns: Vec<u32>,
    /// The rows that hold among them alone; values of nothing.
    pub model: Model,
    /// What was chosen the last time it was searched.
    pub last: Option<Vec<bool>>,
}

/// The largest figure of a limit.
const LARGEST: f64 = 1_099_511_627_776.0;

/// The blocks of a model and the numbers of the rows that join them; none where it does not fall apart without its light rows.
pub fn blocks(model: &Model, is_light: impl Fn(&Row) -> bool) -> (Vec<Block>, Vec<usize>) {
    let count = model.values.len();
    let heavy = Model {
        values: vec![0; count],
        rows: model.rows.iter().filter(|row| !is_light(row)).cloned().collect(),
    };
    let mut parts: Vec<Vec<u32>> = components(&heavy).into_iter().map(|(_, columns)| columns).collect();
    // A column in no budget joins the first row's block it stands in.
    let mut block = vec![usize::MAX; count];
    parts.retain(|columns| columns.len() > 1);
    for (number, columns) in parts.iter().enumerate() {
        for column in columns {
            block[*column as usize] = number;
        }
    }
    let largest = parts.iter().map(Vec::len).max().unwrap_or(0);
    if parts.len() < 2 || largest * 10 > count * 7 {
        return (Vec::new(), Vec::new());
    }
    let mut place = vec![0_u32; count];
    let mut found: Vec<Block> = parts
        .into_iter()
        .map(|columns| {
            for (at, column) in (0..).zip(&columns) {
                place[*column as usize] = at;
            }
            Block { model: Model { values: vec![0; columns.len()], rows: Vec::new() }, columns, last: None }
        })
        .collect();
    let mut joining = Vec::new();
    for (number, row) in model.rows.iter().enumerate() {
        let Some((first, _)) = row.terms.first() else { continue };
        let own = block[*first as usize];
        if own != usize::MAX && row.terms.iter().all(|(column, _)| block[*column as usize] == own) {
            let terms = row.terms.iter().map(|(column, coefficient)| (place[*column as usize], *coefficient)).collect();
            found[own].model.rows.push(Row { limit: row.limit, terms });
        } else {
            joining.push(number);
        }
    }
    (found, joining)
}

impl Block {
    /// Figures of a limit from what columns are worth: whole numbers in proportion.
    pub fn figures(&self, worth: &[f64]) -> Vec<i64> {
        let own = || self.columns.iter().map(|column| worth[*column as usize]);
        let most = own().fold(1.0, |most: f64, worth| most.max(worth.abs()));
        let mut unit = 1.0;
        while most * unit * 2.0 < LARGEST {
            unit *= 2.0;
        }
        while most * unit > LARGEST {
            unit /= 2.0;
        }
        own().map(|worth| libm::round(worth * unit) as i64).collect()
    }
}
