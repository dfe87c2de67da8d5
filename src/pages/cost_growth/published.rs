//! What was published of the growth of the budget, and what the sums give.

use ::charts::table::{Cell, Column, Row, Table};
use engine::parameters::{as_shipped, budget, components};
use engine::pathways::cost_growth::published::{claims, path};
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::Figures;
use words::cost_growth::claims::{gives, money, read_in, said, sum};
use words::figures::percent_as_set;

use crate::components::cells::pounds;
use crate::components::grade::GradeTag;
use crate::components::plain_table::PlainTable;
use crate::components::table_card::TableCard;

/// Prices in which sums of different years are set side by side.
const PRICES: &str = "2025/26";

/// The card.
#[component]
pub fn Published() -> impl IntoView {
    let under = || {
        let found = components::UNIT_PRICE_SHARE_OF_GROWTH;
        let share = found.value.parse::<Decimal>().map(percent_as_set).unwrap_or_default();
        view! {
            <h3>"The sums one by one"</h3>
            <PlainTable name=Signal::stored("Published sums of the budget".to_owned()) table=Signal::stored(sums()) cards=true />
            <p>
                {format!(
                    "{} was to be reached by 2025; {} was spent in 2023/24. Sums of what was allocated and of what was spent stand side by side here and are not one series. Published shares of the NHS budget (14%, 15%, 16%, 17%) have different denominators and are not set in one line.",
                    money(budget::BUDGET_2025_PROJECTED),
                    money(budget::SPEND_2023_24)
                )}
            </p>
            <p>
                {format!(
                    "Nearly {share} of the growth of costs in the Midlands from 2017/18 to 2019/20 was unit price. "
                )}
                <GradeTag grade=found.grade />
                " This is thin: one region, two years, data that cover only part of the spending and are poor on drugs and devices. The price of tariff activity opens with that share of its growth, as a stand-in."
            </p>
        }
    };
    view! {
        <TableCard
            id="published-title"
            title=Signal::stored("What was published, and what the sums give".to_owned())
            subtitle=Signal::stored("Growth of the specialised services budget, England; yearly rates are exact roots, rounded to one decimal".to_owned())
            table=Signal::stored(beside())
            cards=true
            wrapped=true
            file_name="published-growth.csv"
            illustrative=Signal::stored(false)
            before=Signal::stored(false)
            source=Signal::stored("Real terms by the GDP deflator, Office for Budget Responsibility, November 2025. £20.5bn is read as 2020/21 and “by 2025” as 2025/26.".to_owned())
            under=under
        />
    }
}

fn words(words: impl Into<String>) -> Cell {
    Cell::Words(words.into())
}

/// Each claim beside what its sums give.
pub fn beside() -> Table {
    let columns = ["What was published", "The sums", "They give, in cash", "In real terms", "Read in"]
        .map(Column::words)
        .to_vec();
    let rows = claims(&as_shipped).into_iter().map(|claim| Row {
        cells: vec![
            words(said(&claim)),
            words(format!("{} to {}", sum(&claim.from), sum(&claim.to))),
            words(gives(&claim.growth)),
            claim.real.as_ref().map_or(Cell::None, |real| words(gives(real))),
            words(read_in(claim.figure)),
        ],
        yours: false,
    });
    Table { columns, rows: rows.collect() }
}

/// Every sum with what it is in the prices of one year.
pub fn sums() -> Table {
    let columns = vec![
        Column::words("What"),
        Column::figures("As published"),
        Column::figures(format!("In {PRICES} prices")),
        Column::words("Read in"),
    ];
    let cell = |pence: engine::quantities::Pence| Cell::Figure { shown: billions(pence), exact: pounds(pence) };
    let rows = path(&as_shipped, PRICES).into_iter().map(|(sum, real)| Row {
        cells: vec![
            words(sum.figure.title),
            cell(engine::quantities::Pence::of(sum.money.pence())),
            real.map_or(Cell::None, cell),
            words(read_in(sum.figure)),
        ],
        yours: false,
    });
    Table { columns, rows: rows.collect() }
}

fn billions(pence: engine::quantities::Pence) -> String {
    Figures::Illustrative.pounds(pence)
}
