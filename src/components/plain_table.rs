//! A small table that is read from top to bottom: it neither sorts nor folds. While its shape stays, only its words change. On a phone
//! each row may be a card, every cell behind the heading of its column.

use crate::components::live::live;
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
    /// Whether each row is a card on a phone.
    #[prop(optional)]
    cards: bool,
    /// Whether headings over figures may stand in several lines, where there are many columns.
    #[prop(optional)]
    wrapped: bool,
    /// Where the name of each row leads; blank for nowhere.
    #[prop(optional, into)]
    links: Signal<Vec<String>>,
) -> impl IntoView {
    let table = Memo::new(move |_| table.get());
    let figures = Memo::new(move |_| {
        table.with(|table| table.columns.iter().map(|column| column.figures).collect::<Vec<bool>>())
    });
    let rows = Memo::new(move |_| table.with(|table| table.rows.len()));
    let head = move || {
        let headings = figures.get().into_iter().enumerate().map(|(at, is_figure)| {
            let words = move || table.with(|table| table.columns.get(at).map(|column| column.heading.clone()));
            view! { <th role="columnheader" scope="col" class=class(is_figure)>{words}</th> }
        });
        headings.collect_view()
    };
    let body = move || {
        let (figures, count) = (figures.get(), rows.get());
        (0..count).map(|at| row((table, links), at, &figures, total && at + 1 == count)).collect_view()
    };
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=name hidden=move || figures.with(Vec::is_empty)>
            <table class="table" class:table--listed=cards class:table--wrapped=wrapped role="table" aria-label=name>
                <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </div>
    }
}

const fn class(is_figure: bool) -> &'static str {
    if is_figure { "table__number" } else { "" }
}

fn row(
    (table, links): (Memo<Table>, Signal<Vec<String>>),
    at: usize,
    figures: &[bool],
    is_total: bool,
) -> impl IntoView + use<> {
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
        let heading = move || table.with(|table| table.columns.get(column).map(|column| column.heading.clone()));
        view! { <td role="cell" class=class(*is_figure) data-word=heading>{words(column)}</td> }
    });
    let cells = cells.collect_view();
    let name = move || {
        let link = links.with(|links| links.get(at).filter(|link| !link.is_empty()).cloned());
        let words = words(0);
        match link {
            Some(link) => view! { <a href=link>{words}</a> }.into_any(),
            None => words.into_any(),
        }
    };
    view! {
        <tr role="row" class:table__yours=yours.signal() class:table__total=is_total>
            <th role="rowheader" scope="row">{live(name)}</th>
            {cells}
        </tr>
    }
}
