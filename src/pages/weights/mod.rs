//! Weights: what is value made of?
//!
//! [`inputs`] ask for swings; [`headline`], [`bars`], [`measure`], [`every_scheme`] and [`firm`] with [`places`] show what they make of the
//! schemes.
//! [`reading`] is what every card reads.

mod bars;
mod every_scheme;
mod firm;
mod headline;
mod inputs;
mod measure;
mod paper;
mod places;
pub mod reading;

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::components::export_table::ExportTable;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::pages::capital::answer::Example;
use crate::pages::capital::{name, phrase};
use crate::shell::room::{Room, RuleInWords};
use crate::shell::scenario_bar::BarWords;
use reading::use_reading;

/// The page.
#[component]
pub fn Weights() -> impl IntoView {
    let reading = reading::provide();
    let room = reading.capital;
    firm::provide();
    let table = Callback::new(move |()| {
        let is_current = !reading.before.get_untracked();
        is_current.then(|| untrack(|| reading.told(every_scheme::table))).flatten()
    });
    let export = move || {
        view! {
            <ExportTable
                says="Every scheme with its points, its value in pounds, its benefits for each pound, and whether it is funded by either measure. For spreadsheets."
                file_name="points-and-pounds.csv"
                table=table
            />
        }
    };
    let bar = BarWords { name: Some(name(room)), phrase: Some(phrase(room)), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="What is value made of?"
            line="Pounds count what has a price. Points count what you say matters, by as much as you say it matters."
            inputs_title="What matters how much"
            bar=bar
            changing=room.changing
            short=headline::short(reading)
            inputs=ToChildren::to_children(|| view! { <inputs::Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| {
                view! {
                    <every_scheme::EveryScheme />
                    <HowToRunAgain parts=&["capital"] what="the portfolio" />
                }
            })
        />
    }
}

#[component]
fn Answer() -> impl IntoView {
    let reading = use_reading();
    let set = Signal::derive(move || reading.weights_in_words());
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.capital.changing />
        <headline::HeadlineAnswer />
        <RuleInWords words=set changing=reading.capital.changing what="weights" />
        <paper::Settings />
        <Example />
        <bars::WeightBars />
        <measure::MeasureInUse />
        <firm::Firm />
    }
}
