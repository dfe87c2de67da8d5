//! A table pasted from a spreadsheet: what was understood is shown, and nothing is applied until it is clean.

use leptos::prelude::*;
use words::pasted::{self, Column, Reading};

use super::focus;
use crate::state::memo::Memo;

/// How many problems are listed at once.
const LISTED: usize = 12;
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
    let (hint_id, understood_id) = (format!("{id}-hint"), format!("{id}-understood"));
    let described_by = format!("{hint_id} {understood_id}");
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
    view! {
        <div class="field" class:field--problem=move || reading.with(|reading| !reading.faults.is_empty())>
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id>{hint}</p>
            <textarea
                class="text-input"
                id=id
                rows="6"
                spellcheck="false"
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || reading.with(|reading| !reading.faults.is_empty()).then_some("true")
                prop:value=text
                on:input=move |event| {
                    tried.set(false);
                    text.set(event_target_value(&event));
                }
            ></textarea>
            <p class="field__note" id=understood_id role="status">{summary}</p>
        </div>
        <Preview reading=reading columns=columns />
        <Faults id=faults_id reading=reading tried=tried />
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

#[component]
fn Faults(id: String, reading: Memo<Reading>, tried: RwSignal<bool>) -> impl IntoView {
    move || {
        let faults = reading.with(|reading| reading.faults.clone());
        let empty = reading.with(|reading| reading.rows.is_empty());
        let id = id.clone();
        if faults.is_empty() && !(tried.get() && empty) {
            return None;
        }
        let title = if faults.is_empty() {
            "Nothing has been pasted yet".to_owned()
        } else {
            words::problem::several(faults.len())
        };
        let more = faults.len().saturating_sub(LISTED);
        let items = faults.into_iter().take(LISTED).map(|fault| {
            let place = match (fault.row, fault.column.as_str()) {
                (0, _) => String::new(),
                (row, "") => format!("Row {row}. "),
                (row, column) => format!("Row {row}, {column}. "),
            };
            view! { <li><strong>{place}</strong>{fault.message}</li> }
        });
        Some(view! {
            <div class="problem" id=id tabindex="-1">
                <h3 class="problem__title">{title}</h3>
                <ul class="problem__list">{items.collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="problem__text">{format!("And {more} more.")}</p> })}
            </div>
        })
    }
}
