//! The problems of one part of the inputs, in the dialog where they are put right.

use engine::problem::{Problem, Remedy};
use leptos::prelude::*;

use super::setting::is_under;
use crate::components::problem::ProblemBox;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// The problems at a path and under it; nothing where there are none. One dialog is open at a time, so its id is unique.
#[component]
pub fn Trouble(
    /// The path.
    path: &'static str,
) -> impl IntoView {
    let workspace = use_workspace();
    let problems = Memo::new(move |_| {
        workspace.problems().into_iter().filter(|problem| is_under(&problem.path, path)).collect::<Vec<Problem>>()
    });
    let cure = Callback::new(move |remedy: Remedy| {
        workspace.apply(&remedy);
    });
    view! { <ProblemBox id="drawer-problem" problems=problems on_remedy=cure /> }
}
