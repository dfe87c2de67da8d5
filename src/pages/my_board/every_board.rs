//! All boards side by side: people, the least footprint for each level, how ready those are of which something is known.

use ::charts::csv::{csv, size_words};
use ::charts::table::{Cell, Column, Row, Table};
use leptos::prelude::*;
use scenario::delegation::EachBoard;
use scenario::{Who, WhoKind};
use words::count::{counted, listed};
use words::delegation::boards::{footprint, people};
use words::delegation::every_board::{NO_EVIDENCE, readiness};

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::download::{DownloadButton, FileKind};
use crate::components::live::live;
use crate::components::table::{ColumnGroup, DataTable, OnPhone, Order, TableColumn, TableRow};
use crate::state::memo::Memo;

const TITLE: &str = "every-board";

/// Where people stand among the cells.
const PEOPLE: usize = 1;

/// The card.
#[component]
pub fn EveryBoardCard() -> impl IntoView {
    let reading = use_reading();
    let rows = Memo::new(move |_| {
        let own = reading.own.get().map(|board| board.code);
        reading.each.with(|each| each.iter().map(|board| row(board, own)).collect::<Vec<TableRow>>())
    });
    let told = Memo::new(move |_| reading.each.with(|each| told(each)));
    let open = Callback::new(move |code: String| reading.workspace.set_who(Who { kind: WhoKind::Board, code }));
    let size = Memo::new(move |_| reading.each.with(|each| size_words(&csv(&every_board(each)))));
    view! {
        <Card
            id=TITLE
            title=Signal::stored("Every board".to_owned())
            subtitle=Signal::stored(Some("The least footprint with the people for every service of a level, residents of 2022. Choose a name to see the board’s own page.".to_owned()))
            before=reading.before
        >
            {live(move || Some(told.get()).filter(|told| !told.is_empty()).map(|told| view! { <p class="figure__sentence">{told}</p> }))}
            <div class="card__table"><DataTable
                labelled_by=TITLE
                described_by="every-board-subtitle"
                names="Integrated care board"
                groups=groups()
                rows=rows
                order=RwSignal::new(Order::by(PEOPLE, true))
                many="boards"
                on_open=open
            /></div>
            <CardFoot source=Signal::stored(Some(
                "Levels: Policy Exchange, 2022, figure 8. A level is known only as a range, so its upper end is what must be reached: a board that falls short may still have the people for some services of it."
                    .to_owned(),
            ))>
                <DownloadButton
                    label=Signal::derive(move || format!("Download the table ({})", size.get()))
                    name=Signal::stored("every-board.csv".to_owned())
                    kind=FileKind::Csv
                    text=move |()| Some(reading.each.with_untracked(|each| csv(&every_board(each))))
                />
            </CardFoot>
        </Card>
    }
}

fn ready(board: &EachBoard) -> String {
    board
        .assessed
        .as_ref()
        .map_or_else(|| NO_EVIDENCE.to_owned(), |found| readiness(found.known(), &found.low, &found.high))
}

/// The boards of which evidence is entered, in a sentence.
fn told(each: &[EachBoard]) -> String {
    let known: Vec<String> = each
        .iter()
        .filter(|board| board.assessed.is_some())
        .map(|board| format!("{} ({})", board.board.name, words::count::lowered(&ready(board))))
        .collect();
    if known.is_empty() {
        return String::new();
    }
    format!("Evidence is entered for {}: {}.", counted(known.len(), "board", "boards"), listed(&known))
}

fn row(board: &EachBoard, own: Option<&str>) -> TableRow {
    let words = |words: &str| Cell::Words(words.to_owned());
    TableRow {
        key: board.board.code.to_owned(),
        name: board.board.name.to_owned(),
        yours: own == Some(board.board.code),
        cells: vec![
            words(board.board.region.name()),
            Cell::Figure { shown: people(board.around.board), exact: board.around.board.low },
            words(footprint(Some(board.local))),
            words(footprint(Some(board.sub_regional))),
            Cell::Words(ready(board)),
        ],
    }
}

/// All boards as a table for a file.
pub fn every_board(each: &[EachBoard]) -> Table {
    let columns = [
        ("Integrated care board", false),
        ("Code", false),
        ("Region", false),
        ("People", true),
        ("Local level, least footprint", false),
        ("Sub-regional level, least footprint", false),
        ("Readiness", false),
    ];
    let rows = each.iter().map(|board| {
        let mut row = row(board, None);
        let cells = [row.name, row.key].map(Cell::Words).into_iter().chain(row.cells.drain(..));
        Row { cells: cells.collect(), yours: false }
    });
    let column = |(heading, figures): (&str, bool)| Column { heading: heading.to_owned(), figures };
    Table { columns: columns.map(column).to_vec(), rows: rows.collect() }
}

fn groups() -> Vec<ColumnGroup> {
    let on = |second: bool, left: bool, before: &'static str| OnPhone::Shown {
        second,
        left,
        wide: !left,
        before,
        after: "",
    };
    let column = |heading: &str, figures: bool, phone: OnPhone| TableColumn {
        heading: Signal::stored(heading.to_owned()),
        figures,
        baseline: false,
        phone,
    };
    let group = |heading: &str, columns| ColumnGroup { heading: Signal::stored(heading.to_owned()), columns };
    vec![
        group(
            "The board",
            vec![column("Region", false, on(false, true, "")), column("People", true, on(false, false, ""))],
        ),
        group(
            "Least footprint for services that are",
            vec![
                column("Local", false, on(true, true, "Local:")),
                column("Sub-regional", false, on(true, false, "Sub-regional:")),
            ],
        ),
        group("Evidence", vec![column("Readiness", false, OnPhone::Hidden)]),
    ]
}
