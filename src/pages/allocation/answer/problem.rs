//! What is wrong with what is set, above the last good answer.

use engine::problem::Remedy;
use leptos::prelude::*;

use super::reading::use_reading;
use crate::components::problem::ProblemBox;
use crate::pages::allocation::inputs::way::use_ways;
use crate::shell::use_spoken;

/// The box; nothing where all is well.
#[component]
pub fn Trouble() -> impl IntoView {
    let workspace = use_reading().workspace;
    let spoken = use_spoken();
    let problems = Signal::derive(move || workspace.problems());
    let apply = Callback::new(move |remedy: Remedy| {
        if workspace.apply(&remedy) {
            spoken.say("Changed to the nearest that works.".to_owned());
        }
    });
    let ways = use_ways();
    let go = Callback::new(move |path: String| {
        ways.go_to(&path);
    });
    view! { <ProblemBox id="trouble" problems=problems on_remedy=apply on_go=go /> }
}
