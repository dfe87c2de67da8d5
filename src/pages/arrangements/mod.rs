//! Arrangements: who plans which service, and from when?
//!
//! [`inputs`] stand left, the answer right: [`headline`], [`decided`] beside the test, [`by_year`], [`totals`]; below, [`matrix`] with every
//! service, and [`carry`], where the delegated sum becomes the national sum of the Allocation page. [`reading`] is what every card reads.

mod answer;
mod by_year;
mod carry;
mod decided;
mod headline;
mod inputs;
mod matrix;
pub mod reading;
mod rows;
mod totals;

use leptos::children::ToChildren;
use leptos::prelude::*;
use words::delegation::arranged::Planned;

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, HowToRunAgain};
use inputs::Inputs;

/// The page.
#[component]
pub fn Arrangements() -> impl IntoView {
    let reading = reading::provide();
    let table = Callback::new(move |()| {
        if reading.before.get_untracked() {
            return None;
        }
        let (sight, year) = (reading.sight.get_untracked(), reading.year.get_untracked());
        reading.arranged(|arranged| rows::every_service(arranged, sight, year))
    });
    let export = move || {
        view! {
            <ExportTable
                says="Every service in the year that is shown: what was decided, which footprint has the people for it, who plans it by the test, and why. For spreadsheets."
                file_name="arrangements.csv"
                table=table
            />
        }
    };
    let bar = BarWords {
        name: Some(Signal::derive(move || words::count::capital(reading.whose()))),
        phrase: Some(Signal::derive(move || inputs::phrase(reading))),
        export: Some(ViewFn::from(export)),
    };
    view! {
        <Room
            title="Who plans which service, and from when?"
            line="What was decided, year by year, and beside it what the test says for your start years. NHS England stays accountable for every service, whoever plans it."
            inputs_title="Start years"
            bar=bar
            changing=reading.changing
            short=Signal::derive(move || reading.planned.with(Planned::short))
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| {
                view! {
                    <matrix::MatrixCard />
                    <totals::TotalsCard />
                    <carry::CarryCard />
                    <HowToRunAgain />
                }
            })
        />
    }
}
