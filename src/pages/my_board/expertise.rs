//! How thin specialist commissioners get when they are spread over more footprints.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::expertise::{Expertise, spreads};
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::delegation::boards::{average, expertise};

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::plain_table::PlainTable;

/// The card.
#[component]
pub fn ExpertiseCard() -> impl IntoView {
    let reading = use_reading();
    let found = reading.boards_memo(|boards| spreads(boards.commissioners, boards.full_team));
    let sentence = reading.boards_memo(|boards| {
        expertise(boards.commissioners, boards.full_team, &spreads(boards.commissioners, boards.full_team))
    });
    let table = Signal::derive(move || found.with(|found| table(found)));
    view! {
        <Card
            id="expertise-title"
            title=Signal::stored("How thin expertise gets".to_owned())
            subtitle=Signal::stored(Some("Specialist commissioners in each footprint, whole-time equivalents".to_owned()))
            before=reading.before
        >
            <div class="stack">
                <p class="figure__sentence">{sentence.signal()}</p>
                <PlainTable name=Signal::stored("Specialist commissioners by footprint".to_owned()) table=table cards=true />
            </div>
            <CardFoot source=Signal::stored(Some(
                "Numbers of commissioners and size of a team are round assumptions, to be replaced at the foot of the inputs. Not modelled: that some know several services, and that a footprint may share another’s team."
                    .to_owned(),
            ))><span></span></CardFoot>
        </Card>
    }
}

fn table(found: &[Expertise]) -> Table {
    let name = |footprints: u32| match footprints {
        1 => "England",
        7 => "Regions",
        9 => "Joint committees of 2023",
        36 => "Boards from April 2026",
        42 => "Boards of 2022 to 2026",
        _ => "Footprints",
    };
    let count = |count: u32| Cell::Figure { shown: count.to_string(), exact: count.into() };
    let rows = found.iter().map(|spread| {
        let exact: Decimal = spread.each.parse().unwrap_or_default();
        Row {
            cells: vec![
                Cell::Words(name(spread.footprints).to_owned()),
                count(spread.footprints),
                Cell::Figure { shown: average(&spread.each), exact },
                count(if spread.full_everywhere { spread.footprints } else { 0 }),
                count(spread.full_teams_at_most),
            ],
            yours: false,
        }
    });
    let columns = vec![
        Column::words("Footprint"),
        Column::figures("How many"),
        Column::figures("In each"),
        Column::figures("Full teams, spread evenly"),
        Column::figures("Full teams at most, gathered in some"),
    ];
    Table { columns, rows: rows.collect() }
}
