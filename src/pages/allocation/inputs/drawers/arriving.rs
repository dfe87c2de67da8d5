//! Services that arrive later, with their money.

use engine::allocation::study::StudyInput;
use engine::allocation::study::input::TransferInput;
use leptos::prelude::*;
use words::pasted::{Cell, Column};
use words::typed::Kind;

use super::adding::{AddRow, Asked};
use super::boards;
use crate::components::download::{DownloadButton, FileKind};
use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::list_table::{List, take_out};
use crate::components::live::live;
use crate::components::paste_table::PasteTable;
use crate::pages::allocation::inputs::list_table::ListTable;
use crate::state::use_workspace;

const PATH: &str = "allocation.transfers";

/// The inputs of this drawer.
pub const PATHS: [&str; 1] = [PATH];

const COLUMNS: [Column; 3] = [
    Column { name: "Year", also: &["Year of arrival"], cell: Cell::Figure(Kind::Years), needed: true, key: true },
    boards::BOARD,
    Column {
        name: "Amount",
        also: &["Amount (£)", "Money", "Pounds", "£"],
        cell: Cell::Figure(Kind::Pounds),
        needed: true,
        key: false,
    },
];

const ASKED: [Asked; 2] = [
    Asked { id: "arriving-year", label: "Year of arrival, 1 for the first year shown", kind: Kind::Years },
    Asked { id: "arriving-amount", label: "Money that arrives, in pounds", kind: Kind::Pounds },
];

const LIST: List = List {
    paths: &[PATH],
    id: "arriving-rows",
    label: "Money that arrives with services",
    names: "Board",
    columns: &[
        EditColumn { name: "Year of arrival", cell: EditCell::Figure(Kind::Years) },
        EditColumn { name: "Money", cell: EditCell::Figure(Kind::Pounds) },
    ],
    rows: |inputs| {
        inputs
            .allocation
            .transfers
            .iter()
            .map(|row| (boards::name(&row.code), vec![row.year.to_string(), row.amount.clone()]))
            .collect()
    },
    set: |inputs, row, column, text| {
        let Some(transfer) = inputs.allocation.transfers.get_mut(row) else { return };
        match column {
            0 => transfer.year = year(&text),
            _ => transfer.amount = text,
        }
    },
    add: None,
    remove: Some(|inputs, row| take_out(&mut inputs.allocation.transfers, row)),
};

/// How much is in it.
pub fn count(study: &StudyInput, _: &StudyInput) -> String {
    super::number(study.transfers.len())
}

/// A year as typed; one that cannot be held is kept as 0, which the study refuses.
fn year(text: &str) -> u32 {
    text.parse().unwrap_or_default()
}

fn transfer(row: &[String]) -> Option<TransferInput> {
    match row {
        [arrives, code, amount] => {
            Some(TransferInput { year: year(arrives), code: code.clone(), amount: amount.clone() })
        }
        _ => None,
    }
}

/// The drawer.
#[component]
pub fn Arriving() -> impl IntoView {
    let workspace = use_workspace();
    let has_rows = workspace.select(|inputs| !inputs.allocation.transfers.is_empty());
    let add = Callback::new(move |(code, figures): (String, Vec<String>)| {
        let row: Vec<String> =
            figures.iter().take(1).cloned().chain([code]).chain(figures.iter().skip(1).cloned()).collect();
        workspace.edit(PATH, |inputs| inputs.allocation.transfers.extend(transfer(&row)));
    });
    let paste = Callback::new(move |rows: Vec<Vec<String>>| {
        workspace
            .edit(PATH, |inputs| inputs.allocation.transfers = rows.iter().filter_map(|row| transfer(row)).collect());
    });
    view! {
        <p>
            "Money that comes to a board with a service, on top of what it had the year before. Growth is reckoned like for like; growth in cash is shown \
             beside it. The national sum of each year holds it already."
        </p>
        {live(move || has_rows.get().then(|| view! { <ListTable list=LIST /> }))}
        <AddRow id="arriving-new" words="Add money that arrives" asked=&ASKED on_add=add />
        <PasteTable id="paste-arriving" label="Or paste the whole list, in place of what is there" columns=&COLUMNS places=boards::places() on_apply=paste />
        <div class="buttons">
            <DownloadButton label="Download a template to fill in (CSV)" name="services-that-arrive-later.csv" kind=FileKind::Csv text=|()| Some("\u{feff}Year,Board,Amount\r\n".to_owned()) />
        </div>
    }
}
