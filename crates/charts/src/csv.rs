//! The table as a file that spreadsheets open: UTF-8 with a byte order mark, CRLF, RFC 4180 quotes.
//!
//! Words that a spreadsheet would take for a formula get an apostrophe in front; figures are left as they are, minus and all.

use crate::table::{Cell, Table};
use std::borrow::Cow;

/// The file's text.
///
/// ```
/// use charts::csv::csv;
/// use charts::table::{Cell, Column, Row, Table};
/// let table = Table {
///     columns: vec![Column::words("Board"), Column::figures("Difference, £m")],
///     rows: vec![Row {
///         cells: vec![Cell::Words("=1+1".into()), Cell::Figure { shown: "−3.5".into(), exact: "-3.46".parse().unwrap() }],
///         yours: false,
///     }],
/// };
/// assert_eq!(csv(&table), "\u{feff}Board,\"Difference, £m\"\r\n'=1+1,-3.46\r\n");
/// ```
pub fn csv(table: &Table) -> String {
    let mut file = String::from('\u{feff}');
    line(&mut file, table.columns.iter().map(|column| words(&column.heading)));
    for row in &table.rows {
        line(&mut file, row.cells.iter().map(cell));
    }
    file
}

/// How large the file is, as a link says it: `CSV, 3 KB`, in thousands of bytes and never under 1.
pub fn size_words(file: &str) -> String {
    format!("CSV, {} KB", file.len().saturating_add(500).checked_div(1000).unwrap_or(0).max(1))
}

fn line<'a>(file: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    for (turn, cell) in cells.enumerate() {
        if turn > 0 {
            file.push(',');
        }
        file.push_str(&cell);
    }
    file.push_str("\r\n");
}

fn cell(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Words(text) => words(text),
        Cell::Figure { exact, .. } => Cow::Owned(exact.to_string()),
        Cell::None => Cow::Borrowed(""),
    }
}

fn words(text: &str) -> Cow<'_, str> {
    let guarded: Cow<'_, str> =
        if looks_like_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) };
    if guarded.contains(['"', ',', '\r', '\n']) {
        Cow::Owned(format!("\"{}\"", guarded.replace('"', "\"\"")))
    } else {
        guarded
    }
}

/// Spreadsheets start a formula at these, after blanks too, and some at their full-width forms.
fn looks_like_formula(text: &str) -> bool {
    let starts = |text: &str, signs: &[char]| text.starts_with(signs);
    starts(text, &['\t', '\r', '\n']) || starts(text.trim_start(), &['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_could_run_are_guarded() {
        for (text, wanted) in [
            ("+44", "'+44"),
            ("-3", "'-3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("  =1", "'  =1"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
            ("Devon", "Devon"),
            ("−£3m", "−£3m"),
            ("two\nlines", "\"two\nlines\""),
        ] {
            assert_eq!(words(text), wanted);
        }
    }

    #[test]
    fn figures_are_untouched() {
        let figure = |text: &str| Cell::Figure { shown: String::new(), exact: text.parse().unwrap_or_default() };
        for text in ["-0.000000000123", "1234567890123.45", "0", "-5.50"] {
            assert_eq!(cell(&figure(text)), text);
        }
    }

    #[test]
    fn sizes_are_thousands_of_bytes() {
        assert_eq!(size_words("a"), "CSV, 1 KB");
        assert_eq!(size_words(&"a".repeat(4600)), "CSV, 5 KB");
    }
}
