//! The user's own activity by board, pasted in place of the illustrative catchment.

use engine::parameters;
use leptos::prelude::*;
use scenario::providers::{BoardRow, CountedInput};
use words::count::counted;
use words::pasted::{Cell, Column};
use words::typed::Kind;

use super::reading::use_reading;
use crate::components::choice::{Offer, Radios};
use crate::components::live::live;
use crate::components::paste_table::PasteTable;

const PATH: &str = "providers.patients.boards";

const BOARD: Column = Column {
    name: "Board",
    also: &["Code", "ICB", "ICB code", "Board code", "Commissioner", "Integrated care board", "Name"],
    cell: Cell::Place,
    needed: true,
    key: true,
};

const fn amount(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        also: &["Amount", "Activity", "Patients", "Income", "Income (£)", "Pounds", "£", "Spells", "Number"],
        cell: Cell::Figure(kind),
        needed: false,
        key: false,
    }
}

const PATIENTS: [Column; 2] = [BOARD, amount("Patients", Kind::Number)];
const POUNDS: [Column; 2] = [BOARD, amount("Income", Kind::Pounds)];

/// How much is in it.
pub fn count(own: bool, rows: usize) -> String {
    if own { format!("{}, yours", counted(rows, "board", "boards")) } else { "illustrative".to_owned() }
}

/// What stands in the drawer.
#[component]
pub fn Patients() -> impl IntoView {
    let workspace = use_reading().workspace;
    let counted_as = workspace.select(|inputs| inputs.providers.patients.counted);
    let own = workspace.select(|inputs| inputs.providers.patients.own);
    let now = workspace.select(|inputs| {
        let patients = &inputs.providers.patients;
        if patients.own {
            format!("The patients are your own: {}.", counted(patients.boards.len(), "board", "boards"))
        } else {
            "The patients are illustrative: all admissions around 2019, not specialised care. Paste your own to replace them.".to_owned()
        }
    });
    let choose = Callback::new(move |code: String| {
        let counted = if code == "money" { CountedInput::Money } else { CountedInput::Patients };
        workspace.edit("providers.patients.counted", |inputs| inputs.providers.patients.counted = counted);
    });
    let paste = Callback::new(move |rows: Vec<Vec<String>>| {
        let rows = rows.into_iter().map(|row| {
            let mut cells = row.into_iter();
            BoardRow { code: cells.next().unwrap_or_default(), amount: cells.next().unwrap_or_default() }
        });
        let rows: Vec<BoardRow> = rows.collect();
        workspace.edit(PATH, |inputs| {
            inputs.providers.patients.own = true;
            inputs.providers.patients.boards = rows;
        });
    });
    let back = move |_| {
        workspace.edit("providers.patients.own", |inputs| {
            inputs.providers.patients.own = false;
            inputs.providers.patients.boards = Vec::new();
        });
    };
    let places: Vec<(&'static str, &'static str)> =
        parameters::boards().iter().map(|board| (board.code, board.name)).collect();
    let places = StoredValue::new(places);
    view! {
        <p role="status">{live(move || now.get())}</p>
        {live(move || own.get().then(|| view! { <p><button class="button" type="button" on:click=back>"Go back to the illustrative catchment"</button></p> }))}
        <Radios
            name="counted"
            legend="What the rows count"
            offers=vec![Offer::new("patients", "Patients, or any other activity"), Offer::new("money", "Pounds of income a year")]
            value=Signal::derive(move || if counted_as.get() == CountedInput::Money { "money" } else { "patients" }.to_owned())
            on_change=choose
            hint="Rows in pounds are the income; of patients, only shares are taken and the income is shared out by them."
        />
        <p class="field__hint">
            "Two columns: the board, by code or name, and its patients or pounds. Leave a cell blank where it is not known; shares are then not known either. A small
             count that was hidden is not nothing."
        </p>
        {live(move || {
            let columns: &'static [Column] = if counted_as.get() == CountedInput::Money { &POUNDS } else { &PATIENTS };
            view! { <PasteTable id="paste-patients" label="Paste activity or income by board" columns=columns places=places.get_value() on_apply=paste /> }
        })}
    }
}
