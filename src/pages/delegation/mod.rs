//! The Delegation room: which services can be run locally, which stay national, and what is not known.
//!
//! It opens with what was decided; the test stands one click away, beside it. [`inputs`] stand left, the [`answer`] right; one
//! [`service`] and the [`table`] of all below; [`view`] is what is looked at and is no part of the scenario; [`reading`] is what every
//! card reads.

pub mod answer;
mod export;
pub mod inputs;
pub mod reading;
pub mod service;
pub mod table;
pub mod view;

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::components::run_again::HowToRunAgain;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::Answer;
use inputs::Inputs;
use reading::Reading;

/// The room.
#[component]
pub fn Delegation() -> impl IntoView {
    let view = view::provide();
    let reading = reading::provide();
    service::robustness::provide();
    let bar = BarWords {
        name: Some(name(reading)),
        phrase: Some(phrase(reading)),
        export: Some(ViewFn::from(|| view! { <export::Export /> })),
    };
    view! {
        <Room
            title="Which services can be run locally, and which stay national?"
            line="What was decided, and beside it a test you can move. Where a fact is not known the verdict says so, and what would settle it."
            inputs_title="The test"
            bar=bar
            changing=view.changing
            short=Signal::derive(move || reading.headline.with(words::delegation::Headline::short))
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| {
                view! {
                    <service::ServiceCard />
                    <table::EveryService />
                    <table::totals::Totals />
                    <HowToRunAgain parts=&["delegation"] what="the test" />
                }
            })
        />
    }
}

fn name(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        let name = match (reading.own.get(), reading.illustrative.get()) {
            (false, _) => "Published facts",
            (true, true) => "Example ratings",
            (true, false) => "Your own test",
        };
        name.to_owned()
    })
}

fn phrase(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        let said = reading.judged(|judged| {
            let services = judged.services.len();
            let (own, example) = (judged.input.own_services(), judged.input.example_lines().len());
            words::delegation::test::phrase(&judged.policy, services, own, example)
        });
        said.unwrap_or_default()
    })
}
