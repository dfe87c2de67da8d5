//! The answer side in order, and what needs the width below it.

use engine::quantities::Rate;
use leptos::prelude::*;
use scenario::WhoKind;
use words::Sentence;
use words::medicines::lumps;

use super::by_year::EveryYear;
use super::evidence::Evidence;
use super::headline::{HeadlineAnswer, share};
use super::inputs;
use super::lumps::LumpsFigure;
use super::paper::Settings;
use super::reading::{self, board, use_reading};
use super::settings::PATH;
use super::spending::SpendingFigure;
use crate::components::copy_line::CopyLine;
use crate::components::illustrative::ExampleNotice;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::YourCard;
use crate::shell::room::RuleInWords;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let set = Signal::derive(move || {
        reading.input.with(|asked| {
            let input = &asked.input;
            let price = if input.price.is_empty() {
                "At a price that is not known".to_owned()
            } else {
                format!("At £{} a patient", words::typed::shown(words::typed::Kind::Pounds, &input.price))
            };
            let payments =
                words::count::counted(input.payments.parse().unwrap_or(0), "yearly payment", "yearly payments");
            format!("{price}, in {payments}; {} is paid only while the patient is well.", share(&input.linked))
        })
    });
    let says = Signal::derive(move || {
        reading::said(reading, |said| reading::price(reading).and_then(|price| said.to_paste(price)))
            .flatten()
            .unwrap_or_default()
    });
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=inputs::go_to />
        <HeadlineAnswer />
        <You />
        <RuleInWords words=set changing=reading.changing what="medicine" />
        <Settings />
        <Example />
        <SpendingFigure />
        <LumpsFigure />
        <Evidence />
        <CopyLine id="say-it" says=says before=reading.before />
    }
}

/// The years as a table, and how to work it out again.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <EveryYear />
        <HowToRunAgain parts=&[PATH] what="the medicine" />
    }
}

/// What whole patients do to the reader's own board.
#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        let invite = match who.with(|who| who.kind) {
            WhoKind::Board => None,
            WhoKind::Nobody => Some("Choose your board for its own figures. "),
            WhoKind::Trust | WhoKind::Charity => Some("Boards pay for medicines, so this is one of average size. "),
        };
        let rate = reading.input.with(|asked| Rate::from_text(&asked.input.bad_year).unwrap_or_default());
        let told = reading.shown(|worked| {
            let mut years =
                worked.answer.years.iter().filter(|year| year.starting.is_some_and(|patients| patients.0 > 0));
            let last = years.next_back()?;
            lumps::sentence(board(worked), &last.board, rate)
        });
        let told = told.flatten().unwrap_or_else(|| {
            Sentence::plain(
                "How many patients a bad year has is not known: enter the price and the patients of each year.",
            )
        });
        Sentence::plain(invite.unwrap_or_default()).then(told)
    });
    view! { <YourCard sentence=sentence illustrative=reading::example(reading) before=reading.before /> }
}

/// That the medicine is invented, as long as it is.
#[component]
fn Example() -> impl IntoView {
    let reading = use_reading();
    view! {
        <ExampleNotice
            shown=reading::example(reading)
            says="Price, patients, payments and failures are invented, so that the page opens with something: prices are agreed in confidence. Only the people of boards are published."
            changing=reading.changing
        />
    }
}
