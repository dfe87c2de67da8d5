//! Figures of the charity by board, a row for each of the 42.

use engine::parameters::{IntegratedCareBoard, boards};
use leptos::prelude::*;
use scenario::engagement::{EngagementInput, SystemInput};

use crate::components::edit_table::{Edit, EditColumn, EditRow, EditTable};
use crate::state::use_workspace;

/// Path of what is known by board.
pub const PATH: &str = "engagement.by_system";

/// The table of one figure.
#[component]
pub fn ByBoard(
    /// Start of its ids, unique on the page.
    id: &'static str,
    /// What it holds.
    label: &'static str,
    /// Its column.
    column: EditColumn,
    /// The figure of a board.
    of: fn(&mut SystemInput) -> &mut String,
) -> impl IntoView {
    let workspace = use_workspace();
    let rows = workspace.select(move |inputs| {
        let row = |board: &IntegratedCareBoard| EditRow {
            key: board.code.to_owned(),
            name: board.name.to_owned(),
            cells: vec![of(&mut inputs.engagement.system(board.code)).clone()],
        };
        boards().iter().map(row).collect::<Vec<EditRow>>()
    });
    let edit = Callback::new(move |(code, _, text): Edit| {
        workspace.edit(PATH, |inputs| inputs.engagement.change_system(&code, |row| *of(row) = text));
    });
    view! {
        <EditTable id=id label=label names="Board" columns=vec![column] rows=rows on_edit=edit gesture=workspace.gesture(PATH) />
    }
}

/// How many boards have the figure.
pub fn known(input: &EngagementInput, of: fn(&SystemInput) -> &String) -> usize {
    input.by_system.iter().filter(|row| !of(row).is_empty()).count()
}
