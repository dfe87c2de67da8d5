//! The five rooms by the question each answers.

use engine::parameters::{self, Room};
use leptos::prelude::*;

use crate::components::icon::{Icon, IconName};
use crate::shell::route::Page;

const QUESTIONS: [(Room, &str, Page); 5] = [
    (Room::Allocation, "Who gains, who loses, and how fast, if money follows need?", Page::Allocation),
    (Room::Delegation, "Which services can be run locally, and what is not known?", Page::Delegation),
    (Room::Capital, "Which schemes, when, from which pot, and what do patients elsewhere lose?", Page::Capital),
    (Room::Engagement, "What does it cost to be heard in every system?", Page::Engagement),
    (
        Room::Pathways,
        "Do incentives follow the patient, and how many commissioners must a trust deal with?",
        Page::Pathways,
    ),
];

/// The list.
#[component]
pub fn Questions() -> impl IntoView {
    let (boards, services) = (parameters::boards().len(), parameters::prescribed_services().len());
    let (schemes, pathways) = (parameters::example_schemes().len(), parameters::example_pathways().len());
    let trusts = parameters::trusts().len();
    let rows = QUESTIONS.map(|(room, question, page)| {
        let name = words::parameter::room(room);
        let facts = match page {
            Page::Delegation => format!("{services} services, what was decided beside a test you can move"),
            Page::Capital => format!("{schemes} invented schemes, the choice proven best and checked again"),
            Page::Engagement => "Five answers, a proposed fund, and where its money would come from".to_owned(),
            Page::Pathways => format!("{pathways} pathways, {trusts} trusts, collaboratives, medicines, cost growth"),
            _ => format!("{boards} boards, up to 30 years, exact to the penny"),
        };
        view! {
            <li class="question">
                <h3 class="question__room"><a href=page.address()>{name}</a></h3>
                <p class="question__words">{question}</p>
                <p class="question__facts">{facts}</p>
                <Icon name=IconName::Next />
            </li>
        }
    });
    view! { <ul class="questions">{rows.collect_view()}</ul> }
}
