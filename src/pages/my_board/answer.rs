//! The answer side: what is wrong, whose board it is, and the cards.

use engine::problem::Remedy;
use leptos::prelude::*;
use words::Sentence;
use words::delegation::boards::people;

use super::april_2026::AprilCard;
use super::expertise::ExpertiseCard;
use super::groups::GroupsCard;
use super::headline::HeadlineAnswer;
use super::reading::use_reading;
use super::ready::ReadyFigure;
use super::self_sufficiency::SelfSufficiencyCard;
use crate::components::focus;
use crate::components::problem::ProblemBox;
use crate::components::who::YourCard;
use crate::shell::room::RuleInWords;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let words = Signal::derive(move || {
        match reading.assessed.with(|assessed| assessed.as_ref().map(scenario::delegation::Assessed::known)) {
            Some(known) => format!("Evidence is known in {known} of 6 domains."),
            None => "No board is chosen.".to_owned(),
        }
    });
    view! {
        <Trouble />
        <You />
        <HeadlineAnswer />
        <RuleInWords words=words changing=reading.changing what="evidence" />
        <ReadyFigure />
        <GroupsCard />
        <SelfSufficiencyCard />
        <ExpertiseCard />
        <AprilCard />
    }
}

#[component]
fn Trouble() -> impl IntoView {
    let reading = use_reading();
    let apply = Callback::new(move |remedy: Remedy| {
        reading.workspace.apply(&remedy);
    });
    let go = Callback::new(move |_: String| {
        reading.changing.set(true);
        focus::bring_into_view("rule-title");
    });
    view! { <ProblemBox id="trouble" problems=Signal::derive(move || reading.problems()) on_remedy=apply on_go=go /> }
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        let Some(own) = reading.own.get() else {
            return Sentence::plain(
                "Choose an integrated care board: this page is about one board, and opens with none.",
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
    let change = Callback::new(move |next| reading.workspace.set_who(next));
    view! { <YourCard asking=who on_change=change sentence=sentence before=reading.before /> }
}
