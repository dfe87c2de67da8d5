//! Files that people keep figures in, read into one plain shape: [`scenario::import::Sheet`].
//!
//! Reading order: [`limits`] (how much is read), [`read`] (which kind of file it is), [`text_table`] (CSV) with [`characters`],
//! [`archive`] (what stands around a workbook) with [`markup`], [`excel`] (XLSX), [`open_document`] (ODS), [`figure`] (from a binary
//! number to the decimal its author saw), [`filling`] (rows within the limits).
//!
//! Nothing here trusts a file: sizes are checked before anything is unpacked and again while it is, markup that declares entities is
//! refused, and what a file repeats is counted before it is written out. Whatever cannot be read is said in words.

pub mod archive;
pub mod characters;
pub mod excel;
pub mod figure;
pub mod filling;
pub mod limits;
pub mod markup;
pub mod open_document;
pub mod text_table;

use scenario::import::Answer;

use archive::Archive;

/// Why a file cannot be read, and what to do, in words.
pub type Refusal = String;

/// Reads a file of tables, whatever it is called: what it is shows in its first bytes.
///
/// ```
/// use scenario::import::Answer;
/// let answer = papers::read(b"Board;Amount\r\nQE1;1,234.50\r\n");
/// let Answer::Read(sheets) = answer else { panic!() };
/// assert_eq!(sheets[0].rows[1].cells[1].words(), "1,234.50");
/// ```
#[must_use]
pub fn read(bytes: &[u8]) -> Answer {
    let sheets = if bytes.len() > limits::LARGEST_FILE {
        Err(format!(
            "This file is larger than {} MB. Save the one sheet that is wanted in a file of its own.",
            limits::LARGEST_FILE >> 20
        ))
    } else if let Some(refusal) = other_kind(bytes) {
        Err(refusal.to_owned())
    } else if bytes.starts_with(b"PK") {
        workbook(bytes)
    } else {
        text_table::read(bytes).map(|sheet| vec![sheet])
    };
    sheets.map_or_else(Answer::Refused, Answer::Read)
}

fn workbook(bytes: &[u8]) -> Result<Vec<scenario::import::Sheet>, Refusal> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("content.xml") {
        open_document::read(&mut archive)
    } else if archive.has("_rels/.rels") {
        excel::read(&mut archive)
    } else {
        Err("This is a packed folder, not a workbook. Take the table out of it, or save it as CSV, XLSX or ODS."
            .to_owned())
    }
}

/// Files that are often taken for tables.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    let start: String = bytes.iter().take(200).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    if bytes.is_empty() {
        Some("This file is empty.")
    } else if begins(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Some(
            "This is an older Excel file, or one with a password. Open it, take the password off, and save it as XLSX.",
        )
    } else if begins(b"%PDF") {
        Some("This is a PDF, which holds pictures of tables. Ask for the spreadsheet, or copy the table into one.")
    } else if start.contains("<html") || start.contains("<!doctype") || start.contains("<?xml") {
        Some(
            "This is a web page or markup, whatever it is called. Open it in a spreadsheet program and save it as XLSX or CSV.",
        )
    } else {
        None
    }
}
