//! A table whose cells are boxes: figures by board, bands, knots, components.

use leptos::prelude::*;
use words::typed::Kind;

use super::entry::Entry;
use super::field::NumberBox;
use super::gesture::Gesture;
use crate::components::live::live;
use crate::state::memo::Memo;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditCell {
    /// A figure that every row needs.
    Figure(Kind),
    /// A figure that may be left blank.
    FigureOrBlank(Kind),
    /// Words.
    Words,
    /// Yes or no, kept as `yes` or nothing.
    Truth,
    /// One of some words: as it is kept, and as it is said.
    Choice(&'static [(&'static str, &'static str)]),
    /// What cannot be changed here.
    Shown,
}

/// A column of boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditColumn {
    /// Its heading, with the unit.
    pub name: &'static str,
    /// What it holds.
    pub cell: EditCell,
}

/// A row of boxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditRow {
    /// What it is known by, unique in the table.
    pub key: String,
    /// Its name: a board, or `Band 2`.
    pub name: String,
    /// Its cells as they are kept, one a column.
    pub cells: Vec<String>,
}

/// What was changed: the row by its key, the column from 0, and the cell as it is kept.
pub type Edit = (String, usize, String);

/// The table of boxes.
#[component]
pub fn EditTable(
    /// Start of its ids, unique on the page.
    id: &'static str,
    /// What it holds, for those who hear it.
    #[prop(into)]
    label: String,
    /// Heading of the row names: `Board`.
    names: &'static str,
    /// Its columns.
    columns: Vec<EditColumn>,
    /// Its rows.
    #[prop(into)]
    rows: Signal<Vec<EditRow>>,
    /// Receives each sound change.
    #[prop(into)]
    on_edit: Callback<Edit>,
    /// Adds a row at the end, where rows can be added; with the words of its button.
    #[prop(optional_no_strip, into)]
    on_add: Option<(&'static str, Callback<()>)>,
    /// Removes a row by its key, where rows can be removed.
    #[prop(optional_no_strip, into)]
    on_remove: Option<Callback<String>>,
    /// Told when typing begins and ends.
    #[prop(optional)]
    gesture: Gesture,
) -> impl IntoView {
    let heads = columns.iter().map(|column| {
        let figures = !matches!(column.cell, EditCell::Words | EditCell::Truth | EditCell::Choice(_));
        view! { <th scope="col" class:table__number=figures>{column.name}</th> }
    });
    let heads = heads.collect_view();
    let columns = StoredValue::new(columns);
    let row = move |row: EditRow| {
        let key = row.key.clone();
        let found = row.key.clone();
        let row = Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| row.key == found).cloned()));
        let name = Signal::derive(move || row.with(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default()));
        let cell_key = key.clone();
        let cells = columns.with_value(|columns| {
            let cells = columns.iter().copied().enumerate().map(|(at, column)| {
                let value = Signal::derive(move || {
                    row.with(|row| row.as_ref().and_then(|row| row.cells.get(at).cloned()).unwrap_or_default())
                });
                let key = key.clone();
                let change = Callback::new(move |cell: String| on_edit.run((key.clone(), at, cell)));
                let cell = format!("{id}-{cell_key}-{at}");
                view! { <Cell id=cell column=column name=name value=value on_change=change gesture=gesture /> }
            });
            cells.collect_view()
        });
        let remove = on_remove.map(|remove| {
            let key = key.clone();
            view! {
                <td>
                    <button class="link-button" type="button" on:click=move |_| remove.run(key.clone())>
                        "Remove"<span class="visually-hidden">" "{name}</span>
                    </button>
                </td>
            }
        });
        view! { <tr><th scope="row">{name}</th>{cells}{remove}</tr> }
    };
    let add = on_add.map(|(words, add)| {
        view! { <div class="buttons"><button class="button" type="button" on:click=move |_| add.run(())>{words}</button></div> }
    });
    let region = label.clone();
    let last = on_remove.is_some().then(|| view! { <td></td> });
    view! {
        <div class="table-scroll" role="region" aria-label=region tabindex="0">
            <table class="table" aria-label=label>
                <thead><tr><th scope="col">{names}</th>{heads}{last}</tr></thead>
                <tbody>
                    <For each=move || rows.get() key=|row| row.key.clone() children=row />
                </tbody>
            </table>
        </div>
        {add}
    }
}

#[component]
fn Cell(
    id: String,
    column: EditColumn,
    name: Signal<String>,
    value: Signal<String>,
    on_change: Callback<String>,
    gesture: Gesture,
) -> impl IntoView {
    let label = format!("{}, {}", name.get_untracked(), column.name);
    let words_label = label.clone();
    let figure = |kind, may_be_blank| {
        let entry = Entry::new(kind, value, on_change, gesture);
        let entry = if may_be_blank { entry.or_blank() } else { entry };
        let fault = Signal::derive(move || entry.fault());
        let error = format!("{id}-error");
        let described_by = {
            let error = error.clone();
            Signal::derive(move || fault.with(Option::is_some).then(|| error.clone()))
        };
        view! {
            <div class="field" class:field--problem=move || fault.with(Option::is_some)>
                {live(move || fault.get().map(|words| view! { <p class="field__error" id=error.clone()>{words}</p> }))}
                <NumberBox id=id.clone() name=label.clone() entry=entry kind=kind described_by=described_by fault=fault unused=Signal::stored(None::<String>) />
            </div>
        }
    };
    match column.cell {
        EditCell::Figure(kind) => view! { <td class="table__number">{figure(kind, false)}</td> }.into_any(),
        EditCell::FigureOrBlank(kind) => view! { <td class="table__number">{figure(kind, true)}</td> }.into_any(),
        EditCell::Shown => view! { <td class="table__number">{value}</td> }.into_any(),
        EditCell::Truth => {
            let change = move |event| {
                let kept = if event_target_checked(&event) { "yes" } else { "" };
                on_change.run(kept.to_owned());
            };
            let is_ticked = move || value.with(|value| !value.is_empty());
            view! { <td><input class="table__tick" id=id.clone() type="checkbox" aria-label=words_label prop:checked=is_ticked on:change=change /></td> }
                .into_any()
        }
        EditCell::Choice(offers) => {
            let options = offers.iter().map(|(kept, said)| {
                view! { <option value=*kept prop:selected=move || value.with(|value| value == kept)>{*said}</option> }
            });
            let change = move |event| on_change.run(event_target_value(&event));
            view! {
                <td><div class="select"><select class="select__input" id=id.clone() aria-label=words_label on:change=change>{options.collect_view()}</select></div></td>
            }
                .into_any()
        }
        EditCell::Words => {
            let change = move |event| {
                on_change.run(event_target_value(&event));
                gesture.end();
            };
            view! { <td><input class="text-input" id=id.clone() type="text" autocomplete="off" aria-label=words_label prop:value=value on:change=change /></td> }
                .into_any()
        }
    }
}
