//! Where the pot comes from: the rebate of branded medicines, as far as it is known, and whom it pays to spend less.

use ::charts::table::{Cell, Column, Row, Table};
use engine::engagement::rebate::RebateYear;
use engine::parameters::{board, medicines};
use engine::quantities::Pence;
use leptos::prelude::*;
use scenario::engagement::Granted;
use words::engagement::rebate::{incentive, sentence};

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::components::says::Says;
use crate::components::table_card::TableCard;
use crate::pages::engagement::systems::cell;
use crate::shell::route::Page;

const SOURCE: &str = "Source: allowed growth of 2% a year in the scheme of 2019 to 2023 and about 80% of branded products inside it, from Devolve to Evolve, Policy Exchange, \
     2022, unless you changed them; sales and England’s share are yours. Rebates are paid to the department, not to boards, and reach it a year later. Our calculation.";

/// The card.
#[component]
pub fn Origin() -> impl IntoView {
    let reading = use_reading();
    let said = Signal::derive(move || {
        reading
            .shown(|granted| {
                let rebated = &granted.rebated;
                let nothing =
                    rebated.years.iter().rev().find_map(|year| year.rebate).is_some_and(|paid| paid.count() == 0);
                sentence(rebated.share, rebated.is_of_england, &rebated.lacks, nothing)
            })
            .unwrap_or_default()
    });
    let pays = reading.memo(|granted| granted.rebated.incentive.as_ref().map(incentive).unwrap_or_default());
    let is_there =
        reading.memo(|granted| granted.rebated.years.iter().any(|year| year.allowed.is_some() || year.sales.is_some()));
    let name = Signal::stored("The rebate, year by year".to_owned());
    view! {
        <Card
            id="origin-title"
            title=Signal::stored("Where the pot comes from".to_owned())
            subtitle=Signal::stored(Some("The rebate that makers of branded medicines pay when sales grow faster than agreed".to_owned()))
            before=reading.before
        >
            <p class="figure__sentence"><Says sentence=said /></p>
            {live(move || is_there.get().then(|| view! { <PlainTable name=name table=reading.memo(table) cards=true /> }))}
            <p class="figure__sentence">{pays.signal()}" A board keeps what it saves, and the rebate goes to the department: that is an incentive to ration."</p>
            <CardFoot source=Signal::stored(Some(SOURCE.to_owned()))>
                <a href=Page::Sources.address()>{format!("Sources: {}", medicines::ALLOWED_GROWTH.title)}</a>
            </CardFoot>
        </Card>
        <ByBoard />
    }
}

fn table(granted: &Granted) -> Table {
    let rebated = &granted.rebated;
    let row = |(at, (year, england)): (usize, (&RebateYear, &Option<Pence>))| Row {
        cells: vec![
            Cell::Words(format!("Year {}", at.saturating_add(1))),
            cell(year.allowed),
            cell(year.sales.map(|sales| Pence::of(sales.pence()))),
            cell(year.rebate),
            cell(*england),
            cell(year.paid),
        ],
        yours: false,
    };
    let mut columns = vec![Column::words("Year")];
    columns.extend(
        [
            "Allowed, £",
            "Sales inside the scheme, £",
            "Rebate of the year, £",
            "England’s part, £",
            "Paid in the year, £",
        ]
        .map(Column::figures),
    );
    Table { columns, rows: rebated.years.iter().zip(&rebated.england).enumerate().map(row).collect() }
}

/// The rebate by board, once England's part is known.
#[component]
fn ByBoard() -> impl IntoView {
    let reading = use_reading();
    let is_there = reading.memo(|granted| granted.rebated.by_board.is_some());
    live(move || {
        is_there.get().then(|| {
            let how = reading.memo(|granted| {
                let by_spending = granted.rebated.by_board.as_ref().is_some_and(|(_, by_spending)| *by_spending);
                let by = if by_spending { "by the branded spending you entered" } else { "by weighted population, as no spending by board is public" };
                format!("England’s part of the last known rebate, £, shared out {by}")
            });
            view! {
                <TableCard
                    id="by-board-title"
                    title=Signal::stored("What each board’s part of the rebate would be".to_owned())
                    subtitle=how
                    table=reading.memo(by_board)
                    cards=true
                    file_name="rebate-by-board.csv"
                    illustrative=Signal::stored(false)
                    before=reading.before
                    source=Signal::stored("Source: weighted populations of 2024/25, NHS England, or your own spending; no board is paid any of it today (recommendation 14 asks that systems can see it).".to_owned())
                />
            }
        })
    })
}

fn by_board(granted: &Granted) -> Table {
    let rows = granted.rebated.by_board.iter().flat_map(|(rows, _)| rows).map(|(code, money)| Row {
        cells: vec![
            Cell::Words(board(code).map_or(code.as_str(), |board| board.name).to_owned()),
            cell(Some(Pence::of(money.pence()))),
        ],
        yours: false,
    });
    Table { columns: vec![Column::words("Board"), Column::figures("Part of the rebate, £")], rows: rows.collect() }
}
