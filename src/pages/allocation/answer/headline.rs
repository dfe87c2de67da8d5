//! The headline: the answer in a sentence, four figures behind it, and how each came about.

use engine::allocation::study::Ledger;
use engine::allocation::study::input::GrowthInput;
use engine::allocation::study::workings;
use engine::quantities::decimal_text;
use engine::working::Working;
use leptos::prelude::*;
use words::Sentence;
use words::allocation::{BoardSentence, Headline};
use words::figures::percent_as_set;

use super::key_figures::{self, KeyFigures};
use super::reading::{Reading, use_reading};
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::components::working::WorkingPanel;
use crate::state::memo::Memo;

/// Ids of the working panels, in the order of the figures.
const PANELS: [&str; 4] = ["working-within", "working-slowest", "working-fastest", "working-moved"];

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let said = reading.headline;
    let sentence =
        Signal::derive(move || said.with(|said| said.as_ref().map_or_else(Sentence::new, Headline::sentence)));
    let figures = reading.memo(move |ledger| {
        let first = reading.first_growth.get();
        first
            .map(|first| key_figures::read(ledger, &first, reading.year.get(), reading.figures.get()))
            .unwrap_or_default()
    });
    let arrives = super::arrival::follow(reading);
    let open = PANELS.map(|_| RwSignal::new(false));
    let [within, slowest, fastest, moved] = [0, 1, 2, 3].map(|at: usize| {
        let of = move |part: fn(&key_figures::Told) -> &String| {
            Signal::derive(move || figures.with(|figures| figures.told(at).map(part).cloned().unwrap_or_default()))
        };
        (of(|told| &told.label), of(|told| &told.value), of(|told| &told.baseline), of(|told| &told.context))
    });
    let boards = Signal::derive(move || figures.with(|figures: &KeyFigures| Some(figures.boards.to_string())));
    let panels = move || {
        let panels = PANELS.into_iter().zip(open).enumerate().map(|(at, (id, open))| {
            let working = working(reading, at);
            view! { <WorkingPanel id=id open=open working=working inside=true /> }
        });
        panels.collect_view()
    };
    view! {
        <HeadlineCard
            against=against(reading)
            sentence=sentence
            illustrative=reading.illustrative
            before=reading.before
            under=panels
        >
            <KeyFigure label=within.0 value=within.1 of=boards baseline=within.2 context=arrives working=(PANELS[0], open[0]) />
            <KeyFigure label=slowest.0 value=slowest.1 baseline=slowest.2 context=slowest.3 working=(PANELS[1], open[1]) />
            <KeyFigure label=fastest.0 value=fastest.1 baseline=fastest.2 context=fastest.3 working=(PANELS[2], open[2]) />
            <KeyFigure label=moved.0 value=moved.1 baseline=moved.2 context=moved.3 working=(PANELS[3], open[3]) />
        </HeadlineCard>
    }
}

/// The answer in a line, for the bar of a phone: who gains and loses, and what the reader's own board gets.
pub fn short(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        let all = reading.headline.with(|said| said.as_ref().map(Headline::short)).unwrap_or_default();
        let own = reading.ledger(|ledger| BoardSentence::read(ledger, reading.year.get(), reading.own.get()?));
        own.flatten().map_or_else(|| all.clone(), |own| format!("{all} {}", own.short()))
    })
}

fn against(reading: Reading) -> Signal<String> {
    let words = |growth: &GrowthInput| match growth {
        GrowthInput::One { rate } => {
            let rate = decimal_text::read(rate).map_or_else(|_| rate.clone(), percent_as_set);
            format!("Compared with today’s shares growing {rate} a year")
        }
        _ => "Compared with today’s shares of the same national sum".to_owned(),
    };
    Memo::new(move |_| reading.worked(|worked| words(&worked.input.quantum.growth)).unwrap_or_default()).into()
}

fn working(reading: Reading, at: usize) -> Signal<Option<Working>> {
    let of = move |ledger: &Ledger<'_>| {
        let year = reading.year.get();
        match at {
            0 => workings::closeness::within(ledger, year, ledger.study.within),
            1 => workings::growth::slowest(ledger, 1),
            2 => workings::growth::fastest(ledger, 1),
            _ => workings::redistribution::moved(ledger, year),
        }
    };
    Signal::derive(move || reading.ledger(of).flatten())
}
