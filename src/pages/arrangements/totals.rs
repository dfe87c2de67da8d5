//! Totals of the year: services and money by who plans them, and whether that money enters allocations.

use ::charts::csv::{csv, size_words};
use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::totals::Total;
use engine::quantities::{FinancialYear, decimal_text};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::{Arranged, Sight};
use words::Figures;
use words::delegation::arranged::planner;

use super::by_year::money;
use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::download::{DownloadButton, FileKind};
use crate::components::plain_table::PlainTable;

/// The card.
#[component]
pub fn TotalsCard() -> impl IntoView {
    let reading = use_reading();
    let table = reading.memo(table);
    let subtitle = Signal::derive(move || {
        Some(format!(
            "{}, {}, by the test: services, and money as far as it was entered",
            reading.year.get(),
            reading.whose()
        ))
    });
    view! {
        <Card id="totals" title=Signal::stored("Services and money by who plans them".to_owned()) subtitle=subtitle illustrative=reading.illustrative before=reading.before>
            <PlainTable name=Signal::stored("Services and money by who plans them".to_owned()) table=table total=true cards=true />
            <CardFoot source=Signal::stored(Some(
                "No money of a single service is public. What you enter is added up; what is not known is counted beside it, never as nothing. Under a joint committee or an office of a region no budget moves."
                    .to_owned(),
            ))>
                <DownloadButton
                    label=Signal::derive(move || format!("Download the totals ({})", table.with(|table| size_words(&csv(table)))))
                    name=Signal::stored("arrangements-totals.csv".to_owned())
                    kind=FileKind::Csv
                    text=move |()| Some(table.with_untracked(csv))
                />
            </CardFoot>
        </Card>
    }
}

fn table(arranged: &Arranged, sight: Sight, year: FinancialYear) -> Table {
    let (groups, all) = arranged.totals(sight, year);
    let mut columns = vec![Column::words("Who plans")];
    columns.extend(
        ["Services", "Share of services", "Money known, £", "Services whose money is not known"].map(Column::figures),
    );
    columns.push(Column::words("Enters allocations"));
    let enters = |name: &str| match name {
        "delegated" | "lead_provider" => "yes",
        "pan_board_office" | "joint" | "national" => "no",
        _ => "not settled",
    };
    let rows = groups.iter().filter_map(|total| {
        let name = total.name.as_deref()?;
        Some(row(planner(name), total, enters(name)))
    });
    Table { columns, rows: rows.chain([row("All", &all, "")]).collect() }
}

fn row(name: &str, total: &Total, enters: &str) -> Row {
    let count = |count: u32| Cell::Figure { shown: count.to_string(), exact: Decimal::from(count) };
    let share = decimal_text::read(&total.share_of_services)
        .map_or(Cell::None, |exact| Cell::Figure { shown: Figures::Own.percent(exact), exact });
    Row {
        cells: vec![
            Cell::Words(name.to_owned()),
            count(total.services),
            share,
            money(total),
            count(total.without_money),
            Cell::Words(enters.to_owned()),
        ],
        yours: false,
    }
}
