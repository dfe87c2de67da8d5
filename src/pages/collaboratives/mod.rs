//! Collaboratives: what could a lead provider do with the budget of a pathway?
//!
//! [`inputs`] stand left (their places are in [`settings`]), the answer right: [`headline`], [`by_year`], [`positions`], [`make_or_buy`], [`evidence`]; the
//! years as a table below. [`reading`] is what every card reads, [`paper`] what only paper shows.

mod answer;
mod by_year;
mod evidence;
mod headline;
pub mod inputs;
mod make_or_buy;
mod paper;
mod positions;
pub mod reading;
mod settings;

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;
use reading::Reading;

/// The page.
#[component]
pub fn Collaboratives() -> impl IntoView {
    let reading = reading::provide();
    let table = reading.table(by_year::table);
    let export = move || {
        view! {
            <ExportTable
                says="Year by year: patients, what is spent where, what is saved, reinvested and bought, and what is left of the budget. For spreadsheets."
                file_name="collaborative.csv"
                table=table
            />
        }
    };
    let bar = BarWords { name: Some(name(reading)), phrase: Some(phrase(reading)), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="What could a lead provider do with the budget of a pathway?"
            line="Patients come nearer home, what that saves pays for care in the community, and the members share what is left."
            inputs_title="The collaborative"
            bar=bar
            changing=reading.changing
            short=Signal::derive(move || reading.shown(|worked| words::collaborative::short(&worked.answer)).unwrap_or_default())
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

fn name(reading: Reading) -> Signal<String> {
    let example = reading::example(reading);
    Signal::derive(move || {
        if example.get() { "An example of a collaborative" } else { "Your own collaborative" }.to_owned()
    })
}

/// Patients, years and the share reinvested, for the bar.
fn phrase(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        reading.input.with(|input| {
            let patients = if input.placements.is_empty() { "not known" } else { &input.placements };
            format!("{patients} placed out of area, {}", words::year::years(input.years()))
        })
    })
}
