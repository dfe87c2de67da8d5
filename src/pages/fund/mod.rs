//! What a fund would pay, and where its money would come from.

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::shell::room::Room;

/// The page.
#[component]
pub fn Fund() -> impl IntoView {
    view! {
        <Room
            title="The fund"
            line="What a fund would pay, and where its money would come from."
            changing=RwSignal::new(false)
            short=Signal::stored(String::new())
            inputs=ToChildren::to_children(|| ())
            answer=ToChildren::to_children(|| ())
            wide=ToChildren::to_children(|| ())
        />
    }
}
