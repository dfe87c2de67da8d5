//! A small table that is read from top to bottom: it neither sorts nor folds.

use ::charts::table::{Cell, Row, Table};
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
    let head = move || {
        table.with(|table| {
            let headings = table.columns.iter().map(|column| {
                view! { <th scope="col" class:table__number=column.figures>{column.heading.clone()}</th> }
            });
            headings.collect_view()
        })
    };
    let body = move || {
        table.with(|table| {
            let last = table.rows.len().saturating_sub(1);
            let rows = table.rows.iter().enumerate().map(|(at, each)| row(table, each, total && at == last));
            rows.collect_view()
        })
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

fn row(table: &Table, row: &Row, is_total: bool) -> impl IntoView + use<> {
    let shown = |cell: &Cell| if matches!(cell, Cell::None) { String::new() } else { cell.shown().to_owned() };
    let name = row.cells.first().map(shown);
    let cells = row.cells.iter().zip(&table.columns).skip(1).map(|(cell, column)| {
        view! { <td class:table__number=column.figures>{shown(cell)}</td> }
    });
    let cells = cells.collect_view();
    view! {
        <tr class:table__yours=row.yours class:table__total=is_total>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
}
