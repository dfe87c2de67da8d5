//! Boards' total budgets, to show the share that specialised services take of them.

use engine::allocation::study::StudyInput;
use engine::allocation::study::input::OwnBudgetInput;
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

const PATH: &str = "allocation.own_budgets";

/// The inputs of this drawer.
pub const PATHS: [&str; 1] = [PATH];

const COLUMNS: [Column; 3] = [
    boards::BOARD,
    Column {
        name: "Budget",
        also: &["Amount", "Total budget", "Budget (£)", "£"],
        cell: Cell::Figure(Kind::Pounds),
        needed: true,
        key: false,
    },
    Column {
        name: "Growth",
        also: &["Growth (%)", "Growth a year"],
        cell: Cell::Figure(Kind::Percent),
        needed: true,
        key: false,
    },
];

const ASKED: [Asked; 2] = [
    Asked {
        id: "budget-amount",
        label: "Total budget of the year before the first year, in pounds",
        kind: Kind::Pounds,
    },
    Asked { id: "budget-growth", label: "Its growth a year, in per cent", kind: Kind::Percent },
];

const LIST: List = List {
    paths: &[PATH],
    id: "budget-rows",
    label: "Total budgets by board",
    names: "Board",
    columns: &[
        EditColumn { name: "Total budget", cell: EditCell::Figure(Kind::Pounds) },
        EditColumn { name: "Growth a year", cell: EditCell::Figure(Kind::Percent) },
    ],
    rows: |inputs| {
        inputs
            .allocation
            .own_budgets
            .iter()
            .map(|row| (boards::name(&row.code), vec![row.amount.clone(), row.growth.clone()]))
            .collect()
    },
    set: |inputs, row, column, text| {
        let Some(budget) = inputs.allocation.own_budgets.get_mut(row) else { return };
        match column {
            0 => budget.amount = text,
            _ => budget.growth = text,
        }
    },
    add: None,
    remove: Some(|inputs, row| take_out(&mut inputs.allocation.own_budgets, row)),
};

/// How much is in it.
pub fn count(study: &StudyInput, _: &StudyInput) -> String {
    super::number(study.own_budgets.len())
}

fn budget(row: &[String]) -> Option<OwnBudgetInput> {
    match row {
        [code, amount, growth] => {
            Some(OwnBudgetInput { code: code.clone(), amount: amount.clone(), growth: growth.clone() })
        }
        _ => None,
    }
}

/// The drawer.
#[component]
pub fn Budgets() -> impl IntoView {
    let workspace = use_workspace();
    let has_rows = workspace.select(|inputs| !inputs.allocation.own_budgets.is_empty());
    let add = Callback::new(move |(code, figures): (String, Vec<String>)| {
        let row: Vec<String> = [code].into_iter().chain(figures).collect();
        workspace.edit(PATH, |inputs| inputs.allocation.own_budgets.extend(budget(&row)));
    });
    let paste = Callback::new(move |rows: Vec<Vec<String>>| {
        workspace
            .edit(PATH, |inputs| inputs.allocation.own_budgets = rows.iter().filter_map(|row| budget(row)).collect());
    });
    view! {
        <p>"With a board’s total budget, the answer shows the share that specialised services take of it, and what it takes to hold that share."</p>
        {live(move || has_rows.get().then(|| view! { <ListTable list=LIST /> }))}
        <AddRow id="budget-new" words="Add a board’s budget" asked=&ASKED on_add=add />
        <PasteTable id="paste-budgets" label="Or paste the whole list, in place of what is there" columns=&COLUMNS places=boards::places() on_apply=paste />
        <div class="buttons">
            <DownloadButton label="Download a template to fill in (CSV)" name="total-budgets-by-board.csv" kind=FileKind::Csv text=|()| Some(boards::template(&["Budget", "Growth"])) />
        </div>
    }
}
