//! How boards move towards target: one of four methods, each with its own setting.

use engine::allocation::study::input::Method;
use leptos::prelude::*;

use super::or::{Or, Way};
use super::setting::SettingSlider;
use super::settings::{CONVERGENCE, LINE_YEARS};
use super::steps::{Bands, Scale};
use crate::components::focus;
use crate::components::slider::Reach;
use crate::state::use_workspace;

const PATH: &str = "allocation.rule.method";

/// Every method, in the words of a link.
const METHODS: [Way<Method>; 4] = [
    (Method::Proportional, "a share of the gap"),
    (Method::StraightLine, "straight line"),
    (Method::Bands, "bands"),
    (Method::Sliding, "sliding scale"),
];

/// The control that a method brings.
const fn control(method: Method) -> &'static str {
    match method {
        Method::Proportional => CONVERGENCE.id,
        Method::StraightLine => LINE_YEARS.id,
        Method::Bands => "bands-open",
        Method::Sliding => "knots-open",
    }
}

/// The setting of the method in use, and the other methods.
#[component]
pub fn Pace() -> impl IntoView {
    let workspace = use_workspace();
    let method = workspace.select(|inputs| inputs.allocation.rule.method);
    let others =
        Signal::derive(move || METHODS.into_iter().filter(|(other, _)| *other != method.get()).collect::<Vec<_>>());
    let choose = Callback::new(move |method: Method| {
        workspace.edit(PATH, |inputs| inputs.allocation.rule.method = method);
        focus::after_drawing(control(method));
    });
    let setting = move || match method.get() {
        Method::Proportional => {
            let reach = Reach::new(0, 100, 0);
            view! { <SettingSlider setting=CONVERGENCE label="Share of the gap closed each year" reach=reach /> }
                .into_any()
        }
        Method::StraightLine => {
            let reach = Reach::new(1, 20, 0);
            view! { <SettingSlider setting=LINE_YEARS label="Years of the straight line to target" reach=reach /> }
                .into_any()
        }
        Method::Bands => view! { <Bands /> }.into_any(),
        Method::Sliding => view! { <Scale /> }.into_any(),
    };
    view! { <div>{setting}<Or label="Another method" ways=others on_choose=choose /></div> }
}
