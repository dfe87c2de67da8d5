//! Figure 2: what makes spending grow, and what holds it back.

use ::charts::two_sided_bars::{Row, TwoSidedBars};
use engine::pathways::cost_growth::decomposition::Totals;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::cost_growth::told::{parts, parts_sentence, parts_title};
use words::{Exact, Figures};

use super::reading::{self, use_reading};
use super::tables;
use crate::charts::{ChartView, Figure};
use crate::state::memo::Memo;

/// Figure 2.
#[component]
pub fn PartsFigure() -> impl IntoView {
    let reading = use_reading();
    let shown = move || reading::figures(reading);
    let totals = reading.memo(|projected| projected.decomposition.totals.clone());
    let told = move |of: &dyn Fn(&Totals) -> String| {
        totals.with(|totals| totals.as_ref().map_or_else(|| "Growth is not known".to_owned(), of))
    };
    let title = Memo::new(move |_| told(&parts_title));
    let sentence = Memo::new(move |_| told(&|totals| parts_sentence(totals, shown())));
    let chart = Memo::new(move |_| {
        totals.with(|totals| totals.as_ref().map(|totals| chart(totals, shown())).unwrap_or_default())
    });
    let table = Memo::new(move |_| reading.shown(|projected| tables::made_of(projected, shown())).unwrap_or_default());
    let subtitle = reading.memo(|projected| {
        let names = projected.projection.years.first().zip(projected.projection.years.last());
        names
            .map(|(first, last)| {
                format!("Change of yearly spending from {first} to {last}, £ and % of the change, cash, England")
            })
            .unwrap_or_default()
    });
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=2
            title=title
            subtitle=subtitle
            illustrative=Signal::derive(move || reading::is_example(reading))
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("what-growth-is-made-of".to_owned())
            held=held
            source=|| "Told apart by the additive log-mean Divisia index, to the penny. The split of growth is a stand-in until you set your own."
        >
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

fn chart(totals: &Totals, figures: Figures) -> TwoSidedBars {
    let row = |(name, part): (&'static str, engine::quantities::Pence)| {
        let share = Exact::ratio(part.count(), totals.change.count()).map(|share| figures.signed_percent(share));
        Row {
            name: name.to_owned(),
            short_name: name.to_owned(),
            amount: Decimal::try_from_i128_with_scale(part.count(), 8).unwrap_or_default(),
            amount_words: figures.signed_pounds(part),
            beside_words: share.unwrap_or_default().trim_end_matches('%').to_owned(),
            yours: false,
        }
    };
    TwoSidedBars {
        rows: parts(totals).into_iter().map(row).collect(),
        bodies: "parts".to_owned(),
        less_heading: "Down".to_owned(),
        more_heading: "Up".to_owned(),
        amount_heading: "£ a year".to_owned(),
        beside_heading: "%".to_owned(),
        note: Vec::new(),
    }
}
