//! One scheme in full: why it is funded or not, and what would change it.
//!
//! [`inputs`] with [`asked`] stand left; [`headline`], [`ways`], [`relations`] right; [`worth`] below, where its tables have the width.
//! [`reading`] is what every card reads, [`changes`] works out what would change its standing, [`address`] names it after the #.

pub mod address;
mod asked;
mod changes;
mod headline;
mod inputs;
mod paper;
mod reading;
mod relations;
mod ways;
mod worth;

use engine::problem::Remedy;
use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::components::export_table::ExportTable;
use crate::components::illustrative::ExampleNotice;
use crate::components::live::live;
use crate::components::problem::ProblemBox;
use crate::components::run_again::HowToRunAgain;
use crate::pages::capital::plan::provider_name;
use crate::shell::room::{Room, RuleInWords};
use crate::shell::route::Page;
use crate::shell::scenario_bar::BarWords;
use headline::HeadlineAnswer;
use inputs::Inputs;
use reading::{SchemeReading, use_scheme};

/// The page.
#[component]
pub fn OneScheme() -> impl IntoView {
    let reading = reading::provide();
    let table = Callback::new(move |()| {
        (!reading.room.before.get_untracked()).then(|| untrack(|| ways::now(reading))).flatten()
    });
    let export = move || {
        view! {
            <ExportTable
                says="The scheme under each way of holding the money: who pays from when or why not, and what would change it. For spreadsheets."
                file_name="capital-one-scheme.csv"
                table=table
            />
        }
    };
    let bar = BarWords {
        name: Some(Signal::derive(move || reading.name())),
        phrase: Some(crate::pages::capital::phrase(reading.room)),
        export: Some(ViewFn::from(export)),
    };
    view! {
        <Room
            title="Why is this scheme funded, or not, and what would change it?"
            line="Its cost and value step by step, and the least change that would turn the answer."
            inputs_title="The scheme"
            bar=bar
            changing=reading.room.changing
            short=headline::short(reading)
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

#[component]
fn Answer() -> impl IntoView {
    let reading = use_scheme();
    let room = reading.room;
    let apply = Callback::new(move |remedy: Remedy| {
        room.workspace.apply(&remedy);
    });
    let lost = move || {
        reading.is_lost.get().then(|| view! { <p class="quiet" role="status">"There is no scheme of that address. The first of the list is shown."</p> })
    };
    let set = Signal::derive(move || in_words(reading));
    view! {
        <ProblemBox id="trouble" problems=Signal::derive(move || room.problems()) on_remedy=apply />
        {live(lost)}
        <HeadlineAnswer />
        <RuleInWords words=set changing=room.changing what="scheme" />
        <paper::Settings />
        <Example />
        <ways::Ways />
        <relations::Relations />
    }
}

#[component]
fn Wide() -> impl IntoView {
    view! {
        <worth::Worth />
        <worth::ByYear />
        <worth::Points />
        <p class="screen-only"><a href=Page::Capital.address()>"All schemes"</a></p>
        <HowToRunAgain parts=&["capital"] what="the portfolio" />
    }
}

/// The scheme in a sentence, for a phone.
fn in_words(reading: SchemeReading) -> String {
    let Some(scheme) = reading.scheme.get() else { return "There is no scheme.".to_owned() };
    reading.room.input.with(|input| {
        let provider = input.provider(&scheme.provider);
        let name = provider.map_or_else(|| scheme.provider.clone(), |provider| provider_name(provider, input));
        format!("{} of {name}.", reading.name())
    })
}

#[component]
fn Example() -> impl IntoView {
    let reading = use_scheme();
    view! {
        <ExampleNotice
            shown=reading.room.illustrative
            says="Schemes, providers and envelopes are invented. None is a plan of any board or trust."
            changing=reading.room.changing
        />
    }
}
