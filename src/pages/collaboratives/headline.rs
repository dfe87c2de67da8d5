//! The headline and its four figures, each with its working.

use engine::pathways::collaborative::Year;
use engine::quantities::{Money, Pence, Rate};
use engine::working::Working;
use leptos::prelude::*;
use scenario::collaborative::Worked;
use words::Figures;
use words::collaborative::{self, NAMES, working};
use words::figures::percent_as_set;
use words::lacking::enter;
use words::year::years;

use super::reading::{self, Reading, use_reading, working_grades};
use crate::components::told::{Told, ToldHeadline};
use crate::state::memo::Memo;

/// Ids of the working panels, in the order of the figures.
const PANELS: [&str; 4] = ["working-saving", "working-reinvested", "working-places", "working-result"];

const NOT_KNOWN: &str = "Not known";

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let example = reading::example(reading);
    let sentence = Signal::derive(move || {
        let said = reading.shown(|worked| collaborative::sentence(&worked.answer, example.get()));
        said.unwrap_or_default()
    });
    let figures = Memo::new(move |_| reading.shown(|worked| figures(worked, reading)).unwrap_or_default());
    let working = Callback::new(move |at: usize| reading.shown(|worked| working_of(worked, reading, at)).flatten());
    let against = Signal::derive(move || {
        let span = reading.input.with(|input| years(input.years()));
        format!("Compared with leaving everybody where they are, over {span}")
    });
    view! {
        <ToldHeadline
            against=against
            sentence=sentence
            illustrative=example.signal()
            before=reading.before.signal()
            baseline_name=""
            panels=&PANELS
            figures=figures
            working=working
        />
    }
}

fn told(label: &str, value: Option<String>, context: String) -> Told {
    Told { label: label.to_owned(), value: value.unwrap_or_else(|| NOT_KNOWN.to_owned()), context, ..Told::default() }
}

fn figures(worked: &Worked, reading: Reading) -> Vec<Told> {
    let (answer, money) = (&worked.answer, |pence: Pence| Figures::Illustrative.pounds(pence));
    let lacks = |figure| enter(&answer.unknown, figure, NAMES);
    let totals = &answer.totals;
    let context = |known: bool, figure, words: String| if known { words } else { lacks(figure) };
    let share = reading.input.with(|input| input.reinvested.parse().map(percent_as_set).unwrap_or_default());
    let over = totals.result.is_some_and(|result| result.count() < 0);
    let last = answer.years.last();
    let places = last.and_then(|year| year.places).map(|places| format!("{} in the last year", places.0));
    vec![
        told(
            if totals.saving.is_some_and(|saving| saving.count() < 0) { "Costs more by" } else { "Saved" },
            totals.saving.map(|saving| Figures::Illustrative.amount(saving)),
            context(totals.saving.is_some(), "saving", format!("Over {}", years(answer.years.len()))),
        ),
        told(
            "Reinvested",
            totals.reinvested.map(money),
            context(totals.reinvested.is_some(), "reinvested", format!("{share} of each year’s saving")),
        ),
        told(
            "Years of a community place",
            totals.places.map(|places| places.0.to_string()),
            context(totals.places.is_some(), "places", places.unwrap_or_default()),
        ),
        told(
            if over { "Overspent" } else { "Left of the budget" },
            totals.result.map(|result| Figures::Illustrative.amount(result)),
            context(totals.result.is_some(), "result", held(&answer.years)),
        ),
    ]
}

/// In how many years the budget holds.
fn held(all: &[Year]) -> String {
    let holds = all.iter().filter(|year| year.result.is_some_and(|result| result.count() >= 0)).count();
    if holds == all.len() {
        "It holds in every year".to_owned()
    } else {
        format!("It holds in {holds} of {}", years(all.len()))
    }
}

fn working_of(worked: &Worked, reading: Reading, at: usize) -> Option<Working> {
    let grades = working_grades(reading);
    let price = |text: &str| Money::from_text(text).ok().map(|money| Pence::of(money.pence()));
    let input = reading.input.get();
    match at {
        0 => working::saving(&worked.answer, price(&input.out_price)?, grades),
        1 => working::reinvested(&worked.answer, Rate::from_text(&input.reinvested).ok(), grades),
        2 => working::places(&worked.answer, price(&input.place_price)?, grades),
        _ => working::result(&worked.answer, grades),
    }
}
