//! A small table that is read from top to bottom: it neither sorts nor folds. While its shape stays, only its words change.

use crate::state::memo::Memo;
use ::charts::table::{Cell, Table};
use leptos::prelude::*;

/// The table. Its last row is a total where `total` says so.
#[component]
pub fn PlainTable(
    /// What it is, for those who hear it: `What moves your board’s money`.
    #[prop(into)]
    name: Signal<String>,
    /// Its rows and columns; the first column names the rows.
    #[prop(into)]
    table: Signal<Table>,
    /// Whether the last row is a total.
    #[prop(optional)]
    total: bool,
) -> impl IntoView {
    let table = Memo::new(move |_| table.get());
    let figures = Memo::new(move |_| {
        table.with(|table| table.columns.iter().map(|column| column.figures).collect::<Vec<bool>>())
    });
    let rows = Memo::new(move |_| table.with(|table| table.rows.len()));
    let head = move || {
        let headings = figures.get().into_iter().enumerate().map(|(at, is_figure)| {
            let words = move || table.with(|table| table.columns.get(at).map(|column| column.heading.clone()));
            view! { <th scope="col" class=class(is_figure)>{words}</th> }
        });
        headings.collect_view()
    };
    let body = move || {
        let (figures, count) = (figures.get(), rows.get());
        (0..count).map(|at| row(table, at, &figures, total && at + 1 == count)).collect_view()
    };
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=name>
            <table class="table" aria-label=name>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

const fn class(is_figure: bool) -> &'static str {
    if is_figure { "table__number" } else { "" }
}

fn row(table: Memo<Table>, at: usize, figures: &[bool], is_total: bool) -> impl IntoView + use<> {
    let words = move |column: usize| {
        move || {
            table.with(|table| {
                let cell = table.rows.get(at).and_then(|row| row.cells.get(column));
                cell.filter(|cell| !matches!(cell, Cell::None)).map(|cell| cell.shown().to_owned())
            })
        }
    };
    let yours = Memo::new(move |_| table.with(|table| table.rows.get(at).is_some_and(|row| row.yours)));
    let cells = figures.iter().enumerate().skip(1).map(|(column, is_figure)| {
        view! { <td class=class(*is_figure)>{words(column)}</td> }
    });
    let cells = cells.collect_view();
    view! {
        <tr class:table__yours=yours.signal() class:table__total=is_total>
            <th scope="row">{words(0)}</th>
            {cells}
        </tr>
    }
}
