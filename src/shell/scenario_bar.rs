//! What is being tested, and what can be done with it: undo, redo, open, share, save, export. At the top of a screen, at the foot of a phone.

use leptos::prelude::*;
use scenario::{Inputs, RulePreset};

use super::export::Export;
use super::open_file::OpenButton;
use super::save::Save;
use super::share::Share;
use super::spoken::use_spoken;
use crate::components::focus;
use crate::components::icon::{Icon, IconName};
use crate::components::live::live;
use crate::pages::compare::columns::lettered;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// What a room says of its scenario in the bar.
#[derive(Clone, Default)]
pub struct BarWords {
    /// What the scenario is called, where the user has not named it.
    pub name: Option<Signal<String>>,
    /// What is set, in one phrase.
    pub phrase: Option<Signal<String>>,
    /// The button that takes the results away, and its dialog.
    pub export: Option<ViewFn>,
}

/// The bar.
#[component]
pub fn ScenarioBar(
    /// Whether the rule is being changed on a phone: then the bar shows the answer instead of its buttons.
    changing: RwSignal<bool>,
    /// The answer in one line.
    #[prop(into)]
    short: Signal<String>,
    /// What the room says of its scenario.
    words: BarWords,
) -> impl IntoView {
    let workspace = use_workspace();
    let name = move || match words.name {
        Some(name) if workspace.name().trim().is_empty() => name.get(),
        _ => scenario_name(workspace),
    };
    let rule = words.phrase.unwrap_or_else(|| {
        let phrase =
            |inputs: &Inputs| words::allocation::rule::phrase(&inputs.allocation.quantum, &inputs.allocation.rule);
        workspace.select(phrase).into()
    });
    let export = words.export.unwrap_or_else(|| ViewFn::from(|| view! { <Export /> }));
    let see = move |_| {
        changing.set(false);
        focus::bring_into_view("change-rule");
    };
    view! {
        <section class="scenario-bar" class:scenario-bar--changing=changing aria-label="Scenario">
            <div class="scenario-bar__inner">
                <WorkedOn name=Signal::derive(name) />
                <p class="scenario-bar__rule">{rule}</p>
                <div class="scenario-bar__actions">
                    <UndoButtons />
                    <OpenButton class="button button--bar scenario-bar__apart"><Icon name=IconName::Open /><span>"Open"</span></OpenButton>
                    <Share />
                    <Save />
                    {export.run()}
                </div>
                <div class="scenario-bar__answer">
                    <p>{short}</p>
                    <button class="button button--main" type="button" on:click=see>"See the answer"</button>
                </div>
            </div>
        </section>
    }
}

/// The name of the scenario; where several stand side by side, which of them is worked on.
#[component]
fn WorkedOn(name: Signal<String>) -> impl IntoView {
    let (workspace, spoken) = (use_workspace(), use_spoken());
    let shelf = workspace.shelf();
    let names = Memo::new(move |_| {
        shelf.with(|shelf| {
            let lettered =
                |(at, scenario): (usize, &std::sync::Arc<scenario::Scenario>)| lettered(workspace, at, scenario);
            shelf.all().iter().enumerate().map(lettered).collect::<Vec<String>>()
        })
    });
    let choose = move |event| {
        if let Ok(at) = event_target_value(&event).parse::<usize>() {
            workspace.work_on(at);
            spoken.say(format!(
                "You work on {} now.",
                names.with_untracked(|names| names.get(at).cloned().unwrap_or_default())
            ));
        }
    };
    live(move || {
        let names = names.get();
        if names.len() < 2 {
            return view! { <p class="scenario-bar__name">{name}</p> }.into_any();
        }
        let options = names.into_iter().enumerate().map(|(at, name)| {
            let is_it = move || shelf.with(|shelf| shelf.at() == at);
            view! { <option value=at.to_string() prop:selected=is_it>{name}</option> }
        });
        view! {
            <div class="scenario-bar__name select">
                <select class="select__input" id="worked-on" aria-label="The scenario you work on" on:change=choose>
                    {options.collect_view()}
                </select>
            </div>
        }
        .into_any()
    })
}

/// What the scenario is called: the user's name for it, else that of its rule.
pub fn scenario_name(workspace: Workspace) -> String {
    let name = workspace.name();
    if !name.trim().is_empty() {
        return name;
    }
    let preset = RulePreset::of(&workspace.scenario().inputs);
    preset.map_or_else(|| "A rule of your own".into(), |preset| preset.title().to_owned())
}

#[component]
fn UndoButtons() -> impl IntoView {
    let (workspace, spoken) = (use_workspace(), use_spoken());
    let undo_name = Memo::new(move |_| workspace.undo_name());
    let redo_name = Memo::new(move |_| workspace.redo_name());
    // A button without anything to do stays readable and reachable, and does nothing.
    let undo = move |_| {
        if let Some(step) = workspace.undo() {
            spoken.say(format!("Undone: {step}."));
        }
    };
    let redo = move |_| {
        if let Some(step) = workspace.redo() {
            spoken.say(format!("Done again: {step}."));
        }
    };
    let detail = |name: Memo<Option<String>>| {
        move || name.get().map(|step| view! { " "<span class="button__detail">{step}</span> })
    };
    let idle = |name: Memo<Option<String>>| move || name.with(Option::is_none).then_some("true");
    view! {
        <button class="button button--bar" type="button" aria-disabled=idle(undo_name) on:click=undo>
            <Icon name=IconName::Undo />
            <span>"Undo"{detail(undo_name)}</span>
        </button>
        <button class="button button--bar" type="button" aria-disabled=idle(redo_name) on:click=redo>
            <Icon name=IconName::Redo />
            <span>"Redo"{detail(redo_name)}</span>
        </button>
    }
}
