//! One sheet of an XLSX workbook.

use scenario::import::Sheet;
use words::count::counted;

use super::cell::Stored;
use super::{Listed, Shared};
use crate::Refusal;
use crate::filling::{Allowance, Filling};
use crate::limits::MOST_COLUMNS;
use crate::markup::{Element, Markup, Piece};

/// Merged areas that a remark names.
const NAMED: usize = 3;

pub(super) fn read(
    bytes: &[u8],
    listed: &Listed,
    shared: &Shared,
    allowance: &mut Allowance,
) -> Result<Sheet, Refusal> {
    let mut filling = Filling::new(&listed.name, allowance);
    let mut counts = Counts::default();
    let mut markup = Markup::new(bytes)?;
    let (mut row, mut column) = (0_usize, 0_usize);
    while let Some(piece) = markup.piece()? {
        let Piece::Begin(element) = piece else { continue };
        match element.name() {
            "row" => {
                row = element.number("r").unwrap_or_else(|| row.saturating_add(1));
                column = 0;
                counts.hidden = counts.hidden.saturating_add(usize::from(element.says("hidden")));
            }
            "c" => {
                if let Some(place) = element.attribute("r").as_deref().and_then(column_of) {
                    column = place;
                }
                let (cell, is_shortened) = stored(&mut markup, &element)?.seen(shared);
                counts.shortened = counts.shortened.saturating_add(usize::from(is_shortened));
                filling.put(row, column, cell);
                column = column.saturating_add(1);
            }
            "mergeCell" => counts.merged.push(element.attribute("ref").unwrap_or_default()),
            _ => {}
        }
        if !filling.is_sound() {
            break;
        }
    }
    for remark in counts.remarks(listed.is_hidden) {
        filling.remark(remark);
    }
    Ok(filling.done())
}

/// What is told of a sheet.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) hidden: usize,
    pub(crate) shortened: usize,
    pub(crate) merged: Vec<String>,
}

impl Counts {
    /// In words.
    pub(crate) fn remarks(&self, is_hidden: bool) -> Vec<String> {
        let mut remarks = Vec::new();
        if is_hidden {
            remarks.push("This sheet is hidden in the file.".to_owned());
        }
        if self.hidden > 0 {
            let rows = counted(self.hidden, "row is", "rows are");
            remarks.push(format!("{rows} hidden in the file, by hand or by a filter, and read like any other."));
        }
        if !self.merged.is_empty() {
            let areas = counted(self.merged.len(), "merged area", "merged areas");
            let named: Vec<&str> = self.merged.iter().take(NAMED).map(String::as_str).collect();
            let such = if named.len() < self.merged.len() { "such as " } else { "" };
            remarks.push(format!(
                "{areas} ({such}{}): what is in one stands in its first cell, the others are blank.",
                words::count::listed(&named)
            ));
        }
        if self.shortened > 0 {
            let numbers = counted(self.shortened, "number has", "numbers have");
            remarks.push(format!(
                "{numbers} more digits in the file than a spreadsheet shows: read as shown, to 15 digits."
            ));
        }
        remarks
    }
}

/// A cell up to its end.
fn stored(markup: &mut Markup<'_>, element: &Element<'_>) -> Result<Stored, Refusal> {
    let mut stored = Stored {
        kind: element.attribute("t").unwrap_or_default(),
        style: element.number("s").unwrap_or(0),
        ..Stored::default()
    };
    while let Some(piece) = markup.piece()? {
        match piece {
            Piece::Begin(inner) => match inner.name() {
                "v" => stored.value = Some(markup.words(&[])?),
                "is" => stored.words = Some(markup.words(&["rPh"])?),
                "f" => {
                    markup.words(&[])?;
                    stored.is_formula = true;
                }
                _ => drop(markup.words(&[])?),
            },
            Piece::End(name) if name == "c" => break,
            _ => {}
        }
    }
    Ok(stored)
}

/// The column of an address such as `AB12`, from 0; beyond those that are read it is only known to be too far.
fn column_of(address: &str) -> Option<usize> {
    let mut column = 0_usize;
    for letter in address.chars().take_while(char::is_ascii_alphabetic) {
        let place = usize::try_from(letter.to_digit(36)?.saturating_sub(9)).ok()?;
        column = column.saturating_mul(26).saturating_add(place).min(MOST_COLUMNS.saturating_mul(1_000));
    }
    column.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_columns() {
        assert_eq!(["A1", "Z9", "AA1", "7"].map(column_of), [Some(0), Some(25), Some(26), None]);
        assert!(column_of("XFD1").is_some_and(|column| column == 16_383));
    }
}
