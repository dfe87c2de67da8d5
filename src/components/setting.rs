//! One figure of the Delegation room that a control answers: where it stands, how its text is read and written.

use leptos::prelude::*;
use scenario::delegation::DelegationInput;
use words::typed::Kind;

use super::field::NumberField;
use super::slider::{Reach, Slider};
use crate::state::{Workspace, use_workspace};

/// An input that one figure answers.
#[derive(Clone, Copy)]
pub struct Setting {
    /// Its path from the root of the inputs; it names the step to undo.
    pub path: &'static str,
    /// Id of its box, unique on the page.
    pub id: &'static str,
    /// What the figure counts.
    pub kind: Kind,
    /// The figure as it is kept.
    pub get: fn(&DelegationInput) -> &String,
    /// The same, to be changed.
    pub set: fn(&mut DelegationInput) -> &mut String,
}

impl Setting {
    fn value(self, workspace: Workspace) -> Signal<String> {
        workspace.select(move |inputs| (self.get)(&inputs.delegation).clone()).into()
    }

    fn example(self, workspace: Workspace) -> Signal<Option<String>> {
        workspace.select_baseline(move |inputs| Some((self.get)(&inputs.delegation).clone())).into()
    }

    fn change(self, workspace: Workspace) -> Callback<String> {
        Callback::new(move |text: String| {
            workspace.edit(self.path, |inputs| *(self.set)(&mut inputs.delegation) = text);
        })
    }
}

/// A number in a box for a setting.
#[component]
pub fn SettingNumber(
    /// The setting.
    setting: Setting,
    /// The question.
    label: &'static str,
    /// What the calculation says is wrong with the figure.
    #[prop(into)]
    problem: Signal<Option<String>>,
    /// What to know before answering.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <NumberField
            id=setting.id
            label=Signal::stored(label.to_owned())
            kind=setting.kind
            value=setting.value(workspace)
            on_change=setting.change(workspace)
            hint=Signal::stored(hint.map(str::to_owned))
            problem=problem
            example=setting.example(workspace)
            gesture=workspace.gesture(setting.path)
        />
    }
}

/// A slider and a number for a setting.
#[component]
pub fn SettingSlider(
    /// The setting.
    setting: Setting,
    /// The question.
    label: &'static str,
    /// Ends and step of the slider.
    reach: Reach,
    /// What the calculation says is wrong with the figure.
    #[prop(into)]
    problem: Signal<Option<String>>,
    /// What to know before answering.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <Slider
            id=setting.id
            label=Signal::stored(label.to_owned())
            kind=setting.kind
            value=setting.value(workspace)
            on_change=setting.change(workspace)
            reach=Signal::stored(reach)
            hint=Signal::stored(hint.map(str::to_owned))
            problem=problem
            example=setting.example(workspace)
            gesture=workspace.gesture(setting.path)
        />
    }
}
