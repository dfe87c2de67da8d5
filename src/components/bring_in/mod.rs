//! A table out of a file: chosen or dropped, laid out, looked at, and brought in as one step once the user agrees.
//!
//! Reading order: [`BringIn`] (the section), [`held`] (the file and how far it is), [`chooser`] (choosing and dropping), [`columns`] (which column
//! is which), [`outcome`] (what was understood, what is wrong, and the button).

mod chooser;
mod columns;
mod held;
mod outcome;

use ::charts::csv::csv;
use ::charts::table::{Cell, Column, Row, Table as Drawn};
use leptos::prelude::*;
use scenario::import::Table;

use crate::components::download::{DownloadButton, FileKind};
use crate::components::live::live;
use crate::state::use_workspace;
use chooser::Chooser;
use columns::Columns;
use held::{Held, Standing};
use outcome::Outcome;

/// The section, for one table.
#[component]
pub fn BringIn(
    /// Start of its ids, unique on the page.
    id: &'static str,
    /// What the file is to hold.
    table: Table,
    /// Told once rows have been brought in.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let held = Held::new(id, table, on_done);
    let (title_id, labelled_by, many) = (format!("{id}-title"), format!("{id}-title"), table.rows().1);
    let label = if table == Table::Services {
        "Download the table to fill in (CSV)"
    } else {
        "Download a template to fill in (CSV)"
    };
    view! {
        <section class="bring-in" aria-labelledby=labelled_by>
            <h3 id=title_id>{format!("Bring in {many} from a file")}</h3>
            <Chooser held=held />
            <p>
                <DownloadButton
                    label=Signal::stored(label.to_owned())
                    name=Signal::stored(table.template_name().to_owned())
                    kind=FileKind::Csv
                    text=move |()| Some(template(&table.template(&untrack(|| workspace.inputs()))))
                />
            </p>
            <p class="field__note" id=format!("{id}-said") role="status" tabindex="-1">{move || held.said()}</p>
            {live(move || {
                let refused = match held.standing.get() {
                    Standing::Refused(words) => Some(words),
                    Standing::Nothing | Standing::Reading | Standing::Read | Standing::Done(_) => None,
                };
                refused.map(|words| view! {
                    <div class="problem" id=format!("{id}-refused") tabindex="-1">
                        <h4 class="problem__title">"This file cannot be read"</h4>
                        <p class="problem__text">{words}</p>
                    </div>
                })
            })}
            {live(move || (held.standing.get() == Standing::Read).then(|| view! {
                <Columns held=held />
                <Outcome held=held />
            }))}
        </section>
    }
}

/// The file to fill in.
fn template((headings, rows): &(Vec<String>, Vec<Vec<String>>)) -> String {
    let row = |cells: &Vec<String>| Row { cells: cells.iter().cloned().map(Cell::Words).collect(), yours: false };
    csv(&Drawn { columns: headings.iter().map(Column::words).collect(), rows: rows.iter().map(row).collect() })
}
