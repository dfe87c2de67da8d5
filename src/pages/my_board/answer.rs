//! The answer side: what is wrong, whose board it is, and the cards.

use leptos::prelude::*;
use words::Sentence;
use words::delegation::boards::people;

use super::april_2026::AprilCard;
use super::every_board::EveryBoardCard;
use super::expertise::ExpertiseCard;
use super::groups::GroupsCard;
use super::headline::HeadlineAnswer;
use super::inputs::{self, PARTS};
use super::paper::Settings;
use super::reading::use_reading;
use super::ready::ReadyFigure;
use super::self_sufficiency::SelfSufficiencyCard;
use super::services::ServicesCard;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::YourCard;
use crate::shell::room::RuleInWords;

/// What needs the width: the services of a board, all boards, and what only paper shows.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <ServicesCard />
        <EveryBoardCard />
        <HowToRunAgain parts=&PARTS what="the evidence" />
    }
}

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let words = Signal::derive(move || {
        match reading.assessed.with(|assessed| assessed.as_ref().map(scenario::delegation::Assessed::known)) {
            Some(known) => format!("Evidence is known in {known} of 6 domains."),
            None => "No board is chosen, so no evidence is asked for.".to_owned(),
        }
    });
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=inputs::go_to />
        <You />
        <HeadlineAnswer />
        <RuleInWords words=words changing=reading.changing what="evidence" />
        <Settings />
        <ReadyFigure />
        <GroupsCard />
        <SelfSufficiencyCard />
        <ExpertiseCard />
        <AprilCard />
    }
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || {
        let Some(own) = reading.own.get() else {
            return Sentence::plain(
                "Choose an integrated care board for a page of its own. Until then this page tells of all 42.",
            );
        };
        reading.planned.with(|planned| {
            let Some(planned) = planned else { return Sentence::new() };
            let group = planned.around.group.map_or_else(String::new, |group| format!(", its group {}", people(group)));
            Sentence::plain(format!("{} has ", own.name))
                .answer(format!("{} residents", people(planned.around.board)))
                .say(format!(
                    "{group}; {} has {}.",
                    words::delegation::pool::the_region(own.region.name()),
                    people(planned.around.region)
                ))
        })
    });
    view! { <YourCard sentence=sentence before=reading.before /> }
}
