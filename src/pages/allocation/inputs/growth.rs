//! How the national sum grows, where it grows the same every year; else the way to where it is set.

use engine::allocation::study::input::GrowthInput;
use leptos::prelude::*;

use super::setting::{SettingSlider, problem_under};
use super::settings::GROWTH;
use super::way::{DrawerName, use_ways};
use crate::components::live::live;
use crate::components::slider::Reach;
use crate::state::use_workspace;

/// The slider, or what stands in its place.
#[component]
pub fn Growth() -> impl IntoView {
    let workspace = use_workspace();
    let elsewhere = workspace.select(|inputs| match &inputs.allocation.quantum.growth {
        GrowthInput::One { .. } => None,
        GrowthInput::ByYear { .. } => Some("Set year by year. "),
        GrowthInput::ByComponent { .. } => Some("Set by component of spend. "),
    });
    view! {
        <div>
            {live(move || match elsewhere.get() {
                None => view! { <SettingSlider setting=GROWTH label="Money grows each year" reach=Reach::new(-5, 15, 1) /> }.into_any(),
                Some(how) => view! { <Elsewhere how=how /> }.into_any(),
            })}
        </div>
    }
}

#[component]
fn Elsewhere(how: &'static str) -> impl IntoView {
    let ways = use_ways();
    let problem = problem_under("allocation.quantum.growth");
    let open = move |_| ways.open_drawer(DrawerName::Sum);
    view! {
        <div class="field" class:field--problem=move || problem.with(Option::is_some) role="group" aria-labelledby="growth-label">
            <p class="field__label" id="growth-label">"Money grows each year"</p>
            {live(move || problem.get().map(|words| view! { <p class="field__error">{words}</p> }))}
            <p>{how}<button class="link-button" type="button" id="growth" on:click=open>"See or change it"</button></p>
        </div>
    }
}
