//! ODS workbooks: one part holds every sheet; whatever it repeats is counted before it is written out.

use scenario::import::{Cell, Sheet};

use crate::archive::Archive;
use crate::excel::Counts;
use crate::filling::{Allowance, Filling};
use crate::limits::{MOST_COLUMNS, MOST_ROWS, MOST_SHEETS};
use crate::markup::{Element, Markup, Piece};
use crate::text_table::written;
use crate::{Refusal, figure};

/// Reads every sheet.
///
/// # Errors
/// A [`Refusal`] where the workbook cannot be read.
pub fn read(archive: &mut Archive<'_>) -> Result<Vec<Sheet>, Refusal> {
    let manifest = archive.part("META-INF/manifest.xml")?.unwrap_or_default();
    if String::from_utf8_lossy(&manifest).contains("encryption-data") {
        return Err("This workbook has a password. Open it, take the password off, and save it.".to_owned());
    }
    let bytes = archive.part("content.xml")?.unwrap_or_default();
    let mut markup = Markup::new(&bytes)?;
    let mut allowance = Allowance::default();
    let mut sheets = Vec::new();
    let mut beyond = 0_usize;
    while let Some(piece) = markup.piece()? {
        let Piece::Begin(element) = piece else { continue };
        if element.name() == "table" {
            if sheets.len() < MOST_SHEETS {
                sheets.push(sheet(&mut markup, &element, &mut allowance)?);
            } else {
                markup.words(&[])?;
                beyond = beyond.saturating_add(1);
            }
        }
    }
    if let Some(first) = sheets.first_mut().filter(|_| beyond > 0) {
        first.remarks.push(format!("The first {MOST_SHEETS} sheets are read; {beyond} behind them are not."));
    }
    if sheets.is_empty() {
        Err("This file has no sheets. Save the table as CSV, XLSX or ODS.".to_owned())
    } else {
        Ok(sheets)
    }
}

fn sheet(markup: &mut Markup<'_>, element: &Element<'_>, allowance: &mut Allowance) -> Result<Sheet, Refusal> {
    let mut filling = Filling::new(&element.attribute("name").unwrap_or_default(), allowance);
    let mut counts = Counts::default();
    let mut number = 1_usize;
    while let Some(piece) = markup.piece()? {
        match piece {
            Piece::Begin(element) if element.name() == "table-row" => {
                let times = element.number("number-rows-repeated").unwrap_or(1);
                let is_hidden = element.attribute("visibility").is_some_and(|how| how != "visible");
                let cells = row(markup, (&mut filling, &mut counts), number)?;
                if !cells.is_empty() {
                    counts.hidden = counts.hidden.saturating_add(if is_hidden { times } else { 0 });
                    // One more than is read is enough to be told.
                    for again in 0..times.min(MOST_ROWS.saturating_add(1)) {
                        for (column, cell) in &cells {
                            filling.put(number.saturating_add(again), *column, cell.clone());
                        }
                    }
                }
                number = number.saturating_add(times);
            }
            Piece::End(name) if name == "table" => break,
            _ => {}
        }
    }
    for remark in counts.remarks(false) {
        filling.remark(remark);
    }
    Ok(filling.done())
}

/// The cells of a row that hold something, with their columns.
fn row(
    markup: &mut Markup<'_>,
    (filling, counts): (&mut Filling<'_>, &mut Counts),
    number: usize,
) -> Result<Vec<(usize, Cell)>, Refusal> {
    let mut cells = Vec::new();
    let mut column = 0_usize;
    while let Some(piece) = markup.piece()? {
        match piece {
            Piece::Begin(element) if matches!(element.name(), "table-cell" | "covered-table-cell") => {
                let times = element.number("number-columns-repeated").unwrap_or(1);
                let spans = |name| element.number(name).is_some_and(|many| many > 1);
                if spans("number-columns-spanned") || spans("number-rows-spanned") {
                    counts.merged.push(format!("{}{number}", scenario::import::column_letters(column)));
                }
                let cell = cell(markup, &element, counts)?;
                if !cell.is_blank() {
                    if column.saturating_add(times) > MOST_COLUMNS {
                        filling.put(number, column.saturating_add(times).saturating_sub(1).max(MOST_COLUMNS), cell);
                    } else {
                        let all = (column..column.saturating_add(times)).map(|column| (column, cell.clone()));
                        cells.extend(all);
                    }
                }
                column = column.saturating_add(times);
            }
            Piece::End(name) if name == "table-row" => break,
            _ => {}
        }
    }
    Ok(cells)
}

fn cell(markup: &mut Markup<'_>, element: &Element<'_>, counts: &mut Counts) -> Result<Cell, Refusal> {
    let words = words(markup)?;
    let number = || figure::read(&element.attribute("value").unwrap_or_default());
    let mut exact = |read: Option<(String, bool)>| {
        read.map(|(number, is_shortened)| {
            counts.shortened = counts.shortened.saturating_add(usize::from(is_shortened));
            number
        })
    };
    let unread = || Cell::Error("a number that cannot be read".to_owned());
    let kind = element.attribute("value-type").unwrap_or_default();
    Ok(match (kind.as_str(), written(words.trim())) {
        (_, Cell::Error(error)) => Cell::Error(error),
        ("float" | "currency", _) => exact(number()).map_or_else(unread, Cell::Number),
        ("percentage", _) => {
            exact(number()).and_then(|number| figure::percentage(&number)).map_or_else(unread, Cell::Number)
        }
        ("date", _) => Cell::Date(element.attribute("date-value").unwrap_or(words)),
        ("time", _) => Cell::Date("a time".to_owned()),
        ("boolean", _) => Cell::Text(element.attribute("boolean-value").unwrap_or(words).to_uppercase()),
        (_, Cell::Text(text)) if !text.is_empty() => Cell::Text(text),
        (_, _) => {
            element.attribute("string-value").filter(|text| !text.trim().is_empty()).map_or(Cell::Blank, Cell::Text)
        }
    })
}

/// The words of a cell: its lines, without remarks pinned to it.
fn words(markup: &mut Markup<'_>) -> Result<String, Refusal> {
    let mut words = String::new();
    let mut depth = 1_usize;
    while let Some(piece) = markup.piece()? {
        match piece {
            Piece::Begin(element) => match element.name() {
                "annotation" | "table" | "shape" | "frame" => drop(markup.words(&[])?),
                name => {
                    match name {
                        "p" if !words.is_empty() => words.push('\n'),
                        "s" => {
                            let spaces = element.number("c").unwrap_or(1).min(100);
                            words.extend(core::iter::repeat_n(' ', spaces));
                        }
                        "tab" => words.push(' '),
                        "line-break" => words.push('\n'),
                        _ => {}
                    }
                    depth = depth.saturating_add(1);
                }
            },
            Piece::End(_) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    break;
                }
            }
            Piece::Words(more) if depth > 1 => words.push_str(&more),
            Piece::Words(_) => {}
        }
    }
    Ok(words)
}
