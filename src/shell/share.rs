//! A link that holds the scenario: what is in it is shown before it is copied, and it can leave out the user's figures.

use std::sync::Arc;

use engine::problem::Problem;
use leptos::prelude::*;
use scenario::limits::LINK_OFTEN_CUT;
use scenario::{Scenario, link};

use super::held::Held;
use super::spoken::use_spoken;
use crate::components::choice::Checkbox;
use crate::components::copying::Copying;
use crate::components::dialog::Dialog;
use crate::components::icon::{Icon, IconName};
use crate::components::live::live;
use crate::state::memo::Memo;
use crate::state::{use_files, use_workspace};

/// Id of the link.
const LINK: &str = "share-link";

/// The button of the bar and the dialog it opens.
#[component]
pub fn Share() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button class="button button--bar" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            <Icon name=IconName::Share />
            <span>"Share"</span>
        </button>
        <Dialog id="share" title=Signal::stored("Share a link".to_owned()) open=open>
            <Linking />
        </Dialog>
    }
}

#[component]
fn Linking() -> impl IntoView {
    let workspace = use_workspace();
    let without = RwSignal::new(false);
    let shared: Memo<Arc<Scenario>> = Memo::new(move |_| {
        let scenario = workspace.scenario();
        if without.get() { Arc::new(scenario.without_figures()) } else { scenario }
    });
    let made = Memo::new(move |_| {
        let address = address();
        shared.with(|shared| link::write(shared, &address)).map(|behind| format!("{address}#{behind}"))
    });
    view! {
        <p>
            "The link holds what you changed and nothing else. That part stands behind the # of the address, which browsers keep to themselves:
             no server sees it. Whoever has the link can read it."
        </p>
        <Checkbox
            id="share-without"
            label=Signal::stored("Leave out my figures".to_owned())
            value=without
            on_change=move |ticked| without.set(ticked)
            hint="Choices, rates and years stay. Sums, numbers, tables, names, notes and who you are do not."
        />
        <Held scenario=shared />
        {live(move || match made.get() {
            Ok(whole) => view! { <TheLink whole=whole /> }.into_any(),
            Err(problems) => view! { <Instead problems=problems /> }.into_any(),
        })}
    }
}

#[component]
fn TheLink(whole: String) -> impl IntoView {
    let length = whole.chars().count();
    let copying = Copying::of(Signal::stored(whole.clone()));
    let care = if whole.starts_with("file:") {
        "The calculator was opened from a file, so the link opens only where that file is. Open it from its address on the web to share with others."
    } else if length > LINK_OFTEN_CUT {
        "Some programs for mail cut links as long as this. Try it, or save a file and send that."
    } else {
        ""
    };
    view! {
        <h3>{format!("The link, {} characters", words::count::digits(length))}</h3>
        <p class="share__link" id=LINK>{whole}</p>
        {(!care.is_empty()).then(|| view! { <p>{care}</p> })}
        <div class="buttons">
            <button class="button button--main" type="button" on:click=move |_| copying.copy(LINK)>"Copy the link"</button>
            <span role="status">{move || copying.said()}</span>
        </div>
    }
}

/// What is done where a link would be too long.
#[component]
fn Instead(problems: Vec<Problem>) -> impl IntoView {
    let (files, spoken) = (use_files(), use_spoken());
    let found = RwSignal::new(problems);
    let save = move |_| match files.save() {
        Ok(()) => spoken.say("Saved as a file."),
        Err(problems) => found.set(problems),
    };
    let items = move || found.get().into_iter().map(|problem| view! { <li>{problem.message}</li> }).collect_view();
    view! {
        <ul class="problem__list" role="alert">{items}</ul>
        <div class="buttons">
            <button class="button button--main" type="button" on:click=save>"Save as a file"</button>
        </div>
    }
}

/// The address of the page without what stands behind its #.
fn address() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}
