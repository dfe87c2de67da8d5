//! What was decided and what the test says, year by year in two columns: two bases, never mixed.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::decided::figures;
use engine::parameters::{Decision, delegation, prescribed_services};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::{Arranged, Sight};
use words::count::{capital, counted};
use words::delegation::arranged::decided;
use words::delegation::headline::trust;

use super::reading::{planned, use_reading};
use crate::components::card::{Card, CardFoot};
use crate::components::grade::GradeTag;
use crate::components::plain_table::PlainTable;
use crate::shell::route::Page;

/// The card.
#[component]
pub fn DecidedCard() -> impl IntoView {
    let reading = use_reading();
    let table = reading.memo(|arranged, sight, _| table(arranged, sight));
    let grade = figures()
        .into_iter()
        .find(|figure| figure.id == delegation::FULLY_DELEGATED_SERVICES.id)
        .map(|figure| figure.grade);
    view! {
        <Card
            id="decided-title"
            title=Signal::stored("What was decided, beside what the test says".to_owned())
            subtitle=Signal::derive(move || Some(format!("Decisions for England as published; then services by the test, for {}", reading.whose())))
            before=reading.before
        >
            <div class="stack">
                <PlainTable name=Signal::stored("What was decided and what the test says, by year".to_owned()) table=table cards=true />
                <p class="figure__sentence">{lines()}" "{grade.map(|grade| view! { <GradeTag grade=grade /> })}</p>
            </div>
            <CardFoot source=Signal::stored(Some(trust()))>
                <a href=Page::Delegation.address_of("decisions")>"Each decision with its source"</a>
            </CardFoot>
        </Card>
    }
}

fn table(arranged: &Arranged, sight: Sight) -> Table {
    let figure = |count: usize| Cell::Figure { shown: count.to_string(), exact: Decimal::from(count) };
    let rows = arranged.years().into_iter().map(|year| {
        let said = planned(arranged, sight, year);
        let test = [said.with_budget(), said.without_budget(), said.national, said.open()].map(figure);
        let words = [year.to_string(), capital(&decided(year))].map(Cell::Words);
        Row { cells: words.into_iter().chain(test).collect(), yours: false }
    });
    let mut columns = vec![Column::words("Year"), Column::words("What was decided")];
    columns.extend(["Budget moves", "No budget", "NHS England", "Open"].map(Column::figures));
    Table { columns, rows: rows.collect() }
}

/// What was read line by line.
fn lines() -> String {
    let of = |decision| prescribed_services().iter().filter(|service| service.decision == decision).count();
    format!(
        "Line by line {} read as delegated and {} as kept national; of {} the decision was not read.",
        counted(of(Some(Decision::Delegated)), "service was", "services were"),
        of(Some(Decision::Retained)),
        of(None)
    )
}
