//! A table pasted from a spreadsheet: its columns found, its rows read, every problem named by row and column.

mod place;
pub mod schemes;
mod split;

use std::collections::BTreeMap;

use crate::count::counted;
use crate::typed::{self, Kind};

pub use split::{Split, split};

/// Rows read at most: the fullest table, flows between 42 boards, has 1,764.
pub const MOST_ROWS: usize = 5_000;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A board or other body, by code or name; kept as its code.
    Place,
    /// A number; kept as strict text.
    Figure(Kind),
    /// Any words, a thousand letters at most.
    Words,
}

/// A column that is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading, as problems name it.
    pub name: &'static str,
    /// Other headings it goes by.
    pub also: &'static [&'static str],
    /// What it holds.
    pub cell: Cell,
    /// Whether a row must have it.
    pub needed: bool,
    /// Whether no two rows may share it; where several columns say so, all of them together.
    pub key: bool,
}

/// One thing wrong with the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Row as pasted, from 1 with the heading; 0 for the whole table.
    pub row: usize,
    /// Heading of the column, empty for the whole row.
    pub column: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl Fault {
    /// Something wrong with a whole row, or with the whole table where the row is 0.
    #[must_use]
    pub fn of_row(row: usize, message: impl Into<String>) -> Self {
        Self { row, column: String::new(), message: message.into() }
    }

    /// A quotation mark that never closes.
    #[must_use]
    pub fn unclosed(row: usize) -> Self {
        Self::of_row(
            row,
            "A quotation mark opens here and never closes, so that the rest stands in one cell. Take it out.",
        )
    }
}

/// What was understood of a pasted text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Rows of cells as they are kept, in the order of the wanted columns; empty text where a cell that is not needed is blank.
    pub rows: Vec<Vec<String>>,
    /// For each of them its row as pasted, from 1 with the heading.
    pub numbers: Vec<usize>,
    /// Everything wrong; nothing may be applied until there is none.
    pub faults: Vec<Fault>,
    /// Headings that match no wanted column and are left out.
    pub left_out: Vec<String>,
}

impl Reading {
    /// Whether every row was read without a fault and there is at least one.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty() && !self.rows.is_empty()
    }

    /// What was understood in a sentence: `Understood: 42 rows.`
    #[must_use]
    pub fn summary(&self) -> String {
        let mut summary = format!("Understood: {}.", counted(self.rows.len(), "row", "rows"));
        if !self.left_out.is_empty() {
            summary.push_str(&format!(" Left out: {}.", crate::count::listed(&self.left_out)));
        }
        summary
    }
}

/// Reads a pasted table. `places` are the codes and names that a [`Cell::Place`] may be.
#[must_use]
pub fn read(text: &str, columns: &[Column], places: &[(&str, &str)]) -> Reading {
    read_split(split(text), columns, places)
}

/// Reads rows that are parted already, such as those of a file; the first may hold headings.
#[must_use]
pub fn read_split(Split { rows, unclosed }: Split, columns: &[Column], places: &[(&str, &str)]) -> Reading {
    let mut reading = Reading::default();
    if rows.is_empty() {
        return reading;
    }
    reading.faults.extend(unclosed.map(Fault::unclosed));
    if rows.len() > MOST_ROWS.saturating_add(1) {
        let message = format!("There are more than {} rows. Paste fewer.", crate::count::digits(MOST_ROWS));
        reading.faults.push(Fault { row: 0, column: String::new(), message });
        return reading;
    }
    let (order, heading) = order(rows.first().map_or(&[][..], |(_, cells)| cells), columns, &mut reading);
    for column in columns
        .iter()
        .enumerate()
        .filter(|(at, column)| column.needed && !order.contains(&Some(*at)))
        .map(|(_, column)| column)
    {
        let message = format!(
            "There is no column {}. Add it, or leave the heading row out and keep the order shown.",
            column.name
        );
        reading.faults.push(Fault { row: 0, column: column.name.into(), message });
    }
    let mut seen = BTreeMap::new();
    let mut places = place::Places::of(places);
    for (row, cells) in rows.iter().skip(usize::from(heading)) {
        let kept = read_row(*row, cells, &order, columns, &mut places, &mut reading);
        let key: Vec<&str> =
            columns.iter().zip(&kept).filter(|(column, _)| column.key).map(|(_, cell)| cell.as_str()).collect();
        if !key.is_empty() && key.iter().all(|cell| !cell.is_empty()) {
            let key = key.join("\u{0}");
            if let Some(first) = seen.get(&key) {
                let message = format!("This row repeats row {first}. Keep one of them.");
                reading.faults.push(Fault { row: *row, column: String::new(), message });
            } else {
                seen.insert(key, *row);
            }
        }
        reading.rows.push(kept);
        reading.numbers.push(*row);
    }
    reading
}

/// For each pasted column the wanted one it is, and whether the first row is a heading.
fn order(first: &[String], columns: &[Column], reading: &mut Reading) -> (Vec<Option<usize>>, bool) {
    let named = |cell: &String| {
        let cell = plain(cell);
        columns
            .iter()
            .position(|column| plain(column.name) == cell || column.also.iter().any(|name| plain(name) == cell))
    };
    let found: Vec<Option<usize>> = first.iter().map(named).collect();
    if found.iter().all(Option::is_none) {
        return ((0..first.len()).map(|at| (at < columns.len()).then_some(at)).collect(), false);
    }
    let mut taken = Vec::new();
    let mut order = Vec::new();
    for (column, heading) in found.into_iter().zip(first) {
        match column {
            Some(column) if !taken.contains(&column) => {
                taken.push(column);
                order.push(Some(column));
            }
            Some(_) => {
                let message = "This column stands twice. Keep one of them.".into();
                reading.faults.push(Fault { row: 1, column: heading.clone(), message });
                order.push(None);
            }
            None => {
                reading.left_out.extend((!heading.is_empty()).then(|| heading.clone()));
                order.push(None);
            }
        }
    }
    (order, true)
}

fn read_row(
    row: usize,
    cells: &[String],
    order: &[Option<usize>],
    columns: &[Column],
    places: &mut place::Places<'_>,
    reading: &mut Reading,
) -> Vec<String> {
    let mut kept = vec![String::new(); columns.len()];
    if cells.len() > order.len() {
        let message = format!(
            "This row has {} cells, the first row {}. A comma inside a number needs quotes or tabs.",
            cells.len(),
            order.len()
        );
        reading.faults.push(Fault { row, column: String::new(), message });
    }
    for (at, (column, place)) in columns.iter().zip(kept.iter_mut()).enumerate() {
        let Some(from) = order.iter().position(|wanted| *wanted == Some(at)) else { continue };
        let text = cells.get(from).map_or("", |cell| cell.trim());
        if text.is_empty() && !column.needed {
            continue;
        }
        match read_cell(column.cell, text, places) {
            Ok(cell) => *place = cell,
            Err(message) => reading.faults.push(Fault { row, column: column.name.into(), message }),
        }
    }
    kept
}

fn read_cell(cell: Cell, text: &str, places: &mut place::Places<'_>) -> Result<String, String> {
    match cell {
        Cell::Figure(kind) => typed::read(kind, text).map_err(|fault| typed::complaint(kind, fault)),
        Cell::Place => places.code(text),
        Cell::Words if text.chars().count() > 1_000 => Err("This is too long. Use a thousand letters at most.".into()),
        Cell::Words if text.is_empty() => Err("Nothing was entered here.".into()),
        Cell::Words => Ok(text.to_owned()),
    }
}

/// Letters and digits only, in lower case: how headings and names are compared.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests;
