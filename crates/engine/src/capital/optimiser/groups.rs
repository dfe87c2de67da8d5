//! Columns of which at most one can be chosen: options of one case, starts of one scheme.
#![allow(clippy::indexing_slicing, clippy::as_conversions, reason = "every index is a column of the same model")]

use super::model::Row;

/// A share-out of columns into groups of which at most one column can be chosen; a column on its own is a group of one.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    /// The group of each column.
    pub of: Vec<u32>,
}

impl Groups {
    /// Reads groups off the rows that allow one column at most, the longest first.
    pub fn new(columns: usize, rows: &[Row]) -> Self {
        let mut choose_one: Vec<&Row> = rows.iter().filter(|row| is_choose_one(row)).collect();
        choose_one.sort_by_key(|row| std::cmp::Reverse(row.terms.len()));
        let mut of = vec![u32::MAX; columns];
        let mut count = 0_u32;
        for row in choose_one {
            let mut used = false;
            for (column, _) in &row.terms {
                if of[*column as usize] == u32::MAX {
                    of[*column as usize] = count;
                    used = true;
                }
            }
            count = count.saturating_add(u32::from(used));
        }
        for group in &mut of {
            if *group == u32::MAX {
                *group = count;
                count = count.saturating_add(1);
            }
        }
        Self { of }
    }
}

/// Whether a row says that at most one of its columns can be chosen.
pub fn is_choose_one(row: &Row) -> bool {
    row.limit == 1 && row.terms.len() > 1 && row.terms.iter().all(|(_, coefficient)| *coefficient == 1)
}
