//! What only paper shows: what is set, as a list.

use leptos::prelude::*;
use scenario::collaborative::{CollaborativeInput, WayInput};
use words::typed::Kind;

use super::reading::use_reading;
use crate::components::paper::on_paper;
use crate::pages::capital::paper::{Set, figure};
use crate::shell::room::RuleTested;
use crate::state::memo::Memo;

/// The settings that made the answer; made when the page is printed.
#[component]
pub fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| if on_paper.get() { reading.input.with(of) } else { Default::default() });
    view! { <RuleTested title="The collaborative" settings=settings /> }
}

fn of(input: &CollaborativeInput) -> Vec<Set> {
    let money = |text: &str| figure(Kind::Pounds, text, "Not known");
    let share = |text: &str| figure(Kind::Percent, text, "Not known");
    let way = match input.way {
        WayInput::Make => "The members",
        WayInput::Buy => "An outside provider",
    };
    let by_year = |list: &[String], kind| {
        list.iter().map(|text| figure(kind, text, "not known")).collect::<Vec<String>>().join(", ")
    };
    [
        ("Patients placed out of area", figure(Kind::Number, &input.placements, "Not known")),
        ("Moved back, by year", by_year(&input.moved_back, Kind::Number)),
        ("Price out of area", money(&input.out_price)),
        ("Price with the members", money(&input.in_price)),
        ("Price of an outside provider", money(&input.buy_price)),
        ("Set-up", money(&input.set_up)),
        ("Who cares for patients moved back", way.to_owned()),
        ("Community services, by year", by_year(&input.community, Kind::Pounds)),
        ("Share reinvested", share(&input.reinvested)),
        ("Price of a community place", money(&input.place_price)),
        ("Budget, by year", by_year(&input.budget, Kind::Pounds)),
        ("Of what is left over, to the commissioner", share(&input.gain.commissioner)),
        ("Of what is left over, to the lead provider", share(&input.gain.lead)),
        ("Of an overspend, from the commissioner", share(&input.loss.commissioner)),
        ("Of an overspend, from the lead provider", share(&input.loss.lead)),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
