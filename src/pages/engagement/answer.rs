//! The answer side in order, and what needs the width below it.

use engine::engagement::cost::CostYear;
use engine::parameters::board;
use leptos::prelude::*;
use scenario::WhoKind;
use scenario::engagement::Heard;
use words::Sentence;
use words::count::listed;
use words::engagement::money::{systems, whole_pounds};

use super::beside::{AgainstToday, ByYear, LeaveFirst};
use super::grants::GrantsFigure;
use super::headline::HeadlineAnswer;
use super::inputs::go_to;
use super::kinds::Kinds;
use super::reading::{headline, is_example, still_invented, today, use_reading};
use super::systems::SystemsFigure;
use crate::components::copy_line::CopyLine;
use crate::components::illustrative::IllustrativeNotice;
use crate::components::paper::on_paper;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::YourCard;
use crate::shell::room::{RuleInWords, RuleTested, to_the_inputs};
use crate::state::memo::Memo;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let words = reading.workspace.select(|inputs| format!("{}.", super::phrase(&inputs.engagement)));
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=go_to />
        <HeadlineAnswer />
        <RuleInWords words=words changing=reading.changing what="charity" />
        <Settings />
        <You />
        <Example />
        <SystemsFigure />
        <GrantsFigure />
    }
}

/// Tables, the sentence to paste, and how to work it out again.
#[component]
pub fn Wide() -> impl IntoView {
    let reading = use_reading();
    let says = reading.memo(|heard| headline(heard).to_paste(today(heard)).unwrap_or_default());
    view! {
        <Kinds />
        <ByYear />
        <AgainstToday />
        <LeaveFirst />
        <CopyLine id="say-it" says=says before=reading.before />
        <HowToRunAgain parts=&["engagement"] what="the charity" />
    }
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        let who = who.get();
        reading.shown(|heard| yours(heard, who.kind, &who.code)).unwrap_or_default()
    });
    view! { <YourCard sentence=sentence illustrative=is_example(reading) before=reading.before /> }
}

/// What the page says to who is asking.
fn yours(heard: &Heard, kind: WhoKind, code: &str) -> Sentence {
    let one = heard.costed.of_one();
    match (kind, one, board(code)) {
        (WhoKind::Board, Some(one), Some(board)) => Sentence::plain(format!(
            "To be heard in {} alone, this charity would pay ",
            board.name
        ))
        .answer(whole_pounds(one))
        .say(" in the first year, besides its national work. Meetings shared with other boards would make that less."),
        (WhoKind::Nobody, ..) => {
            Sentence::plain("Say who you are, and the page speaks to you. Nothing you enter leaves this computer.")
        }
        (_, Some(one), _) => {
            let number = heard.costed.asked.systems.unwrap_or(0);
            Sentence::plain("Each body that the charity must be heard by costs it ")
                .answer(whole_pounds(one))
                .say(format!(" in the first year; here there are {}.", systems(number)))
        }
        (_, None, _) => Sentence::plain("What one system costs is not known yet: something is left blank."),
    }
}

#[component]
fn Example() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || {
        let names = reading.input.with(|input| reading.start.with(|start| still_invented(input, start)));
        match names.len() {
            0 => Sentence::new(),
            9 => Sentence::plain(
                "The charity is invented, so that the page opens with something: no figure of it is anybody’s.",
            ),
            _ => Sentence::plain(format!("Still the example’s, and invented: {}.", listed(&names))),
        }
    });
    let replace = move |()| to_the_inputs(reading.changing);
    view! { <IllustrativeNotice sentence=sentence on_replace=replace /> }
}

/// What made the answer; made when the page is printed.
#[component]
fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| {
        let made = on_paper.get().then(|| reading.shown(|heard| heard.costed.chosen().map(per_year)));
        made.flatten().flatten().unwrap_or_default()
    });
    view! { <RuleTested settings=settings title="What it comes to" /> }
}

fn per_year(cost: &CostYear) -> Vec<(String, String)> {
    let said = |money: Option<engine::quantities::Pence>| money.map_or_else(|| "Not known".to_owned(), whole_pounds);
    [
        ("Meetings", said(cost.meetings)),
        ("Liaison", said(cost.liaison)),
        ("Setting up", said(cost.setup)),
        ("National work", said(cost.national)),
        ("All", said(cost.total)),
    ]
    .map(|(name, sum)| (name.to_owned(), sum))
    .to_vec()
}
