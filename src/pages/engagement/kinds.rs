//! What it costs by kind, at every number of systems that is compared.

use ::charts::table::{Cell, Column, Row, Table};
use engine::engagement::cost::CostYear;
use engine::quantities::Pence;
use leptos::prelude::*;
use scenario::engagement::Heard;

use super::reading::{is_example, row_name, use_reading};
use super::systems::{SOURCE, cell};
use crate::components::table_card::TableCard;

/// A kind of cost, and what it came to.
type OfKind = (&'static str, fn(&CostYear) -> Option<Pence>);

const KINDS: [OfKind; 8] = [
    ("Staff time", |cost| cost.kinds.staff),
    ("Travel and subsistence", |cost| cost.kinds.travel),
    ("People with lived experience", |cost| cost.kinds.lived_experience),
    ("Access and translation", |cost| cost.kinds.access),
    ("Liaison with the system", |cost| cost.liaison),
    ("Setting up, once", |cost| cost.setup),
    ("National work", |cost| cost.national),
    ("All", |cost| cost.total),
];

/// The card.
#[component]
pub fn Kinds() -> impl IntoView {
    let reading = use_reading();
    view! {
        <TableCard
            id="kinds-title"
            title=Signal::stored("What it costs, by kind".to_owned())
            subtitle=Signal::stored("£ in the first year; the file has the pence".to_owned())
            table=reading.memo(table)
            total=true
            cards=true
            wrapped=true
            file_name="engagement-cost-by-kind.csv"
            illustrative=is_example(reading)
            before=reading.before
            source=Signal::stored(SOURCE.to_owned())
        />
    }
}

fn table(heard: &Heard) -> Table {
    let mut columns = vec![Column::words("Kind of cost")];
    let asked = &heard.costed.asked;
    columns.extend(heard.costed.compared.iter().map(|at| Column::figures(row_name(at.systems, asked.now))));
    let row = |(name, of): OfKind| Row {
        cells: std::iter::once(Cell::Words(name.to_owned()))
            .chain(heard.costed.compared.iter().map(|at| cell(of(&at.cost))))
            .collect(),
        yours: false,
    };
    Table { columns, rows: KINDS.map(row).to_vec() }
}
