//! Spellings people use, each with the figure that is kept or the reason it is refused, decided by hand.

use proofs::twin::fraction;
use proofs::twin::typed::{Field, figure};
use words::typed::{Kind, read, understood};

const TABLE: &str = include_str!("spellings.txt");

struct Row<'a> {
    kind: Kind,
    field: Option<Field>,
    typed: String,
    expected: Result<&'a str, &'a str>,
}

fn rows() -> Vec<Row<'static>> {
    TABLE.lines().filter(|line| !line.starts_with('#')).map(row).collect()
}

fn row(line: &'static str) -> Row<'static> {
    let (name, rest) = line.split_once(" | ").expect("three columns");
    let (typed, expected) = rest.rsplit_once(" | ").expect("three columns");
    let (kind, field) = match name {
        "pounds" => (Kind::Pounds, Some(Field::Pounds)),
        "percent" => (Kind::Percent, Some(Field::Percent)),
        "people" => (Kind::People, Some(Field::People)),
        "number" => (Kind::Number, Some(Field::Number)),
        "years" => (Kind::Years, Some(Field::Years)),
        "financial_year" => (Kind::FinancialYear, None),
        other => panic!("no field is called {other}"),
    };
    let expected = expected.strip_prefix("! ").map_or(Ok(expected), Err);
    Row { kind, field, typed: serde_json::from_str(typed).expect("JSON text"), expected }
}

#[test]
fn every_spelling_is_read_or_refused_as_decided() {
    let rows = rows();
    assert!(rows.len() >= 300, "only {} spellings", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            let got = read(row.kind, &row.typed);
            let agrees = match (&got, row.expected) {
                (Ok(kept), Ok(expected)) => kept == expected,
                (Err(fault), Err(expected)) => fault.code() == expected,
                _ => false,
            };
            (!agrees).then(|| format!("{:?} in {:?}: expected {:?}, got {got:?}", row.typed, row.kind, row.expected))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_regular_expressions_agree_with_the_table() {
    for row in rows() {
        let Some(field) = row.field else { continue };
        let figure = figure(field, &row.typed);
        assert_eq!(figure, row.expected.ok().map(fraction::read), "{:?} in {field:?}", row.typed);
    }
}

#[test]
fn what_was_understood_is_said_back_in_full() {
    for row in rows() {
        let Ok(kept) = row.expected else { continue };
        let said = understood(row.kind, kept);
        let full = said
            .split(" (")
            .next()
            .unwrap_or_default()
            .trim_end_matches(" people")
            .trim_end_matches("s")
            .trim_end_matches(" year");
        assert_eq!(read(row.kind, full).as_deref(), Ok(kept), "{said:?} is said of {:?}", row.typed);
    }
}
