//! What would change the verdict: the least change of each figure, in its own units.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::Verdict;
use leptos::prelude::*;
use words::delegation::change::changes;

use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::pages::delegation::reading::use_reading;
use crate::state::memo::Memo;

/// The table; a sentence where nothing in range changes it.
#[component]
pub fn WhatChanges(verdict: Memo<Option<Verdict>>) -> impl IntoView {
    let reading = use_reading();
    let rows = Memo::new(move |_| {
        verdict
            .with(|verdict| {
                let verdict = verdict.as_ref()?;
                let found = reading.judged(|judged| {
                    let service = judged.services.iter().find(|service| service.code == verdict.code)?;
                    Some(changes(service, &verdict.flips).into_iter().map(row).collect::<Vec<Row>>())
                });
                found.flatten()
            })
            .unwrap_or_default()
    });
    let has_any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let table = Signal::derive(move || Table {
        columns: ["Smallest change", "From", "To", "Verdict becomes"].map(Column::words).to_vec(),
        rows: rows.get(),
    });
    view! {
        <h3>"What would change this"</h3>
        {live(move || {
            if has_any.get() {
                view! { <PlainTable name=Signal::stored("What would change the verdict".to_owned()) table=table cards=true /> }.into_any()
            } else {
                view! { <p>"No single figure that is set or known changes it, however far it is moved. What is not known may."</p> }.into_any()
            }
        })}
    }
}

fn row(change: words::delegation::Change) -> Row {
    let cells = [change.what, change.from, change.to, change.becomes.to_owned()].map(Cell::Words);
    Row { cells: cells.into(), yours: false }
}
