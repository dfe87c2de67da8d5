//! The headline: whether the board is ready and what it can plan, with four counts.

use engine::delegation::arrangement::Footprint;
use leptos::prelude::*;
use words::Sentence;
use words::delegation::boards::{averages, plans, with_examples};

use super::reading::{Reading, use_reading};
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::components::live::live;

/// The card; nothing while no board is chosen.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    live(move || reading.own.get().map(|_| view! { <Headline /> }))
}

#[component]
fn Headline() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || reading.readiness().then(Sentence::plain(said(reading))));
    let average = Signal::derive(move || {
        let ends = |assessed: &Option<scenario::delegation::Assessed>| {
            assessed.as_ref().map(|assessed| averages(&assessed.low, &assessed.high)).unwrap_or_default()
        };
        reading.assessed.with(ends)
    });
    let known = Signal::derive(move || {
        let known =
            reading.assessed.with(|assessed| assessed.as_ref().map_or(0, scenario::delegation::Assessed::known));
        format!("Evidence known in {known} of 6 domains")
    });
    let count = move |footprint: Option<Footprint>| {
        Signal::derive(move || {
            reading.planned.with(|planned| planned.as_ref().map_or(0, |planned| planned.count(footprint))).to_string()
        })
    };
    let beyond = Signal::derive(move || {
        reading.planned.with(|planned| {
            let of = |footprint| planned.as_ref().map_or(0, |planned| planned.count(Some(footprint)));
            let group = of(Footprint::Group);
            let group = if group > 0 { format!("{group} with its group, ") } else { String::new() };
            format!("{group}{} with its region, {} only England", of(Footprint::Region), of(Footprint::National))
        })
    });
    let nothing = Signal::stored(String::new());
    let stored = |words: &str| Signal::stored(words.to_owned());
    view! {
        <HeadlineCard
            against=stored("Scale, gate and marks are assumptions of this project: none was published")
            sentence=sentence
            illustrative=reading.illustrative()
            before=reading.before
            three=true
        >
            <KeyFigure label=stored("Average evidence, of 4") value=average baseline=nothing context=known />
            <KeyFigure label=stored("Services it has the people for") value=count(Some(Footprint::Alone)) baseline=nothing context=beyond />
            <KeyFigure
                label=stored("Planning population not known")
                value=count(None)
                baseline=nothing
                context=stored("Services no public source gives a level for. Enter it on the page of services.")
            />
        </HeadlineCard>
    }
}

fn said(reading: Reading) -> String {
    reading.planned.with(|planned| {
        let Some(planned) = planned else { return String::new() };
        let of = |footprint| planned.count(Some(footprint));
        let said = plans(
            of(Footprint::Alone),
            of(Footprint::Group),
            of(Footprint::Region),
            of(Footprint::National),
            planned.count(None),
        );
        with_examples(said, planned.examples())
    })
}
