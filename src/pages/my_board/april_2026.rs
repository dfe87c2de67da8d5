//! What becomes of boards in April 2026: 42 become 36, and the people of three that are split are a range until their parts are given.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::successor::boards_from_2026;
use engine::parameters::{BoardMerger, Grade, IntegratedCareBoard, board_mergers};
use leptos::prelude::*;
use scenario::delegation::{Boards, PartInput};
use words::count::listed;
use words::delegation::boards::people;
use words::typed::Kind;

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::entry::Entry;
use crate::components::field::{FieldFrame, NumberBox, Surroundings};
use crate::components::gesture::Gesture;
use crate::components::plain_table::PlainTable;

/// The card.
#[component]
pub fn AprilCard() -> impl IntoView {
    let reading = use_reading();
    let table = reading.boards_memo(move |boards| table(boards, reading.own.get()));
    let sentence = reading.boards_memo(move |boards| sentence(boards, reading.own.get()));
    view! {
        <Card
            id="april-title"
            title=Signal::stored("The boards of April 2026".to_owned())
            subtitle=Signal::stored(Some("Boards that merge or are split, and their residents of 2022".to_owned()))
            before=reading.before
        >
            <div class="stack">
                <p class="figure__sentence">{sentence.signal()}</p>
                <PlainTable name=Signal::stored("Boards of April 2026 that are new".to_owned()) table=table cards=true />
            </div>
            <CardFoot source=Signal::stored(Some(
                "Written statement to Parliament, 2025. Who joins whom is partly not checked, as marked. How many people each part of a split board has is in no table: a range runs from none of a part to all of it, until you give its share at the foot of the inputs."
                    .to_owned(),
            ))><span></span></CardFoot>
        </Card>
    }
}

fn sentence(boards: &Boards, own: Option<&IntegratedCareBoard>) -> String {
    let Some(own) = own else {
        return "In April 2026 the 42 boards become 36: some merge, three are split between neighbours.".to_owned();
    };
    let goes: Vec<&str> =
        board_mergers().iter().filter(|merger| merger.board.code == own.code).map(|merger| merger.successor).collect();
    let from_2026 = boards_from_2026(&boards.parts).unwrap_or_default();
    let said = |successor: &str| {
        let found = from_2026.iter().find(|board| board.code == successor);
        found.map_or_else(String::new, |board| format!("{successor}, of {} people", people(board.population)))
    };
    match goes.as_slice() {
        [] => format!("{} stays as it is in April 2026.", own.name),
        [one] => format!("{} becomes part of {}.", own.name, said(one)),
        several => {
            let parts: Vec<String> = several.iter().map(|successor| said(successor)).collect();
            format!("{} is split between {}.", own.name, listed(&parts))
        }
    }
}

fn table(boards: &Boards, own: Option<&IntegratedCareBoard>) -> Table {
    let new = boards_from_2026(&boards.parts).unwrap_or_default();
    let rows = new.into_iter().filter_map(|board| {
        let parts: Vec<&BoardMerger> = board_mergers().iter().filter(|merger| merger.successor == board.code).collect();
        let names: Vec<String> = parts.iter().map(|merger| part_name(merger)).collect();
        let unchecked = parts.iter().any(|merger| merger.grade == Grade::Assumption);
        let yours = parts.iter().any(|merger| own.is_some_and(|own| own.code == merger.board.code));
        (!parts.is_empty()).then(|| Row {
            cells: vec![
                Cell::Words(board.code.clone()),
                Cell::Words(people(board.population)),
                Cell::Words(names.join("; ")),
                Cell::Words(if unchecked { "partly not checked" } else { "published" }.to_owned()),
            ],
            yours,
        })
    });
    let columns = vec![
        Column::words("Board from April 2026"),
        Column::words("People"),
        Column::words("Made of"),
        Column::words("Who joins"),
    ];
    Table { columns, rows: rows.collect() }
}

fn part_name(merger: &BoardMerger) -> String {
    merger.part.map_or_else(|| merger.board.name.to_owned(), |part| format!("{} ({part})", merger.board.name))
}

/// The shares of the parts of split boards; blank is not known.
#[component]
pub fn Parts() -> impl IntoView {
    let parts = board_mergers().iter().filter(|merger| merger.part.is_some()).enumerate();
    view! {
        <p class="field__hint">"Share of the board’s people in each part. Where all parts but one are given, the last is what they leave."</p>
        {parts.map(|(place, merger)| view! { <PartShare place=place merger=merger /> }).collect_view()}
    }
}

#[component]
fn PartShare(place: usize, merger: &'static BoardMerger) -> impl IntoView {
    let reading = use_reading();
    let own = move |part: &PartInput| part.board == merger.board.code && part.successor == merger.successor;
    let value: Signal<String> = reading
        .workspace
        .select(move |inputs| {
            inputs.delegation.parts.iter().find(|part| own(part)).map(|part| part.share.clone()).unwrap_or_default()
        })
        .into();
    let change = Callback::new(move |share: String| {
        reading.workspace.edit("delegation.parts", |inputs| {
            inputs.delegation.parts.retain(|part| !own(part));
            if !share.is_empty() {
                inputs.delegation.parts.push(PartInput {
                    board: merger.board.code.to_owned(),
                    successor: merger.successor.to_owned(),
                    share,
                });
            }
        });
    });
    let gesture = Gesture::new(
        move || reading.workspace.begin_gesture("delegation.parts"),
        move || reading.workspace.end_gesture(),
    );
    let entry = Entry::new(Kind::Percent, value, change, gesture).or_blank();
    let at = move || {
        let inputs = reading.workspace.inputs();
        let place = inputs.delegation.parts.iter().position(own)?;
        let path = format!("delegation.parts[{place}]");
        reading.problems().into_iter().find(|problem| problem.path.starts_with(&path)).map(|problem| problem.message)
    };
    let surroundings = Surroundings {
        hint: Signal::stored(None),
        fault: Signal::derive(move || entry.fault().or_else(at)),
        note: Signal::derive(move || value.with(String::is_empty).then(|| "Not known".to_owned())),
        unused: Signal::stored(None),
        changed: Signal::stored(None),
    };
    let id = format!("part-{}", place.saturating_add(1));
    let described_by = surroundings.described_by(&id);
    let label = format!("{}: {}", merger.board.short_name, merger.part.unwrap_or_default());
    view! {
        <FieldFrame id=id.clone() label=Signal::stored(label) surroundings=surroundings on_back=Callback::new(|()| {})>
            <NumberBox id=id entry=entry kind=Kind::Percent described_by=described_by fault=surroundings.fault unused=surroundings.unused />
        </FieldFrame>
    }
}
