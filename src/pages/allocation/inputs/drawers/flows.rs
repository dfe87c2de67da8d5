//! Flows of patients: of each host board's money, the share spent on residents of each board.

use engine::allocation::study::StudyInput;
use engine::allocation::study::input::FlowInput;
use leptos::prelude::*;
use scenario::import::{FLOWS, Table};

use super::boards;
use super::row_sums::RowSums;
use crate::components::bring_in::BringIn;
use crate::components::paste_table::PasteTable;
use crate::pages::allocation::inputs::trouble::Trouble;
use crate::state::use_workspace;

const PATH: &str = "allocation.opening.own_flows";

/// The inputs of this drawer.
pub const PATHS: [&str; 1] = [PATH];

/// How much is in it.
pub fn count(study: &StudyInput, _: &StudyInput) -> String {
    match study.opening.own_flows.len() {
        0 => "illustrative".into(),
        own => format!("{}, yours", words::count::digits(own)),
    }
}

/// The drawer.
#[component]
pub fn Flows() -> impl IntoView {
    let workspace = use_workspace();
    let rows = workspace.select(|inputs| inputs.allocation.opening.own_flows.len());
    let now = move || {
        match rows.get() {
        0 => "The flows are illustrative: where patients were admitted, for any reason, in about 2019. Flows of specialised services are not \
              published."
            .to_owned(),
        rows => format!("The flows are your own: {}.", words::count::counted(rows, "row", "rows")),
    }
    };
    let paste = Callback::new(move |rows: Vec<Vec<String>>| {
        let flow = |row: Vec<String>| match <[String; 3]>::try_from(row) {
            Ok([host, resident, share]) => Some(FlowInput { host, resident, share }),
            Err(_) => None,
        };
        workspace
            .edit(PATH, |inputs| inputs.allocation.opening.own_flows = rows.into_iter().filter_map(flow).collect());
    });
    let back = move || {
        (rows.get() > 0).then(|| {
            view! { <button class="link-button" type="button" on:click=move |_| workspace.put_back(PATH)>"Put the example back"</button> }
        })
    };
    view! {
        <p role="status">{now}</p>
        <p>
            "Each row says which share, in per cent, of the money of the board where providers stand is spent on people who live in another board, or its own. \
             The shares of a host add up to 100%, or to a little less: what is missing is shown as elsewhere, for people of no listed board."
        </p>
        <Trouble path=PATH />
        <BringIn id="bring-flows" table=Table::Flows />
        <PasteTable id="paste-flows" label="Paste the flows" columns=&FLOWS places=boards::places() on_apply=paste />
        <div class="buttons">
            {back}
        </div>
        <RowSums />
    }
}
