//! Figure 1: what being heard costs at each number of systems, by kind, with the budget across it.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::engagement::{At, Heard};
use words::engagement::cost::{PARTS, days, parts, sentence, title};
use words::engagement::money::{percent, whole_pounds};

use super::reading::{is_example, row_name, today, total, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::pounds;

/// Where the figures of the room come from.
pub const SOURCE: &str = "Source: your answers, and the example’s figures where you have not changed them. Payment for lived experience: £25 an hour in NIHR guidance as \
     remembered, raised by 10%; not checked. Every number of systems is costed as a first year, setting up included. Our calculation.";

/// Figure 1.
#[component]
pub fn SystemsFigure() -> impl IntoView {
    let reading = use_reading();
    let name = reading.memo(|heard| title(heard.costed.asked.systems.unwrap_or(0), total(heard), today(heard)));
    let said = reading.memo(|heard| {
        let asked = &heard.costed.asked;
        let cost = heard.costed.chosen();
        cost.map(|cost| sentence(asked.systems.unwrap_or(0), cost, asked.hubs.is_some())).unwrap_or_default()
    });
    let held = reading.workspace.is_held();
    let chart = reading.memo(chart);
    view! {
        <Figure
            number=1
            title=name
            subtitle=Signal::stored("Cost of a first year by number of systems, £, this charity".to_owned())
            illustrative=is_example(reading)
            before=reading.before
            sentence=said
            table=reading.memo(table)
            file_name=Signal::stored("engagement-cost-by-systems".to_owned())
            held=held
            source=|| SOURCE
        >
            <ChartView chart=chart name=name held=held />
        </Figure>
    }
}

/// Money in a cell: whole pounds to be read, pence in a file.
pub fn cell(money: Option<Pence>) -> Cell {
    money
        .map_or(Cell::None, |money| Cell::Figure { shown: whole_pounds(money).replace('£', ""), exact: pounds(money) })
}

fn share(part: Option<Pence>, heard: &Heard) -> Option<String> {
    percent(part?, Pence::of(heard.costed.asked.income?.pence()))
}

fn chart(heard: &Heard) -> StackedShares {
    let asked = &heard.costed.asked;
    let bar = |at: &At| {
        let yours = asked.systems == Some(at.systems);
        let part = |part: Option<Pence>| Part {
            amount: part.map(pounds).unwrap_or_default(),
            words: part.filter(|_| yours).map(whole_pounds).unwrap_or_default(),
        };
        Bar {
            name: row_name(at.systems, asked.now),
            short_name: at.systems.to_string(),
            parts: parts(&at.cost).map(part).to_vec(),
            whole_words: at.cost.total.map_or_else(|| "Not known".to_owned(), whole_pounds),
            note: share(at.cost.total, heard)
                .filter(|_| yours)
                .map(|share| format!("{share} of income"))
                .unwrap_or_default(),
            yours,
            ..Bar::default()
        }
    };
    StackedShares {
        bars: heard.costed.compared.iter().map(bar).collect(),
        part_names: PARTS.map(str::to_owned).to_vec(),
        unexplained_name: String::new(),
        mark: asked.budget.map(|budget| (budget.pounds(), format!("Your budget: {}", whole_pounds(budget)))),
    }
}

/// The table of every number, for a file too.
pub fn table(heard: &Heard) -> Table {
    let row = |at: &At| {
        let [staff, lived, rest, national] = parts(&at.cost);
        let whole = at.cost.staff_days.as_ref();
        Row {
            cells: vec![
                Cell::Words(row_name(at.systems, heard.costed.asked.now)),
                cell(staff),
                cell(lived),
                cell(rest),
                cell(national),
                cell(at.cost.total),
                share(at.cost.total, heard).map_or(Cell::None, |shown| Cell::Figure {
                    exact: at
                        .cost
                        .total
                        .zip(heard.costed.asked.income)
                        .and_then(|(part, income)| engine::engagement::share(part, Pence::of(income.pence())))
                        .and_then(|rate| rate.to_string().parse::<Decimal>().ok())
                        .and_then(|rate| rate.checked_mul(Decimal::ONE_HUNDRED))
                        .unwrap_or_default(),
                    shown: shown.replace('%', ""),
                }),
                whole.map_or(Cell::None, |worked| Cell::Figure {
                    shown: days(worked),
                    exact: worked.to_string().parse().unwrap_or_default(),
                }),
            ],
            yours: heard.costed.asked.systems == Some(at.systems),
        }
    };
    let mut columns = vec![Column::words("Systems")];
    columns.extend(PARTS.map(|part| Column::figures(format!("{part}, £"))));
    columns.extend(["All, £", "Share of income, %", "Staff days"].map(Column::figures));
    Table { columns, rows: heard.costed.compared.iter().map(row).collect() }
}
