//! The columns of the table of boards, in groups.

use ::charts::table::Column;
use leptos::prelude::*;
use words::year::year_heading;

use super::super::super::view::MoneyShown;
use super::super::cells::whole;
use super::super::reading::Reading;
use crate::components::table::{ColumnGroup, OnPhone, TableColumn};

/// Where the difference from today's shares stands.
pub const DIFFERENCE: usize = 4;

/// Where distance from target in the year shown stands.
pub const DISTANCE: usize = 7;

const LEFT: OnPhone = OnPhone::Shown { second: false, left: true, wide: false, before: "This rule", after: "" };
const FIRST: OnPhone = OnPhone::Shown { second: false, left: false, wide: false, before: "", after: "" };
const KEPT: OnPhone = OnPhone::Shown { second: true, left: true, wide: false, before: "Today’s shares", after: "" };
const FAR: OnPhone = OnPhone::Shown { second: true, left: false, wide: true, before: "", after: "from target" };

/// The groups.
pub fn groups(reading: Reading) -> Vec<ColumnGroup> {
    let still = |words: &str| Signal::stored(words.to_owned());
    let year = Signal::derive(move || year_heading(whole(reading.year.get())));
    let column =
        |heading: Signal<String>, phone: OnPhone| TableColumn { heading, figures: true, baseline: false, phone };
    let baseline =
        |heading: Signal<String>, phone: OnPhone| TableColumn { heading, figures: true, baseline: true, phone };
    let limit = TableColumn { heading: still("Limit held"), figures: false, baseline: false, phone: OnPhone::Hidden };
    vec![
        ColumnGroup {
            heading: still("Now and next year"),
            columns: vec![column(still("Money now"), OnPhone::Hidden), column(still("Growth"), OnPhone::Hidden)],
        },
        ColumnGroup {
            heading: year,
            columns: vec![
                baseline(still("Today’s shares"), KEPT),
                column(still("This rule"), LEFT),
                column(still("Difference"), FIRST),
                column(still("%"), FIRST),
            ],
        },
        ColumnGroup {
            heading: still("Distance from target"),
            columns: vec![baseline(still("Now"), OnPhone::Hidden), column(year, FAR)],
        },
        ColumnGroup { heading: still(""), columns: vec![limit] },
    ]
}

/// The headings of the file, each with its unit, for the year shown.
pub fn file_headings(reading: Reading, year: &str) -> Vec<Column> {
    let unit = match reading.view.money.get() {
        MoneyShown::Cash => "£ million",
        MoneyShown::RealTerms => "£ million in opening-year prices",
        MoneyShown::AHead => "£ a head",
    };
    let mut columns: Vec<Column> = [
        format!("Money now, {unit}"),
        "Growth in year 1, %".to_owned(),
        format!("Today’s shares, {year}, {unit}"),
        format!("This rule, {year}, {unit}"),
        format!("Difference, {year}, {unit}"),
        format!("Difference, {year}, %"),
        "Distance from target now, %".to_owned(),
        format!("Distance from target, {year}, %"),
    ]
    .map(Column::figures)
    .into();
    columns.push(Column::words("Limit held"));
    columns
}
