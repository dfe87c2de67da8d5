//! Taking results away: a table for spreadsheets, and inputs with results for programs.

pub mod results;
mod table;

use std::sync::Arc;

use engine::allocation::study::{Facts, Ledger};
use leptos::prelude::*;
use scenario::Worked;

use crate::components::download::{DownloadButton, FileKind};
use crate::components::export_dialog::{ExportDialog, nothing_to_export};
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// The button of the bar and the dialog it opens.
#[component]
pub fn Export() -> impl IntoView {
    view! { <ExportDialog><Choices /></ExportDialog> }
}

#[component]
fn Choices() -> impl IntoView {
    let workspace = use_workspace();
    let current = Memo::new(move |_| workspace.is_current());
    // Made once as the dialog opens: nothing behind it can change.
    let csv = StoredValue::new(now(workspace, |ledger, _| ::charts::csv::csv(&table::every_year(ledger))));
    let json = StoredValue::new(now(workspace, |ledger, workspace| results::document(ledger, &workspace.scenario())));
    let csv_size = csv.with_value(|csv| csv.as_deref().map(::charts::csv::size_words)).unwrap_or_default();
    let json_size = json.with_value(|json| json.as_deref().map(|json| kilobytes(json.len()))).unwrap_or_default();
    view! {
        {move || {
            (!current.get()).then(nothing_to_export)
        }}
        <div hidden=move || !current.get()>
            <h3>"Table"</h3>
            <p>"Every board and every year: money, growth, target, distance, gain or loss. Unrounded. For spreadsheets."</p>
            <p>
                <DownloadButton
                    label=Signal::stored(format!("Download the table ({csv_size})"))
                    name=Signal::stored("allocation-by-board-and-year.csv".to_owned())
                    kind=FileKind::Csv
                    text=move |()| csv.get_value()
                />
            </p>
        </div>
        <div hidden=move || !current.get()>
            <h3>"Inputs and results"</h3>
            <p>"Everything set and everything worked out from it, with the versions of method and data. For programs, and for checking."</p>
            <p>
                <DownloadButton
                    label=Signal::stored(format!("Download inputs and results (JSON, {json_size})"))
                    name=Signal::stored("allocation-inputs-and-results.json".to_owned())
                    kind=FileKind::Json
                    text=move |()| json.get_value()
                />
            </p>
        </div>
    }
}

/// Makes something of the present answer; `None` where there is none.
fn now<T>(workspace: Workspace, make: impl Fn(&Ledger<'_>, Workspace) -> T) -> Option<T> {
    untrack(|| {
        let worked: Arc<Worked> = workspace.answered().with(|answered| answered.current().cloned())?;
        let facts: Arc<Facts> = workspace.facts();
        let ledger = Ledger::new(&facts, &worked.input, &worked.study, &worked.outcome);
        Some(make(&ledger, workspace))
    })
}

fn kilobytes(bytes: usize) -> String {
    format!("{} KB", words::count::digits(bytes.saturating_add(500).checked_div(1_000).unwrap_or(0).max(1)))
}
