//! What was understood of a file, what is wrong with it, and the button that brings it in.

use ::charts::table::{Cell, Column, Row, Table as Drawn};
use leptos::prelude::*;
use scenario::import::Import;

use super::held::Held;
use crate::components::live::live;
use crate::components::paste_box::FaultList;
use crate::components::plain_table::PlainTable;
use crate::state::memo::Memo;

/// How many rows the preview shows.
const PREVIEWED: usize = 5;

/// Preview, problems, button.
#[component]
pub(super) fn Outcome(held: Held) -> impl IntoView {
    let import = held.import;
    let of = move |read: fn(&Import) -> usize| import.with(|import| import.as_ref().map_or(0, read));
    let preview = Memo::new(move |_| import.with(|import| import.as_ref().map_or_else(Drawn::default, preview)));
    let more = move || {
        let more = of(|import| import.rows.len()).saturating_sub(PREVIEWED);
        (more > 0).then(|| view! { <p class="quiet">{format!("And {} more.", words::count::digits(more))}</p> })
    };
    let remarks = move || {
        let remarks = import.with(|import| import.as_ref().map_or_else(Vec::new, |import| import.remarks.clone()));
        (!remarks.is_empty()).then(|| {
            let items = remarks.into_iter().map(|remark| view! { <li>{remark}</li> }).collect_view();
            view! { <ul id=format!("{}-remarks", held.id)>{items}</ul> }
        })
    };
    let faults = Signal::derive(move || {
        import.with(|import| import.as_ref().map_or_else(Vec::new, |import| import.faults.clone()))
    });
    let is_ready = Memo::new(move |_| import.with(|import| import.as_ref().is_some_and(Import::is_ready)));
    let title = Signal::derive(move || match (of(|import| import.faults.len()), is_ready.get()) {
        (0, true) => String::new(),
        (0, false) => "There is nothing to bring in".to_owned(),
        (faults, false) => words::problem::several(faults),
        (faults, true) => {
            format!("{} not understood, and left out", words::count::counted(faults, "thing was", "things were"))
        }
    });
    let button = move || {
        let said = import.with(|import| import.as_ref().map(Import::said)).unwrap_or_default();
        if is_ready.get() { format!("Bring in {said}") } else { "Bring in these rows".to_owned() }
    };
    view! {
        {live(move || preview.with(|table| !table.rows.is_empty()).then(|| view! {
            <PlainTable name=Signal::stored("The first rows as they were understood".to_owned()) table=preview cards=true />
        }))}
        {live(more)}
        {live(remarks)}
        <FaultList id=format!("{}-faults", held.id) title=title faults=faults />
        <div class="buttons">
            <button class="button button--main" type="button" id=format!("{}-agree", held.id) on:click=move |_| held.agree()>{button}</button>
            <button class="link-button" type="button" on:click=move |_| held.forget()>"Leave this file"</button>
        </div>
    }
}

fn preview(import: &Import) -> Drawn {
    let row = |cells: &Vec<String>| Row { cells: cells.iter().cloned().map(Cell::Words).collect(), yours: false };
    Drawn {
        columns: import.headings.iter().map(Column::words).collect(),
        rows: import.rows.iter().take(PREVIEWED).map(row).collect(),
    }
}
