//! The years as a table: patients, all three bills either way, and what is still owed.

use ::charts::table::{Cell, Column, Row, Table};
use engine::pathways::pay_over_time::Payers;
use leptos::prelude::*;
use scenario::medicines::Worked;
use words::count::capital;
use words::medicines::LIMITS;
use words::year::year_heading;

use super::reading::{self, board, region, use_reading};
use crate::components::cells::{count, in_pounds};
use crate::components::table_card::TableCard;

/// The card.
#[component]
pub fn EveryYear() -> impl IntoView {
    let reading = use_reading();
    view! {
        <TableCard
            id="years-title"
            title=Signal::stored("Year by year".to_owned())
            subtitle=Signal::stored("Patients of England, and pounds; over time is what is expected on average".to_owned())
            table=reading.memo(table)
            total=true
            cards=true
            wrapped=true
            file_name="paying-over-time.csv"
            illustrative=reading::example(reading)
            before=reading.before
            source=Signal::stored(LIMITS.to_owned())
        />
    }
}

/// Every year with everything that is known of it.
pub fn table(worked: &Worked) -> Table {
    let both = |up_front: &Payers, over_time: &Payers| {
        [up_front.nation, over_time.nation, up_front.footprint, over_time.footprint, up_front.board, over_time.board]
            .map(in_pounds)
    };
    let row = |year: &engine::pathways::pay_over_time::Year| {
        let first = [
            Cell::Words(year_heading(usize::try_from(year.year).unwrap_or(0))),
            count(year.starting),
            count(year.in_payment),
        ];
        let cells = first.into_iter().chain(both(&year.up_front, &year.over_time)).chain([in_pounds(year.owed)]);
        Row { cells: cells.collect(), yours: false }
    };
    let answer = &worked.answer;
    let all = [Cell::Words("All years".to_owned()), Cell::None, Cell::None]
        .into_iter()
        .chain(both(&answer.up_front, &answer.over_time))
        .chain([Cell::None]);
    let all = Row { cells: all.collect(), yours: false };
    let either = |name: &str| [format!("{name}, up front, £"), format!("{name}, over time, £")];
    let (region, board) = (capital(&region(worked)), capital(board(worked)));
    let headings = ["Patients who start".to_owned(), "Patients with a payment due".to_owned()]
        .into_iter()
        .chain(either("England"))
        .chain(either(&region))
        .chain(either(&board))
        .chain(["England still owes, £".to_owned()]);
    let columns = [Column::words("Year")].into_iter().chain(headings.map(Column::figures)).collect();
    Table { columns, rows: answer.years.iter().map(row).chain([all]).collect() }
}
