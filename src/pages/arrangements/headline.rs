//! The headline: what was decided for the year and what the test says of it, side by side and never mixed; four counts of the test.

use leptos::prelude::*;
use words::Sentence;
use words::count::counted;
use words::delegation::arranged::{Planned, decided, decided_count};

use super::reading::use_reading;
use crate::components::headline::{HeadlineCard, KeyFigure};

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || {
        let year = reading.year.get();
        let board = reading.board();
        let test = reading.planned.with(|planned| planned.tested(year, board, reading.illustrative.get()));
        Sentence::plain(format!("As decided, in {year} ")).answer(decided(year)).say(".").then(test)
    });
    let against = Signal::derive(move || {
        let services = reading.planned.with(Planned::all);
        format!(
            "{}. NHS England stays accountable for all of them, whoever plans",
            counted(services, "prescribed service", "prescribed services")
        )
    });
    let count = move |of: fn(&Planned) -> usize| Signal::derive(move || reading.planned.with(of).to_string());
    let beside = Signal::derive(move || decided_count(reading.year.get()));
    let with_budget = Signal::derive(move || {
        reading.planned.with(|planned| {
            format!(
                "{} by boards, {} by provider collaboratives. Only this money enters allocations",
                planned.boards, planned.providers
            )
        })
    });
    let without = Signal::derive(move || {
        reading.planned.with(|planned| {
            format!("{} through joint committees, {} by offices of a region", planned.joint, planned.offices)
        })
    });
    let open = Signal::derive(move || {
        reading.planned.with(|planned| {
            format!(
                "{} not settled by the test, {} hang on readiness, {} differ between boards",
                planned.not_settled, planned.not_known, planned.differs
            )
        })
    });
    let nothing = Signal::stored(String::new());
    let stored = |words: &str| Signal::stored(words.to_owned());
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=reading.illustrative before=reading.before>
            <KeyFigure label=stored("By the test, with the budget") value=count(Planned::with_budget) baseline=beside baseline_name="Decided" context=with_budget />
            <KeyFigure label=stored("By the test, no budget moves") value=count(Planned::without_budget) baseline=nothing context=without />
            <KeyFigure label=stored("By the test, NHS England") value=count(|planned| planned.national) baseline=nothing context=stored("Unsuitable, not ready, too few people, or not started yet") />
            <KeyFigure label=stored("Open: no one answer") value=count(Planned::open) baseline=nothing context=open />
        </HeadlineCard>
    }
}
