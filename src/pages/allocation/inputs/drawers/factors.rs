//! Further named factors of need, each on or off, with an index by board.

use engine::allocation::study::input::{FactorInput, IndexInput};
use leptos::prelude::*;
use words::pasted::{Cell, Column};
use words::typed::Kind;

use super::boards;
use super::need_table::{index, put_index};
use crate::components::choice::Checkbox;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::list_table::take_out;
use crate::components::paste_table::PasteTable;
use crate::components::text_field::TextField;
use crate::state::{Workspace, use_workspace};

const PATH: &str = "allocation.need.factors";

const COLUMNS: [Column; 2] = [
    boards::BOARD,
    Column { name: "Index", also: &["Value", "Factor"], cell: Cell::Figure(Kind::Number), needed: true, key: false },
];

/// Ids of the boxes for pasting and typing, which must be unique on the page: as many factors as may be added here.
const BOXES: [(&str, &str); 6] = [
    ("paste-factor-1", "factor-rows-1"),
    ("paste-factor-2", "factor-rows-2"),
    ("paste-factor-3", "factor-rows-3"),
    ("paste-factor-4", "factor-rows-4"),
    ("paste-factor-5", "factor-rows-5"),
    ("paste-factor-6", "factor-rows-6"),
];

fn edit(workspace: Workspace, at: usize, change: impl FnOnce(&mut FactorInput)) {
    workspace.edit(PATH, |inputs| {
        if let Some(factor) = inputs.allocation.need.factors.get_mut(at) {
            change(factor);
        }
    });
}

/// Every factor, and the button that adds one.
#[component]
pub fn Factors() -> impl IntoView {
    let workspace = use_workspace();
    let places = workspace.select(|inputs| inputs.allocation.need.factors.len());
    let add = move |_| {
        workspace.edit(PATH, |inputs| {
            let factors = &mut inputs.allocation.need.factors;
            let name = format!("Factor {}", factors.len().saturating_add(1));
            factors.push(FactorInput { name, used: true, values: Vec::new() });
        });
    };
    let more = move || {
        (places.get() < BOXES.len()).then(|| view! { <div class="buttons"><button class="button" type="button" on:click=add>"Add a named factor"</button></div> })
    };
    let factors = move || BOXES.into_iter().enumerate().take(places.get()).collect::<Vec<_>>();
    view! {
        <For each=factors key=|(at, _)| *at let((at, ids))><Factor at=at ids=ids /></For>
        {more}
    }
}

#[component]
fn Factor(at: usize, ids: (&'static str, &'static str)) -> impl IntoView {
    let workspace = use_workspace();
    let factor = workspace.select(move |inputs| inputs.allocation.need.factors.get(at).cloned());
    let name = Signal::derive(move || {
        factor.with(|factor| factor.as_ref().map(|factor| factor.name.clone()).unwrap_or_default())
    });
    let used = Signal::derive(move || factor.with(|factor| factor.as_ref().is_some_and(|factor| factor.used)));
    let values = Signal::derive(move || {
        factor.with(|factor| factor.as_ref().map(|factor| factor.values.clone()).unwrap_or_default())
    });
    let rename = Callback::new(move |name: String| edit(workspace, at, |factor| factor.name = name));
    let use_it = Callback::new(move |used: bool| edit(workspace, at, |factor| factor.used = used));
    let paste = Callback::new(move |rows: Vec<Vec<String>>| {
        let value = |row: &Vec<String>| match row.as_slice() {
            [code, value] => Some(IndexInput { code: code.clone(), value: value.clone() }),
            _ => None,
        };
        edit(workspace, at, |factor| factor.values = rows.iter().filter_map(value).collect());
    });
    let type_in = Callback::new(move |(code, _, text): Edit| {
        edit(workspace, at, |factor| put_index(&mut factor.values, &code, text))
    });
    let remove = move |_| workspace.edit(PATH, |inputs| take_out(&mut inputs.allocation.need.factors, at));
    let rows = Signal::derive(move || {
        values.with(|values| {
            let row = |(code, name): (&'static str, &'static str)| EditRow {
                key: code.into(),
                name: name.into(),
                cells: vec![index(values, code)],
            };
            boards::by_name().into_iter().map(row).collect::<Vec<_>>()
        })
    });
    let number = at.saturating_add(1);
    let use_label = Signal::derive(move || format!("Use this factor: {}", name.get()));
    let summary =
        move || format!("Index by board: {} of {} entered, others 1", values.with(Vec::len), boards::places().len());
    let column = EditColumn { name: "Index", cell: EditCell::FigureOrBlank(Kind::Number) };
    view! {
        <div class="field" role="group" aria-label=name>
            <TextField id=format!("factor-{number}-name") label=format!("Name of factor {number}") value=name on_change=rename gesture=workspace.gesture(PATH) />
            <Checkbox id=format!("factor-{number}-used") label=use_label value=used on_change=use_it />
            <details class="disclosure">
                <summary>{summary}</summary>
                <div class="disclosure__body">
                    <PasteTable id=ids.0 label="Paste the index by board, in place of what is there" columns=&COLUMNS places=boards::places() on_apply=paste />
                    <EditTable id=ids.1 label=format!("Index of factor {number} by board") names="Board" columns=vec![column] rows=rows on_edit=type_in gesture=workspace.gesture(PATH) />
                </div>
            </details>
            <button class="link-button" type="button" on:click=remove>"Remove"<span class="visually-hidden">" "{name}</span></button>
        </div>
    }
}
