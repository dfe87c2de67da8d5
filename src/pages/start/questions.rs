//! The five rooms by the question each answers. A room that is not built yet says so and leads nowhere.

use engine::parameters::{self, Room};
use leptos::prelude::*;

use crate::components::icon::{Icon, IconName};
use crate::shell::route::Page;

const QUESTIONS: [(Room, &str, Option<Page>); 5] = [
    (Room::Allocation, "Who gains, who loses, and how fast, if money follows need?", Some(Page::Allocation)),
    (Room::Delegation, "Which services can be run locally, and what is not known?", Some(Page::Delegation)),
    (Room::Capital, "Which schemes, when, from which pot, and what do patients elsewhere lose?", Some(Page::Capital)),
    (Room::Engagement, "What does it cost to be heard in every system?", Some(Page::Engagement)),
    (
        Room::Pathways,
        "Do incentives follow the patient, and how many commissioners must a trust deal with?",
        Some(Page::Pathways),
    ),
];

/// The list.
#[component]
pub fn Questions() -> impl IntoView {
    let (boards, services) = (parameters::boards().len(), parameters::prescribed_services().len());
    let schemes = parameters::example_schemes().len();
    let rows = QUESTIONS.map(|(room, question, page)| {
        let name = words::parameter::room(room);
        let (room, facts, icon) = match page {
            Some(page) => (
                view! { <a href=page.address()>{name}</a> }.into_any(),
                match page {
                    Page::Delegation => format!("{services} services, what was decided beside a test you can move"),
                    Page::Capital => format!("{schemes} invented schemes, the choice proven best and checked again"),
                    _ => format!("{boards} boards, up to 30 years, exact to the penny"),
                },
                Some(view! { <Icon name=IconName::Next /> }),
            ),
            None => (name.into_any(), "Being built".to_owned(), None),
        };
        view! {
            <li class="question">
                <h3 class="question__room">{room}</h3>
                <p class="question__words">{question}</p>
                <p class="question__facts">{facts}</p>
                {icon}
            </li>
        }
    });
    view! { <ul class="questions">{rows.collect_view()}</ul> }
}
