//! Every size: what it is worth, which schemes enter and leave on the way to it, and a button that takes it.

use ::charts::table::{Cell, Column, Table};
use engine::quantities::Rate;
use leptos::prelude::*;
use scenario::capital::Grows;
use words::figures::percent_as_set;

use super::figure::table;
use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::pages::capital::ways::source;
use crate::shell::route::Page;
use crate::shell::use_spoken;
use crate::state::memo::Memo;

/// The card.
#[component]
pub fn EverySize() -> impl IntoView {
    let reading = use_reading();
    let room = reading.capital;
    let table = reading.memo(table);
    let sizes = reading.memo(|by_size, _| by_size.frontier.steps.iter().map(|step| step.at).collect::<Vec<Rate>>());
    let columns = Memo::new(move |_| table.with(|table| table.columns.clone()));
    let head = move || {
        let cell = |column: Column| {
            let class = if column.figures { "table__number" } else { "" };
            view! { <th role="columnheader" scope="col" class=class>{column.heading}</th> }
        };
        columns.get().into_iter().map(cell).collect_view()
    };
    let count = Memo::new(move |_| sizes.with(Vec::len));
    let body = move || {
        let count = count.get();
        (0..count).map(|at| view! { <SizeRow table=table sizes=sizes at=at /> }).collect_view()
    };
    view! {
        <Card
            id="every-size-title"
            title=Signal::stored("Every size".to_owned())
            subtitle=Signal::stored(Some("Schemes that enter and leave on the way up from the size before".to_owned()))
            illustrative=room.illustrative
            before=room.before
        >
            <div class="table-scroll" role="region" tabindex="0" aria-label="Every size">
                <table class="table table--listed table--wrapped" role="table" aria-label="Every size">
                    <thead role="rowgroup">
                        <tr role="row">{head}<th class="table__act" role="columnheader" scope="col">"Take it"</th></tr>
                    </thead>
                    <tbody role="rowgroup">{body}</tbody>
                </table>
            </div>
            <CardFoot source=Signal::derive(move || Some(source(room.illustrative.get()).to_owned()))>
                <a href=Page::Capital.address()>"The schemes funded at the size that is set"</a>
            </CardFoot>
        </Card>
    }
}

#[component]
fn SizeRow(table: Memo<Table>, sizes: Memo<Vec<Rate>>, at: usize) -> impl IntoView {
    let (reading, spoken) = (use_reading(), use_spoken());
    let size = Memo::new(move |_| sizes.with(|sizes| sizes.get(at).copied()));
    let is_set = Memo::new(move |_| table.with(|table| table.rows.get(at).is_some_and(|row| row.yours)));
    // A size at which nothing is allowed cannot be taken.
    let is_met = Memo::new(move |_| {
        table.with(|table| table.rows.get(at).is_some_and(|row| !matches!(row.cells.get(2), None | Some(Cell::None))))
    });
    let words = move |column: usize| {
        move || {
            table.with(|table| {
                let cell = table.rows.get(at).and_then(|row| row.cells.get(column));
                cell.filter(|cell| !matches!(cell, Cell::None)).map(|cell| cell.shown().to_owned())
            })
        }
    };
    let columns =
        table.with_untracked(|table| table.columns.iter().map(|column| column.figures).collect::<Vec<bool>>());
    let cells = columns.into_iter().enumerate().skip(1).map(|(column, is_figure)| {
        let heading = move || table.with(|table| table.columns.get(column).map(|column| column.heading.clone()));
        let class = if is_figure { "table__number" } else { "" };
        view! { <td role="cell" class=class data-word=heading>{words(column)}</td> }
    });
    let cells = cells.collect_view();
    let take = move |_| {
        let Some(size) = size.get_untracked().filter(|_| !is_set.get_untracked()) else { return };
        let grows = reading.grows.get_untracked();
        let step = if grows == Grows::Ringfence { "ringfence" } else { "size of a pot" };
        reading.capital.workspace.edit_named(step, |inputs| grows.set(&mut inputs.capital, size));
        let told = percent_as_set(size.decimal());
        spoken.say(format!("Set to {told}. Undo brings back what was there."));
    };
    let named = move || size.get().map(|size| format!(": {}", percent_as_set(size.decimal())));
    view! {
        <tr role="row" class:table__yours=is_set.signal()>
            <th role="rowheader" scope="row">{words(0)}</th>
            {cells}
            <td role="cell" class="table__act" data-word="Take it">
                <button class="link-button" type="button" hidden=move || !is_met.get() && !is_set.get() aria-disabled=move || is_set.get().to_string() on:click=take>
                    {move || if is_set.get() { "As set" } else { "Use this size" }}
                    <span class="visually-hidden">{named}</span>
                </button>
            </td>
        </tr>
    }
}
