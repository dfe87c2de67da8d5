//! What paying over time for a very costly medicine does to budgets.

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::shell::room::Room;

/// The page.
#[component]
pub fn Medicines() -> impl IntoView {
    view! {
        <Room
            title="Medicines"
            line="What paying over time for a very costly medicine does to budgets."
            changing=RwSignal::new(false)
            short=Signal::stored(String::new())
            inputs=ToChildren::to_children(|| ())
            answer=ToChildren::to_children(|| ())
            wide=ToChildren::to_children(|| ())
        />
    }
}
