//! Rows of cells, filled one cell at a time and never beyond the limits.

use scenario::import::{Cell, Row, Sheet, column_letters};

use crate::limits::{LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_WORDS};

/// What may still be taken of a file, over all its sheets.
#[derive(Debug)]
pub struct Allowance {
    cells: usize,
    words: usize,
}

impl Default for Allowance {
    fn default() -> Self {
        Self { cells: MOST_CELLS, words: MOST_WORDS }
    }
}

/// A sheet that is being read.
#[derive(Debug)]
pub struct Filling<'all> {
    sheet: Sheet,
    allowance: &'all mut Allowance,
}

impl<'all> Filling<'all> {
    /// An empty sheet.
    #[must_use]
    pub fn new(name: &str, allowance: &'all mut Allowance) -> Self {
        let name = name.chars().take(LONGEST_CELL).collect();
        Self { sheet: Sheet { name, ..Sheet::default() }, allowance }
    }

    /// Whether more can be taken.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.sheet.fault.is_none()
    }

    /// Tells something of the sheet.
    pub fn remark(&mut self, remark: String) {
        self.sheet.remarks.push(remark);
    }

    /// Says why the sheet cannot be used; the first reason stands.
    pub fn fault(&mut self, fault: impl Into<String>) {
        self.sheet.fault.get_or_insert_with(|| fault.into());
    }

    /// Puts a cell into a row, numbers from 1, and a column, from 0; rows and columns come in their order. Blank cells take no room.
    pub fn put(&mut self, row: usize, column: usize, cell: Cell) {
        if cell.is_blank() || !self.is_sound() {
            return;
        }
        let cell = if cell.words().len() > LONGEST_CELL { Cell::Error(too_long()) } else { cell };
        if column >= MOST_COLUMNS {
            let letters = column_letters(column);
            return self.fault(format!(
                "This sheet has something in column {letters} of row {row}; {MOST_COLUMNS} columns are read. Save the table by itself."
            ));
        }
        if self.sheet.rows.last().is_none_or(|last| last.number < row) {
            if self.sheet.rows.len() >= MOST_ROWS {
                let most = words::count::digits(MOST_ROWS);
                return self
                    .fault(format!("This sheet has more than {most} rows. Save the table that is wanted by itself."));
            }
            self.sheet.rows.push(Row { number: row, cells: Vec::new() });
        }
        let Some(last) = self.sheet.rows.last_mut().filter(|last| last.number == row && last.cells.len() <= column)
        else {
            return self.fault(format!(
                "The rows of this sheet are out of order at row {row}. Save it afresh in a spreadsheet program."
            ));
        };
        let gap = column.saturating_sub(last.cells.len());
        let left = self
            .allowance
            .cells
            .checked_sub(gap.saturating_add(1))
            .zip(self.allowance.words.checked_sub(cell.words().len()));
        let Some((cells, words)) = left else {
            return self.fault(
                "This file holds more than can be read at once. Save the sheet that is wanted in a file of its own.",
            );
        };
        (self.allowance.cells, self.allowance.words) = (cells, words);
        last.cells.resize(column, Cell::Blank);
        last.cells.push(cell);
    }

    /// The sheet as it was read.
    #[must_use]
    pub fn done(mut self) -> Sheet {
        if self.sheet.fault.is_some() {
            self.sheet.rows = Vec::new();
        }
        self.sheet
    }
}

fn too_long() -> String {
    format!("this cell is longer than {} letters", words::count::digits(LONGEST_CELL))
}
