//! The limits of one year: the least and the most growth of any board, and how far under target one may be.

use engine::allocation::study::input::FloorKind;
use leptos::prelude::*;
use words::typed;

use super::or::{Or, Way};
use super::setting::{SettingSlider, problem_under};
use super::settings::{LEAST, MAX_UNDER, MOST};
use super::steps::Guarantee;
use crate::components::choice::Checkbox;
use crate::components::focus;
use crate::components::live::live;
use crate::components::slider::Reach;
use crate::state::memo::Memo;
use crate::state::use_workspace;

const FLOORS: [Way<FloorKind>; 3] = [
    (FloorKind::Flat, "the same for every board"),
    (FloorKind::None, "none"),
    (FloorKind::Tapering, "tapering with distance"),
];

/// The least growth of any board: none, flat or tapering.
#[component]
pub fn Floor() -> impl IntoView {
    let workspace = use_workspace();
    let kind = workspace.select(|inputs| inputs.allocation.rule.floor);
    let others =
        Signal::derive(move || FLOORS.into_iter().filter(|(other, _)| *other != kind.get()).collect::<Vec<_>>());
    let choose = Callback::new(move |kind: FloorKind| {
        workspace.edit("allocation.rule.floor", |inputs| inputs.allocation.rule.floor = kind);
        focus::after_drawing(if kind == FloorKind::Tapering { "guarantee-open" } else { LEAST.id });
    });
    let tapers = Memo::new(move |_| kind.get() == FloorKind::Tapering);
    let setting = move || {
        if tapers.get() {
            view! { <Guarantee /> }.into_any()
        } else {
            let reach = Reach::new(-5, 5, 1);
            view! { <SettingSlider setting=LEAST label="Least growth for any board" reach=reach unused="Not used: no growth is guaranteed." /> }
                .into_any()
        }
    };
    view! { <div>{setting}<Or label="Another kind of least growth" ways=others on_choose=choose /></div> }
}

/// The most growth of any board, or none.
#[component]
pub fn Ceiling() -> impl IntoView {
    let workspace = use_workspace();
    let limited = workspace.select(|inputs| inputs.allocation.rule.has_ceiling);
    let other = Signal::derive(move || vec![if limited.get() { (false, "no limit") } else { (true, "a limit") }]);
    let choose = Callback::new(move |limited: bool| {
        workspace.edit("allocation.rule.has_ceiling", |inputs| inputs.allocation.rule.has_ceiling = limited);
        focus::after_drawing(MOST.id);
    });
    let reach = Reach::new(0, 15, 1);
    view! {
        <div>
            <SettingSlider setting=MOST label="Most growth for any board" reach=reach unused="Not used: growth has no limit." />
            <Or label="Whether growth is limited" ways=other on_choose=choose />
        </div>
    }
}

/// How far under target a board may be, if that is limited.
#[component]
pub fn Under() -> impl IntoView {
    let workspace = use_workspace();
    let limited = workspace.select(|inputs| inputs.allocation.rule.has_max_under);
    let furthest = MAX_UNDER.value(workspace);
    let label = Signal::derive(move || {
        format!("Never more than {} under target", typed::understood(MAX_UNDER.kind, &furthest.get()))
    });
    let choose = Callback::new(move |limited: bool| {
        workspace.edit("allocation.rule.has_max_under", |inputs| inputs.allocation.rule.has_max_under = limited);
    });
    let problem = problem_under("allocation.rule.has_max_under");
    let slider = move || {
        limited.get().then(|| {
            let reach = Reach::new(0, 20, 1);
            view! { <SettingSlider setting=MAX_UNDER label="Furthest under target" reach=reach /> }
        })
    };
    view! {
        <div>
            {live(move || problem.get().map(|words| view! { <p class="field__error">{words}</p> }))}
            <Checkbox id="has-max-under" label=label value=limited on_change=choose />
            {slider}
        </div>
    }
}
