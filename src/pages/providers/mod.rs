//! How many commissioners a provider must deal with.

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::shell::room::Room;

/// The page.
#[component]
pub fn Providers() -> impl IntoView {
    view! {
        <Room
            title="Providers"
            line="How many commissioners a provider must deal with."
            changing=RwSignal::new(false)
            short=Signal::stored(String::new())
            inputs=ToChildren::to_children(|| ())
            answer=ToChildren::to_children(|| ())
            wide=ToChildren::to_children(|| ())
        />
    }
}
