//! The button that opens a saved file.

use leptos::html;
use leptos::prelude::*;

use crate::components::icon::{Icon, IconName};
use crate::state::use_files;

/// A button that lets a file be chosen; what comes of it the notices say.
#[component]
pub fn OpenButton(
    /// Its classes.
    class: &'static str,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <Chooser class=class beside=false>{children()}</Chooser> }
}

/// A button that puts the scenario of a file beside those there are.
#[component]
pub fn OpenBeside() -> impl IntoView {
    view! { <Chooser class="button" beside=true><Icon name=IconName::Open /><span>"A saved file"</span></Chooser> }
}

#[component]
fn Chooser(class: &'static str, beside: bool, children: Children) -> impl IntoView {
    let files = use_files();
    let chooser = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(chooser) = chooser.get_untracked() {
            chooser.click();
        }
    };
    let chosen = move |_| {
        if let Some(chooser) = chooser.get_untracked() {
            files.open_from(&chooser, beside);
        }
    };
    view! {
        <button class=class type="button" on:click=choose>{children()}</button>
        <input type="file" accept=".json,application/json" hidden="" aria-label="A saved file" node_ref=chooser on:change=chosen />
    }
}
