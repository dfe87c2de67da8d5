//! What a lead provider can do with the budget of a pathway.

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::shell::room::Room;

/// The page.
#[component]
pub fn Collaboratives() -> impl IntoView {
    view! {
        <Room
            title="Collaboratives"
            line="What a lead provider can do with the budget of a pathway."
            changing=RwSignal::new(false)
            short=Signal::stored(String::new())
            inputs=ToChildren::to_children(|| ())
            answer=ToChildren::to_children(|| ())
            wide=ToChildren::to_children(|| ())
        />
    }
}
