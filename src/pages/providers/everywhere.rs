//! All trusts of the table together, and what a charity faces.

use ::charts::table::{Cell, Column, Row, Table};
use engine::pathways::provider::many::{Everywhere, Together};
use leptos::prelude::*;
use words::Figures;
use words::providers::{HOURS, commissioner, decimal, everywhere, exact};

use super::contracts::{cost, count, hours, whole};
use super::reading::use_reading;
use crate::components::live::live;
use crate::components::table_card::TableCard;

/// The card.
#[component]
pub fn EverywhereCard() -> impl IntoView {
    let reading = use_reading();
    let table = reading.memo(|faced| table(&faced.together));
    let sentence = reading.memo(|faced| everywhere::sentence(&faced.together));
    view! {
        <TableCard
            id="everywhere-title"
            title=Signal::stored("What it takes across the country".to_owned())
            subtitle=Signal::stored("Every trust of the table, its part by patients of the £14bn of services delegated in 2025; a year, both sides".to_owned())
            table=table
            cards=true
            wrapped=true
            file_name="commissioning-across-the-country.csv"
            illustrative=Signal::stored(true)
            before=reading.before
            source=Signal::stored(format!("Money of delegated services: NHS Confederation, 2025; patients: trust catchments, OHID. No mental health trust is in the table. {HOURS}"))
            under=move || view! { <p class="figure__sentence">{live(move || sentence.get())}</p> }
        />
    }
}

fn table(together: &Together) -> Table {
    let columns = vec![
        Column::words("Who commissions"),
        Column::figures("Contracts"),
        Column::figures("Fixed payments"),
        Column::figures("Trusts’ hours"),
        Column::figures("Commissioners’ hours"),
        Column::figures("Cost of both, £"),
        Column::figures("A trust faces, on average"),
        Column::figures("A charity everywhere faces"),
    ];
    let row = |one: &Everywhere| Row {
        cells: vec![
            Cell::Words(commissioner::arrangement(one.arrangement).to_owned()),
            count(&one.contracts),
            count(&one.low_volume),
            hours(one.provider.hours.as_ref()),
            hours(one.commissioner.hours.as_ref()),
            cost(one.both.cost.as_ref(), Figures::Illustrative),
            one.decision_makers_mean
                .as_ref()
                .map_or(Cell::None, |mean| Cell::Figure { shown: exact(mean).to_places(1), exact: decimal(mean) }),
            one.decision_makers_of_a_charity.map_or(Cell::None, |many| whole(usize::try_from(many).unwrap_or(0))),
        ],
        yours: false,
    };
    Table { columns, rows: together.arrangements.iter().map(row).collect() }
}
