//! Who pays and who saves along a pathway.

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::shell::room::Room;

/// The page.
#[component]
pub fn Pathways() -> impl IntoView {
    view! {
        <Room
            title="Pathways"
            line="Who pays and who saves along a pathway."
            changing=RwSignal::new(false)
            short=Signal::stored(String::new())
            inputs=ToChildren::to_children(|| ())
            answer=ToChildren::to_children(|| ())
            wide=ToChildren::to_children(|| ())
        />
    }
}
