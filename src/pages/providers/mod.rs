//! How many commissioners a provider must deal with, and what that takes of both sides.
//!
//! [`inputs`] stand left with [`patients`] (a pasted table of the user's own), the [`answer`] right: [`headline`], [`commissioners`] and
//! [`contracts`] as its figures, [`moves`] (activity away from plan, patients brought home, boards that grow apart), [`everywhere`] (all trusts)
//! and [`two_figures`] (19% here, 4% in print); [`reading`] is what every card reads.

mod answer;
mod commissioners;
mod contracts;
mod everywhere;
mod headline;
mod inputs;
mod moves;
mod patients;
mod reading;
mod two_figures;

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;
use words::providers::ProviderHeadline;

/// The page.
#[component]
pub fn Providers() -> impl IntoView {
    let reading = reading::provide();
    let table = reading.table(move |faced| commissioners::table(reading, faced));
    let export = move || {
        view! {
            <ExportTable
                says="Every commissioner: its share, its income, how they settle, and what a departure from plan moves. For spreadsheets."
                file_name="commissioners.csv"
                table=table
            />
        }
    };
    let name = reading.memo(|faced| {
        if faced.is_own { faced.trust.name.to_owned() } else { format!("An example: {}", faced.trust.name) }
    });
    let phrase = reading.workspace.select(|inputs| inputs::phrase(&inputs.providers));
    let bar = BarWords { name: Some(name.into()), phrase: Some(phrase.into()), export: Some(ViewFn::from(export)) };
    let short =
        Signal::derive(move || reading::headline(reading).as_ref().map(ProviderHeadline::short).unwrap_or_default());
    view! {
        <Room
            title="How many commissioners must a trust deal with?"
            line="A trust that treats patients from many systems had one commissioner. Where boards commission, it has as many as its patients have boards."
            inputs_title="The trust and its contracts"
            bar=bar
            changing=reading.changing
            short=short
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}
