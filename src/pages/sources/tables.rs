//! The tables: what each holds, where it comes from, what its columns mean.

use engine::parameters::{self, Column, Table};
use leptos::prelude::*;

use crate::components::citation::SourceName;
use crate::components::grade::GradeTag;

/// Every table.
#[component]
pub fn Tables() -> impl IntoView {
    parameters::tables().iter().map(|table| view! { <OneTable table=table /> }).collect_view()
}

#[component]
fn OneTable(table: &'static Table) -> impl IntoView {
    let sources = table.sources.iter().enumerate().map(|(at, source)| {
        let mark = if at == 0 { "" } else { "; " };
        view! { {mark}<SourceName source=source /> }
    });
    let note = (!table.note.is_empty()).then(|| view! { <dt>"Note"</dt><dd>{table.note}</dd> });
    let rooms: Vec<&str> = table.used_by.iter().map(|room| words::parameter::room(*room)).collect();
    let used =
        table.inert.map_or_else(|| words::count::listed(&rooms), |why| format!("No result moves with it. {why}"));
    let rows = words::count::counted(usize::try_from(table.rows).unwrap_or(0), "row", "rows");
    let columns = words::count::counted(table.columns.len(), "column", "columns");
    let meanings = table.columns.iter().map(|column| view! { <Meaning column=column /> });
    view! {
        <div class="source">
            <h3>{table.title}</h3>
            <dl>
                <dt>"Holds"</dt>
                <dd>{format!("{rows}, {columns} ")}<GradeTag grade=table.grade /></dd>
                <dt>"Source"</dt>
                <dd>{sources.collect_view()}</dd>
                <dt>"Licence"</dt>
                <dd>{format!("{}. Read in {}.", table.licence, words::year::month(table.retrieved))}</dd>
                {note}
                <dt>"Used in"</dt>
                <dd>{used}</dd>
            </dl>
            <details class="disclosure">
                <summary>"What its columns mean"<span class="visually-hidden">{format!(": {}", table.title)}</span></summary>
                <div class="disclosure__body">
                    <div class="table-scroll" role="region" aria-label=format!("Columns of: {}", table.title) tabindex="0">
                        <table class="table">
                            <thead>
                                <tr><th scope="col">"Column"</th><th scope="col">"What it is"</th><th scope="col">"Grade"</th></tr>
                            </thead>
                            <tbody>{meanings.collect_view()}</tbody>
                        </table>
                    </div>
                </div>
            </details>
        </div>
    }
}

#[component]
fn Meaning(column: &'static Column) -> impl IntoView {
    let blank = column.blank.map(|blank| format!(". Blank: {blank}"));
    view! {
        <tr>
            <th scope="row">{words::count::capital(&column.name.replace('_', " "))}</th>
            <td>{column.meaning}{blank}</td>
            <td><GradeTag grade=column.grade /></td>
        </tr>
    }
}
