//! Capital: which schemes should be funded, when, and from which pot?
//!
//! [`inputs`] stand left, the answer right: [`headline`], [`ways`] (ways of holding the money, side by side), [`plan`] (what is funded when, with
//! the certificate); below, [`impact`] (host by host) and [`every_scheme`]. [`paper`] is what only paper shows, [`reading`] is what every card reads, [`search`] finds the best choices without keeping the page waiting.

pub mod answer;
mod every_scheme;
pub mod headline;
mod impact;
pub mod inputs;
pub mod paper;
pub mod plan;
mod proof;
pub mod reading;
pub mod search;
mod search_on;
pub mod ways;

use leptos::children::ToChildren;
use leptos::prelude::*;
use words::count::counted;
use words::figures::percent_as_set;

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;
use reading::Reading;

/// The page.
#[component]
pub fn Capital() -> impl IntoView {
    let reading = reading::provide();
    let table = Callback::new(move |()| {
        let is_current = !reading.before.get_untracked();
        let answers = reading.answers.get_untracked().filter(|_| is_current)?;
        Some(reading.input.with_untracked(|input| every_scheme::table(&answers, input, reading)))
    });
    let export = move || {
        view! {
            <ExportTable
                says="Every scheme with its cost, its value, who it is for, and what each way of holding the money does with it. For spreadsheets."
                file_name="capital-schemes.csv"
                table=table
            />
        }
    };
    let bar = BarWords { name: Some(name(reading)), phrase: Some(phrase(reading)), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="Which schemes should be funded, when, and from which pot?"
            line="And what do patients elsewhere lose if each system must look after its own?"
            inputs_title="Money and rules"
            bar=bar
            changing=reading.changing
            short=headline::short(reading)
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

/// The name of the portfolio, in the bar.
pub fn name(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        if reading.illustrative.get() { "An invented portfolio" } else { "Your own portfolio" }.to_owned()
    })
}

/// Schemes, money and ringfence in one phrase, for the bar.
pub fn phrase(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        reading.input.with(|input| {
            let share = input.ringfence_share.parse().map(percent_as_set).unwrap_or_default();
            format!(
                "{}, {} over {}, {share} ringfence",
                counted(input.schemes.len(), "scheme", "schemes"),
                ways::all_money(input),
                counted(headline::years(input), "year", "years")
            )
        })
    })
}
