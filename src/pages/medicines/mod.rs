//! Medicines: what if a very costly medicine were paid for over years?
//!
//! [`inputs`] stand left (their places are in [`settings`]), the answer right: [`headline`], [`spending`] (year by year for one payer), [`lumps`] (whole
//! patients), [`evidence`]; the years as a table below. [`reading`] is what every card reads, [`level`] whose bill is shown, [`paper`] what only paper shows.

mod answer;
mod by_year;
mod evidence;
mod headline;
pub mod inputs;
mod level;
mod lumps;
mod paper;
pub mod reading;
mod settings;
mod spending;

use leptos::children::ToChildren;
use leptos::prelude::*;
use words::medicines::MedicinesHeadline;

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;
use reading::Reading;

/// The page.
#[component]
pub fn Medicines() -> impl IntoView {
    let reading = reading::provide();
    let table = reading.table(by_year::table);
    let export = move || {
        view! {
            <ExportTable
                says="Year by year: patients, what England, the region and the board pay up front and over time, what is still owed, and a bad year. For spreadsheets."
                file_name="paying-over-time.csv"
                table=table
            />
        }
    };
    let bar = BarWords { name: Some(name(reading)), phrase: Some(phrase(reading)), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="What if a very costly medicine were paid for over years?"
            line="A medicine given once may cure, and its price falls due at once. Payments could be spread, and part of them stop where it fails."
            inputs_title="The medicine"
            bar=bar
            changing=reading.changing
            short=Signal::derive(move || reading::said(reading, |said: MedicinesHeadline<'_>| said.short()).unwrap_or_default())
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

fn name(reading: Reading) -> Signal<String> {
    let example = reading::example(reading);
    Signal::derive(move || if example.get() { "An invented medicine" } else { "Your own medicine" }.to_owned())
}

/// Price and payments, for the bar.
fn phrase(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        reading.input.with(|asked| {
            let price = if asked.input.price.is_empty() {
                "price not known".to_owned()
            } else {
                let price = engine::quantities::Money::from_text(&asked.input.price).unwrap_or_default();
                words::Figures::Illustrative.pounds(price)
            };
            let payments = asked.input.payments.parse().unwrap_or(0);
            format!("{price} a patient, {}", words::count::counted(payments, "payment", "payments"))
        })
    })
}
