//! One input of the room: where it stands, how its text is read and written, and the controls that show it.

use engine::allocation::study::StudyInput;
use leptos::prelude::*;
use words::typed::{self, Kind};

use crate::components::field::NumberField;
use crate::components::gesture::Gesture;
use crate::components::slider::{Reach, Slider};
use crate::state::Workspace;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// An input that one figure answers.
#[derive(Clone, Copy)]
pub struct Setting {
    /// Its path from the root of the inputs, which names its step for undo.
    pub path: &'static str,
    /// Id of its control on the page.
    pub id: &'static str,
    /// What the figure counts.
    pub kind: Kind,
    /// The figure as it is kept; blank where the study has no such input at present.
    pub get: fn(&StudyInput) -> String,
    /// Keeps a figure.
    pub set: fn(&mut StudyInput, String),
}

impl Setting {
    /// The figure as it is kept.
    pub fn value(self, workspace: Workspace) -> Signal<String> {
        workspace.select(move |inputs| (self.get)(&inputs.allocation)).into()
    }

    /// The figure of the example; `None` where the example has no such input.
    pub fn example(self, workspace: Workspace) -> Signal<Option<String>> {
        workspace
            .select_baseline(move |inputs| Some((self.get)(&inputs.allocation)).filter(|text| !text.is_empty()))
            .into()
    }

    /// Keeps each figure it is given.
    pub fn change(self, workspace: Workspace) -> Callback<String> {
        Callback::new(move |text: String| workspace.edit(self.path, |inputs| (self.set)(&mut inputs.allocation, text)))
    }

    /// Why the figure decides nothing at present.
    fn unused(self, workspace: Workspace, why: &'static str) -> Signal<Option<String>> {
        let is_used = workspace.in_use(self.path);
        Signal::derive(move || (!is_used.get()).then(|| why.to_owned()))
    }
}

/// The first problem of the input at a path, or of a row or field under it. Where there is a way out it is said in short: the sums
/// stand in the box above the answer.
pub fn problem_under(workspace: Workspace, path: &'static str) -> Signal<Option<String>> {
    Memo::new(move |_| {
        let problem = workspace.problems().into_iter().find(|problem| is_under(&problem.path, path))?;
        Some(match &problem.remedy {
            Some(remedy) => {
                let nearest = typed::understood(Kind::Percent, &remedy.value);
                format!("{}. The nearest that works is {nearest}.", words::problem::title(problem.code))
            }
            None => problem.message,
        })
    })
    .into()
}

/// On a phone, where the box above the answer is folded away, the link that applies the way out.
#[component]
fn WayOut(path: &'static str) -> impl IntoView {
    let workspace = use_workspace();
    let remedy = Memo::new(move |_| {
        workspace.problems().into_iter().filter_map(|problem| problem.remedy).find(|remedy| remedy.path == path)
    });
    move || {
        remedy.get().map(|remedy| {
            let words = format!("Use {}", typed::understood(Kind::Percent, &remedy.value));
            let apply = move |_| {
                workspace.apply(&remedy);
            };
            view! { <p class="field__note phone-only"><button class="link-button" type="button" on:click=apply>{words}</button></p> }
        })
    }
}

/// Whether a path is another one, or names a row or a field under it.
pub fn is_under(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
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
    /// Why it decides nothing, said while that is so.
    #[prop(optional)]
    unused: &'static str,
) -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <NumberField
            id=setting.id
            label=label
            kind=setting.kind
            value=setting.value(workspace)
            on_change=setting.change(workspace)
            hint=hint
            problem=problem_under(workspace, setting.path)
            unused=setting.unused(workspace, unused)
            example=setting.example(workspace)
            gesture=gesture(workspace, setting)
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
    /// What to know before answering.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Why it decides nothing, said while that is so.
    #[prop(optional)]
    unused: &'static str,
) -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <Slider
            id=setting.id
            label=label
            kind=setting.kind
            value=setting.value(workspace)
            on_change=setting.change(workspace)
            reach=Signal::stored(reach)
            hint=hint
            problem=problem_under(workspace, setting.path)
            unused=setting.unused(workspace, unused)
            example=setting.example(workspace)
            gesture=gesture(workspace, setting)
        />
        <WayOut path=setting.path />
    }
}

fn gesture(workspace: Workspace, setting: Setting) -> Gesture {
    workspace.gesture(setting.path)
}
