//! Real shapes of files, cell by cell.

use scenario::import::{Answer, Cell, Sheet};

/// The sheets of a file of `files/`.
pub fn sheets(name: &str) -> Vec<Sheet> {
    let path = format!("{}/../../tests/imports/files/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    match papers::read(&bytes) {
        Answer::Read(sheets) => sheets,
        Answer::Refused(words) => panic!("{name}: {words}"),
    }
}

fn row(sheet: &Sheet, number: usize) -> Vec<Cell> {
    sheet.rows.iter().find(|row| row.number == number).map(|row| row.cells.clone()).unwrap_or_default()
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

fn number(words: &str) -> Cell {
    Cell::Number(words.to_owned())
}

#[test]
fn numbers_are_the_decimals_their_author_saw() {
    let sheet = &sheets("baselines_titled_with_total.xlsx")[0];
    assert_eq!(sheet.name, "Baselines 2026-27");
    assert_eq!(row(sheet, 5)[3], number("200000000"));
    assert_eq!(row(sheet, 6)[3], number("201234567.9"));
    assert_eq!(row(sheet, 3), []);
    assert!(sheet.remarks.iter().any(|remark| remark.contains("1 merged area (A1:D1)")), "{:?}", sheet.remarks);
}

#[test]
fn what_is_no_figure_says_so() {
    let sheet = &sheets("baselines_faulty.xlsx")[0];
    assert_eq!(row(sheet, 3), [Cell::Blank, number("200")]);
    assert_eq!(row(sheet, 4)[1], Cell::Date("2026-04-01".to_owned()));
    assert_eq!(row(sheet, 5)[1], Cell::Error("#REF!".to_owned()));
    assert!(matches!(&row(sheet, 11)[1], Cell::Error(words) if words.contains("formula")));
    assert_eq!(row(sheet, 13)[1], number("0.8"));
    assert!(sheet.remarks.iter().any(|remark| remark.starts_with("1 number has more digits")), "{:?}", sheet.remarks);
}

#[test]
fn percentages_keep_their_sign() {
    let sheet = &sheets("flows.ods")[0];
    assert_eq!((sheet.name.as_str(), sheet.rows.len()), ("Flows", 85));
    assert_eq!(row(sheet, 2)[2], number("86.75%"));
    let schemes = &sheets("schemes.xlsx")[0];
    assert_eq!(row(schemes, 2)[6], number("55%"));
    assert_eq!(row(schemes, 2)[4..6], [number("9000000.5"), text("TRUE")]);
}

#[test]
fn text_files_are_read_in_every_alphabet_and_with_every_mark() {
    for name in ["baselines_semicolons_bom.csv", "baselines_utf16.csv", "baselines_old_windows.csv"] {
        let sheet = &sheets(name)[0];
        let amounts = sheet.rows.iter().filter(|row| {
            row.cells.last() == Some(&text("£201,234,567.90")) || row.cells.last() == Some(&text("201,234,567.90"))
        });
        assert_eq!(amounts.count(), 1, "{name}");
        assert_eq!(sheet.remarks.is_empty(), name != "baselines_old_windows.csv", "{name}");
    }
    assert_eq!(row(&sheets("baselines_semicolons_bom.csv")[0], 3), ["Code", "Name of the board", "Amount"].map(text));
}

#[test]
fn every_sheet_is_there() {
    let names: Vec<String> = sheets("baselines_second_sheet.xlsx").into_iter().map(|sheet| sheet.name).collect();
    assert_eq!(names, ["Read me", "Table"]);
}
