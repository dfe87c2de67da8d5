//! The answer side: what is wrong, whose board it is, what is looked at, and the cards.

use engine::parameters;
use engine::problem::Remedy;
use leptos::prelude::*;
use scenario::delegation::Sight;
use words::Sentence;
use words::delegation::arranged::Planned;

use super::by_year::YearsFigure;
use super::decided::DecidedCard;
use super::headline::HeadlineAnswer;
use super::inputs::phrase;
use super::reading::{planned, use_reading};
use crate::components::choice::{Offer, Select};
use crate::components::paper::on_paper;
use crate::components::problem::ProblemBox;
use crate::components::who::YourCard;
use crate::shell::footer::version_line;
use crate::shell::room::{RuleInWords, RuleTested, to_the_inputs};
use crate::state::memo::Memo;

const ENGLAND: &str = "england";

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    view! {
        <Trouble />
        <You />
        <ViewBar />
        <HeadlineAnswer />
        <RuleInWords words=Signal::derive(move || format!("{}.", phrase(reading))) changing=reading.changing what="start years" />
        <Settings />
        <YearsFigure />
        <DecidedCard />
    }
}

#[component]
fn Trouble() -> impl IntoView {
    let reading = use_reading();
    let apply = Callback::new(move |remedy: Remedy| {
        reading.workspace.apply(&remedy);
    });
    let go = Callback::new(move |_: String| to_the_inputs(reading.changing));
    view! { <ProblemBox id="trouble" problems=Signal::derive(move || reading.problems()) on_remedy=apply on_go=go /> }
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let own = reading.workspace.own_board();
    let sentence = Signal::derive(move || {
        let Some(board) = own.get() else {
            return Sentence::plain(
                "Choose a board and the page tells who plans for it; else it is told for all boards.",
            );
        };
        let (sight, year) = (Sight::Board(board), reading.year.get());
        let name = parameters::boards().get(board).map(|board| board.name);
        reading
            .arranged(|arranged| planned(arranged, sight, year).tested(year, name, reading.illustrative.get()))
            .unwrap_or_default()
    });
    view! { <YourCard first=move |()| reading.chosen.set(None) sentence=sentence before=reading.before /> }
}

/// Which year, and for whom.
#[component]
fn ViewBar() -> impl IntoView {
    let reading = use_reading();
    let years = Signal::derive(move || {
        reading
            .years
            .with(|years| years.iter().map(|year| Offer::new(year.start().to_string(), year.to_string())).collect())
    });
    let boards = {
        let mut boards: Vec<Offer> = parameters::boards()
            .iter()
            .enumerate()
            .map(|(place, board)| Offer::new(place.to_string(), board.name).under("Integrated care boards"))
            .collect();
        order::arrange(&mut boards, |one, other| one.words.cmp(&other.words));
        boards.insert(0, Offer::new(ENGLAND, "All boards of England"));
        boards
    };
    let year = Signal::derive(move || reading.year.get().start().to_string());
    let see = Callback::new(move |start: String| {
        if let Ok(start) = start.parse() {
            reading.start.set(start);
        }
    });
    let whose = Signal::derive(move || match reading.sight.get() {
        Sight::England => ENGLAND.to_owned(),
        Sight::Board(board) => board.to_string(),
    });
    let look = Callback::new(move |place: String| {
        reading.chosen.set(Some(place.parse().map_or(Sight::England, Sight::Board)));
    });
    view! {
        <div class="view-bar">
            <Select id="year-shown" label=Signal::stored("Year shown".to_owned()) offers=years value=year on_change=see />
            <Select id="shown-for" label=Signal::stored("Shown for".to_owned()) offers=Signal::stored(boards) value=whose on_change=look />
        </div>
    }
}

/// The settings that made the answer; made when the page is printed.
#[component]
fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| {
        if !on_paper.get() {
            return Vec::new();
        }
        let short = reading.planned.with(Planned::short);
        vec![
            ("Start years".to_owned(), format!("{}.", phrase(reading))),
            (format!("{}, {}", words::count::capital(reading.whose()), reading.year.get()), short),
        ]
    });
    view! { <RuleTested settings=settings /> }
}

/// What only paper shows: how to work it out again.
#[component]
pub fn HowToRunAgain() -> impl IntoView {
    view! { <p class="print-only">"To run this again, open the calculator and set the same. "{version_line()}"."</p> }
}
