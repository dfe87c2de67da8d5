//! How many years a page looks at, where each year has a place in the lists of its inputs.

use leptos::prelude::*;
use scenario::Inputs;
use words::typed::Kind;

use super::slider::{Reach, Slider};
use crate::state::use_workspace;

/// The slider, from one year up.
#[component]
pub fn YearsSlider(
    /// What it asks: `Years looked at`.
    label: &'static str,
    /// Path of the list that names the step.
    path: &'static str,
    /// The most years the page offers.
    most: u32,
    /// The years set.
    years: fn(&Inputs) -> usize,
    /// Sets them.
    set: fn(&mut Inputs, usize),
) -> impl IntoView {
    let workspace = use_workspace();
    let value = workspace.select(move |inputs| years(inputs).to_string());
    let example = workspace.select_baseline(move |inputs| Some(years(inputs).to_string()));
    let change = Callback::new(move |text: String| {
        if let Ok(wanted) = text.parse::<u32>() {
            let wanted = usize::try_from(wanted.clamp(1, most)).unwrap_or(1);
            workspace.edit(path, |inputs| set(inputs, wanted));
        }
    });
    view! {
        <Slider
            id="years"
            label=Signal::stored(label.to_owned())
            kind=Kind::Years
            value=value
            on_change=change
            reach=Signal::stored(Reach::new(1, most.into(), 0))
            example=example
            gesture=workspace.gesture(path)
        />
    }
}
