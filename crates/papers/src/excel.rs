//! XLSX workbooks: the list of sheets, the words they share, the formats that tell dates and percentages, then every sheet.

mod cell;
mod format;
mod sheet;

pub(crate) use sheet::Counts;

use scenario::import::Sheet;

use crate::Refusal;
use crate::archive::Archive;
use crate::filling::Allowance;
use crate::limits::MOST_SHEETS;
use crate::markup::{Markup, Piece};
use format::Formats;

/// What every sheet of a workbook refers to.
struct Shared {
    words: Vec<String>,
    formats: Formats,
    from_1904: bool,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    relation: String,
    is_hidden: bool,
}

/// Reads every sheet.
///
/// # Errors
/// A [`Refusal`] where the workbook itself cannot be read; a sheet that cannot be used says so itself.
pub fn read(archive: &mut Archive<'_>) -> Result<Vec<Sheet>, Refusal> {
    let document = |kind: &str| kind.ends_with("/officeDocument");
    let book = relations(archive, "", "_rels/.rels")?.into_iter().find(|(_, kind, _)| document(kind));
    let path = book.map_or_else(|| "xl/workbook.xml".to_owned(), |(_, _, path)| path);
    let Some(bytes) = archive.part(&path)?.filter(|_| path.ends_with(".xml")) else {
        return Err("This is not a workbook that is read here. Save it as XLSX, ODS or CSV.".to_owned());
    };
    let (listed, from_1904) = list(&bytes)?;
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
    let beside = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let relations = relations(archive, folder, &beside)?;
    let of_kind = |wanted: &str| relations.iter().find(|(_, kind, _)| kind.ends_with(wanted)).map(|(_, _, path)| path);
    let part = |archive: &mut Archive<'_>, kind| of_kind(kind).map_or(Ok(None), |path| archive.part(path));
    let words = part(archive, "/sharedStrings")?.map_or(Ok(Vec::new()), |bytes| shared_words(&bytes))?;
    let formats = part(archive, "/styles")?.map_or(Ok(Formats::default()), |bytes| Formats::read(&bytes))?;
    let shared = Shared { words, formats, from_1904 };
    let mut allowance = Allowance::default();
    let mut sheets = Vec::new();
    for one in listed.iter().take(MOST_SHEETS) {
        // Sheets that only hold a chart have a relation of another kind.
        let place = relations.iter().find(|(id, kind, _)| *id == one.relation && kind.ends_with("/worksheet"));
        let Some((_, _, path)) = place else { continue };
        let read = archive.part(path).and_then(|bytes| match bytes {
            Some(bytes) => sheet::read(&bytes, one, &shared, &mut allowance),
            None => {
                Err("This sheet is listed and not there. Save the workbook afresh in a spreadsheet program.".to_owned())
            }
        });
        sheets.push(read.unwrap_or_else(|fault| Sheet {
            name: one.name.clone(),
            fault: Some(fault),
            ..Sheet::default()
        }));
    }
    if listed.len() > MOST_SHEETS
        && let Some(first) = sheets.first_mut()
    {
        first.remarks.push(format!("This workbook has {} sheets; the first {MOST_SHEETS} are read.", listed.len()));
    }
    if sheets.is_empty() { Err("This workbook has no sheets with cells.".to_owned()) } else { Ok(sheets) }
}

/// The sheets of a workbook, and whether it counts days from 1904.
fn list(bytes: &[u8]) -> Result<(Vec<Listed>, bool), Refusal> {
    let (mut listed, mut from_1904) = (Vec::new(), false);
    let mut markup = Markup::new(bytes)?;
    while let Some(piece) = markup.piece()? {
        let Piece::Begin(element) = piece else { continue };
        match element.name() {
            "workbookPr" => from_1904 = element.says("date1904"),
            "sheet" => listed.push(Listed {
                name: element.attribute("name").unwrap_or_default(),
                relation: element.attribute("id").unwrap_or_default(),
                is_hidden: element.attribute("state").is_some_and(|state| state != "visible"),
            }),
            _ => {}
        }
    }
    Ok((listed, from_1904))
}

/// What a part refers to: name, kind and path of each.
fn relations(archive: &mut Archive<'_>, folder: &str, path: &str) -> Result<Vec<(String, String, String)>, Refusal> {
    let Some(bytes) = archive.part(path)? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    let mut markup = Markup::new(&bytes)?;
    while let Some(piece) = markup.piece()? {
        if let Piece::Begin(element) = piece
            && element.name() == "Relationship"
            && element.attribute("TargetMode").is_none_or(|mode| mode != "External")
        {
            let of = |name| element.attribute(name).unwrap_or_default();
            found.push((of("Id"), of("Type"), resolved(folder, &of("Target"))));
        }
    }
    Ok(found)
}

/// A path as the list of parts has it.
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        if step == ".." {
            steps.pop();
        } else {
            steps.push(step);
        }
    }
    steps.retain(|step| !step.is_empty() && *step != ".");
    steps.join("/")
}

/// The words that cells share.
fn shared_words(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let mut words = Vec::new();
    let mut markup = Markup::new(bytes)?;
    while let Some(piece) = markup.piece()? {
        if let Piece::Begin(element) = piece
            && element.name() == "si"
        {
            // How to pronounce them, in Japanese, is no part of the words.
            words.push(markup.words(&["rPh"])?);
        }
    }
    Ok(words)
}
