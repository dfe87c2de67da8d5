//! Taking results away: every service as a table, and everything set with every verdict for programs.

use ::charts::csv::{csv, size_words};
use engine::entry::Tree;
use engine::parameters;
use leptos::prelude::*;
use scenario::delegation::Judged;
use scenario::{Scenario, document, json};

use super::reading::use_reading;
use super::table::every_service;
use crate::components::dialog::Dialog;
use crate::components::download::{DownloadButton, FileKind};
use crate::components::icon::{Icon, IconName};
use crate::components::live::live;

/// The button of the bar and the dialog it opens.
#[component]
pub fn Export() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button class="button button--bar button--main" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            <Icon name=IconName::Export />
            <span>"Export"</span>
        </button>
        <Dialog id="export" title=Signal::stored("Export the results".to_owned()) open=open>
            <Choices />
        </Dialog>
    }
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
        {live(move || faulty.get().then(|| view! { <p>"What is set now has a problem, so there are no results of it to export. Put it right first."</p> }))}
        <div hidden=faulty.signal()>
            <h3>"Table"</h3>
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
    let text = |text: &str| Tree::Text(text.to_owned());
    let fields = [
        ("format", text("specialised-services-results")),
        ("version", Tree::Number(1.0)),
        ("calculator", text(env!("CARGO_PKG_VERSION"))),
        ("method", text(parameters::method_version())),
        ("data", text(parameters::data_vintage())),
        ("scenario", document::tree(scenario)),
        ("delegation", json::tree(&judged.classification)),
    ];
    json::pretty(&Tree::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
}
