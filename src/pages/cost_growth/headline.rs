//! The headline and its four figures, each with its working.

use engine::quantities::Pence;
use engine::working::Working;
use leptos::prelude::*;
use scenario::cost_growth::Projected;
use words::cost_growth::headline::{is_told_apart, out_of_ten};
use words::cost_growth::{GrowthHeadline, working};
use words::{Figures, Sentence};

use super::reading::{self, Page, use_reading};
use crate::components::told::{Told, ToldHeadline};
use crate::state::memo::Memo;

/// Ids of the working panels, in the order of the figures.
const PANELS: [&str; 4] = ["working-gap", "working-spending", "working-gaps", "working-price"];

/// What the headline says; `None` before the first answer.
pub fn told(reading: Page) -> Option<GrowthHeadline> {
    let figures = reading::figures(reading);
    reading.shown(|projected| GrowthHeadline::of(&projected.projection, &projected.decomposition, figures))
}

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let sentence =
        Signal::derive(move || told(reading).map_or_else(Sentence::new, |told: GrowthHeadline| told.sentence()));
    let start = Memo::new(move |_| {
        reading.start.with(|start| Projected::out(start).ok().map(|out| figures_of(&out, Figures::Illustrative)))
    });
    let figures = Memo::new(move |_| {
        let now = reading.shown(|projected| figures_of(projected, reading::figures(reading))).unwrap_or_default();
        let start = start.get().unwrap_or_default();
        now.into_iter()
            .enumerate()
            .map(|(at, told)| Told {
                baseline: start.get(at).map(|told| told.value.clone()).unwrap_or_default(),
                ..told
            })
            .collect::<Vec<_>>()
    });
    let working = Callback::new(move |at: usize| {
        let grades = reading::grades(reading);
        reading.shown(|projected| worked(projected, grades, at)).flatten()
    });
    let against = reading.memo(|projected| {
        let names = projected.projection.years.first().zip(projected.projection.years.last());
        names.map(|(first, last)| format!("England, {first} to {last}, in cash")).unwrap_or_default()
    });
    view! {
        <ToldHeadline
            against=against
            sentence=sentence
            illustrative=Signal::derive(move || reading::is_example(reading))
            before=reading.before
            baseline_name="Example"
            panels=&PANELS
            figures=figures
            working=working
        />
    }
}

fn worked(projected: &Projected, grades: words::cost_growth::GrowthGrades, at: usize) -> Option<Working> {
    match at {
        0 => working::gap(&projected.projection, grades),
        1 => working::spending(&projected.projection, grades),
        2 => working::gaps(&projected.projection, grades),
        _ => working::price(&projected.decomposition, grades),
    }
}

fn figures_of(projected: &Projected, figures: Figures) -> Vec<Told> {
    let projection = &projected.projection;
    let last = |of: &[Option<Pence>]| of.last().copied().flatten();
    let year = projection.years.last().map(ToString::to_string).unwrap_or_default();
    let unknown = || "Not known".to_owned();
    let (gap, spent, gaps) = (last(&projection.gap), last(&projection.total), last(&projection.cumulative_gap));
    let funding = last(&projection.funding).map_or_else(unknown, |pence| figures.pounds(pence));
    let totals = projected.decomposition.totals.as_ref();
    let price = totals
        .filter(|totals| totals.change.count() > 0 && is_told_apart(totals))
        .map(|totals| (totals.effects.price, totals.change));
    let of_ten = |(part, change): (Pence, Pence)| {
        let sign = if part.count() < 0 { "−" } else { "" };
        format!("{sign}{}", out_of_ten(part, change))
    };
    let told = |label: String, value: String, context: String| Told { label, value, context, ..Told::default() };
    let grown = totals.map(|totals| format!("{} than in the opening year", more(totals.change, figures)));
    vec![
        told(
            format!("Spending less funding, {year}"),
            gap.map_or_else(unknown, |gap| figures.signed_pounds(gap)),
            format!("Funding of that year: {funding}"),
        ),
        told(
            format!("Spending, {year}"),
            spent.map_or_else(unknown, |spent| figures.pounds(spent)),
            grown.unwrap_or_default(),
        ),
        told(
            "All years together".to_owned(),
            gaps.map_or_else(unknown, |gaps| figures.signed_pounds(gaps)),
            "Spending less funding, added up".to_owned(),
        ),
        told(
            "Price, of every £10 of growth".to_owned(),
            price.map_or_else(unknown, of_ten),
            totals
                .map(|totals| format!("{} of growth in all", figures.signed_pounds(totals.change)))
                .unwrap_or_default(),
        ),
    ]
}

fn more(change: Pence, figures: Figures) -> String {
    format!("{} {}", figures.amount(change), if change.count() < 0 { "less" } else { "more" })
}
