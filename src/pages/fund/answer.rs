//! The answer side in order, and what needs the width below it.

use leptos::prelude::*;
use scenario::WhoKind;
use words::Sentence;
use words::engagement::money::whole_pounds;

use super::beside::SideBySide;
use super::grants::GrantsFigure;
use super::headline::HeadlineAnswer;
use super::inputs::go_to;
use super::origin::Origin;
use super::reading::{headline, is_example, use_reading};
use super::shares::{SharesFigure, Sizes};
use crate::components::illustrative::ExampleNotice;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::YourCard;
use crate::shell::room::RuleInWords;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let words = reading.workspace.select(|inputs| format!("{}.", super::phrase(&inputs.engagement)));
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=go_to />
        <HeadlineAnswer />
        <RuleInWords words=words changing=reading.changing what="fund" />
        <You />
        <Example />
        <GrantsFigure />
        <SharesFigure />
    }
}

/// Tables, the rebate, and how to work it out again.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <Sizes />
        <SideBySide />
        <Origin />
        <HowToRunAgain parts=&["engagement.fund", "engagement.rebate", "engagement.income"] what="the fund" />
    }
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        let kind = who.with(|who| who.kind);
        let own = reading.shown(|granted| headline(granted).own).flatten();
        match (kind, own) {
            (WhoKind::Nobody, _) => {
                Sentence::plain("Say who you are, and the page speaks to you. Nothing you enter leaves this computer.")
            }
            (WhoKind::Board, Some(own)) => {
                Sentence::plain("Boards pay nothing into this fund. This charity would bring ")
                    .answer(whole_pounds(own))
                    .say(" of it to the systems it speaks in.")
            }
            (_, Some(own)) => Sentence::plain("The fund is paid out to charities: ")
                .answer(whole_pounds(own))
                .say(" a year to this one."),
            (_, None) => Sentence::plain("What the fund would pay is not known yet: something is left blank."),
        }
    });
    view! { <YourCard sentence=sentence illustrative=is_example(reading) before=reading.before /> }
}

#[component]
fn Example() -> impl IntoView {
    let reading = use_reading();
    view! {
        <ExampleNotice
            shown=is_example(reading)
            says="Nobody has counted who would apply, and no weighting was published: applicants of the sizes of all charities, and the charity itself, are our example."
            changing=reading.changing
        />
    }
}
