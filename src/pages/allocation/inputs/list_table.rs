//! A list of the study as a table of boxes: steps of a rule, components of spend, money by board.

use engine::allocation::study::StudyInput;
use leptos::prelude::*;

use super::trouble::Trouble;
use crate::components::edit_table::{Edit, EditColumn, EditRow, EditTable};
use crate::state::use_workspace;

/// A row: its name, and its cells as they are kept.
pub type Row = (String, Vec<String>);

/// Words of the button that adds a row, and how the row is added.
pub type Adding = (&'static str, fn(&mut StudyInput));

/// What tells one list from another.
#[derive(Clone, Copy)]
pub struct List {
    /// Its path from the root of the inputs.
    pub path: &'static str,
    /// Start of the ids of its boxes: `{id}-{row}-{column}`.
    pub id: &'static str,
    /// What it holds.
    pub label: &'static str,
    /// Heading of the names of its rows.
    pub names: &'static str,
    /// Its columns.
    pub columns: &'static [EditColumn],
    /// Its rows.
    pub rows: fn(&StudyInput) -> Vec<Row>,
    /// Keeps a cell, by row and column.
    pub set: fn(&mut StudyInput, usize, usize, String),
    /// Adds a row, with the words of the button; nothing where rows are added another way.
    pub add: Option<Adding>,
    /// Takes a row out.
    pub remove: fn(&mut StudyInput, usize),
}

/// The table, with the problems of the list before it.
#[component]
pub fn ListTable(
    /// The list.
    list: List,
) -> impl IntoView {
    let workspace = use_workspace();
    let kept = workspace.select(move |inputs| (list.rows)(&inputs.allocation));
    let rows = Signal::derive(move || {
        let row = |(at, (name, cells)): (usize, Row)| EditRow { key: at.to_string(), name, cells };
        kept.get().into_iter().enumerate().map(row).collect::<Vec<_>>()
    });
    let edit = Callback::new(move |(key, column, cell): Edit| {
        if let Ok(row) = key.parse() {
            workspace.edit(list.path, |inputs| (list.set)(&mut inputs.allocation, row, column, cell));
        }
    });
    let remove = Callback::new(move |key: String| {
        if let Ok(row) = key.parse() {
            workspace.edit(list.path, |inputs| (list.remove)(&mut inputs.allocation, row));
        }
    });
    let (columns, gesture) = (list.columns.to_vec(), workspace.gesture(list.path));
    let table = match list.add {
        Some((words, add)) => {
            let add = Callback::new(move |()| workspace.edit(list.path, |inputs| add(&mut inputs.allocation)));
            view! {
                <EditTable id=list.id label=list.label names=list.names columns=columns rows=rows on_edit=edit on_add=(words, add) on_remove=remove gesture=gesture />
            }
            .into_any()
        }
        None => view! {
            <EditTable id=list.id label=list.label names=list.names columns=columns rows=rows on_edit=edit on_remove=remove gesture=gesture />
        }
        .into_any(),
    };
    view! { <Trouble path=list.path />{table} }
}

/// Takes a row out of a list, where it is there.
pub fn take_out<T>(rows: &mut Vec<T>, at: usize) {
    if at < rows.len() {
        rows.remove(at);
    }
}

/// The same, where one row must stay.
pub fn take_out_but_one<T>(rows: &mut Vec<T>, at: usize) {
    if rows.len() > 1 {
        take_out(rows, at);
    }
}
