//! Pathways: who pays, who saves, and whether a joined budget would change it.
//!
//! [`inputs`] stand left, the [`answer`] right with its [`headline`], [`gains`] as its figure, [`transfers`] and [`evidence`]; [`payers`] has
//! the width below. [`reading`] is what every card reads.

mod answer;
mod cells;
mod evidence;
mod gains;
mod headline;
pub mod inputs;
mod payers;
mod reading;
mod stages;
mod transfers;

use leptos::children::ToChildren;
use leptos::prelude::*;
use words::pathway::PathwayHeadline;
use words::pathway::names::heading;

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;
use reading::Reading;

/// The page.
#[component]
pub fn Pathways() -> impl IntoView {
    let reading = reading::provide();
    let table = reading.table(payers::by_year);
    let export = move || {
        view! {
            <ExportTable
                says="Every payer under every arrangement, year by year: cost before and after, saving, what it pays for it, gain. For spreadsheets."
                file_name="pathway.csv"
                table=table
            />
        }
    };
    let bar = BarWords { name: Some(name(reading)), phrase: Some(phrase(reading)), export: Some(ViewFn::from(export)) };
    let said = reading.memo(|worked| reading::headline(worked).map(|said| said.short()).unwrap_or_default());
    view! {
        <Room
            title="Who pays, who saves, and would a joined budget change it?"
            line="Along a pathway one body often pays for what saves another money. Whoever holds the budgets, the sum is the same: what changes is who has a reason to act."
            inputs_title="The pathway"
            bar=bar
            changing=reading.changing
            short=said
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

fn name(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        reading
            .input
            .with(|input| input.began_as().map_or_else(|| "A pathway".to_owned(), |example| example.name.to_owned()))
    })
}

fn phrase(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        let arrangement = reading.input.with(|input| heading(input.arrangement.arrangement()));
        format!("{}: {}", reading.input.with(reading::doing), words::count::lowered(arrangement))
    })
}

/// What the cards say with.
type Said = Option<PathwayHeadline>;
