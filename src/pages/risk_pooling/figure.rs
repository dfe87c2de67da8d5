//! A figure of estimates: bars of swing with their table, illustrative as long as the service is the example.

use ::charts::stacked_shares::StackedShares;
use ::charts::table::Table;
use leptos::prelude::*;

use super::reading::use_reading;
use crate::charts::{ChartView, Figure};
use crate::state::memo::Memo;

/// The figure.
#[component]
pub fn EstimateFigure(
    /// Its place on the page, from 1.
    number: u32,
    /// What it found.
    #[prop(into)]
    title: Signal<String>,
    /// Measure, unit, period, place.
    subtitle: &'static str,
    /// The bars.
    chart: Memo<StackedShares>,
    /// What they say.
    #[prop(into)]
    sentence: Signal<String>,
    /// The estimates behind them.
    #[prop(into)]
    table: Signal<Table>,
    /// What its file is called, without an ending.
    file_name: &'static str,
    /// Where the figures come from.
    source: String,
) -> impl IntoView {
    let reading = use_reading();
    let (held, stored) = (reading.page.workspace.is_held(), |words: &str| Signal::stored(words.to_owned()));
    let source = move || source.clone();
    view! {
        <Figure number title subtitle=stored(subtitle) illustrative=reading.example before=reading.page.before sentence table file_name=stored(file_name) held source>
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}
