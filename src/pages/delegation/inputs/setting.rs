//! One input of the room: where it stands, how its text is read and written, and the controls that show it.

use leptos::prelude::*;
use scenario::delegation::PolicyInput;
use words::typed::Kind;

use crate::components::field::NumberField;
use crate::components::slider::{Reach, Slider};
use crate::pages::delegation::reading::{Reading, use_reading};

/// An input of the test that one figure answers.
#[derive(Clone, Copy)]
pub struct Setting {
    /// Its path from the root of the inputs; it names the step to undo.
    pub path: &'static str,
    /// Id of its box, unique on the page.
    pub id: &'static str,
    /// What the figure counts.
    pub kind: Kind,
    /// The figure as it is kept.
    pub get: fn(&PolicyInput) -> &String,
    /// The same, to be changed.
    pub set: fn(&mut PolicyInput) -> &mut String,
}

impl Setting {
    fn value(self, reading: Reading) -> Signal<String> {
        reading.workspace.select(move |inputs| (self.get)(&inputs.delegation.policy).clone()).into()
    }

    fn example(self, reading: Reading) -> Signal<Option<String>> {
        reading.workspace.select_baseline(move |inputs| Some((self.get)(&inputs.delegation.policy).clone())).into()
    }

    fn change(self, reading: Reading) -> Callback<String> {
        Callback::new(move |text: String| {
            reading.workspace.edit(self.path, |inputs| *(self.set)(&mut inputs.delegation.policy) = text);
        })
    }

    fn problem(self, reading: Reading) -> Signal<Option<String>> {
        Signal::derive(move || reading.problem_at(self.path))
    }

    fn unused(self, reading: Reading) -> Signal<Option<String>> {
        let is_used = reading.workspace.in_use(self.path);
        Signal::derive(move || (!is_used.get()).then(|| "Not used: a review that is due already judges it.".to_owned()))
    }
}

/// A number in a box for a setting.
#[component]
pub fn SettingNumber(
    /// The setting.
    setting: Setting,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
) -> impl IntoView {
    let reading = use_reading();
    view! {
        <NumberField
            id=setting.id
            label=label
            kind=setting.kind
            value=setting.value(reading)
            on_change=setting.change(reading)
            hint=hint
            problem=setting.problem(reading)
            unused=setting.unused(reading)
            example=setting.example(reading)
            gesture=reading.workspace.gesture(setting.path)
        />
    }
}

/// A slider and a number for a setting.
#[component]
pub fn SettingSlider(
    /// The setting.
    setting: Setting,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// Ends and step of the slider.
    reach: Reach,
) -> impl IntoView {
    let reading = use_reading();
    view! {
        <Slider
            id=setting.id
            label=label
            kind=setting.kind
            value=setting.value(reading)
            on_change=setting.change(reading)
            reach=Signal::stored(reach)
            problem=setting.problem(reading)
            example=setting.example(reading)
            gesture=reading.workspace.gesture(setting.path)
        />
    }
}
