//! The scenarios on the shelf: what each is called, what was changed in it, and what can be done with it.

use std::sync::Arc;

use leptos::prelude::*;
use scenario::limits::{LONGEST_NAME, MOST_BESIDE};
use scenario::shelf::letter;
use scenario::{Baseline, Scenario};
use words::count::{counted, digits};

use super::columns::lettered;
use crate::components::choice::{Offer, Select};
use crate::components::live::live;
use crate::components::text_field::TextField;
use crate::shell::open_file::OpenBeside;
use crate::shell::use_spoken;
use crate::state::files::changes_of;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// Changes of one scenario that are listed.
const LISTED: usize = 6;

/// Puts a copy of the scenario that is worked on beside it and says so.
pub fn put_a_copy_beside(workspace: Workspace) -> String {
    let scenario = untrack(|| workspace.scenario());
    let copy = Scenario { name: copied_name(&scenario), ..(*scenario).clone() };
    let is_there = workspace.put_beside("putting a copy beside", copy);
    told(workspace, is_there)
}

fn copied_name(scenario: &Scenario) -> String {
    let own = scenario.name.trim();
    if own.is_empty() { String::new() } else { format!("{own}, copy").chars().take(LONGEST_NAME).collect() }
}

fn told(workspace: Workspace, is_there: bool) -> String {
    if is_there {
        let at = workspace.shelf().with_untracked(scenario::Shelf::at);
        format!("Scenario {} is there. You work on it now; the others stay as they are.", letter(at))
    } else {
        format!("There are {} scenarios, which is as many as fit. Take one away first.", digits(MOST_BESIDE))
    }
}

/// The cards of all scenarios, and the ways to another.
#[component]
pub fn Shelved() -> impl IntoView {
    let workspace = use_workspace();
    let shelf = workspace.shelf();
    let count = Memo::new(move |_| shelf.with(scenario::Shelf::count));
    view! {
        <section class="card" aria-labelledby="shelf-title">
            <h2 class="card__title" id="shelf-title" tabindex="-1">"The scenarios"</h2>
            <p class="card__subtitle">"Up to four. The others are compared with the first. What you change in any room, you change in the one you work on."</p>
            <ol class="shelf">
                {live(move || (0..count.get()).map(|at| view! { <OneScenario at=at /> }).collect_view())}
            </ol>
            <Another />
        </section>
    }
}

#[component]
fn OneScenario(at: usize) -> impl IntoView {
    let (workspace, spoken) = (use_workspace(), use_spoken());
    let shelf = workspace.shelf();
    let scenario: Memo<Option<Arc<Scenario>>> = Memo::new(move |_| shelf.with(|shelf| shelf.all().get(at).cloned()));
    let is_present = Memo::new(move |_| shelf.with(|shelf| shelf.at() == at));
    let is_alone = Memo::new(move |_| shelf.with(scenario::Shelf::is_alone));
    let called = Memo::new(move |_| scenario.get().map(|scenario| workspace.name_of(&scenario)).unwrap_or_default());
    let work_on = move |_| {
        workspace.work_on(at);
        spoken.say(format!("You work on scenario {} now.", letter(at)));
    };
    let take_away = move |_| {
        workspace.take_away(at);
        spoken.say(format!("Scenario {} is taken away. Undo brings it back.", letter(at)));
        crate::components::focus::bring_into_view("shelf-title");
    };
    let actions = move || {
        let whose = move || view! { <span class="visually-hidden">{move || format!(": {}, {}", letter(at), called.get())}</span> };
        view! {
            <div class="buttons">
                {(!is_present.get()).then(|| view! { <button class="button" type="button" on:click=work_on>"Work on this"{whose()}</button> })}
                {(!is_alone.get()).then(|| view! { <button class="link-button" type="button" on:click=take_away>"Take away"{whose()}</button> })}
            </div>
        }
    };
    view! {
        <li class="shelf__one" class:shelf__one--present=is_present.signal()>
            <h3 class="shelf__name"><span class="shelf__letter" aria-hidden="true">{letter(at)}</span><bdi>{called.signal()}</bdi></h3>
            {live(move || is_present.get().then(|| view! { <p class="shelf__present">"You work on this one"</p> }))}
            {live(move || is_present.get().then(|| view! { <Named /> }))}
            {live(move || scenario.get().map(|scenario| view! { <Changed scenario=scenario /> }))}
            {live(actions)}
        </li>
    }
}

/// The box for the name of the scenario that is worked on.
#[component]
fn Named() -> impl IntoView {
    let workspace = use_workspace();
    let value = Signal::derive(move || workspace.name());
    view! {
        <TextField
            id="worked-on-name"
            label=Signal::stored("What you call it".to_owned())
            value=value
            // No more letters can be typed than a name may have.
            on_change=move |text: String| { let _ = workspace.set_name(&text); }
            gesture=workspace.gesture("name")
        />
    }
}

/// What was changed in a scenario, in words.
#[component]
fn Changed(scenario: Arc<Scenario>) -> impl IntoView {
    let changes = changes_of(&scenario);
    let changes: Vec<_> = changes.into_iter().filter(|change| !change.path.starts_with("who")).collect();
    let begins = scenario.baseline.name();
    let holds = match changes.len() {
        0 => format!("“{begins}” without changes."),
        many => format!("Starts from “{begins}”, with {}:", counted(many, "change", "changes")),
    };
    let item = |change: &scenario::Change| {
        let why = scenario
            .notes
            .get(&change.path)
            .map(|why| view! { <span class="shelf__why">"Why: "<bdi>{why.to_owned()}</bdi></span> });
        view! { <li><bdi>{change.line()}</bdi>{why}</li> }
    };
    let items = changes.iter().take(LISTED).map(item).collect_view();
    let more = changes.iter().skip(LISTED).map(item).collect_view();
    let left = changes.len().saturating_sub(LISTED);
    view! {
        <p>{holds}</p>
        {(!changes.is_empty()).then(|| view! { <ul class="shelf__changes">{items}</ul> })}
        {(left > 0).then(|| view! {
            <details class="disclosure">
                <summary>{format!("{} more", digits(left))}</summary>
                <ul class="shelf__changes">{more}</ul>
            </details>
        })}
    }
}

/// The ways to another scenario.
#[component]
fn Another() -> impl IntoView {
    let (workspace, spoken) = (use_workspace(), use_spoken());
    let is_full = Memo::new(move |_| workspace.shelf().with(scenario::Shelf::is_full));
    let chosen = RwSignal::new(Baseline::BeforeReform.code().to_owned());
    let copy = move |_| spoken.say(put_a_copy_beside(workspace));
    let start = move |_| {
        let Some(baseline) = Baseline::from_code(&chosen.get_untracked()) else { return };
        let who = untrack(|| workspace.scenario()).inputs.who.clone();
        let mut scenario = Scenario::of(baseline);
        scenario.inputs.who = who;
        let is_there = workspace.put_beside("putting a scenario beside", scenario);
        spoken.say(told(workspace, is_there));
    };
    let offers = Baseline::ALL.map(|baseline| Offer::new(baseline.code(), baseline.name())).to_vec();
    let present = move || workspace.shelf().with(|shelf| lettered(workspace, shelf.at(), shelf.present()));
    live(move || {
        if is_full.get() {
            return view! { <p class="shelf__full">"Four scenarios are as many as fit. Take one away to put another beside the rest."</p> }
                .into_any();
        }
        let offers = offers.clone();
        view! {
            <div class="shelf__another">
                <h3>"Put another beside"</h3>
                <div class="buttons">
                    <button class="button button--main" type="button" on:click=copy>
                        "A copy"<span class="visually-hidden">{move || format!(" of {}", present())}</span>
                    </button>
                    <OpenBeside />
                </div>
                <div class="shelf__start">
                    <Select
                        id="beside-baseline"
                        label=Signal::stored("Or a starting point as it comes".to_owned())
                        offers=Signal::stored(offers)
                        value=chosen
                        on_change=move |code: String| chosen.set(code)
                    />
                    <button class="button" type="button" on:click=start>"Put it beside"</button>
                </div>
            </div>
        }
        .into_any()
    })
}
