//! Risk pooling: why some services need a bigger population.
//!
//! [`inputs`] stand left, the [`answer`] right, with [`footprints`] and [`structures`] as its figures ([`figure`] is their frame) and [`to_the_test`] under them; [`reading`] is what every card
//! reads. Everything here is an estimate of the engine, and is shown to four significant figures.

pub mod answer;
mod figure;
mod footprints;
mod headline;
pub mod inputs;
pub mod reading;
mod structures;
mod to_the_test;

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
pub fn RiskPooling() -> impl IntoView {
    let reading = reading::provide();
    let table = Callback::new(move |()| {
        (!reading.page.before.get_untracked()).then(|| reading.page.shown(footprints::every_footprint)).flatten()
    });
    let export = move || {
        view! {
            <ExportTable
                says="Every board, every region and England: expected cases and cost, swing, chance of overspending, reserve. For spreadsheets."
                file_name="risk-pooling.csv"
                table=table
            />
        }
    };
    let bar = BarWords { name: Some(name(reading)), phrase: Some(phrase(reading)), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="Why do some services need a bigger population?"
            line="The fewer the cases and the more unequal their cost, the more a year swings. Pooling over more people steadies it."
            inputs_title="The service"
            bar=bar
            changing=reading.page.changing
            short=Signal::derive(move || reading.headline.with(|said| said.as_ref().map(words::delegation::PoolHeadline::short)).unwrap_or_default())
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

fn name(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        if reading.example.get() { "An example of a service" } else { "Your own service" }.to_owned()
    })
}

fn phrase(reading: Reading) -> Signal<String> {
    let phrase = reading.page.workspace.select(|inputs| {
        words::delegation::pool::phrase(&inputs.delegation.pool.cases_per_million, &inputs.delegation.pool.mean_cost)
    });
    phrase.into()
}
