//! Specialised services within a board's whole budget, where that was entered.

use ::charts::table::{Column, Row, Table};
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::own_budget::{OwnBudgetYear, own_budget};
use engine::quantities::Money;
use leptos::prelude::*;
use words::Figures;
use words::year::year as year_words;

use super::cells::{millions, percent, signed_millions, whole, year as year_cell};

use super::reading::{Reading, use_reading};
use crate::components::plain_table::PlainTable;
use crate::state::memo::Memo;

/// The view; nothing where the whole budget of the board was not entered.
#[component]
pub fn OwnBudget() -> impl IntoView {
    let reading = use_reading();
    let years = reading.memo(move |ledger| of_board(reading, ledger));
    let is = Memo::new(move |_| years.with(|years| !years.is_empty()));
    let sentence = move || years.with(|years| sentence(years, reading.figures.get(), reading.year.get()));
    let table = Signal::derive(move || years.with(|years| table(years, reading.figures.get())));
    move || {
        is.get().then(|| {
            view! {
                <h3>"Within its whole budget"</h3>
                <p class="figure__sentence">{sentence}</p>
                <PlainTable name=Signal::stored("Specialised services within the whole budget".to_owned()) table=table />
            }
        })
    }
}

fn of_board(reading: Reading, ledger: &Ledger<'_>) -> Vec<OwnBudgetYear> {
    reading.board().and_then(|board| own_budget(ledger, board)).unwrap_or_default()
}

fn sentence(years: &[OwnBudgetYear], figures: Figures, year: u32) -> String {
    let (Some(now), Some(then)) = (years.first(), years.iter().find(|found| found.year == year)) else {
        return String::new();
    };
    let share = |found: &OwnBudgetYear| found.share.map_or_else(|| "none".to_owned(), |share| figures.percent(share));
    let hold = match then.to_hold.pence() {
        0 => "It holds that share without adding anything.".to_owned(),
        pence if pence > 0 => format!("To hold that share it would have to add {}.", figures.amount(then.to_hold)),
        _ => format!("It has {} more than it takes to hold that share.", figures.amount(then.to_hold)),
    };
    format!(
        "Specialised services take {} of its whole budget now and {} in {}. {hold} Kept flat in cash, services would {}; flat in real terms, they would {}.",
        share(now),
        share(then),
        year_words(whole(year)),
        without(figures, then.lost_if_flat_in_cash),
        without(figures, then.lost_if_flat_in_real_terms),
    )
}

fn without(figures: Figures, lost: Money) -> String {
    if lost.is_negative() {
        format!("have {} more than their allocation", figures.amount(lost))
    } else {
        format!("go without {}", figures.amount(lost))
    }
}

fn table(years: &[OwnBudgetYear], figures: Figures) -> Table {
    let columns = vec![
        Column::words("Year"),
        Column::figures("Whole budget, £ million"),
        Column::figures("Specialised share"),
        Column::figures("To hold the share, £ million"),
        Column::figures("Lost if flat in cash, £ million"),
        Column::figures("Lost if flat in real terms, £ million"),
    ];
    let rows = years.iter().map(|found| Row {
        cells: vec![
            year_cell(found.year),
            millions(figures, found.budget),
            percent(figures, found.share),
            signed_millions(figures, found.to_hold),
            signed_millions(figures, found.lost_if_flat_in_cash),
            signed_millions(figures, found.lost_if_flat_in_real_terms),
        ],
        yours: false,
    });
    Table { columns, rows: rows.collect() }
}
