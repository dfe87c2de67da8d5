//! A link from a figure to the input that decides it.

use leptos::prelude::*;

use super::super::inputs::way::use_ways;

/// The link.
#[component]
pub fn SetElsewhere(
    /// The path of the input.
    path: &'static str,
    /// What it leads to: `Change what counts as destabilised`.
    words: &'static str,
) -> impl IntoView {
    let ways = use_ways();
    let go = move |_| {
        ways.go_to(path);
    };
    view! { <button class="link-button" type="button" on:click=go>{words}</button> }
}
