//! Every board after the draws: percentiles of its money and of its gain in the last year, and how often it gains; the reader's own first. As
//! the draws are of a doubt that was assumed, the page shows them rounded and the file to the penny.

use ::charts::table::{Cell, Column, Row, Table};
use engine::parameters;
use engine::quantities::{Money, Pence};
use engine::uncertainty::Outcome;
use leptos::prelude::*;
use words::Figures;
use words::uncertainty::{LIMITS, of_hundred};

use super::drawing::use_drawing;
use super::reading::{illustrative, shown_as, use_reading};
use crate::components::cells::money;
use crate::components::table_card::TableCard;
use crate::state::memo::Memo;

/// The card; only there where draws are.
#[component]
pub fn EveryBoard() -> impl IntoView {
    let (reading, drawing) = (use_reading(), use_drawing());
    let earlier = Memo::new(move |_| drawing.is_earlier());
    let table = Memo::new(move |_| {
        let (who, shown) = (reading.workspace.who(), shown_as(illustrative(reading).get()));
        let outcome = drawing.outcome();
        outcome.map(|outcome| who.with(|who| table(&outcome, shown, &who.code))).unwrap_or_default()
    });
    view! {
        <TableCard
            id="every-board-title"
            title=Signal::stored("Every board, last year".to_owned())
            subtitle=Signal::stored("Percentiles of its money and of its gain on today’s share, to the penny in the file; draws in which it gains".to_owned())
            table=table
            cards=true
            wrapped=true
            file_name="draws-by-board.csv"
            illustrative=illustrative(reading)
            before=Signal::derive(move || earlier.get() || reading.before.get())
            source=Signal::stored(LIMITS.to_owned())
        />
    }
}

/// Every board with its percentiles, the reader's own first; money as `figures` shows it.
pub fn table(outcome: &Outcome, figures: Figures, own: &str) -> Table {
    let pence = |text: &String| {
        let money = text.parse().ok().and_then(|amount| Money::from_pounds(amount).ok());
        money.map(|money: Money| Pence::of(money.pence()))
    };
    let rows = outcome.places.iter().map(|place| {
        let name = parameters::board(&place.code).map_or(place.code.as_str(), |board| board.name);
        let last = place.years.last();
        let of = |at: usize| money(last.and_then(|five| five.get(at)).and_then(pence), |pence| figures.pounds(pence));
        let gain = |at: usize| money(place.gain.get(at).and_then(pence), |pence| figures.signed_pounds(pence));
        let cells = vec![
            Cell::Words(name.to_owned()),
            of(0),
            of(2),
            of(4),
            gain(0),
            gain(2),
            gain(4),
            Cell::Words(of_hundred(place.gaining, outcome.worked).trim_end_matches(" draws").to_owned()),
        ];
        Row { cells, yours: place.code == own }
    });
    let (yours, others): (Vec<Row>, Vec<Row>) = rows.partition(|row| row.yours);
    let headings = [
        "Money, 5th percentile, £",
        "Money, 50th, £",
        "Money, 95th, £",
        "Gain, 5th percentile, £",
        "Gain, 50th, £",
        "Gain, 95th, £",
    ];
    let columns = [Column::words("Board")]
        .into_iter()
        .chain(headings.map(Column::figures))
        .chain([Column::words("Draws in which it gains")])
        .collect();
    Table { columns, rows: [yours, others].concat() }
}
