//! The rules one ticks, and how value is measured.

use leptos::prelude::*;
use scenario::capital::{CapitalInput, MeasuredBy, ViewInput};

use crate::components::choice::{Checkbox, Offer, Select};
use crate::pages::capital::paper::measured_by;
use crate::pages::capital::reading::use_reading;

/// A rule one ticks.
#[derive(Clone, Copy)]
struct Tick {
    id: &'static str,
    path: &'static str,
    label: &'static str,
    hint: &'static str,
    get: fn(&CapitalInput) -> bool,
    set: fn(&mut CapitalInput, bool),
}

const TICKS: [Tick; 3] = [
    Tick {
        id: "every-patient",
        path: "capital.view",
        label: "Envelopes count every patient",
        hint: "Untick it and each counts only its own residents.",
        get: |input| input.view == ViewInput::All,
        set: |input, all| input.view = if all { ViewInput::All } else { ViewInput::Own },
    },
    Tick {
        id: "carry-over",
        path: "capital.carry_over",
        label: "Unspent money carries over",
        hint: "",
        get: |input| input.carry_over,
        set: |input, on| input.carry_over = on,
    },
    Tick {
        id: "own-funds",
        path: "capital.own_funds_score",
        label: "Own reserves sit outside the envelope",
        hint: "Today they count against it.",
        get: |input| !input.own_funds_score,
        set: |input, outside| input.own_funds_score = !outside,
    },
];

/// The rules.
#[component]
pub fn Rules() -> impl IntoView {
    let workspace = use_reading().workspace;
    let ticks = TICKS.map(|tick| {
        let value = workspace.select(move |inputs| (tick.get)(&inputs.capital));
        let change =
            Callback::new(move |on: bool| workspace.edit(tick.path, |inputs| (tick.set)(&mut inputs.capital, on)));
        let label = Signal::stored(tick.label.to_owned());
        match tick.hint {
            "" => view! { <Checkbox id=tick.id label=label value=value on_change=change /> }.into_any(),
            hint => view! { <Checkbox id=tick.id label=label value=value on_change=change hint=hint /> }.into_any(),
        }
    });
    view! { <fieldset class="rules"><legend class="field__label">"Rules"</legend>{ticks.into_iter().collect_view()}</fieldset> }
}

/// How value is measured.
#[component]
pub fn MeasureChoice() -> impl IntoView {
    let workspace = use_reading().workspace;
    let measured = workspace.select(|inputs| inputs.capital.value.measured_by.code().to_owned());
    let offers = MeasuredBy::ALL.map(|measure| Offer::new(measure.code(), measured_by(measure))).to_vec();
    let choose = Callback::new(move |code: String| {
        if let Some(measure) = MeasuredBy::from_code(&code) {
            workspace.edit("capital.value.measured_by", |inputs| inputs.capital.value.measured_by = measure);
        }
    });
    view! {
        <Select id="measured-by" label=Signal::stored("Value is measured by".to_owned()) offers=Signal::stored(offers) value=measured on_change=choose />
    }
}
