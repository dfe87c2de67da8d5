//! Taking results away: every service as a table, and everything set with every verdict for programs.

use ::charts::csv::{csv, size_words};
use leptos::prelude::*;
use scenario::delegation::Judged;
use scenario::{Scenario, json};

use super::reading::use_reading;
use super::table::every_service;
use crate::components::download::{DownloadButton, FileKind};
use crate::components::export_dialog::{ExportDialog, nothing_to_export};
use crate::components::live::live;
use crate::shell::export::results::of_room;

/// The button of the bar and the dialog it opens.
#[component]
pub fn Export() -> impl IntoView {
    view! { <ExportDialog><Choices /></ExportDialog> }
}

#[component]
fn Choices() -> impl IntoView {
    let reading = use_reading();
    let faulty = reading.before;
    // Made once as the dialog opens: nothing behind it can change.
    let table = StoredValue::new(untrack(|| reading.judged(|judged| csv(&every_service(judged)))));
    let results = StoredValue::new(untrack(|| reading.judged(|judged| results(judged, &reading.workspace.scenario()))));
    let size = table.with_value(|table| table.as_deref().map(size_words)).unwrap_or_default();
    view! {
        {live(move || faulty.get().then(nothing_to_export))}
        <div hidden=faulty.signal()>
            <h3>"Table"</h3>
            {live(move || reading.illustrative.get().then(|| view! { <p><span class="grade grade--illustrative">"Illustrative"</span>" Example ratings are among what is exported, and each file says of which services."</p> }))}
            <p>"Every service: what was decided, what the test says, why, and how far each fact can be trusted. For spreadsheets."</p>
            <p>
                <DownloadButton
                    label=Signal::stored(format!("Download the table ({size})"))
                    name=Signal::stored("every-service.csv".to_owned())
                    kind=FileKind::Csv
                    text=move |()| table.get_value()
                />
            </p>
            <h3>"Inputs and results"</h3>
            <p>"Everything set and every verdict, with the versions of method and data. For programs, and for checking."</p>
            <p>
                <DownloadButton
                    label=Signal::stored("Download inputs and results (JSON)".to_owned())
                    name=Signal::stored("delegation-inputs-and-results.json".to_owned())
                    kind=FileKind::Json
                    text=move |()| results.get_value()
                />
            </p>
        </div>
    }
}

fn results(judged: &Judged, scenario: &Scenario) -> String {
    let named = match judged.input.example_lines().as_slice() {
        [] => String::new(),
        lines => format!("example ratings of services {}", lines.join(", ")),
    };
    of_room(scenario, vec![("illustrative", json::tree(&named))], ("delegation", json::tree(&judged.classification)))
}
