//! A list of the inputs as a table of boxes, a row for each of its places: bands of a rule, members, years.

use leptos::prelude::*;
use scenario::Inputs;

use super::edit_table::{Edit, EditColumn, EditRow, EditTable};
use crate::state::use_workspace;

/// A row: its name, and its cells as they are kept.
pub type Row = (String, Vec<String>);

/// Words of the button that adds a row, and how the row is added.
pub type Adding = (&'static str, fn(&mut Inputs));

/// What tells one list from another.
#[derive(Clone, Copy)]
pub struct List {
    /// Its path from the root of the inputs; where each column is a list of its own, theirs in order.
    pub paths: &'static [&'static str],
    /// Start of the ids of its boxes: `{id}-{row}-{column}`.
    pub id: &'static str,
    /// What it holds.
    pub label: &'static str,
    /// Heading of the names of its rows.
    pub names: &'static str,
    /// Its columns.
    pub columns: &'static [EditColumn],
    /// Its rows.
    pub rows: fn(&Inputs) -> Vec<Row>,
    /// Keeps a cell, by row and column.
    pub set: fn(&mut Inputs, usize, usize, String),
    /// Adds a row, with the words of the button; nothing where rows are added another way.
    pub add: Option<Adding>,
    /// Takes a row out; nothing where rows stay.
    pub remove: Option<fn(&mut Inputs, usize)>,
}

impl List {
    /// Its path, or that of its first column.
    pub fn path(&self) -> &'static str {
        self.paths.first().copied().unwrap_or_default()
    }
}

/// The table.
#[component]
pub fn ListTable(
    /// The list.
    list: List,
) -> impl IntoView {
    let workspace = use_workspace();
    let kept = workspace.select(list.rows);
    let rows = Signal::derive(move || {
        let row = |(at, (name, cells)): (usize, Row)| EditRow { key: at.to_string(), name, cells };
        kept.get().into_iter().enumerate().map(row).collect::<Vec<_>>()
    });
    let edit = Callback::new(move |(key, column, cell): Edit| {
        if let Ok(row) = key.parse() {
            let path = list.paths.get(column).copied().unwrap_or(list.path());
            workspace.edit(path, |inputs| (list.set)(inputs, row, column, cell));
        }
    });
    let add = list.add.map(|(words, add)| (words, Callback::new(move |()| workspace.edit(list.path(), add))));
    let remove = list.remove.map(|remove| {
        Callback::new(move |key: String| {
            if let Ok(row) = key.parse() {
                workspace.edit(list.path(), |inputs| remove(inputs, row));
            }
        })
    });
    view! {
        <EditTable
            id=list.id
            label=list.label
            names=list.names
            columns=list.columns.to_vec()
            rows=rows
            on_edit=edit
            on_add=add
            on_remove=remove
            gesture=workspace.gesture(list.path())
        />
    }
}

/// Rows of lists with a figure for each year, a column each: `Year 1`, `Year 2`.
pub fn years<const COLUMNS: usize>(count: usize, lists: [&[String]; COLUMNS]) -> Vec<Row> {
    let row = |year: usize| {
        let cells = lists.map(|list| list.get(year).cloned().unwrap_or_default());
        (words::year::year_heading(year.saturating_add(1)), cells.into())
    };
    (0..count).map(row).collect()
}

/// Keeps a figure in its place of a list, where it is there.
pub fn put(list: &mut [String], at: usize, text: String) {
    if let Some(kept) = list.get_mut(at) {
        *kept = text;
    }
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
