//! What only paper shows: what is set, as a list.

use leptos::prelude::*;
use scenario::medicines::Asked;
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
    view! { <RuleTested title="The medicine" settings=settings /> }
}

fn of(asked: &Asked) -> Vec<Set> {
    let input = &asked.input;
    let by_year = |list: &[String], kind| {
        list.iter().map(|text| figure(kind, text, "not known")).collect::<Vec<String>>().join(", ")
    };
    let failure = if input.failure_by_year.is_empty() {
        figure(Kind::Percent, &input.failure, "Not known")
    } else {
        by_year(&input.failure_by_year, Kind::Percent)
    };
    [
        ("Price for one patient", figure(Kind::Pounds, &input.price, "Not known")),
        ("Patients of England who start, by year", by_year(&input.patients, Kind::Number)),
        ("Yearly payments", figure(Kind::Number, &input.payments, "Not known")),
        ("Paid only while the patient is well", figure(Kind::Percent, &input.linked, "Not known")),
        ("Of patients still well, fail in a year", failure),
        ("Chance of a year with more patients than a bad one", figure(Kind::Percent, &input.bad_year, "5%")),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
