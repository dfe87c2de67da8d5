//! What is wrong with the inputs of a page, at the head of its answer: a way out is taken at once and said aloud, a path leads to its input.

use engine::problem::{Problem, Remedy};
use leptos::prelude::*;

use super::focus;
use super::problem::ProblemBox;
use crate::shell::room::INPUTS;
use crate::shell::use_spoken;
use crate::state::use_workspace;

/// The box; nothing where nothing is wrong.
#[component]
pub fn Trouble(
    /// What is wrong; paths from the root of the inputs.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// On a phone, set when the inputs are to show in place of the answer.
    changing: RwSignal<bool>,
    /// Brings the input at a path into view and gives it focus; where left out, the heading of the inputs has it.
    #[prop(default = to_the_heading)]
    go_to: fn(&str),
    /// What is said once a way out has been taken.
    #[prop(default = "Changed to what works.")]
    said: &'static str,
) -> impl IntoView {
    let (workspace, spoken) = (use_workspace(), use_spoken());
    let apply = Callback::new(move |remedy: Remedy| {
        if workspace.apply(&remedy) {
            spoken.say(said.to_owned());
        }
    });
    let go = Callback::new(move |path: String| {
        changing.set(true);
        go_to(&path);
    });
    view! { <ProblemBox id="trouble" problems=problems on_remedy=apply on_go=go /> }
}

fn to_the_heading(_: &str) {
    focus::bring_into_view(INPUTS);
}
