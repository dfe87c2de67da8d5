//! Figure 1: what each pot spends of the money it has under the way that is told, all years together; year by year in its table.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::Answer;
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::CapitalInput;
use words::Figures;
use words::capital::certificate::{Spent, spent, unspent};
use words::capital::ways::year;

use super::reading::use_certificate;
use super::ways::WhichWay;
use crate::charts::{ChartView, Figure};
use crate::pages::capital::plan::{pot_name, pots, totals};
use crate::pages::capital::ways::{case_name, source};

/// The figure.
#[component]
pub fn Used() -> impl IntoView {
    let room = use_certificate().room;
    let title = room.told(|answer, _, input| unspent(&all(answer, input)));
    let sentence = room.told(|answer, _, input| spent(&all(answer, input)));
    let subtitle = Signal::derive(move || {
        let name = room.input.with(|input| case_name(room.case.get(), input));
        format!("{name}: money each pot spends and leaves over all years, £ million in cash")
    });
    let chart = room.told(|answer, _, input| chart(&all(answer, input)));
    view! {
        <Figure
            number=1
            title=title
            subtitle=subtitle
            illustrative=room.illustrative
            before=room.before
            sentence=sentence
            table=room.told(|answer, _, input| table(answer, input))
            file_name=Signal::stored("used-against-limit".to_owned())
            held=room.workspace.is_held()
            source=move || source(room.illustrative.get())
        >
            <div class="two-selects"><WhichWay /></div>
            <ChartView chart=chart name=title held=room.workspace.is_held() />
        </Figure>
    }
}

/// Every pot over all years.
fn all(answer: &Answer, input: &CapitalInput) -> Vec<Spent> {
    let of = |pot: &String| {
        let (spent, limit) = totals(answer, pot, input);
        Spent { pot: pot_name(pot, input), spent, limit }
    };
    pots(answer).iter().map(of).collect()
}

fn millions(pence: Pence) -> Decimal {
    Decimal::try_from_i128_with_scale(pence.count(), 8).unwrap_or_default()
}

fn chart(pots: &[Spent]) -> StackedShares {
    let bar = |pot: &Spent| Bar {
        name: pot.pot.clone(),
        parts: vec![Part { amount: millions(pot.spent), words: String::new() }],
        unexplained: millions(pot.limit.minus(pot.spent)),
        whole_words: Figures::Illustrative.pounds(pot.spent),
        note: format!("of {}", Figures::Illustrative.pounds(pot.limit)),
        ..Bar::default()
    };
    StackedShares {
        bars: pots.iter().map(bar).collect(),
        part_names: vec!["Spent".to_owned()],
        unexplained_name: "Left".to_owned(),
        ..StackedShares::default()
    }
}

fn table(answer: &Answer, input: &CapitalInput) -> Table {
    let figure = |pence: Pence| Cell::Figure { shown: Figures::Illustrative.millions(pence), exact: millions(pence) };
    let rows = pots(answer).into_iter().flat_map(|pot| {
        let of_pot: Vec<Row> = answer
            .spend
            .iter()
            .filter(|spent| spent.pot == pot)
            .map(|spent| Row {
                cells: vec![
                    Cell::Words(pot_name(&pot, input)),
                    Cell::Words(year(&input.first_year, spent.year)),
                    figure(spent.amount),
                    figure(spent.limit),
                    figure(spent.limit.minus(spent.amount)),
                ],
                yours: false,
            })
            .collect();
        of_pot
    });
    Table {
        columns: vec![
            Column::words("Pot"),
            Column::words("Year"),
            Column::figures("Spent, £ million"),
            Column::figures("Limit, £ million"),
            Column::figures("Left, £ million"),
        ],
        rows: rows.collect(),
    }
}
