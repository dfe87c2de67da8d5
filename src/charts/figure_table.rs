//! The figures behind a chart as a real table.

use ::charts::table::{Cell, Row, Table};
use leptos::prelude::*;

/// The table, named by the element `labelled_by`.
pub(super) fn figure_table(table: &Table, labelled_by: &str) -> impl IntoView + use<> {
    let numeric: Vec<bool> = table.columns.iter().map(|column| column.figures).collect();
    let class = move |place: usize| if numeric.get(place).copied().unwrap_or_default() { "table__number" } else { "" };
    let headings = table.columns.iter().enumerate().map(|(place, column)| {
        view! { <th scope="col" class=class(place)>{column.heading.clone()}</th> }
    });
    let headings = headings.collect::<Vec<_>>();
    let rows = table.rows.iter().map(|row| table_row(row, &class)).collect::<Vec<_>>();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby=labelled_by.to_owned()>
            <table class="table" aria-labelledby=labelled_by.to_owned()>
                <thead><tr>{headings}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn table_row<F: Fn(usize) -> &'static str>(row: &Row, class: &F) -> impl IntoView + use<F> {
    let name = row.cells.first().map(|cell| cell.shown().to_owned());
    let cells = row.cells.iter().enumerate().skip(1).map(|(place, cell)| {
        let quiet = matches!(cell, Cell::None);
        view! { <td class=class(place) class:quiet=quiet>{cell.shown().to_owned()}</td> }
    });
    let cells = cells.collect::<Vec<_>>();
    view! { <tr class:table__yours=row.yours><th scope="row">{name}</th>{cells}</tr> }
}
