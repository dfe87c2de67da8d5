//! The charity's patients by system, by which systems can be left.

use engine::parameters::boards;
use leptos::prelude::*;
use words::count::counted;
use words::pasted::{self, Column};
use words::typed::Kind;

use super::by_board::{ByBoard, PATH, known};
use crate::components::drawer::WideDrawer;
use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::paste_table::PasteTable;
use crate::pages::engagement::reading::use_reading;

static COLUMNS: [Column; 2] = [
    Column { name: "Board", also: &["code", "ICB", "system"], cell: pasted::Cell::Place, needed: true, key: true },
    Column { name: "Patients", also: &["people"], cell: pasted::Cell::Figure(Kind::People), needed: true, key: false },
];

/// The drawer.
#[component]
pub fn Patients() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let count = Signal::derive(move || {
        let rows = reading.input.with(|input| known(input, |row| &row.patients));
        if rows == 0 { "none".to_owned() } else { counted(rows, "system", "systems") }
    });
    let paste = Callback::new(move |rows: Vec<Vec<String>>| {
        workspace.edit(PATH, |inputs| {
            for row in &rows {
                if let [code, patients] = row.as_slice() {
                    inputs.engagement.change_system(code, |own| own.patients.clone_from(patients));
                }
            }
        });
    });
    let places: Vec<(&str, &str)> = boards().iter().map(|board| (board.code, board.name)).collect();
    view! {
        <WideDrawer id="patients-by-system" name="Patients by system" count=count>
            <p class="field__hint">
                "How many of the patients you speak for live in each of the 42 systems of 2022 to 2026. Blank is not known. With them the page says which systems to leave first, and the fund can be shared by them."
            </p>
            <PasteTable
                id="paste-patients"
                label="Patients by board"
                columns=&COLUMNS
                places=places.clone()
                on_apply=paste
            />
            <ByBoard
                id="patients"
                label="Patients by system"
                column=EditColumn { name: "Patients", cell: EditCell::FigureOrBlank(Kind::People) }
                of=|row| &mut row.patients
            />
        </WideDrawer>
    }
}
