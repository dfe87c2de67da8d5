//! A number in a box for a setting that may be left blank: blank is not known, and never stands for nothing.

use leptos::prelude::*;

use super::entry::Entry;
use super::faults::use_faults;
use super::field::{FieldFrame, NumberBox, Surroundings, changed_from};
use super::setting::{Part, Setting};
use crate::state::use_workspace;

/// The box.
#[component]
pub fn SettingOrBlank<P: Part>(
    /// The setting.
    setting: Setting<P>,
    /// The question.
    label: &'static str,
    /// What to know before answering.
    #[prop(optional)]
    hint: &'static str,
) -> impl IntoView {
    let workspace = use_workspace();
    let (get, set) = (setting.get, setting.set);
    let value: Signal<String> = workspace.select(move |inputs| get(P::of(inputs)).clone()).into();
    let example: Signal<Option<String>> = workspace
        .select_baseline(move |inputs| Some(get(P::of(inputs)).clone()).filter(|text| !text.is_empty()))
        .into();
    let change =
        Callback::new(move |text: String| workspace.edit(setting.path, |inputs| *set(P::of_mut(inputs)) = text));
    let entry = Entry::new(setting.kind, value, change, workspace.gesture(setting.path)).or_blank();
    let problem = use_faults().under(setting.path, setting.kind);
    let surroundings = Surroundings {
        hint: Signal::stored((!hint.is_empty()).then(|| hint.to_owned())),
        fault: Signal::derive(move || entry.fault().or_else(|| problem.get())),
        note: Signal::derive(move || {
            if value.with(String::is_empty) { Some("Not known".to_owned()) } else { entry.understood() }
        }),
        unused: Signal::stored(None),
        changed: changed_from(setting.kind, value, example),
    };
    let back = Callback::new(move |()| {
        if let Some(example) = example.get_untracked() {
            change.run(example);
        }
    });
    let described_by = surroundings.described_by(setting.id);
    view! {
        <FieldFrame id=setting.id label=Signal::stored(label.to_owned()) surroundings=surroundings on_back=back>
            <NumberBox id=setting.id entry=entry kind=setting.kind described_by=described_by fault=surroundings.fault unused=surroundings.unused />
        </FieldFrame>
    }
}
