//! Every column of a table that the Allocation room uses: it names rows, is only shown, or decides. A column that decides reaches the
//! facts cell by cell, and a cell of it moved there moves a result.
use engine::allocation::study::Facts;
use engine::parameters::{CatchmentShare, Room, Trust, boards, tables};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::results::Shipped;

type Row = BTreeMap<String, String>;

struct Decides {
    table: &'static str,
    column: &'static str,
    /// What the facts hold where a row's cell should be.
    held: fn(&Facts, &Row) -> Option<String>,
    /// The same moved a little, in one row.
    nudge: fn(&mut Facts),
}

const BOARDS: &str = "integrated_care_boards";

/// A column of people of boards, weighted or not.
macro_rules! people {
    ($column:literal, $held:ident) => {
        Decides {
            table: BOARDS,
            column: $column,
            held: |facts, row| Some(facts.boards[place(facts, row)?].$held.to_string()),
            nudge: |facts| facts.boards[0].$held += 1_000,
        }
    };
}

const DECIDES: [Decides; 12] = [
    Decides {
        table: BOARDS,
        column: "region",
        held: |facts, row| Some(facts.boards[place(facts, row)?].region.to_owned()),
        nudge: |facts| facts.boards[0].region = "London",
    },
    people!("registered", registered),
    people!("acute_weighted", acute),
    people!("mental_health_weighted", mental_health),
    people!("overall_weighted", overall),
    // Scores and ages decide through the fifths they rank a board in.
    Decides {
        table: BOARDS,
        column: "deprivation_score",
        held: |facts, row| Some(boards()[place(facts, row)?].deprivation.to_owned()),
        nudge: |facts| facts.boards[0].deprivation_fifth = 6 - facts.boards[0].deprivation_fifth,
    },
    Decides {
        table: BOARDS,
        column: "share_75_plus",
        held: |facts, row| Some(boards()[place(facts, row)?].share_75_plus.to_owned()),
        nudge: |facts| facts.boards[0].older_fifth = 6 - facts.boards[0].older_fifth,
    },
    Decides {
        table: "patient_flows",
        column: "persons",
        held: |facts, row| {
            let (host, resident) = (facts.place(&row["host"])?, facts.place(&row["resident"]));
            let flow = facts.flows.iter().find(|flow| flow.host == host && flow.resident == resident)?;
            Some(flow.persons.to_string())
        },
        nudge: |facts| facts.flows[0].persons += 1_000,
    },
    Decides {
        table: "deflators",
        column: "index",
        held: |facts, row| {
            let index = facts.deflator(row["year"][..4].parse().ok()?)?;
            Some(Decimal::new(index.try_into().ok()?, 4).normalize().to_string())
        },
        nudge: |facts| facts.deflators.iter_mut().for_each(|year| year.index += u64::from(year.start == 2022) * 1_000),
    },
    Decides {
        table: "trusts",
        column: "host",
        held: |facts, row| Some(facts.trust(&row["code"])?.host.code.to_owned()),
        nudge: |facts| first_trust(facts, |trust| trust.host = &boards()[0]),
    },
    Decides {
        table: "trusts",
        column: "persons",
        held: |facts, row| Some(facts.trust(&row["code"])?.persons.to_string()),
        nudge: |facts| first_trust(facts, |trust| trust.persons += 1_000),
    },
    Decides {
        table: "trust_catchments",
        column: "share",
        held: |facts, row| {
            let catchment = facts.trust(&row["trust"])?.catchment;
            let share = catchment.iter().find(|share| share.resident.code == row["resident"])?;
            Some(Decimal::new(share.millionths.into(), 6).normalize().to_string())
        },
        nudge: |facts| {
            first_trust(facts, |trust| {
                let mut catchment: Vec<CatchmentShare> = trust.catchment.iter().map(same_share).collect();
                catchment[0].millionths += 1_000;
                trust.catchment = catchment.leak();
            });
        },
    },
];

/// Columns that say which row is meant, or what it is called.
const NAMES: [(&str, &[&str]); 6] = [
    (BOARDS, &["code", "name", "short_name"]),
    ("patient_flows", &["host", "resident"]),
    ("deflators", &["year"]),
    ("trusts", &["code", "name"]),
    ("trust_catchments", &["trust", "resident"]),
    ("regions", &["name"]),
];

/// Columns that no result rests on: they are described on the Sources page or check others.
const SHOWN: [(&str, &[&str]); 4] = [
    (
        BOARDS,
        &[
            "ons_code",
            "residents",
            "share_under_18",
            "share_65_plus",
            "share_85_plus",
            "most_deprived_tenth",
            "delegated_from",
        ],
    ),
    ("deflators", &["growth", "status", "nhs_revenue"]),
    ("trusts", &["identity"]),
    ("regions", &["delegated_from"]),
];

fn place(facts: &Facts, row: &Row) -> Option<usize> {
    facts.place(&row["code"])
}

fn same_share(share: &CatchmentShare) -> CatchmentShare {
    CatchmentShare { resident: share.resident, millionths: share.millionths }
}

fn same_trust(trust: &Trust) -> Trust {
    let Trust { code, name, host, persons, identity, catchment } = *trust;
    Trust { code, name, host, persons, identity, catchment }
}

/// Changes the first trust; facts hold trusts for as long as those that ship.
fn first_trust(facts: &mut Facts, change: impl FnOnce(&mut Trust)) {
    let mut trusts: Vec<Trust> = facts.trusts.iter().map(same_trust).collect();
    change(&mut trusts[0]);
    facts.trusts = trusts.leak();
}

fn rows(table: &str) -> Vec<Row> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../data/tables/{table}.csv"));
    csv::Reader::from_path(file).unwrap().deserialize().map(Result::unwrap).collect()
}

/// Whether both texts are one figure, or the same words.
fn same(one: &str, other: &str) -> bool {
    one == other || one.parse::<Decimal>().is_ok_and(|one| other.parse() == Ok(one))
}

#[test]
fn a_cell_that_decides_reaches_the_facts() {
    let facts = Facts::shipped();
    for Decides { table, column, held, .. } in DECIDES {
        for row in rows(table) {
            let found = held(&facts, &row).unwrap_or_else(|| panic!("{table}: nothing is held of {row:?}"));
            assert!(same(&found, &row[column]), "{table}: {column} of {row:?} is held as {found}");
        }
    }
}

#[test]
fn a_cell_that_decides_moves_a_result() {
    let shipped = Shipped::worked_out();
    for Decides { table, column, nudge, .. } in DECIDES {
        let moved = shipped.moved_by_facts(nudge);
        println!("{column} of {table} moves {}", moved.as_deref().unwrap_or("nothing"));
        assert!(moved.is_some(), "{column} of {table} moves nothing: it is only shown");
    }
    assert_eq!(shipped.moved_by_facts(|facts| facts.boards[0].short_name = "Somewhere"), None);
}

/// A new column must be put where it belongs.
#[test]
fn every_column_of_a_used_table_names_decides_or_is_shown() {
    let mut sorted: Vec<(&str, &str)> = DECIDES.iter().map(|decides| (decides.table, decides.column)).collect();
    for (table, columns) in NAMES.iter().chain(&SHOWN) {
        sorted.extend(columns.iter().map(|column| (*table, *column)));
    }
    let once: BTreeSet<_> = sorted.iter().copied().collect();
    assert_eq!(once.len(), sorted.len(), "each column stands in one place");
    let used = tables().iter().filter(|table| table.used_by.contains(&Room::Allocation));
    let columns: BTreeSet<_> =
        used.flat_map(|table| table.columns.iter().map(|column| (table.id, column.name))).collect();
    assert_eq!(once, columns);
}
