//! A table of the figures of one page: a row a figure, a column a scenario, under each figure how far it is above or below the first scenario's.

use ::charts::table::{Cell, Column as FileColumn, Row, Table};
use leptos::prelude::*;
use scenario::compared::{Amount, ComparedPage};

use super::columns::{Answer, Column};
use crate::components::live::live;

/// The table.
#[component]
pub fn ComparedFigures(
    /// The page.
    page: ComparedPage,
    /// Its columns.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
) -> impl IntoView {
    let table = move || {
        let columns = columns.get();
        let headings = columns.iter().map(|column| {
            let mark = column.is_present.then(|| view! { <span class="compared__present">"Worked on"</span> });
            view! {
                <th role="columnheader" scope="col" class="table__number" class:compared__worked-on=column.is_present>
                    <bdi>{column.name.clone()}</bdi>
                    {mark}
                </th>
            }
        });
        let rows = rows(&columns).into_iter().map(|row| {
            let cells = row.cells.into_iter().zip(&columns).map(|(cell, column)| {
                let more = cell.more.map(|more| {
                    let is_same = more == SAME;
                    view! { <span class="compared__more" class:compared__more--same=is_same>{more}</span> }
                });
                view! {
                    <td role="cell" class="table__number" class:compared__worked-on=column.is_present data-word=column.name.clone()>
                        <span>{cell.figure}</span>
                        {more}
                    </td>
                }
            });
            view! { <tr role="row"><th role="rowheader" scope="row">{row.label}</th>{cells.collect_view()}</tr> }
        });
        view! {
            <table class="table table--listed compared" role="table" aria-label=format!("{}, scenario by scenario", page.name())>
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">"Figure"</th>{headings.collect_view()}</tr></thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        }
    };
    let name = format!("{}, scenario by scenario", page.name());
    view! { <div class="table-scroll" role="region" tabindex="0" aria-label=name>{live(table)}</div> }
}

/// What is said of a figure that is the first one's.
const SAME: &str = "the same";

struct ComparedRow {
    label: &'static str,
    cells: Vec<ComparedCell>,
}

struct ComparedCell {
    figure: String,
    more: Option<String>,
}

/// The first scenario, with which the others are compared.
fn first(columns: &[Column]) -> Option<&Column> {
    columns.iter().find(|column| column.at == Some(0))
}

fn labels(columns: &[Column]) -> Vec<&'static str> {
    let told = columns.iter().find_map(Column::told);
    told.map(|told| told.figures.iter().map(|figure| figure.label).collect()).unwrap_or_default()
}

fn rows(columns: &[Column]) -> Vec<ComparedRow> {
    let first = first(columns);
    let labels = labels(columns);
    if labels.is_empty() {
        let cells = columns.iter().map(|column| ComparedCell { figure: lacking(&column.answer), more: None });
        return vec![ComparedRow { label: "Its figures", cells: cells.collect() }];
    }
    let row = |(at, label): (usize, &'static str)| {
        let cell = |column: &Column| {
            let amount = column.amount(at);
            let is_first = column.at.is_none_or(|place| place == 0);
            let against = first.filter(|_| !is_first).and_then(|first| first.amount(at));
            ComparedCell {
                figure: amount.map_or_else(|| lacking(&column.answer), Amount::words),
                more: amount.zip(against).and_then(|(amount, against)| amount.above(against)),
            }
        };
        ComparedRow { label, cells: columns.iter().map(cell).collect() }
    };
    labels.into_iter().enumerate().map(row).collect()
}

fn lacking(answer: &Answer) -> String {
    match answer {
        Answer::Told(_) => "Not known",
        Answer::Searching => "Looking …",
        Answer::Faulty => "An input is wrong",
    }
    .to_owned()
}

/// Every figure of several pages for a file, to the last digit.
pub fn table(pages: &[(ComparedPage, Vec<Column>)]) -> Table {
    let mut columns = vec![FileColumn::words("Page"), FileColumn::words("Figure")];
    if let Some((_, first)) = pages.first() {
        columns.extend(first.iter().map(|column| FileColumn::figures(column.name.clone())));
    }
    let rows = pages.iter().flat_map(|(page, columns)| {
        labels(columns).into_iter().enumerate().map(move |(at, label)| {
            let mut cells = vec![Cell::Words(page.name().to_owned()), Cell::Words(label.to_owned())];
            cells.extend(columns.iter().map(|column| {
                column
                    .amount(at)
                    .map_or_else(|| Cell::Words("not known".to_owned()), |amount| Cell::Words(amount.in_full()))
            }));
            Row { cells, yours: false }
        })
    });
    let rows = rows.collect();
    Table { columns, rows }
}
