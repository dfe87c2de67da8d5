//! What is understood of each file, row by row, beside what is written down in `expected/`.

use std::fmt::Write as _;

use scenario::import::{Import, Layout, Table, column_letters};
use scenario::{Baseline, Inputs};

use crate::reading::sheets;

/// Each file with the table it is for and the sheet that holds it.
const FILES: [(&str, Table, usize); 12] = [
    ("baselines_titled_with_total.xlsx", Table::Boards, 0),
    ("baselines_as_text.xlsx", Table::Boards, 0),
    ("baselines_second_sheet.xlsx", Table::Boards, 1),
    ("baselines_faulty.xlsx", Table::Boards, 0),
    ("baselines_semicolons_bom.csv", Table::Boards, 0),
    ("baselines_utf16.csv", Table::Boards, 0),
    ("baselines_old_windows.csv", Table::Boards, 0),
    ("baselines_in_thousands.csv", Table::Boards, 0),
    ("flows.ods", Table::Flows, 0),
    ("flows_of_one.csv", Table::Flows, 0),
    ("schemes.xlsx", Table::Schemes, 0),
    ("applicants.csv", Table::Applicants, 0),
];

fn inputs() -> Inputs {
    Baseline::default().inputs()
}

fn import(file: &str, table: Table, sheet: usize) -> (Layout, Import) {
    let inputs = inputs();
    let sheet = &sheets(file)[sheet];
    let layout = Layout::guess(table, sheet, &inputs);
    let import = Import::read(table, sheet, &layout, &inputs);
    (layout, import)
}

fn told(file: &str, table: Table, sheet: usize) -> String {
    let (layout, import) = import(file, table, sheet);
    let mut told = format!("headings: {:?}\ncolumns:", layout.heading);
    for (wanted, place) in table.wanted(&inputs()).iter().zip(&layout.columns) {
        if let Some(place) = place {
            write!(told, " {} = {};", wanted.name, column_letters(*place)).unwrap();
        }
    }
    writeln!(told, "\nmoney in: {}\nshares: {:?}", layout.unit.words(), layout.shares).unwrap();
    writeln!(told, "{}, {}", import.said(), if import.is_ready() { "ready" } else { "refused" }).unwrap();
    for remark in &import.remarks {
        writeln!(told, "remark: {remark}").unwrap();
    }
    for fault in &import.faults {
        writeln!(told, "row {}, {}: {}", fault.row, fault.column, fault.message).unwrap();
    }
    for row in &import.rows {
        writeln!(told, "| {}", row.join(" | ")).unwrap();
    }
    told
}

#[test]
fn every_file_is_understood_as_written_down() {
    let mut wrong = Vec::new();
    for (file, table, sheet) in FILES {
        let path = format!("{}/../../tests/imports/expected/{file}.txt", env!("CARGO_MANIFEST_DIR"));
        let told = told(file, table, sheet);
        if std::env::var_os("WRITE_EXPECTED").is_some() {
            std::fs::write(&path, &told).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        if told != expected {
            wrong.push(format!("{file} is understood as\n{told}\nand not as\n{expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn six_shapes_of_the_same_money_set_the_same_scenario() {
    let mut all = Vec::new();
    for (file, table, sheet) in FILES.iter().filter(|(file, table, _)| {
        *table == Table::Boards && *file != "baselines_faulty.xlsx" && *file != "baselines_in_thousands.csv"
    }) {
        let (_, import) = import(file, *table, *sheet);
        let mut inputs = inputs();
        import.apply(&mut inputs);
        assert_eq!(inputs.allocation.opening.own.len(), 42, "{file}");
        assert_eq!(import.step(file), format!("importing 42 boards from {file}"));
        all.push(inputs.allocation.opening.own);
    }
    assert_eq!(all.len(), 6);
    assert!(all.iter().all(|one| *one == all[0]));
}

#[test]
fn what_is_refused_sets_nothing() {
    for (file, table, sheet) in [
        ("baselines_faulty.xlsx", Table::Boards, 0),
        ("flows_of_one.csv", Table::Flows, 0),
        ("baselines_second_sheet.xlsx", Table::Boards, 0),
    ] {
        let (_, import) = import(file, table, sheet);
        let mut changed = inputs();
        import.apply(&mut changed);
        assert!(!import.is_ready() && !import.faults.is_empty(), "{file}");
        assert_eq!(changed, inputs(), "{file}");
    }
}

#[test]
fn an_answer_settles_what_cannot_be_told() {
    let inputs = inputs();
    let sheet = &sheets("flows_of_one.csv")[0];
    let mut layout = Layout::guess(Table::Flows, sheet, &inputs);
    for (shares, first) in [(scenario::import::Shares::OfOne, "0.62"), (scenario::import::Shares::OfHundred, "0.0062")]
    {
        layout.shares = Some(shares);
        let import = Import::read(Table::Flows, sheet, &layout, &inputs);
        let mut changed = inputs.clone();
        import.apply(&mut changed);
        assert_eq!(changed.allocation.opening.own_flows[0].share, first);
    }
}

#[test]
fn rows_of_services_that_are_understood_are_taken_and_the_rest_is_told() {
    let (_, import) = import("services.csv", Table::Services, 0);
    let mut changed = inputs();
    import.apply(&mut changed);
    assert!(import.is_ready());
    assert_eq!((import.count, import.faults.len(), import.faults[0].row), (2, 1, 4));
    assert_eq!(changed.delegation.service("15").map(|service| service.patients), Some("1200".to_owned()));
}
