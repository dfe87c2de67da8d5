//! Facts and ratings of services: a table to fill in and to paste back, seen before it is taken; and the services that have some.

use ::charts::table::{Cell, Column, Row, Table};
use engine::parameters::prescribed_service;
use leptos::prelude::*;
use scenario::delegation::ServiceTable;
use scenario::import;

use crate::components::bring_in::BringIn;
use crate::components::focus;
use crate::components::live::live;
use crate::components::paste_box::{FaultList, PasteBox};
use crate::components::plain_table::PlainTable;
use crate::pages::delegation::reading::use_reading;
use crate::state::memo::Memo;

/// How many services the preview shows.
const PREVIEWED: usize = 8;
const FAULTS: &str = "paste-services-faults";

/// The drawer.
#[component]
pub fn Facts(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <p>
            "What you know of services, many at once. Nothing you enter leaves this computer."
        </p>
        <BringIn id="bring-services" table=import::Table::Services />
        <PasteServices />
        <YourServices open=open />
    }
}

/// The box, what was understood of it, and the button that takes it as one step.
#[component]
fn PasteServices() -> impl IntoView {
    let reading = use_reading();
    let text = RwSignal::new(String::new());
    // What the last press came to: how much was taken, or that there was nothing to take.
    let pressed = RwSignal::new(None::<Result<String, ()>>);
    let input = reading.workspace.select(|inputs| inputs.delegation.clone());
    let table = Memo::new(move |_| text.with(|text| input.with(|input| ServiceTable::read(text, input))));
    let faulty = Signal::derive(move || table.with(|table| !table.faults.is_empty()));
    let summary = Signal::derive(move || {
        let said = table.with(ServiceTable::summary);
        match pressed.get() {
            Some(Ok(taken)) if said.is_empty() => format!("Taken: {taken}. Undo takes it back in one step."),
            _ => said,
        }
    });
    let title = Signal::derive(move || {
        let rows = table.with(ServiceTable::not_understood);
        table.with(|table| match (table.is_blocked, rows) {
            (true, _) => "The table cannot be read as it is".to_owned(),
            (false, 0) if pressed.get() == Some(Err(())) => "There is nothing to take yet".to_owned(),
            (false, 0) => String::new(),
            (false, rows) => format!("{} not understood, and left out", words::count::counted(rows, "row", "rows")),
        })
    });
    let take = move |_| {
        if !table.with_untracked(ServiceTable::is_usable) {
            pressed.set(Some(Err(())));
            focus::after_drawing(FAULTS.to_owned());
            return;
        }
        let (taken, next) = table.with_untracked(|table| (table.taken(), table.apply(&input.get_untracked())));
        reading.workspace.edit_named("facts and ratings", |inputs| inputs.delegation.take_test(next));
        pressed.set(Some(Ok(taken)));
        text.set(String::new());
    };
    let button = move || {
        table.with(
            |table| if table.is_usable() { format!("Take {}", table.taken()) } else { "Take these rows".to_owned() },
        )
    };
    view! {
        <PasteBox
            id="paste-services"
            label="Or paste rows of a spreadsheet"
            hint="With the headings in the first row, in any order: a column for the line or the service, and any of those of the table. A column that is not there leaves things as they are. A blank cell is not known, never zero."
            text=text
            summary=summary
            faulty=faulty
            on_input=move |()| pressed.set(None)
        />
        <Preview table=table />
        <FaultList id=FAULTS title=title faults=Signal::derive(move || table.with(|table| table.faults.clone())) />
        <div class="buttons">
            <button class="button button--main" type="button" on:click=take>{button}</button>
        </div>
    }
}

/// What would change, service by service.
#[component]
fn Preview(table: Memo<ServiceTable>) -> impl IntoView {
    let rows = Signal::derive(move || Table {
        columns: ["Service", "Row", "What would change"].map(Column::words).to_vec(),
        rows: table.with(|table| {
            let row = |row: &scenario::delegation::service_table::ServiceRow| {
                let name = prescribed_service(row.line).map_or("", |service| service.name);
                let cells = [name.to_owned(), row.row.to_string(), row.says()];
                Row { cells: cells.map(Cell::Words).to_vec(), yours: false }
            };
            table.rows.iter().take(PREVIEWED).map(row).collect()
        }),
    });
    let usable = Memo::new(move |_| table.with(ServiceTable::is_usable));
    let more = move || {
        let more = table.with(|table| table.rows.len()).saturating_sub(PREVIEWED);
        (more > 0).then(|| view! { <p class="quiet">{format!("And {}.", words::count::counted(more, "more service", "more services"))}</p> })
    };
    live(move || {
        usable.get().then(|| {
            view! {
                <PlainTable name=Signal::stored("What would change, before it is taken".to_owned()) table=rows cards=true />
                {live(more)}
            }
        })
    })
}

/// The services of which something was entered or invented.
#[component]
fn YourServices(open: RwSignal<bool>) -> impl IntoView {
    let reading = use_reading();
    let lines = reading.workspace.select(|inputs| {
        let of = &inputs.delegation;
        of.services.iter().map(|service| (service.line.clone(), of.is_example(&service.line))).collect::<Vec<_>>()
    });
    let one = move |(line, is_example): (String, bool)| {
        let name = prescribed_service(&line).map_or("", |service| service.name);
        let (opened, forgotten) = (line.clone(), line);
        let go = move |_| {
            open.set(false);
            reading.view.changing.set(false);
            reading.open(&opened);
        };
        let forget = move |_| {
            reading.workspace.edit_named("facts of a service", |inputs| inputs.delegation.forget(&forgotten));
        };
        let tag = if is_example {
            view! { <span class="grade grade--illustrative">"Illustrative"</span> }
        } else {
            view! { <span class="grade grade--yours">"Yours"</span> }
        };
        view! {
            <li>
                <button class="link-button" type="button" on:click=go>{name}</button>
                " "{tag}" "
                <button class="link-button" type="button" on:click=forget>"Leave only what is public"<span class="visually-hidden">{format!(": {name}")}</span></button>
            </li>
        }
    };
    view! {
        <h3>"Services with facts or ratings beyond what is public"</h3>
        {live(move || {
            let lines = lines.get();
            if lines.is_empty() {
                view! { <p class="field__hint">"None. A single service can be entered on its own card, too: choose it in the table of services."</p> }.into_any()
            } else {
                view! { <ul class="fields">{lines.into_iter().map(one).collect_view()}</ul> }.into_any()
            }
        })}
    }
}
