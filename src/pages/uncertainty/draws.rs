//! The draws: the button, how far they are, whether they answer what is set, and how often each promise holds.

use ::charts::table::{Cell, Column, Row, Table};
use engine::uncertainty::{Figure, Outcome};
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::Figures;
use words::uncertainty::{of_hundred, promise};

use super::drawing::use_drawing;
use super::reading::{illustrative, use_reading};
use crate::components::card::Card;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::components::progress::Progress;
use crate::state::memo::Memo;

/// The card.
#[component]
pub fn DrawsCard() -> impl IntoView {
    let (reading, drawing) = (use_reading(), use_drawing());
    let many = Signal::derive(move || {
        words::count::digits(usize::try_from(reading.input.with(|asked| asked.input.draws)).unwrap_or(0))
    });
    let shown = Memo::new(move |_| drawing.outcome().is_some());
    let earlier = Memo::new(move |_| drawing.is_earlier());
    let years = reading.memo(|worked| worked.tornado.as_set.len());
    let promises =
        Signal::derive(move || drawing.outcome().map(|outcome| promises(&outcome, years.get())).unwrap_or_default());
    let figures = Signal::derive(move || drawing.outcome().map(|outcome| figures(&outcome)).unwrap_or_default());
    let start = move |()| {
        if !reading.before.get_untracked() {
            drawing.start();
        }
    };
    view! {
        <Card
            id="draws-title"
            title=Signal::stored("How often do the promises hold?".to_owned())
            subtitle=Signal::stored(Some("A draw takes a value of each input in doubt and works the whole allocation out anew.".to_owned()))
            illustrative=illustrative(reading)
        >
            <div class="stack">
                {live(move || (!shown.get()).then(|| view! {
                    <p class="screen-only">"Once they are taken, you see in how many of 100 draws each promise holds, between which sums the board’s money ends in nine of ten, and how often every board gains."</p>
                    <p class="print-only">"No draws were taken."</p>
                }))}
                <Progress
                    main=true
                    start=Signal::derive(move || format!("Take {} draws", many.get()))
                    doing=Signal::stored("Draws taken".to_owned())
                    ready=Signal::stored("The draws are ready".to_owned())
                    standing=Signal::derive(move || drawing.standing())
                    on_start=start
                    on_cancel=move |()| drawing.cancel()
                />
                <div role="status">
                    {live(move || earlier.get().then(|| view! {
                        <p class="notice notice--warning" id="earlier">"These draws answer earlier inputs. Take them again to answer what is set now."</p>
                    }))}
                </div>
                {live(move || shown.get().then(|| view! {
                    <PlainTable name=Signal::stored("How often each promise holds".to_owned()) table=promises cards=true />
                    <PlainTable name=Signal::stored("Percentiles over all boards".to_owned()) table=figures cards=true wrapped=true />
                }))}
            </div>
        </Card>
    }
}

fn promises(outcome: &Outcome, years: usize) -> Table {
    let exact = |count: u32| Decimal::from(count);
    let rows = outcome.promises.iter().map(|kept| {
        let clause = words::count::capital(&promise(kept.promise, &kept.limit, years));
        let shown = words::count::digits(usize::try_from(kept.kept).unwrap_or(0));
        let cells = vec![
            Cell::Words(clause),
            Cell::Words(of_hundred(kept.kept, outcome.draws)),
            Cell::Figure { shown, exact: exact(kept.kept) },
        ];
        Row { cells, yours: false }
    });
    let columns = vec![Column::words("Promise"), Column::words("Holds in"), Column::figures("Draws")];
    Table { columns, rows: rows.collect() }
}

fn figures(outcome: &Outcome) -> Table {
    let name = |figure| match figure {
        Figure::LargestLoss => "Largest loss of any board, last year",
        Figure::BoardsLosing => "Boards that lose, last year",
        Figure::SlowestGrowth => "Slowest growth of any board in any year",
        Figure::FurthestDistance => "Furthest from target, last year",
    };
    let rows = outcome.figures.iter().map(|spread| {
        let cell = |text: &String| {
            let exact: Decimal = text.parse().unwrap_or_default();
            let shown = match spread.figure {
                Figure::BoardsLosing => exact.to_string(),
                _ => Figures::Own.percent(exact),
            };
            Cell::Figure { shown, exact }
        };
        let cells =
            [Cell::Words(name(spread.figure).to_owned())].into_iter().chain(spread.percentiles.iter().map(cell));
        Row { cells: cells.collect(), yours: false }
    });
    let columns = [Column::words("Percentile")]
        .into_iter()
        .chain(["5th", "25th", "50th", "75th", "95th"].map(Column::figures))
        .collect();
    Table { columns, rows: rows.collect() }
}
