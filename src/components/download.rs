//! Handing a file to the person at the computer: made here, sent nowhere.

use ::charts::csv::{csv, size_words};
use ::charts::table::Table;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::charts::save_as_file;
use crate::components::live::live;
use crate::state::rest;

/// The kinds of file that are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A table that spreadsheets open.
    Csv,
    /// A scenario, or inputs and results.
    Json,
    /// The calculator itself.
    Page,
    /// Text as it stands.
    Text,
}

impl FileKind {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Page => "text/html;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }
}

/// How large a table is as a file, `CSV` until that is known. The file is made only to be measured, so it waits until nothing that `follow`
/// follows changes, and nothing is held.
pub fn size_at_rest(
    follow: impl Fn() + 'static,
    held: Signal<bool>,
    table: impl Fn() -> Table + Copy + 'static,
) -> RwSignal<String> {
    let size = RwSignal::new("CSV".to_owned());
    let is_still = move || {
        follow();
        !held.get()
    };
    rest::after_rest(is_still, move || size.set(size_words(&csv(&untrack(table)))));
    size
}

/// Saves a text as a file of that name.
///
/// # Errors
/// What the browser says, where it refuses.
pub fn save(name: &str, kind: FileKind, text: &str) -> Result<(), JsValue> {
    save_as_file(name, kind.media_type(), text)
}

/// A button that saves a file, and says so where the browser refuses.
#[component]
pub fn DownloadButton(
    /// What it saves: `Download the table (CSV, 6 KB)`.
    #[prop(into)]
    label: Signal<String>,
    /// Name of the file, with its ending.
    #[prop(into)]
    name: Signal<String>,
    /// The kind of file.
    kind: FileKind,
    /// Makes the file's text; `None` where there is nothing to save.
    #[prop(into)]
    text: Callback<(), Option<String>>,
) -> impl IntoView {
    let refused = RwSignal::new(false);
    let on_click = move |_| {
        let saved = text.run(()).is_some_and(|text| save(&name.get_untracked(), kind, &text).is_ok());
        refused.set(!saved);
    };
    view! {
        <button class="link-button" type="button" on:click=on_click>{label}</button>
        <span role="status">{live(move || refused.get().then_some(" This browser did not save the file. Try another browser."))}</span>
    }
}
