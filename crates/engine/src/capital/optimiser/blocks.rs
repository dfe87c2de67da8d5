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
    /// How many parts that took.
    pub effort: u64,
    /// How many looks a search by deviations may take.
    pub looks: u64,
}

/// The most looks at deviations for one limit.
const LOOKS: u64 = 20_000;
/// The largest figure of a limit.
const LARGEST: f64 = 1_099_511_627_776.0;

/// The blocks of a model.
#[derive(Debug, Clone, Default)]
pub struct Blocks {
    /// The blocks; none where the model does not fall apart without its light rows.
    pub all: Vec<Block>,
    /// Parts looked into for their limits so far.
    pub spent: u64,
    /// The block whose limit is asked for next.
    pub turn: usize,
    /// The block of each column and its place in it.
    of: Vec<(u32, u32)>,
}

/// In no block.
const NONE: u32 = u32::MAX;

/// The blocks of a model.
pub fn blocks(model: &Model, is_light: impl Fn(&Row) -> bool) -> Blocks {
    let count = model.values.len();
    let heavy =
        Model { values: vec![0; count], rows: model.rows.iter().filter(|row| !is_light(row)).cloned().collect() };
    let mut parts: Vec<Vec<u32>> = components(&heavy).into_iter().map(|(_, columns)| columns).collect();
    parts.retain(|columns| columns.len() > 1);
    let largest = parts.iter().map(Vec::len).max().unwrap_or(0);
    if parts.len() < 2 || largest * 10 > count * 7 {
        return Blocks::default();
    }
    let mut of = vec![(NONE, 0); count];
    for (number, columns) in (0..).zip(&parts) {
        for (at, column) in (0..).zip(columns) {
            of[*column as usize] = (number, at);
        }
    }
    let all = parts.into_iter().map(|columns| Block {
        model: Model { values: vec![0; columns.len()], rows: Vec::new() },
        columns,
        last: None,
        effort: 0,
        looks: LOOKS,
    });
    let mut blocks = Blocks { all: all.collect(), spent: 0, turn: 0, of };
    for row in &model.rows {
        if let Some((block, row)) = blocks.home(row) {
            blocks.all[block].model.rows.push(row);
        }
    }
    blocks
}

impl Blocks {
    /// The block that a row holds in, and the row there; nothing where it joins blocks.
    pub fn home(&self, row: &Row) -> Option<(usize, Row)> {
        let (block, _) = *self.of.get(row.terms.first()?.0 as usize)?;
        let place = |(column, coefficient): &(u32, i64)| {
            let (own, place) = self.of[*column as usize];
            (own == block && own != NONE).then_some((place, *coefficient))
        };
        let terms = row.terms.iter().map(place).collect::<Option<Vec<_>>>()?;
        Some((block as usize, Row { limit: row.limit, terms }))
    }
}

impl Block {
    /// A search by deviations came to an end, or did not: more looks the next time, or fewer.
    pub fn learn(&mut self, found: bool) {
        self.looks = if found { (self.looks * 2).min(LOOKS) } else { self.looks / 8 };
    }

    /// Figures of a limit from what columns are worth, whole numbers in proportion, and by how much they were multiplied.
    pub fn figures(&self, worth: &[f64]) -> (Vec<i64>, f64) {
        let own = || self.columns.iter().map(|column| worth[*column as usize]);
        let most = own().fold(1.0, |most: f64, worth| most.max(worth.abs()));
        let mut unit = 1.0;
        while most * unit * 2.0 < LARGEST {
            unit *= 2.0;
        }
        while most * unit > LARGEST {
            unit /= 2.0;
        }
        (own().map(|worth| libm::round(worth * unit) as i64).collect(), unit)
    }
}
