//! One board's story: all its years, and the working of the year shown. Opens under the table of boards.

use ::charts::table::{Cell, Column, Row, Table};
use engine::allocation::settlement::Held;
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::board::{BoardYear, story};
use engine::allocation::study::workings;
use leptos::prelude::*;
use words::Figures;
use words::year::year as year_words;

use super::cells::{a_head, millions, percent, signed_millions, signed_percent, whole, year as year_cell};

use super::reading::{Reading, use_reading};
use crate::components::focus;
use crate::components::live::live;
use crate::components::paper::on_paper;
use crate::components::plain_table::PlainTable;
use crate::components::working::WorkingPanel;
use crate::state::memo::Memo;

/// Id of the title.
pub const TITLE: &str = "board-title";

const PANEL: &str = "working-board";

/// The card; on paper the reader's own board shows without being opened.
#[component]
pub fn BoardCard() -> impl IntoView {
    let reading = use_reading();
    let on_paper = on_paper();
    let shown = Memo::new(move |_| (reading.view.board_open.get() || on_paper.get()) && reading.board().is_some());
    view! { <Show when=move || shown.get()><Story /></Show> }
}

#[component]
fn Story() -> impl IntoView {
    let reading = use_reading();
    let name = Signal::derive(move || reading.board().map_or("", |board| reading.name(board)).to_owned());
    let table = Signal::derive(move || reading.ledger(|ledger| years(reading, ledger)).unwrap_or_default());
    let close = move |_| {
        reading.view.board_open.set(false);
        focus::after_drawing("every-board");
    };
    let open = RwSignal::new(true);
    let working = move || {
        let of = |ledger: &Ledger<'_>| {
            reading.board().and_then(|board| workings::allocation::allocation(ledger, reading.year.get(), board))
        };
        reading.ledger(of).flatten()
    };
    let again = move |_| open.set(true);
    view! {
        <section
            class="card"
            class:card--illustrative=reading.illustrative.signal()
            class:card--before=reading.before.signal()
            aria-labelledby=TITLE
        >
            <div class="card__head">
                <div>
                    <h2 class="card__title" id=TITLE tabindex="-1">{live(move || format!("{}, year by year", name.get()))}</h2>
                    <p class="card__subtitle">
                        {live(move || format!("Under this rule. The working below is of {}.", year_words(whole(reading.year.get()))))}
                    </p>
                </div>
                <button class="link-button" type="button" on:click=close>"Close"<span class="visually-hidden">" this board"</span></button>
            </div>
            <PlainTable name=Signal::derive(move || format!("{} by year", name.get())) table=table />
            <WorkingPanel id=PANEL open=open working=Signal::derive(working) inside=true />
            <Show when=move || !open.get()>
                <button class="link-button" type="button" id="working-board-button" on:click=again>"Show the working"</button>
            </Show>
        </section>
    }
}

fn years(reading: Reading, ledger: &Ledger<'_>) -> Table {
    let figures = reading.figures.get();
    let columns = vec![
        Column::words("Year"),
        Column::words("Financial year"),
        Column::figures("Money, £m"),
        Column::figures("Growth"),
        Column::figures("Average"),
        Column::figures("Today’s shares, £m"),
        Column::figures("Difference, £m"),
        Column::figures("%"),
        Column::figures("Target, £m"),
        Column::figures("Distance"),
        Column::figures("A head, £"),
        Column::figures("Real terms, £m"),
        Column::words("Limit"),
    ];
    let found = reading.board().and_then(|board| story(ledger, board));
    let rows = found.map(|found| found.years.iter().map(|found| year(figures, found, reading.year.get())).collect());
    Table { columns, rows: rows.unwrap_or_default() }
}

fn year(figures: Figures, found: &BoardYear, shown: u32) -> Row {
    let limit = match found.bound {
        Some(Held::Floor) => "Least",
        Some(Held::Ceiling) => "Most",
        None => "",
    };
    Row {
        cells: vec![
            year_cell(found.year),
            Cell::Words(found.financial_year.clone()),
            millions(figures, found.allocation),
            percent(figures, found.growth),
            percent(figures, found.average_growth),
            millions(figures, found.kept),
            signed_millions(figures, found.redistribution),
            signed_percent(figures, found.redistribution_rate),
            millions(figures, found.target),
            signed_percent(figures, found.distance),
            a_head(found.per_head),
            found.real_terms.map_or(Cell::None, |money| millions(figures, money)),
            Cell::Words(limit.to_owned()),
        ],
        yours: found.year == shown,
    }
}
