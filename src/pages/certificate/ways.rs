//! Each way of holding the money: how far it is proven, what it counts and is worth to the penny, and whether it was borne out.

use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::Standing;
use engine::quantities::Pence;
use leptos::prelude::*;
use scenario::capital::{Answers, CapitalInput, Case};
use words::capital::proof;

use super::reading::use_certificate;
use crate::components::card::Card;
use crate::components::choice::{Offer, Select};
use crate::components::plain_table::PlainTable;
use crate::pages::capital::reading::measure;
use crate::pages::capital::ways::case_name;
use crate::state::memo::Memo;

/// The ways in the order in which they are told.
pub const IN_ORDER: [Case; 5] = [Case::OwnFootprint, Case::EveryPatient, Case::LocalTest, Case::Ringfence, Case::Pool];

/// The card.
#[component]
pub fn Ways() -> impl IntoView {
    let reading = use_certificate();
    let room = reading.room;
    let shown = Memo::new(move |_| {
        let (checks, case) = (reading.checks.get(), room.case.get());
        let answers = room.answers.get();
        answers.map(|answers| room.input.with(|input| table(&answers, &checks, case, input))).unwrap_or_default()
    });
    view! {
        <Card
            id="certificate-ways-title"
            title=Signal::stored("Each answer, to the penny".to_owned())
            subtitle=Signal::stored(Some("Counted is what the way maximises; no choice can count for more than the bound".to_owned()))
            illustrative=room.illustrative
            before=room.before
        >
            <PlainTable name=Signal::stored("Each way of holding the money".to_owned()) table=shown cards=true />
        </Card>
    }
}

fn table(answers: &Answers, checks: &[(Case, bool)], told: Case, input: &CapitalInput) -> Table {
    let measure = measure(input);
    let exact = |value: Option<Pence>| value.map_or(Cell::None, |value| Cell::Words(proof::exact(measure, value)));
    let rows = IN_ORDER.into_iter().filter_map(|case| {
        let answer = answers.of(case)?;
        let is_borne_out = checks.iter().any(|(of, is)| *of == case && *is);
        let again = match (answer.status, is_borne_out) {
            (_, false) => "Not borne out",
            (Standing::Infeasible, true) => "Nothing to check",
            (_, true) => "Agrees to the penny",
        };
        Some(Row {
            cells: vec![
                Cell::Words(case_name(case, input)),
                Cell::Words(proof::title(answer)),
                exact(answer.objective),
                exact(answer.bound),
                exact(answer.value),
                Cell::Words(words::count::digits(usize::try_from(answer.nodes).unwrap_or(usize::MAX))),
                Cell::Words(again.to_owned()),
            ],
            yours: case == told,
        })
    });
    Table {
        columns: vec![
            Column::words("Way of holding the money"),
            Column::words("Proof"),
            Column::figures("Counted"),
            Column::figures("Bound"),
            Column::figures("Value to everyone"),
            Column::figures("Parts searched"),
            Column::words("Worked out again"),
        ],
        rows: rows.collect(),
    }
}

/// Which way is told in full.
#[component]
pub fn WhichWay() -> impl IntoView {
    let room = use_certificate().room;
    let offers = Signal::derive(move || {
        let is_there =
            |case: &Case| room.answers.with(|answers| answers.as_ref().is_none_or(|all| all.of(*case).is_some()));
        let offer = |case: Case| room.input.with(|input| Offer::new(case.code(), case_name(case, input)));
        IN_ORDER.into_iter().filter(is_there).map(offer).collect::<Vec<Offer>>()
    });
    let value = Signal::derive(move || room.case.get().code().to_owned());
    let choose = Callback::new(move |code: String| {
        if let Some(case) = Case::ALL.into_iter().find(|case| case.code() == code) {
            room.case.set(case);
        }
    });
    view! {
        <Select id="certificate-way" label=Signal::stored("Which way is shown".to_owned()) offers=offers value=value on_change=choose />
    }
}
