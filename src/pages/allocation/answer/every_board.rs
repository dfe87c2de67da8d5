//! Every board: the table of all that the rule gives, today's shares beside it, the reader's own board first.

mod columns;
mod rows;

use ::charts::csv::{csv, size_words};
use ::charts::table::{Cell, Column, Row, Table};
use leptos::prelude::*;
use words::year::year as year_words;

use super::super::view::MoneyShown;
use super::board;
use super::cells::whole;
use super::reading::{Reading, use_reading};
use crate::components::card::{Card, CardFoot};
use crate::components::choice::{Offer, SegmentedChoice};
use crate::components::download::{DownloadButton, FileKind};
use crate::components::focus;
use crate::components::table::{DataTable, Order, TableRow};
use crate::state::memo::Memo;

/// The orders that are offered beside those of the headings.
const ORDERS: [(&str, Order); 3] = [
    ("By difference", Order::by(columns::DIFFERENCE, false)),
    ("By distance", Order::by(columns::DISTANCE, true)),
    ("A to Z", Order::BY_NAME),
];

/// The card.
#[component]
pub fn EveryBoard() -> impl IntoView {
    let reading = use_reading();
    let order = RwSignal::new(Order::by(columns::DIFFERENCE, false));
    let rows = reading.card_memo("every-board", move |ledger| rows::boards(reading, ledger));
    let total = reading.card_memo("every-board", move |ledger| Some(rows::total(reading, ledger)));
    let subtitle = Signal::derive(move || {
        let money = match reading.view.money.get() {
            MoneyShown::Cash => "£ million, cash.".to_owned(),
            MoneyShown::RealTerms => {
                let year = reading.ledger(|ledger| ledger.study.opening.year.to_string()).unwrap_or_default();
                format!("£ million in prices of {year}.")
            }
            MoneyShown::AHead => "£ for each registered person.".to_owned(),
        };
        let ordered = ORDERS.iter().find(|(_, offered)| *offered == order.get()).map_or("", |(name, _)| name);
        let order = match (ordered, reading.own.get().is_some()) {
            ("By difference", true) => " Your board, then largest losses first.",
            ("By difference", false) => " Largest losses first.",
            ("By distance", true) => " Your board, then those furthest over target first.",
            ("By distance", false) => " Those furthest over target first.",
            (_, true) => " Your board first.",
            _ => "",
        };
        money + order
    });
    let open_board = Callback::new(move |code: String| {
        reading.view.board.set(engine::parameters::boards().iter().position(|board| board.code == code));
        reading.view.board_open.set(true);
        focus::bring_into_view(board::TITLE);
    });
    view! {
        <Card
            id="every-board"
            title=Signal::stored("Every board".to_owned())
            subtitle=Signal::derive(move || Some(subtitle.get()))
            illustrative=reading.illustrative
            before=reading.before
            beside=move || view! { <Choices order=order /> }
        >
            <DataTable
                labelled_by="every-board"
                described_by="every-board-subtitle"
                names="Integrated care board"
                groups=columns::groups(reading)
                rows=rows
                total=total
                order=order
                many="boards"
                on_open=open_board
            />
            <Foot rows=rows total=total />
        </Card>
    }
}

#[component]
fn Choices(order: RwSignal<Order>) -> impl IntoView {
    let view = use_reading().view;
    let by = Signal::derive(move || {
        let named = ORDERS.iter().find(|(_, offered)| *offered == order.get());
        named.map_or("", |(name, _)| name).to_owned()
    });
    let set_order = Callback::new(move |name: String| {
        if let Some((_, chosen)) = ORDERS.iter().find(|(offered, _)| *offered == name) {
            order.set(*chosen);
        }
    });
    let money = Signal::derive(move || view.money.get().words().to_owned());
    let set_money = Callback::new(move |name: String| {
        if let Some(chosen) = MoneyShown::ALL.into_iter().find(|money| money.words() == name) {
            view.money.set(chosen);
        }
    });
    let offers = |names: &[&str]| names.iter().map(|name| Offer::new(*name, *name)).collect::<Vec<_>>();
    view! {
        <SegmentedChoice name="order" legend="Order of the rows" offers=offers(&ORDERS.map(|(name, _)| name)) value=by on_change=set_order />
        <SegmentedChoice
            name="money"
            legend="Money shown in"
            offers=offers(&MoneyShown::ALL.map(MoneyShown::words))
            value=money
            on_change=set_money
        />
    }
}

#[component]
fn Foot(rows: Memo<Vec<TableRow>>, total: Memo<Option<TableRow>>) -> impl IntoView {
    let reading = use_reading();
    let text = move || csv(&file(reading, &rows.get(), total.get().as_ref()));
    let size = Memo::new(move |before: Option<&String>| match before {
        Some(kept) if reading.held.get() => kept.clone(),
        _ => size_words(&text()),
    });
    let note = Signal::derive(move || {
        let shown = match reading.figures.get() {
            words::Figures::Illustrative => {
                "While figures are illustrative they are shown to three significant figures; each is rounded separately."
            }
            words::Figures::Own => "Each figure is rounded separately.",
        };
        Some(format!(
            "Choose a name to see that board’s years and its working. Allocations are exact to the penny and add up to the national sum each year. {shown}"
        ))
    });
    view! {
        <CardFoot source=note>
            <DownloadButton
                label=Signal::derive(move || format!("Download the table ({})", size.get()))
                name=Signal::derive(move || format!("every-board-year-{}.csv", reading.year.get()))
                kind=FileKind::Csv
                text=move |()| Some(untrack(text))
            />
        </CardFoot>
    }
}

/// The table as a file: exact figures, the unit in each heading.
fn file(reading: Reading, rows: &[TableRow], total: Option<&TableRow>) -> Table {
    let year = reading.year.get();
    let mut columns = vec![Column::words("Code"), Column::words("Integrated care board")];
    columns.extend(columns::file_headings(reading, &year_words(whole(year))));
    let row = |row: &TableRow| {
        let names = [Cell::Words(row.key.clone()), Cell::Words(row.name.clone())];
        Row { cells: names.into_iter().chain(row.cells.iter().cloned()).collect(), yours: row.yours }
    };
    Table { columns, rows: rows.iter().chain(total).map(row).collect() }
}
