//! An address that leads nowhere.

use leptos::prelude::*;

use crate::shell::route::Page;

/// Says so, and the way on.
#[component]
pub fn NotThere() -> impl IntoView {
    view! {
        <div class="page">
            <h1 tabindex="-1">"This page does not exist"</h1>
            <p class="page__lede">
                "The address may be mistyped, or the room it names is not built yet. Nothing you have entered is lost."
            </p>
            <div class="buttons"><a class="button button--main" href=Page::Start.address()>"Go to the start"</a></div>
        </div>
    }
}
