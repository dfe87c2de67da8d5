//! The order of a table's rows, and which of them are folded away.

use std::cmp::Ordering;

use ::charts::table::Cell;

use super::TableRow;

/// What the rows are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// The column, from 0 after the names; `None` for the names.
    pub column: Option<usize>,
    /// Whether the largest stands first.
    pub descending: bool,
}

impl Order {
    /// By name from A to Z.
    pub const BY_NAME: Self = Self { column: None, descending: false };

    /// By a column.
    pub const fn by(column: usize, descending: bool) -> Self {
        Self { column: Some(column), descending }
    }

    /// What a heading says of itself: `ascending`, `descending`, or nothing.
    pub fn word(self, column: Option<usize>) -> Option<&'static str> {
        (self.column == column).then_some(if self.descending { "descending" } else { "ascending" })
    }

    /// The order after its heading is pressed: turned round, or this column first its own way.
    pub fn pressed(self, column: Option<usize>, descending: bool) -> Self {
        if self.column == column { Self { column, descending: !self.descending } } else { Self { column, descending } }
    }

    fn compare(self, one: &TableRow, other: &TableRow) -> Ordering {
        let by_name = || one.name.cmp(&other.name);
        let Some(column) = self.column else {
            return if self.descending { by_name().reverse() } else { by_name() };
        };
        let turned = |order: Ordering| if self.descending { order.reverse() } else { order };
        let order = match (one.cells.get(column), other.cells.get(column)) {
            (Some(Cell::Figure { exact: one, .. }), Some(Cell::Figure { exact: other, .. })) => turned(one.cmp(other)),
            (Some(Cell::Words(one)), Some(Cell::Words(other))) => turned(one.cmp(other)),
            // What is not known stands last either way.
            (Some(Cell::None) | None, Some(Cell::Figure { .. } | Cell::Words(_))) => Ordering::Greater,
            (Some(Cell::Figure { .. } | Cell::Words(_)), Some(Cell::None) | None) => Ordering::Less,
            _ => Ordering::Equal,
        };
        order.then_with(by_name)
    }
}

/// A line of the table's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A row by its key.
    Row {
        /// The key.
        key: String,
        /// Whether it is folded away on a screen.
        folded: bool,
    },
    /// How many rows are folded away here.
    Between(usize),
}

impl Line {
    /// What the line is known by, folded or not.
    pub fn place(line: &Self) -> String {
        match line {
            Self::Row { key, .. } => format!("row {key}"),
            Self::Between(_) => "between".to_owned(),
        }
    }
}

/// The lines in order: the reader's own rows, then the rest; with `ends` above 0 only so many at each end unfolded.
pub fn lines(rows: &[TableRow], order: Order, ends: usize) -> Vec<Line> {
    let mut sorted: Vec<&TableRow> = rows.iter().collect();
    order::arrange(&mut sorted, |one, other| order.compare(one, other));
    let (yours, others): (Vec<&TableRow>, Vec<&TableRow>) = sorted.into_iter().partition(|row| row.yours);
    let both = ends.saturating_mul(2);
    let folds = ends > 0 && others.len() > both.saturating_add(1);
    let between = others.len().saturating_sub(both);
    let row = |row: &TableRow, folded| Line::Row { key: row.key.clone(), folded };
    let mut lines: Vec<Line> = yours.into_iter().map(|own| row(own, false)).collect();
    for (place, other) in others.iter().enumerate() {
        let inside = folds && (ends..ends.saturating_add(between)).contains(&place);
        if inside && place == ends {
            lines.push(Line::Between(between));
        }
        lines.push(row(other, inside));
    }
    lines
}
