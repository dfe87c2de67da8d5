//! Engagement: what would it cost to be heard in every system?
//!
//! [`inputs`] stand left; right the [`headline`], [`systems`] (figure 1) and [`grants`] (figure 2), with [`kinds`], [`beside`] (by year, against
//! today, which systems to leave first) and the sentence to paste below. [`reading`] is what every card reads.

pub mod answer;
pub mod beside;
pub mod grants;
pub mod headline;
pub mod inputs;
pub mod kinds;
pub mod reading;
pub mod systems;

use leptos::children::ToChildren;
use leptos::prelude::*;
use scenario::engagement::EngagementInput;
use words::typed::{Kind, shown};

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;

/// The page.
#[component]
pub fn Engagement() -> impl IntoView {
    let reading = reading::provide();
    let table = reading.table(systems::table);
    let export = move || {
        view! {
            <ExportTable
                says="What being heard costs at every number of systems: by kind, share of income, staff days. For spreadsheets."
                file_name="engagement-cost.csv"
                table=table
            />
        }
    };
    let example = reading::is_example(reading);
    let name = Signal::derive(move || if example.get() { "Small charity, example" } else { "Your charity" }.to_owned());
    let phrase: Signal<String> = reading.workspace.select(|inputs| phrase(&inputs.engagement)).into();
    let bar = BarWords { name: Some(name), phrase: Some(phrase), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="What would it cost to be heard in every system?"
            line="Work out your cost, how far your budget reaches, and what the proposed fund would pay you."
            inputs_title="About your charity"
            inputs_line="Five answers are enough to start. They stay on this computer. A box may be left blank where you do not know."
            bar=bar
            changing=reading.changing
            short=Signal::derive(move || reading.shown(|heard| reading::headline(heard).short()).unwrap_or_default())
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

/// The charity in one phrase, for the bar.
pub fn phrase(input: &EngagementInput) -> String {
    let income = if input.income.is_empty() {
        String::new()
    } else {
        format!("£{} income, ", shown(Kind::Pounds, &input.income))
    };
    match (input.meetings.as_str(), input.systems.as_str()) {
        ("", _) | (_, "") => format!("{income}something is left blank"),
        (meetings, systems) => format!(
            "{income}{} {} a year in each of {systems} systems",
            shown(Kind::Number, meetings),
            if meetings == "1" { "meeting" } else { "meetings" }
        ),
    }
}
