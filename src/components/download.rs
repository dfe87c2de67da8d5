//! Handing a file to the person at the computer: made here, sent nowhere.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::charts::save_as_file;
use crate::components::live::live;

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
