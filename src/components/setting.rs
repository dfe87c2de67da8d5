//! An input that one figure answers: where it stands, how its text is read and written, and the controls that show it.
//!
//! A page keeps its settings as constants, [`Setting`] where the figure is kept as text and [`DerivedSetting`] where it is kept
//! otherwise; what is wrong with one is found by the room's [`Faults`].

use engine::allocation::study::StudyInput;
use leptos::prelude::*;
use scenario::Inputs;
use scenario::capital::CapitalInput;
use scenario::collaborative::CollaborativeInput;
use scenario::cost_growth::CostGrowthInput;
use scenario::delegation::{DelegationInput, PolicyInput};
use scenario::engagement::EngagementInput;
use scenario::medicines::MedicinesInput;
use scenario::pathway::PathwayInput;
use scenario::providers::ProvidersInput;
use scenario::uncertainty::UncertaintyInput;
use words::typed::{self, Kind};

use super::faults::use_faults;
use super::field::NumberField;
use super::slider::{Reach, Slider};
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// A part of the inputs whose figures a page keeps settings of.
pub trait Part: 'static {
    /// The part as it stands in the inputs.
    fn of(inputs: &Inputs) -> &Self;
    /// The same, to be changed.
    fn of_mut(inputs: &mut Inputs) -> &mut Self;
}

/// A part by its place in the inputs.
macro_rules! part {
    ($part:ty: $($place:ident).+) => {
        impl Part for $part {
            fn of(inputs: &Inputs) -> &Self {
                &inputs.$($place).+
            }

            fn of_mut(inputs: &mut Inputs) -> &mut Self {
                &mut inputs.$($place).+
            }
        }
    };
}

part!(StudyInput: allocation);
part!(DelegationInput: delegation);
part!(PolicyInput: delegation.policy);
part!(CapitalInput: capital);
part!(EngagementInput: engagement);
part!(PathwayInput: pathway);
part!(ProvidersInput: providers);
part!(CollaborativeInput: collaborative);
part!(MedicinesInput: medicines);
part!(CostGrowthInput: cost_growth);
part!(UncertaintyInput: uncertainty);

/// An input that one figure answers, kept as text.
pub struct Setting<P> {
    /// Its path from the root of the inputs; it names the step to undo.
    pub path: &'static str,
    /// Id of its box, unique on the page.
    pub id: &'static str,
    /// What the figure counts.
    pub kind: Kind,
    /// The figure as it is kept.
    pub get: fn(&P) -> &String,
    /// The same, to be changed.
    pub set: fn(&mut P) -> &mut String,
}

/// An input that one figure answers, whose text is worked out from how it is kept.
pub struct DerivedSetting<P> {
    /// Its path from the root of the inputs; it names the step to undo.
    pub path: &'static str,
    /// Id of its box, unique on the page.
    pub id: &'static str,
    /// What the figure counts.
    pub kind: Kind,
    /// The figure as text; blank where there is no such input at present.
    pub get: fn(&P) -> String,
    /// Keeps a figure.
    pub set: fn(&mut P, String),
}

impl<P> Clone for Setting<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Setting<P> {}

impl<P> Clone for DerivedSetting<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for DerivedSetting<P> {}

/// Keeps a figure in the inputs.
type Keep = dyn Fn(&mut Inputs, String) + Send + Sync;

/// A setting of any part, as the controls take it.
pub struct AnySetting {
    path: &'static str,
    id: &'static str,
    kind: Kind,
    get: Box<dyn Fn(&Inputs) -> String + Send + Sync>,
    set: Box<Keep>,
}

impl<P: Part> From<Setting<P>> for AnySetting {
    fn from(setting: Setting<P>) -> Self {
        Self {
            path: setting.path,
            id: setting.id,
            kind: setting.kind,
            get: Box::new(move |inputs| (setting.get)(P::of(inputs)).clone()),
            set: Box::new(move |inputs, text| *(setting.set)(P::of_mut(inputs)) = text),
        }
    }
}

impl<P: Part> From<DerivedSetting<P>> for AnySetting {
    fn from(setting: DerivedSetting<P>) -> Self {
        Self {
            path: setting.path,
            id: setting.id,
            kind: setting.kind,
            get: Box::new(move |inputs| (setting.get)(P::of(inputs))),
            set: Box::new(move |inputs, text| (setting.set)(P::of_mut(inputs), text)),
        }
    }
}

impl<P: Part> DerivedSetting<P> {
    /// The figure as text, followed.
    pub fn value(self, workspace: Workspace) -> Signal<String> {
        AnySetting::from(self).tie(workspace, "").value
    }

    /// Keeps each figure it is given.
    pub fn change(self, workspace: Workspace) -> Callback<String> {
        AnySetting::from(self).tie(workspace, "").change
    }
}

/// What a control of a setting is tied to.
#[derive(Clone, Copy)]
struct Tie {
    value: Signal<String>,
    example: Signal<Option<String>>,
    change: Callback<String>,
    unused: Signal<Option<String>>,
}

impl AnySetting {
    fn tie(self, workspace: Workspace, unused: &'static str) -> Tie {
        let (path, setting) = (self.path, StoredValue::new(self));
        let read = move |inputs: &Inputs| setting.with_value(|setting| (setting.get)(inputs));
        let is_used = workspace.in_use(path);
        Tie {
            value: workspace.select(read).into(),
            example: workspace.select_baseline(move |inputs| Some(read(inputs)).filter(|text| !text.is_empty())).into(),
            change: Callback::new(move |text: String| {
                setting.with_value(|setting| workspace.edit(path, |inputs| (setting.set)(inputs, text)));
            }),
            unused: Signal::derive(move || (!unused.is_empty() && !is_used.get()).then(|| unused.to_owned())),
        }
    }
}

/// A number in a box for a setting.
#[component]
pub fn SettingNumber(
    /// The setting.
    #[prop(into)]
    setting: AnySetting,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Why it decides nothing, said while that is so.
    #[prop(optional)]
    unused: &'static str,
    /// Whether it may be left blank: not known, or nothing entered.
    #[prop(optional)]
    may_be_blank: bool,
) -> impl IntoView {
    let workspace = use_workspace();
    let (path, id, kind) = (setting.path, setting.id, setting.kind);
    let tie = setting.tie(workspace, unused);
    view! {
        <NumberField
            id=id
            label=label
            kind=kind
            value=tie.value
            on_change=tie.change
            hint=hint
            problem=use_faults().under(path, kind)
            unused=tie.unused
            example=tie.example
            gesture=workspace.gesture(path)
            may_be_blank=may_be_blank
        />
    }
}

/// A slider and a number for a setting.
#[component]
pub fn SettingSlider(
    /// The setting.
    #[prop(into)]
    setting: AnySetting,
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
    /// Whether it may be left blank: not known, or nothing entered.
    #[prop(optional)]
    may_be_blank: bool,
) -> impl IntoView {
    let workspace = use_workspace();
    let (path, id, kind) = (setting.path, setting.id, setting.kind);
    let tie = setting.tie(workspace, unused);
    view! {
        <Slider
            id=id
            label=label
            kind=kind
            value=tie.value
            on_change=tie.change
            reach=Signal::stored(reach)
            hint=hint
            problem=use_faults().under(path, kind)
            unused=tie.unused
            example=tie.example
            gesture=workspace.gesture(path)
            may_be_blank=may_be_blank
        />
        <WayOut path=path kind=kind />
    }
}

/// On a phone, where the box above the answer is folded away, the link that applies the way out.
#[component]
fn WayOut(path: &'static str, kind: Kind) -> impl IntoView {
    let (workspace, faults) = (use_workspace(), use_faults());
    let remedy = Memo::new(move |_| {
        faults.all().into_iter().filter_map(|problem| problem.remedy).find(|remedy| remedy.path == path)
    });
    move || {
        remedy.get().map(|remedy| {
            let words = format!("Use {}", typed::understood(kind, &remedy.value));
            let apply = move |_| {
                workspace.apply(&remedy);
            };
            view! { <p class="field__note phone-only"><button class="link-button" type="button" on:click=apply>{words}</button></p> }
        })
    }
}
