//! The rows of the table of boards, in cash, in real terms or a head.

use ::charts::table::Cell;
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::proportion::{per_head, rate};
use engine::allocation::study::measures::real_terms::real_terms;
use engine::quantities::RoundedRate;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::Figures;

use super::super::super::view::MoneyShown;
use super::super::cells::{a_head, millions, money, percent, signed_a_head, signed_millions, signed_percent};
use super::super::distance::distance;
use super::super::limits;
use super::super::reading::Reading;
use crate::components::table::TableRow;

/// How money is turned into a cell.
struct Shown<'a> {
    ledger: &'a Ledger<'a>,
    figures: Figures,
    money: MoneyShown,
}

impl Shown<'_> {
    fn cell(&self, pence: i64, year: u32, people: Decimal, signed: bool) -> Cell {
        let of_millions = if signed { signed_millions } else { millions };
        let of_a_head = if signed { signed_a_head } else { a_head };
        match self.money {
            MoneyShown::Cash => of_millions(self.figures, money(pence)),
            MoneyShown::RealTerms => {
                let real = real_terms(pence, self.ledger.study.inflation, year);
                real.map_or(Cell::None, |real| of_millions(self.figures, real))
            }
            MoneyShown::AHead => of_a_head(per_head(pence, people)),
        }
    }

    /// Growth of year 1, like for like; in real terms less inflation.
    fn growth(&self, now: i64, prior: i64) -> Cell {
        let (now, prior) = (i128::from(now), i128::from(prior));
        let cash = || rate(now.checked_sub(prior)?, prior);
        let real = || {
            let (inflation, whole) = self.ledger.study.inflation.ratio();
            let then = prior.checked_mul(whole.checked_add(inflation)?)?;
            rate(now.checked_mul(whole)?.checked_sub(then)?, then)
        };
        percent(self.figures, if self.money == MoneyShown::RealTerms { real() } else { cash() })
    }
}

/// One row a board that is shown.
pub fn boards(reading: Reading, ledger: &Ledger<'_>) -> Vec<TableRow> {
    let (year, own) = (reading.year.get(), reading.own.get());
    let shown = Shown { ledger, figures: reading.figures.get(), money: reading.view.money.get() };
    let row = |board: usize| {
        let people = |year| ledger.registered(year, board);
        let difference = ledger.redistribution(year, board);
        let kept = ledger.kept(year, board);
        let far = |year| signed_percent(shown.figures, distance(ledger, year, board));
        let facts = ledger.facts.boards.get(board);
        TableRow {
            key: facts.map_or("", |facts| facts.code).to_owned(),
            name: facts.map_or("", |facts| facts.name).to_owned(),
            yours: own == Some(board),
            cells: vec![
                shown.cell(ledger.allocation(0, board), 0, people(0), false),
                shown.growth(ledger.allocation(1, board), ledger.prior(1, board)),
                shown.cell(kept, year, people(year), false),
                shown.cell(ledger.allocation(year, board), year, people(year), false),
                shown.cell(difference, year, people(year), true),
                signed_percent(shown.figures, rate(difference.into(), kept.into())),
                far(0),
                far(year),
                Cell::Words(limits::in_words(ledger, board)),
            ],
        }
    };
    reading.boards(ledger).into_iter().map(row).collect()
}

/// The sum of the boards that are shown.
pub fn total(reading: Reading, ledger: &Ledger<'_>) -> TableRow {
    let (year, boards) = (reading.year.get(), reading.boards(ledger));
    let shown = Shown { ledger, figures: reading.figures.get(), money: reading.view.money.get() };
    let sum = |of: &dyn Fn(usize) -> i64| boards.iter().fold(0_i64, |sum, board| sum.saturating_add(of(*board)));
    let people = |year| {
        let people =
            boards.iter().try_fold(Decimal::ZERO, |sum, board| sum.checked_add(ledger.registered(year, *board)));
        people.unwrap_or_default()
    };
    let kept = sum(&|board| ledger.kept(year, board));
    let now = sum(&|board| ledger.allocation(year, board));
    let difference = now.saturating_sub(kept);
    let far = |year: u32| -> Option<RoundedRate> {
        let target = sum(&|board| ledger.target(year, board));
        let have = sum(&|board| ledger.allocation(year, board));
        rate(i128::from(have).checked_sub(target.into())?, target.into())
    };
    // All boards together are at target by the meaning of the word; a region need not be.
    let far = |year| {
        if reading.view.region.get().is_some() { signed_percent(shown.figures, far(year)) } else { Cell::None }
    };
    TableRow {
        key: "total".to_owned(),
        name: reading.view.region.get().unwrap_or("England").to_owned(),
        yours: false,
        cells: vec![
            shown.cell(sum(&|board| ledger.allocation(0, board)), 0, people(0), false),
            shown.growth(sum(&|board| ledger.allocation(1, board)), sum(&|board| ledger.prior(1, board))),
            shown.cell(kept, year, people(year), false),
            shown.cell(now, year, people(year), false),
            shown.cell(difference, year, people(year), true),
            signed_percent(shown.figures, rate(difference.into(), kept.into())),
            far(0),
            far(year),
            Cell::None,
        ],
    }
}
