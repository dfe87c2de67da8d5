//! Cost growth: where will the budget go?
//!
//! [`inputs`] stand left with [`funding`] and [`own`] components, the [`answer`] right: [`headline`], the two figures [`paths`] and [`parts`], and [`tables`] with [`published`]
//! below; [`reading`] is what every card reads.

mod answer;
mod funding;
mod headline;
mod inputs;
mod own;
mod parts;
mod paths;
mod published;
mod reading;
mod tables;

use leptos::children::ToChildren;
use leptos::prelude::*;
use scenario::cost_growth::Components;
use words::typed::{Kind, understood};

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;
use reading::Page;

/// The page.
#[component]
pub fn CostGrowth() -> impl IntoView {
    let reading = reading::provide();
    let table = reading.table(tables::every_figure);
    let export = move || {
        view! {
            <ExportTable
                says="Spending of every component, funding and gap by year; then what the growth of each component is made of, adding up to the penny. For spreadsheets."
                file_name="cost-growth.csv"
                table=table
            />
        }
    };
    let bar = BarWords { name: Some(name(reading)), phrase: Some(phrase(reading)), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="Where will the budget go?"
            line="What each part of the budget will cost, when that passes the funding, and how much of the growth is price."
            inputs_title="The budget"
            bar=bar
            changing=reading.changing
            short=Signal::derive(move || headline::told(reading).map(|told| told.short()).unwrap_or_default())
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

fn name(reading: Page) -> Signal<String> {
    Signal::derive(move || {
        if reading::is_example(reading) { "The budget as published, growth in part made up" } else { "Your own growth" }
            .to_owned()
    })
}

fn phrase(reading: Page) -> Signal<String> {
    let phrase = reading.workspace.select(|inputs| {
        let growth = |text: &str| match text.trim() {
            "" => "not set".to_owned(),
            text => understood(Kind::Percent, text),
        };
        let input = &inputs.cost_growth;
        if input.components == Components::Own {
            let each =
                |own: &scenario::cost_growth::OwnComponentInput| format!("{} {}", own.name, growth(&own.spending));
            let mut told: Vec<String> = input.own.iter().take(3).map(each).collect();
            let others = input.own.len().saturating_sub(3);
            if others > 0 {
                told.push(format!("{others} more"));
            }
            return format!("Growth a year of your own components: {}", told.join(", "));
        }
        format!(
            "Medicines {} a year, tariff activity {}, block and the rest {}",
            growth(&input.medicines.spending),
            growth(&input.tariff.spending),
            growth(&input.block.spending)
        )
    });
    phrase.into()
}
