//! A table pasted from a spreadsheet: what was understood is shown, and nothing is applied until it is clean.

use leptos::prelude::*;
use words::pasted::{self, Column, Reading};

use super::focus;
use super::paste_box::{FaultList, PasteBox};
use crate::state::memo::Memo;

/// How many rows the preview shows.
const PREVIEWED: usize = 5;

/// A box for pasted rows with a preview and a button that applies them.
#[component]
pub fn PasteTable(
    /// Start of its ids, unique on the page.
    id: &'static str,
    /// What is pasted: `Opening money by board`.
    #[prop(into)]
    label: String,
    /// The columns wanted.
    columns: &'static [Column],
    /// Codes and names of the places a row may name.
    places: Vec<(&'static str, &'static str)>,
    /// Receives the rows as they are kept, in the order of the columns, once all are clean.
    #[prop(into)]
    on_apply: Callback<Vec<Vec<String>>>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let reading = Memo::new(move |_| text.with(|text| pasted::read(text, columns, &places)));
    let faults_id = format!("{id}-faults");
    let needed: Vec<&str> = columns.iter().filter(|column| column.needed).map(|column| column.name).collect();
    let hint = format!(
        "Copy the rows in a spreadsheet and paste them here, with or without their headings. Columns: {}. Tabs, commas and \
         semicolons all do.",
        words::count::listed(&needed)
    );
    let to_faults = faults_id.clone();
    let apply = move |_| {
        if reading.with_untracked(Reading::is_clean) {
            on_apply.run(reading.with_untracked(|reading| reading.rows.clone()));
            text.set(String::new());
            tried.set(false);
        } else {
            tried.set(true);
            focus::after_drawing(to_faults.clone());
        }
    };
    let summary = move || {
        reading.with(|reading| match (reading.rows.is_empty(), reading.faults.len()) {
            (true, 0) => String::new(),
            (_, 0) => reading.summary(),
            (_, faults) => format!("{} to put right.", words::count::counted(faults, "problem", "problems")),
        })
    };
    let faulty = Signal::derive(move || reading.with(|reading| !reading.faults.is_empty()));
    let title = Signal::derive(move || {
        reading.with(|reading| match (reading.faults.len(), reading.rows.is_empty() && tried.get()) {
            (0, true) => "Nothing has been pasted yet".to_owned(),
            (0, false) => String::new(),
            (faults, _) => words::problem::several(faults),
        })
    });
    let faults = Signal::derive(move || reading.with(|reading| reading.faults.clone()));
    view! {
        <PasteBox
            id=id
            label=label
            hint=hint
            text=text
            summary=Signal::derive(summary)
            faulty=faulty
            on_input=move |()| tried.set(false)
        />
        <Preview reading=reading columns=columns />
        <FaultList id=faults_id title=title faults=faults />
        <div class="buttons">
            <button class="button button--main" type="button" on:click=apply>"Use these rows"</button>
        </div>
    }
}

#[component]
fn Preview(reading: Memo<Reading>, columns: &'static [Column]) -> impl IntoView {
    move || {
        reading.with(Reading::is_clean).then(|| {
            let heads = columns.iter().map(|column| view! { <th scope="col">{column.name}</th> }).collect_view();
            let rows = reading.with(|reading| reading.rows.iter().take(PREVIEWED).cloned().collect::<Vec<_>>());
            let rows = rows.into_iter().map(|row| {
                let cells = row.into_iter().zip(columns).map(|(cell, column)| view! { <td>{said(column, &cell)}</td> });
                view! { <tr>{cells.collect_view()}</tr> }
            });
            let more = reading.with(|reading| reading.rows.len()).saturating_sub(PREVIEWED);
            let more = (more > 0).then(|| view! { <p class="quiet">{format!("And {more} more.")}</p> });
            view! {
                <div class="table-scroll" role="region" aria-label="What was understood" tabindex="0">
                    <table class="table">
                        <caption class="visually-hidden">"The first rows as they were understood"</caption>
                        <thead><tr>{heads}</tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
                {more}
            }
        })
    }
}

/// A kept cell as people read it.
fn said(column: &Column, cell: &str) -> String {
    match column.cell {
        pasted::Cell::Figure(kind) if !cell.is_empty() => words::typed::understood(kind, cell),
        _ => cell.to_owned(),
    }
}
