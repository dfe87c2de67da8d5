//! The headline and its four figures: the worst year of board, region and England, and the expected total, each with its working.

use engine::working::Working;
use leptos::prelude::*;
use scenario::medicines::Worked;
use words::figures::percent_as_set;
use words::lacking::{enter, lacking};
use words::medicines::{NAMES, working};
use words::{Exact, Figures, Sentence};

use super::level::Level;
use super::reading::{self, Reading, grades, price, use_reading};
use crate::components::told::{Told, ToldHeadline};
use crate::state::memo::Memo;

/// Ids of the working panels, in the order of the figures.
const PANELS: [&str; 4] = ["working-board", "working-region", "working-england", "working-total"];

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || reading::said(reading, |said| said.sentence()).unwrap_or_else(Sentence::new));
    let figures = Memo::new(move |_| reading.shown(figures).unwrap_or_default());
    let working = Callback::new(move |at: usize| reading.shown(|worked| working_of(worked, reading, at)).flatten());
    view! {
        <ToldHeadline
            against=Signal::stored("Compared with paying the whole price at treatment".to_owned())
            sentence=sentence
            illustrative=reading::example(reading).signal()
            before=reading.before.signal()
            baseline_name="Up front"
            panels=&PANELS
            figures=figures
            working=working
        />
    }
}

fn figures(worked: &Worked) -> Vec<Told> {
    let money = |pence| Figures::Illustrative.pounds(pence);
    let not_known = || "Not known".to_owned();
    let worst = |level: Level| {
        let figure = match level {
            Level::Board => "worst_of_board",
            Level::Region => "worst_of_footprint",
            Level::England => "worst_of_nation",
        };
        let label = format!("Worst year, {}", level.name(worked));
        match level.worst(&worked.answer) {
            Some(worst) => Told {
                label,
                value: money(worst.over_time.amount),
                baseline: money(worst.up_front.amount),
                context: format!("In year {}; up front in year {}", worst.over_time.year, worst.up_front.year),
                ..Told::default()
            },
            None => Told {
                label,
                value: not_known(),
                context: enter(&worked.answer.unknown, figure, NAMES),
                ..Told::default()
            },
        }
    };
    let (before, after) = (worked.answer.up_front.nation, worked.answer.over_time.nation);
    let missing = lacking(&worked.answer.unknown, "worst_of_nation", NAMES);
    let total = Told {
        label: "Expected total, England".to_owned(),
        value: after.map_or_else(not_known, money),
        baseline: before.map(money).unwrap_or_default(),
        context: match missing {
            Some(inputs) => format!("Enter {inputs}"),
            None => {
                worked.answer.expected_price.map_or_else(String::new, |price| format!("{} a patient", money(price)))
            }
        },
        ..Told::default()
    };
    Level::ALL.map(worst).into_iter().chain([total]).collect()
}

fn working_of(worked: &Worked, reading: Reading, at: usize) -> Option<Working> {
    let (price, grades) = (price(reading)?, grades(reading));
    let Some(level) = Level::ALL.get(at).copied() else { return working::total(&worked.answer, price, grades) };
    let share = Exact::ratio(level.people(worked).into(), Level::England.people(worked).into());
    let share = share.map(|share| format!("{}%", share.hundredfold().to_places(3)));
    let share = share.filter(|_| level != Level::England);
    working::worst(&level.name(worked), &worked.answer, &level.worst(&worked.answer)?, price, share.as_deref(), grades)
}

/// A share as it is set, for sentences.
pub fn share(text: &str) -> String {
    text.parse().map_or_else(|_| "an unknown share".to_owned(), percent_as_set)
}
