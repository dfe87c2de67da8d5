//! What is to be optimised: things to choose or leave, a value for each, and limits on sums over them.

/// The largest size of a figure of a model, in either direction.
pub const LARGEST: i64 = 10_000_000_000_000;
/// The most things there are to choose from: sums of so many figures of the largest size fit 64 bits with room to spare.
pub const MOST_COLUMNS: usize = 50_000;

/// A limit on a sum: `sum of coefficient x chosen <= limit`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Row {
    /// The most the sum may come to.
    pub limit: i64,
    /// Columns and their coefficients, each column once, in the order of the columns.
    pub terms: Vec<(u32, i64)>,
}

/// Choose columns, each wholly or not at all, so that their values add up to the most within every row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Model {
    /// What each column adds if it is chosen; any sign.
    pub values: Vec<i64>,
    /// The limits.
    pub rows: Vec<Row>,
}

impl Row {
    /// A row from its terms in any order; terms of nothing are left out.
    #[must_use]
    pub fn new(limit: i64, mut terms: Vec<(u32, i64)>) -> Self {
        terms.retain(|(_, coefficient)| *coefficient != 0);
        terms.sort_unstable();
        Self { limit, terms }
    }

    /// The sum over what is chosen.
    #[must_use]
    pub fn used(&self, chosen: &[bool]) -> i128 {
        let is_in = |column: u32| usize::try_from(column).ok().and_then(|column| chosen.get(column)) == Some(&true);
        self.terms.iter().filter(|(column, _)| is_in(*column)).map(|(_, coefficient)| i128::from(*coefficient)).sum()
    }

    /// Whether the sum over what is chosen is within the limit.
    #[must_use]
    pub fn holds(&self, chosen: &[bool]) -> bool {
        self.used(chosen) <= i128::from(self.limit)
    }
}

impl Model {
    /// What the chosen columns add up to.
    #[must_use]
    pub fn value(&self, chosen: &[bool]) -> i128 {
        self.values.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(value, _)| i128::from(*value)).sum()
    }

    /// Whether every row holds.
    #[must_use]
    pub fn allows(&self, chosen: &[bool]) -> bool {
        self.rows.iter().all(|row| row.holds(chosen))
    }

    /// For each column, the rows it stands in and its coefficient there.
    pub(super) fn columns(&self) -> Vec<Vec<(u32, i64)>> {
        let mut columns = vec![Vec::new(); self.values.len()];
        for (row, number) in self.rows.iter().zip(0_u32..) {
            for (column, coefficient) in &row.terms {
                if let Some(column) = usize::try_from(*column).ok().and_then(|column| columns.get_mut(column)) {
                    column.push((number, *coefficient));
                }
            }
        }
        columns
    }
}
