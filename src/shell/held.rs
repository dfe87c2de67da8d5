//! What a scenario holds, in words: before it is opened, and before it is sent.

use std::sync::Arc;

use leptos::prelude::*;
use scenario::Scenario;
use words::count::counted;

use crate::components::live::live;
use crate::state::files::changes_of;

/// Problems and changes listed at once.
pub const LISTED: usize = 8;

/// Its name, what it starts from, what it changes and how many notes it has.
#[component]
pub fn Held(
    /// The scenario.
    #[prop(into)]
    scenario: Signal<Arc<Scenario>>,
) -> impl IntoView {
    live(move || {
        let scenario = scenario.get();
        let changes = changes_of(&scenario);
        let begins = format!("“{}”", scenario.baseline.name());
        let name = (!scenario.name.trim().is_empty()).then(|| {
            view! { "It is called “"<bdi>{scenario.name.clone()}</bdi>"”. " }
        });
        let holds = match changes.len() {
            0 => format!("It is {begins} without changes."),
            many => format!("It starts from {begins} and holds {}:", counted(many, "change", "changes")),
        };
        let more = changes.len().saturating_sub(LISTED);
        let items =
            changes.iter().take(LISTED).map(|change| view! { <li><bdi>{change.line()}</bdi></li> }).collect_view();
        let notes = scenario.notes.iter().count();
        let after = [
            (more > 0).then(|| format!("And {}.", counted(more, "more change", "more changes"))),
            (notes > 0).then(|| format!("It has {}.", counted(notes, "note", "notes"))),
        ];
        let after: Vec<String> = after.into_iter().flatten().collect();
        view! {
            <p>{name}{holds}</p>
            {(!changes.is_empty()).then(|| view! { <ul class="problem__list">{items}</ul> })}
            {(!after.is_empty()).then(|| view! { <p>{after.join(" ")}</p> })}
        }
    })
}
