//! The Allocation room: who gains, who loses and how fast when money moves from where it is spent to a share of need.
//!
//! [`inputs`] stand left, the [`answer`] right and below; [`view`] is what is looked at and is no part of the scenario.

pub mod answer;
pub mod inputs;
pub mod view;

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::components::faults::Faults;
use crate::shell::room::Room;
use crate::state::use_workspace;
use answer::{Answer, Wide, headline, reading};
use inputs::Inputs;
use inputs::way::Ways;

/// The room.
#[component]
pub fn Allocation() -> impl IntoView {
    let view = view::provide();
    Ways::provide(view.changing);
    let workspace = use_workspace();
    Faults::provide_short(Signal::derive(move || workspace.problems()));
    let reading = reading::provide();
    view! {
        <Room
            title="Who gains, who loses, and how fast?"
            line="What happens if specialised-services money moves from where it is spent now to a share of need."
            changing=view.changing
            short=headline::short(reading)
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}
