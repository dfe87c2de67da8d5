//! The table of payers under every arrangement, and the same year by year for a file.

use ::charts::table::{Cell, Column, Row, Table};
use engine::pathways::pathway::{Account, ArrangementAnswer};
use leptos::prelude::*;
use scenario::pathway::WorkedPathway;
use words::count::{capital, counted};
use words::pathway::names::{heading, noun};
use words::pathway::working::pounds_back;

use super::cells::money;
use super::gains::SOURCE;
use super::reading::{self, use_reading};
use crate::components::table_card::TableCard;

const MONEY: [&str; 5] =
    ["Cost before, £", "Cost after, £", "Its stages cost less by, £", "Pays for it, £", "Net gain, £"];

/// The card.
#[component]
pub fn PayersTable() -> impl IntoView {
    let reading = use_reading();
    let table = reading.memo(table);
    let subtitle = reading.memo(|worked| {
        let years = usize::try_from(worked.answer.years).unwrap_or(0);
        format!(
            "All of {}, in cash; + is better off. Totals are the same under every arrangement",
            counted(years, "year", "years")
        )
    });
    view! {
        <TableCard
            id="payers-title"
            title=Signal::stored("Every payer under every arrangement".to_owned())
            subtitle=subtitle
            table=table
            cards=true
            wrapped=true
            file_name="pathway-payers.csv"
            illustrative=reading::illustrative(reading)
            before=reading.before
            source=Signal::stored(SOURCE.to_owned())
        />
    }
}

fn figures(account: &Account) -> Vec<Cell> {
    [account.before, account.after, account.saving, account.outlay, account.net_gain].map(money).to_vec()
}

/// Whether a payer pays for anything under the arrangement, as far as is known.
fn pays(account: &Account) -> bool {
    let parts = [account.before, account.after, account.saving, account.outlay];
    parts.iter().any(|amount| amount.is_none_or(|amount| amount.count() != 0))
}

fn table(worked: &WorkedPathway) -> Table {
    let mut columns = vec![Column::words("Who, under what")];
    columns.extend(MONEY.map(Column::figures));
    columns.extend([Column::figures("Back for each £1 paid"), Column::figures("Net gain after transfers, £")]);
    let chosen = worked.input.arrangement.arrangement();
    let of = |told: &ArrangementAnswer| -> Vec<Row> {
        let name = |who: &str| Cell::Words(format!("{}: {who}", heading(told.arrangement)));
        let yours = told.arrangement == chosen;
        let payers = told.payers.iter().filter(|payer| pays(&payer.account.all)).map(|payer| {
            let mut cells = vec![name(noun(payer.payer).name)];
            cells.extend(figures(&payer.account.all));
            cells.push(Cell::Words(match (&payer.alignment, payer.account.all.outlay) {
                (Some(back), _) => pounds_back(back),
                (None, Some(outlay)) if outlay.count() == 0 => "nothing to pay".to_owned(),
                (None, _) => "not known".to_owned(),
            }));
            cells.push(payer.after_transfers.map_or(Cell::None, |after| money(Some(after))));
            Row { cells, yours }
        });
        let mut cells = vec![name("all together")];
        cells.extend(figures(&told.total.all));
        cells.extend([Cell::None, if told.transfers.is_some() { money(told.total.all.net_gain) } else { Cell::None }]);
        payers.chain([Row { cells, yours }]).collect()
    };
    Table { columns, rows: worked.answer.arrangements.iter().flat_map(of).collect() }
}

/// Every payer of every arrangement in every year.
pub fn by_year(worked: &WorkedPathway) -> Table {
    let mut columns = vec![Column::words("Arrangement"), Column::words("Who pays"), Column::figures("Year")];
    columns.extend(MONEY.map(Column::figures));
    let rows = worked.answer.arrangements.iter().flat_map(|told| {
        told.payers.iter().flat_map(move |payer| {
            (1_u32..).zip(&payer.account.years).map(move |(year, account)| {
                let mut cells = vec![
                    Cell::Words(heading(told.arrangement).to_owned()),
                    Cell::Words(capital(noun(payer.payer).name)),
                    Cell::Figure { shown: year.to_string(), exact: year.into() },
                ];
                cells.extend(figures(account));
                Row { cells, yours: false }
            })
        })
    });
    Table { columns, rows: rows.collect() }
}
