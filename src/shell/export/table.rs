//! Every board and year as one table, unrounded.

use ::charts::table::{Cell, Column, Row, Table};
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::board::board_year;
use engine::quantities::{Money, RoundedRate};
use rust_decimal::Decimal;

const COLUMNS: [&str; 9] = [
    "Allocation, £",
    "Today’s shares, £",
    "Gain or loss, £",
    "Growth, like for like",
    "Growth of cash",
    "Target, £",
    "Distance from target before the rule",
    "Distance from target",
    "Registered people",
];

/// One row for each board and year, the opening year with them; rates are proportions.
pub fn every_year(ledger: &Ledger<'_>) -> Table {
    let mut columns = vec![
        Column::words("Code"),
        Column::words("Integrated care board"),
        Column::words("Year"),
        Column::words("Limit that held"),
    ];
    columns.extend(COLUMNS.map(Column::figures));
    let years = || std::iter::once(0).chain(ledger.years());
    let rows = ledger.facts.boards.iter().enumerate().flat_map(|(board, facts)| {
        years().map(move |year| {
            let cell = board_year(ledger, year, board);
            let held = ledger.cell(year, board).and_then(|cell| cell.bound);
            let held = match held {
                Some(engine::allocation::settlement::Held::Floor) => "least",
                Some(engine::allocation::settlement::Held::Ceiling) => "most",
                None => "",
            };
            let cells = vec![
                Cell::Words(facts.code.to_owned()),
                Cell::Words(facts.name.to_owned()),
                Cell::Words(cell.financial_year),
                Cell::Words(held.to_owned()),
                money(cell.allocation),
                money(cell.kept),
                money(cell.redistribution),
                rate(cell.growth),
                rate(cell.cash_growth),
                money(cell.target),
                rate(cell.opening_distance),
                rate(cell.distance),
                figure(ledger.registered(year, board)),
            ];
            Row { cells, yours: false }
        })
    });
    Table { columns, rows: rows.collect() }
}

fn figure(exact: Decimal) -> Cell {
    Cell::Figure { shown: exact.to_string(), exact }
}

fn money(money: Money) -> Cell {
    figure(money.pounds())
}

fn rate(rate: Option<RoundedRate>) -> Cell {
    rate.and_then(RoundedRate::decimal).map_or(Cell::None, figure)
}
