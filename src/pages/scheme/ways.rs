//! The scheme under each way of holding the money: who pays from when, or why not, and what would change it.

use ::charts::table::{Cell, Column, Row, Table};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{Answers, CapitalInput, Case};
use words::Figures;
use words::capital::scheme::Stands;
use words::capital::ways::reason;

use super::headline::stands;
use super::reading::{SchemeReading, use_scheme};
use crate::components::card::Card;
use crate::components::plain_table::PlainTable;
use crate::pages::capital::reading::measure;
use crate::pages::capital::ways::{case_name, exact};
use crate::state::memo::Memo;

/// The card.
#[component]
pub fn Ways() -> impl IntoView {
    let reading = use_scheme();
    let shown = Memo::new(move |_| now(reading).unwrap_or_default());
    let subtitle = Signal::derive(move || {
        let unit = reading.room.measure().unit();
        let values = if unit == "£ million" { String::new() } else { format!(", values in {unit}") };
        Some(format!(
            "What its cost would have to fall or its value to rise by for a best choice to hold it; what the choice loses without it. £ million{values}"
        ))
    });
    view! {
        <Card
            id="scheme-ways-title"
            title=Signal::stored("Under each way of holding the money".to_owned())
            subtitle=subtitle
            illustrative=reading.room.illustrative
            before=reading.room.before
        >
            <PlainTable name=Signal::stored("The scheme under each way of holding the money".to_owned()) table=shown cards=true />
        </Card>
    }
}

/// The table as it stands; `None` while there is no answer.
pub fn now(reading: SchemeReading) -> Option<Table> {
    let answers = reading.room.answers.get()?;
    Some(reading.room.input.with(|input| table(reading, &answers, input)))
}

fn table(reading: SchemeReading, answers: &Answers, input: &CapitalInput) -> Table {
    let in_order = [Case::OwnFootprint, Case::EveryPatient, Case::LocalTest, Case::Ringfence, Case::Pool];
    let told = reading.room.case.get();
    let rows = in_order.into_iter().filter_map(|case| {
        let stands = stands(reading, case, answers, input)?;
        let mut cells = vec![Cell::Words(case_name(case, input))];
        cells.extend(cells_of(&stands, input));
        Some(Row { cells, yours: case == told })
    });
    Table {
        columns: vec![
            Column::words("Way of holding the money"),
            Column::words("Funded"),
            Column::words("Who pays, or why not"),
            Column::figures("Cost down"),
            Column::figures("Value up"),
            Column::figures("Lost without it"),
        ],
        rows: rows.collect(),
    }
}

fn cells_of(stands: &Stands, input: &CapitalInput) -> [Cell; 5] {
    let waiting = || Cell::Words("…".to_owned());
    let value = |value| exact(measure(input), value);
    match stands {
        Stands::Funded { start, pot, less, is_waiting, is_unsettled } => {
            let lost = match less {
                Some(less) => value(*less),
                None if *is_waiting => waiting(),
                None if *is_unsettled => Cell::Words("Not settled".to_owned()),
                None => Cell::Words("Must be funded".to_owned()),
            };
            [Cell::Words(format!("From {start}")), Cell::Words(pot.clone()), Cell::None, Cell::None, lost]
        }
        Stands::LeftOut { why, needs } => {
            let (cost, rise) = match needs {
                None => (waiting(), waiting()),
                Some(needs) => {
                    let cannot =
                        || Cell::Words(if needs.settled { "No such change" } else { "Not settled" }.to_owned());
                    let cost = needs.cost_to_enter.map_or_else(cannot, |by| Cell::Figure {
                        shown: Figures::Illustrative.millions(by),
                        exact: Decimal::try_from_i128_with_scale(by.count(), 8).unwrap_or_default(),
                    });
                    (cost, needs.value_to_enter.map_or_else(cannot, value))
                }
            };
            [Cell::Words("No".to_owned()), Cell::Words(reason(*why).to_owned()), cost, rise, Cell::None]
        }
        Stands::CannotBeMet => {
            [Cell::Words("Cannot be met".to_owned()), Cell::None, Cell::None, Cell::None, Cell::None]
        }
    }
}
