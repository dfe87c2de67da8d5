//! The answer side in order, and what needs the width below it.

use engine::pathways::collaborative::Position;
use engine::quantities::Pence;
use leptos::prelude::*;
use scenario::WhoKind;
use scenario::collaborative::Worked;
use words::count::counted;
use words::year::years;
use words::{Figures, Sentence, collaborative};

use super::by_year::{ByYearFigure, EveryYear};
use super::evidence::Evidence;
use super::headline::HeadlineAnswer;
use super::inputs;
use super::make_or_buy::MakeOrBuyCard;
use super::paper::Settings;
use super::positions::PositionsFigure;
use super::reading::{self, use_reading};
use super::settings::PATH;
use crate::components::copy_line::CopyLine;
use crate::components::illustrative::ExampleNotice;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::{YourCard, name};
use crate::shell::room::RuleInWords;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let set = Signal::derive(move || {
        reading.input.with(|input| {
            let known = |text: &str, words: &str| {
                if text.is_empty() {
                    format!("{words} not known")
                } else {
                    format!("{words} £{}", words::typed::shown(words::typed::Kind::Pounds, text))
                }
            };
            format!(
                "{} patients placed out of area. {}, {}, a patient and year.",
                if input.placements.is_empty() { "An unknown number of" } else { &input.placements },
                known(&input.out_price, "Out of area"),
                known(&input.in_price, "with the members")
            )
        })
    });
    let example = reading::example(reading);
    let says = Signal::derive(move || {
        reading.shown(|worked| collaborative::to_paste(&worked.answer, example.get())).flatten().unwrap_or_default()
    });
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=inputs::go_to />
        <HeadlineAnswer />
        <You />
        <RuleInWords words=set changing=reading.changing what="collaborative" />
        <Settings />
        <Example />
        <ByYearFigure />
        <PositionsFigure />
        <MakeOrBuyCard />
        <Evidence />
        <CopyLine id="say-it" says=says before=reading.before />
    }
}

/// The years as a table, and how to work it out again.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <EveryYear />
        <HowToRunAgain parts=&[PATH] what="the collaborative" />
    }
}

/// What the reader's own organisation would have of it.
#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        let asking = who.get();
        reading.shown(|worked| own(worked, asking.kind, name(&asking))).unwrap_or_default()
    });
    view! { <YourCard sentence=sentence illustrative=reading::example(reading) before=reading.before /> }
}

fn own(worked: &Worked, kind: WhoKind, name: Option<&str>) -> Sentence {
    let answer = &worked.answer;
    let span = years(answer.years.len());
    let part = |of: fn(&Position) -> Pence| answer.position.as_ref().map(of);
    let gets = |amount: Pence| {
        let verb = if amount.count() < 0 { "pay" } else { "get" };
        format!("{verb} {}", Figures::Illustrative.amount(amount))
    };
    match (kind, name) {
        (WhoKind::Board, Some(name)) => match part(|position| position.commissioner) {
            Some(amount) => Sentence::plain(format!("As the commissioner of this pathway, {name} would "))
                .answer(gets(amount))
                .say(format!(" of what is left of the budget or overspent over {span}.")),
            None => Sentence::plain(format!("What {name} would get or pay as the commissioner is not known yet.")),
        },
        (WhoKind::Trust, Some(name)) => match part(|position| position.lead) {
            Some(amount) => Sentence::plain(format!("As the lead provider, {name} would "))
                .answer(gets(amount))
                .say(format!(" over {span}, and would decide what is bought from itself and from others.")),
            None => Sentence::plain(format!("What {name} would get or pay as the lead provider is not known yet.")),
        },
        (WhoKind::Charity, _) => match answer.totals.places {
            Some(places) => Sentence::plain("In the community, what is reinvested pays for ")
                .answer(format!("{} of a place", counted(usize::try_from(places.0).unwrap_or(0), "year", "years")))
                .say(format!(" over {span}; whether the people who use it were asked, no figure here tells.")),
            None => Sentence::plain("How many community places it buys is not known yet."),
        },
        _ => Sentence::plain(
            "Choose who you are: a board as the commissioner, a trust as the lead provider, or a charity.",
        ),
    }
}

/// That every price is invented, as long as one is.
#[component]
fn Example() -> impl IntoView {
    let reading = use_reading();
    view! {
        <ExampleNotice
            shown=reading::example(reading)
            says="Prices, set-up, budget and shares are invented, so that the page opens with something. Only the 34 patients moved back are published. None of it is a finding about the West Midlands."
            changing=reading.changing
        />
    }
}
