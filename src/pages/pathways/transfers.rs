//! Who would have to pay whom, so that nobody is worse off; and when it has paid back.

use ::charts::table::{Cell, Column, Row, Table};
use engine::pathways::pathway::{ArrangementAnswer, NoTransfers};
use engine::quantities::Pence;
use leptos::prelude::*;
use scenario::pathway::WorkedPathway;
use words::count::capital;
use words::pathway::names::{heading, noun};

use super::cells::money;
use super::gains::SOURCE;
use super::reading::{self, use_reading};
use crate::components::table_card::TableCard;

/// The card.
#[component]
pub fn TransfersTable() -> impl IntoView {
    let reading = use_reading();
    let sentence = reading.memo(|worked| told(worked).map(says).unwrap_or_default());
    let subtitle =
        reading.memo(|worked| format!("{}, over all years", heading(worked.input.arrangement.arrangement())));
    let under = move || view! { <p class="figure__sentence" id="transfers-say">{sentence.signal()}</p> };
    view! {
        <TableCard
            id="transfers-title"
            title=Signal::stored("Who would have to pay whom".to_owned())
            subtitle=subtitle
            table=reading.memo(table)
            cards=true
            file_name="pathway-transfers.csv"
            illustrative=reading::illustrative(reading)
            before=reading.before
            source=Signal::stored(SOURCE.to_owned())
            under=under
        />
    }
}

fn told(worked: &WorkedPathway) -> Option<&ArrangementAnswer> {
    let chosen = worked.input.arrangement.arrangement();
    worked.answer.arrangements.iter().find(|told| told.arrangement == chosen)
}

fn table(worked: &WorkedPathway) -> Table {
    let transfers = told(worked).and_then(|told| told.transfers.as_deref()).unwrap_or_default();
    if transfers.is_empty() {
        return Table::default();
    }
    let rows = transfers.iter().map(|transfer| Row {
        cells: vec![
            Cell::Words(capital(noun(transfer.from).name)),
            Cell::Words(capital(noun(transfer.to).name)),
            money(Some(transfer.amount)),
        ],
        yours: false,
    });
    Table {
        columns: vec![Column::words("From"), Column::words("To"), Column::figures("Over all years, £")],
        rows: rows.collect(),
    }
}

/// Why these, or why none; and when it has paid back.
fn says(told: &ArrangementAnswer) -> String {
    let transfers = match (&told.transfers, told.no_transfers) {
        (_, Some(NoTransfers::TotalLoss)) => {
            "All payers together lose, so no transfer can leave everybody as well off as before.".to_owned()
        }
        (None, _) => "It is not known what anybody gains: figures are blank.".to_owned(),
        (Some(transfers), _) if transfers.is_empty() => "Nobody is worse off, so nobody has to be paid.".to_owned(),
        (Some(transfers), _) => {
            let moved = transfers.iter().fold(Pence::default(), |sum, transfer| sum.plus(transfer.amount));
            format!(
                "{} in all would leave nobody worse off. Those who gain pay in proportion to what they gain, and keep the rest.",
                words::Figures::Illustrative.pounds(moved)
            )
        }
    };
    let Some(funder) = told.funder.map(noun) else { return transfers };
    let back = |year: Option<u32>| year.map(|year| format!("in year {year}"));
    let known = told.total.all.net_gain.is_some();
    let pays = match (back(told.pays_back.all), back(told.pays_back.funder)) {
        (Some(all), Some(own)) if all == own => {
            format!("For all together, and for {} alone, it has paid back {all}.", funder.name)
        }
        (Some(all), Some(own)) => format!("For all together it has paid back {all}, for {} alone {own}.", funder.name),
        (Some(all), None) => {
            format!("For all together it has paid back {all}; for {} alone, not in these years.", funder.name)
        }
        (None, Some(own)) => {
            format!("For {} alone it has paid back {own}; for all together, not in these years.", funder.name)
        }
        (None, None) if known => "It does not pay back in these years, for anybody who pays.".to_owned(),
        (None, None) => "When it pays back is not known.".to_owned(),
    };
    format!("{transfers} {pays}")
}
