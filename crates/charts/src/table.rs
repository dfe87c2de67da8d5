//! The figures behind a chart, as rows and columns.

use rust_decimal::Decimal;

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading, with the unit: `Difference, £ million a year`.
    pub heading: String,
    /// Whether it holds figures, which stand on the right.
    pub figures: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Words(String),
    /// A figure.
    Figure {
        /// As the page shows it: `−316.7`.
        shown: String,
        /// As a file carries it, unrounded: -316.70451.
        exact: Decimal,
    },
    /// Nothing is known; shown as "none", empty in a file.
    None,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its cells, one a column; the first one names the row.
    pub cells: Vec<Cell>,
    /// Whether this is the reader's own.
    pub yours: bool,
}

/// A table: what a chart shows, for those who would rather read it or work with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns; the first names the rows.
    pub columns: Vec<Column>,
    /// The rows, in the order of the chart.
    pub rows: Vec<Row>,
}

impl Column {
    /// A column of words.
    pub fn words(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), figures: false }
    }

    /// A column of figures.
    pub fn figures(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), figures: true }
    }
}

impl Cell {
    /// What the page shows.
    pub fn shown(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Figure { shown, .. } => shown,
            Self::None => "none",
        }
    }
}
