//! CSV, whatever parts its cells: commas, semicolons or tabs.

use scenario::import::{Cell, Sheet};

use crate::Refusal;
use crate::characters;
use crate::filling::{Allowance, Filling};

/// Lines that are looked at to find what parts the cells.
const LOOKED_AT: usize = 50;

/// Reads a text file as one sheet without a name. Everything in it is words: which are figures shows once columns are known.
///
/// # Errors
/// A [`Refusal`] where it is no text, or holds nothing.
pub fn read(bytes: &[u8]) -> Result<Sheet, Refusal> {
    let (text, remark) = characters::read(bytes)?;
    let mark = mark(&text);
    let mut allowance = Allowance::default();
    let mut filling = Filling::new("", &mut allowance);
    if let Some(remark) = remark {
        filling.remark(remark);
    }
    let unclosed = cells(&text, mark, &mut |row, column, cell| {
        let cell = cell.trim();
        if !cell.is_empty() {
            filling.put(row, column, written(cell));
        }
        filling.is_sound()
    });
    if let Some(row) = unclosed.filter(|_| filling.is_sound()) {
        let fault = words::pasted::Fault::unclosed(row);
        filling.fault(format!("Row {row}: {}", fault.message));
    }
    let sheet = filling.done();
    if sheet.rows.is_empty() && sheet.fault.is_none() { Err("This file holds no rows.".to_owned()) } else { Ok(sheet) }
}

/// Words of a cell, or the error that a spreadsheet left there.
#[must_use]
pub fn written(words: &str) -> Cell {
    let is_error =
        matches!(words, "#N/A" | "#REF!" | "#DIV/0!" | "#VALUE!" | "#NAME?" | "#NUM!" | "#NULL!" | "#SPILL!")
            || words.strip_prefix("Err:").is_some_and(|number| number.parse::<u16>().is_ok());
    if is_error { Cell::Error(words.to_owned()) } else { Cell::Text(words.to_owned()) }
}

/// The mark that parts most of the lines into equally many cells; a comma where none does.
fn mark(text: &str) -> char {
    let alike = |mark: char| {
        // For each line that holds something, how many marks stand in it.
        let mut lines: Vec<(usize, usize)> = Vec::new();
        cells(text, mark, &mut |row, column, cell| {
            match lines.last_mut().filter(|(last, _)| *last == row) {
                Some((_, marks)) => *marks = column,
                None if column > 0 || !cell.trim().is_empty() => lines.push((row, column)),
                None => {}
            }
            lines.len() <= LOOKED_AT && column < crate::limits::MOST_COLUMNS
        });
        let alike = |count: &usize| lines.iter().filter(|(_, other)| other == count).count();
        lines.iter().filter(|(_, marks)| *marks > 0).map(|(_, marks)| alike(marks)).max().unwrap_or(0)
    };
    // Of marks that do equally well the later wins: a file parted by tabs may have a comma in each name.
    [',', ';', '\t'].into_iter().max_by_key(|mark| alike(*mark)).unwrap_or(',')
}

/// Tells each cell with its row from 1 and its column from 0, until it hears that no more is wanted; gives the row of a quotation mark that
/// never closes.
fn cells(text: &str, mark: char, tell: &mut dyn FnMut(usize, usize, &str) -> bool) -> Option<usize> {
    let (mut row, mut column, mut quoted, mut cell) = (1_usize, 0_usize, None, String::new());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let ends_row = matches!(letter, '\n' | '\r') && quoted.is_none();
        match letter {
            '"' if quoted.is_some() && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted.is_some() => quoted = None,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = Some(row);
            }
            _ if ends_row || (letter == mark && quoted.is_none()) => {
                if !tell(row, column, &cell) {
                    return None;
                }
                cell.clear();
                column = column.saturating_add(1);
            }
            letter => cell.push(letter),
        }
        if ends_row {
            if letter == '\r' {
                letters.next_if_eq(&'\n');
            }
            (row, column) = (row.saturating_add(1), 0);
        }
    }
    tell(row, column, &cell);
    quoted
}
