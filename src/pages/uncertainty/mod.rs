//! The page of uncertainty: left what is in doubt and what is promised; right how often it holds, what matters most, and where a board's money
//! may end.
//!
//! Reading order: [`settings`] and [`inputs`] (what is set), [`reading`] and [`drawing`] (the answer without chance, and the draws beside the
//! page), then the cards: [`headline`], [`draws`], [`tornado`], [`fan`], [`every_board`], [`method`]. [`answer`] puts them in order.

mod answer;
mod drawing;
mod draws;
mod every_board;
mod fan;
mod headline;
pub mod inputs;
mod method;
mod reading;
mod settings;
mod tornado;

use leptos::children::ToChildren;
use leptos::prelude::*;

use words::Figures;

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;

/// The page.
#[component]
pub fn Uncertainty() -> impl IntoView {
    let reading = reading::provide();
    let drawing = drawing::provide(reading);
    let table =
        Callback::new(move |()| drawing.outcome().map(|outcome| every_board::table(&outcome, Figures::Own, "")));
    let export = move || {
        view! {
            <ExportTable
                says="Every board after the draws: percentiles of its money and of its gain in the last year, and how often it gains. For spreadsheets."
                file_name="draws-by-board.csv"
                table=table
            />
        }
    };
    let phrase = Signal::derive(move || {
        let doubted = reading.input.with(|asked| asked.doubted().len());
        words::count::counted(doubted, "input in doubt", "inputs in doubt")
    });
    let bar = BarWords { phrase: Some(phrase), export: Some(ViewFn::from(export)), ..BarWords::default() };
    view! {
        <Room
            title="How sure is this?"
            line="Growth, pace and need are not known for certain. Say how far each may be off, and see what still holds."
            inputs_title="What is in doubt"
            inputs_line="Each doubt is a distance from what is set in the Allocation room, so it follows the rule as it changes."
            bar=bar
            changing=reading.changing
            short=Signal::derive(move || drawing::said(reading, drawing, |said| said.short()).unwrap_or_default())
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}
