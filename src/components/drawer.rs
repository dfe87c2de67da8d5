//! The rows at the foot of the inputs: what is in each, one click away.

use leptos::prelude::*;

use super::dialog::Dialog;

/// The rows, as the last thing in the inputs.
#[component]
pub fn Drawers(
    /// [`Drawer`]s and [`WideDrawer`]s.
    children: Children,
) -> impl IntoView {
    view! { <div class="drawers">{children()}</div> }
}

/// A row that opens in place.
#[component]
pub fn Drawer(
    /// What is in it.
    #[prop(into)]
    name: String,
    /// How much: `none`, `same`, `2 of 4 used`.
    #[prop(into)]
    count: Signal<String>,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="drawer">
            <summary class="drawer__row"><span>{name}</span>" "<span class="drawer__count">{count}</span></summary>
            <div class="drawer__body fields">{children()}</div>
        </details>
    }
}

/// A row that opens a dialog, for what needs the width.
#[component]
pub fn WideDrawer(
    /// Start of its ids, unique on the page.
    #[prop(into)]
    id: String,
    /// What is in it; the title of the dialog.
    #[prop(into)]
    name: String,
    /// How much: `42`, `none`.
    #[prop(into)]
    count: Signal<String>,
    /// Whether the dialog is open; a page that opens it from elsewhere keeps this signal.
    #[prop(optional, into)]
    open: Option<RwSignal<bool>>,
    /// What the dialog holds.
    children: ChildrenFn,
) -> impl IntoView {
    let open = open.unwrap_or_else(|| RwSignal::new(false));
    view! {
        <div class="drawer">
            <button class="drawer__row" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
                <span>{name.clone()}</span>" "<span class="drawer__count">{count}</span>
            </button>
            <Dialog id=id title=name open=open wide=true children=children />
        </div>
    }
}
