//! The button of the bar that takes one table away, and the dialog it opens.

use ::charts::csv::{csv, size_words};
use ::charts::table::Table;
use leptos::prelude::*;

use super::download::{DownloadButton, FileKind};
use super::export_dialog::{ExportDialog, nothing_to_export};

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
    let choices = move || {
        // Made once as the dialog opens: nothing behind it can change.
        let text = StoredValue::new(untrack(|| table.run(())).as_ref().map(csv));
        match text.with_value(|text| text.as_deref().map(size_words)) {
            None => nothing_to_export().into_any(),
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
        <ExportDialog>{choices()}</ExportDialog>
    }
}
