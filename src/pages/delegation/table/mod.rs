//! Every service: a table with what was decided and what the test says, to be filtered, sorted and taken away.

mod filters;
mod rows;
pub mod totals;

use ::charts::csv::csv;
use ::charts::table::Table;
use leptos::prelude::*;
use words::count::counted;

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::download::{DownloadButton, FileKind, size_at_rest};
use crate::components::table::{ColumnGroup, DataTable, OnPhone, Order, TableColumn};
use filters::Filters;

pub use rows::every_service;

/// Id of the title of the card.
pub const TITLE: &str = "every-service";

/// The card.
#[component]
pub fn EveryService() -> impl IntoView {
    let reading = use_reading();
    let view = reading.view;
    let rows = reading.memo(move |judged| rows::shown(judged, &view.rows.get()));
    let order = RwSignal::new(Order::by(rows::LINE, false));
    let subtitle = Signal::derive(move || {
        let all = reading.headline.with(|said| said.services);
        let shown = rows.with(Vec::len);
        Some(if shown == all {
            counted(all, "service", "services")
        } else {
            format!("{shown} of {}", counted(all, "service", "services"))
        })
    });
    let open = Callback::new(move |line: String| reading.open(&line));
    let none = move || {
        rows.with(Vec::is_empty)
            .then(|| view! { <p>"No service is like that. Change or clear what is asked for above."</p> })
    };
    view! {
        <Card id=TITLE title=Signal::stored("Every service".to_owned()) subtitle=subtitle illustrative=reading.illustrative before=reading.before>
            <Filters />
            <DataTable
                labelled_by=TITLE
                described_by="every-service-subtitle"
                names="Service"
                groups=groups()
                rows=rows
                order=order
                many="services"
                ends=10
                on_open=open
            />
            {crate::components::live::live(none)}
            <Foot />
        </Card>
    }
}

#[component]
fn Foot() -> impl IntoView {
    let reading = use_reading();
    let table =
        move || reading.judged(every_service).unwrap_or_else(|| Table { columns: Vec::new(), rows: Vec::new() });
    let follow = move || {
        reading.judged(|_| ());
    };
    let size = size_at_rest(follow, reading.workspace.is_held(), table);
    view! {
        <CardFoot source=Signal::stored(Some("Choose a name to see why, and to enter what you know. The file holds every service with the grade of each fact.".to_owned()))>
            <DownloadButton
                label=Signal::derive(move || format!("Download the table ({})", size.get()))
                name=Signal::stored("every-service.csv".to_owned())
                kind=FileKind::Csv
                text=move |()| Some(untrack(|| csv(&table())))
            />
        </CardFoot>
    }
}

fn groups() -> Vec<ColumnGroup> {
    let on = |second: bool, left: bool, before: &'static str| OnPhone::Shown {
        second,
        left,
        wide: !left,
        before,
        after: "",
    };
    let column = |heading: &str, phone: OnPhone| TableColumn {
        heading: Signal::stored(heading.to_owned()),
        figures: false,
        baseline: false,
        phone,
    };
    vec![
        ColumnGroup {
            heading: Signal::stored("The list".to_owned()),
            columns: vec![
                column("Line", on(false, true, "Line")),
                column("Programme of care", on(false, false, "")),
                column("Level", OnPhone::Hidden),
            ],
        },
        ColumnGroup {
            heading: Signal::stored("Decided".to_owned()),
            columns: vec![column("Decision", on(true, true, "Decided:"))],
        },
        ColumnGroup {
            heading: Signal::stored("The test".to_owned()),
            columns: vec![
                column("Verdict", on(true, false, "Test:")),
                column("Because", OnPhone::Hidden),
                column("Not known", OnPhone::Hidden),
            ],
        },
    ]
}
