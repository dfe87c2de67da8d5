//! A file chosen with a button, or dropped.

use gloo::file::File;
use leptos::ev::DragEvent;
use leptos::html;
use leptos::prelude::*;

use super::held::Held;

/// The button, and the place around it that a file can be dropped on.
#[component]
pub(super) fn Chooser(held: Held) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let hint_id = format!("{}-hint", held.id);
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // Emptied, so that the same file can be chosen again.
        input.set_value("");
        if let Some(file) = file {
            held.open(&File::from(file));
        }
    };
    let drag = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
            held.open(&File::from(file));
        }
    };
    view! {
        <div class="drop-place" class:drop-place--over=over on:dragover=drag on:dragleave=move |_| over.set(false) on:drop=dropped>
            <p class="field__hint" id=hint_id.clone()>
                "CSV, Excel (XLSX) or OpenDocument (ODS). The file stays on this computer, and nothing changes until you agree."
            </p>
            <p>
                <button class="button" type="button" id=format!("{}-choose", held.id) aria-describedby=hint_id on:click=choose>"Choose a file"</button>
                <span class="not-phone">" or drop it here"</span>
            </p>
            <input
                type="file"
                accept=".csv,.tsv,.txt,.xlsx,.ods,text/csv"
                hidden=""
                aria-label=format!("A file of {}", held.table.rows().1)
                id=format!("{}-file", held.id)
                node_ref=input
                on:change=chosen
            />
        </div>
    }
}
