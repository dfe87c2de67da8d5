//! The button that opens a saved file.

use leptos::html;
use leptos::prelude::*;

use crate::state::use_files;

/// A button that lets a file be chosen; what comes of it the notices say.
#[component]
pub fn OpenButton(
    /// Its classes.
    class: &'static str,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let files = use_files();
    let chooser = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(chooser) = chooser.get_untracked() {
            chooser.click();
        }
    };
    let chosen = move |_| {
        if let Some(chooser) = chooser.get_untracked() {
            files.open_from(&chooser);
        }
    };
    view! {
        <button class=class type="button" on:click=choose>{children()}</button>
        <input type="file" accept=".json,application/json" hidden="" aria-label="A saved file" node_ref=chooser on:change=chosen />
    }
}
