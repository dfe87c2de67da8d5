//! The button of the bar that takes one table away, and the dialog it opens.

use ::charts::csv::{csv, size_words};
use ::charts::table::Table;
use leptos::prelude::*;

use super::dialog::Dialog;
use super::download::{DownloadButton, FileKind};
use super::icon::{Icon, IconName};

/// The button and its dialog.
#[component]
pub fn ExportTable(
    /// What the table holds, in a sentence.
    says: &'static str,
    /// Name of the file, with its ending.
    file_name: &'static str,
    /// The table as it stands; `None` where there is nothing to take away.
    table: Callback<(), Option<Table>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let choices = move || {
        // Made once as the dialog opens: nothing behind it can change.
        let text = StoredValue::new(untrack(|| table.run(())).as_ref().map(csv));
        match text.with_value(|text| text.as_deref().map(size_words)) {
            None => view! {
                <p>"What is set now has a problem, so there are no results of it to export. Put it right first."</p>
            }
            .into_any(),
            Some(size) => view! {
                <h3>"Table"</h3>
                <p>{says}</p>
                <p>
                    <DownloadButton
                        label=Signal::stored(format!("Download the table ({size})"))
                        name=Signal::stored(file_name.to_owned())
                        kind=FileKind::Csv
                        text=move |()| text.get_value()
                    />
                </p>
            }
            .into_any(),
        }
    };
    view! {
        <button class="button button--bar button--main" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            <Icon name=IconName::Export />
            <span>"Export"</span>
        </button>
        <Dialog id="export" title=Signal::stored("Export the results".to_owned()) open=open>
            {choices()}
        </Dialog>
    }
}
