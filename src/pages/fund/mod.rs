//! The fund: what would it pay us, who gets how much, and where would its money come from?
//!
//! [`inputs`] stand left; right the [`headline`], [`grants`] (figure 1) and [`shares`] (figure 2 and the table of sizes); below [`beside`]
//! (weightings side by side) and [`origin`] (the rebate). [`reading`] is what every card reads.

pub mod answer;
pub mod beside;
pub mod grants;
pub mod headline;
pub mod inputs;
pub mod origin;
pub mod reading;
pub mod shares;

use leptos::children::ToChildren;
use leptos::prelude::*;
use scenario::engagement::{EngagementInput, Held, WeightingKind};
use words::typed::{Kind, understood};

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;

/// The page.
#[component]
pub fn Fund() -> impl IntoView {
    let reading = reading::provide();
    let table = reading.table(shares::coverage_table);
    let export = move || {
        view! {
            <ExportTable
                says="What each size of charity gets under the weighting that is set: number, money, mean grant, how many are held at a ceiling. For spreadsheets."
                file_name="fund-by-size.csv"
                table=table
            />
        }
    };
    let example = reading::is_example(reading);
    let name = Signal::derive(move || {
        if example.get() { "The fund, example applicants" } else { "The fund, your applicants" }.to_owned()
    });
    let phrase: Signal<String> = reading.workspace.select(|inputs| phrase(&inputs.engagement)).into();
    let bar = BarWords { name: Some(name), phrase: Some(phrase), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="What would the proposed fund pay us?"
            line="Who gets how much under which weighting, what that is worth to you, and where the money would come from."
            inputs_title="The fund"
            bar=bar
            changing=reading.changing
            short=Signal::derive(move || reading.shown(|granted| reading::headline(granted).short()).unwrap_or_default())
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}

/// The fund in one phrase, for the bar.
pub fn phrase(input: &EngagementInput) -> String {
    let fund = &input.fund;
    let pot = if fund.pot.is_empty() { "a fund left blank".to_owned() } else { understood(Kind::Pounds, &fund.pot) };
    let held = match fund.held {
        Held::National => "one national pot",
        Held::BySystem => "a pot for each system",
    };
    let how = match fund.weighting {
        WeightingKind::Equal => "the same for all",
        WeightingKind::Power => "smoothly by income",
        WeightingKind::Bands => "by size band",
    };
    format!("{}, {held}, {how}", pot.split(" (").next().unwrap_or_default())
}
