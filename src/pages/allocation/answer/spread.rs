//! How unequal money for the same need is, year by year: £ a weighted head.

use ::charts::dot_range::{DotRange, Group};
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::groups::group_year;
use engine::allocation::study::measures::spread::{Spread, by_year};
use engine::quantities::Money;
use leptos::prelude::*;
use words::year::{year as year_words, year_heading};

use super::cells::{a_head, percent, whole, year as year_cell};
use super::reading::{Reading, use_reading};
use super::whence::{RestsOn, Whence};
use crate::charts::{ChartView, Figure};
use crate::state::memo::Memo;

/// A year's spread with the average of all boards.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    found: Spread,
    average: Option<Money>,
}

/// Figure 7.
#[component]
pub fn SpreadFigure() -> impl IntoView {
    let reading = use_reading();
    let years = reading.card_memo("figure-7-title", seen);
    let chart = Memo::new(move |_| years.with(|years| chart(years)));
    let sentence = Signal::derive(move || years.with(|years| sentence(years)));
    let table = Signal::derive(move || years.with(|years| table(reading, years)));
    let name = Signal::stored("Money for the same need".to_owned());
    view! {
        <Figure
            number=7
            title=name
            subtitle=Signal::stored("£ for each weighted person: all boards together, the least and the most of any board".to_owned())
            illustrative=reading.illustrative
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("money-for-the-same-need".to_owned())
            source=|| view! { <Whence rests_on=RestsOn::MoneyAndNeed /> }
            held=reading.held
        >
            <ChartView chart=chart name=name held=reading.held />
        </Figure>
    }
}

fn seen(ledger: &Ledger<'_>) -> Vec<Seen> {
    let all: Vec<usize> = (0..ledger.boards()).collect();
    let with_average = |found: Spread| {
        let average = group_year(ledger, found.year, &all).per_weighted_head;
        Seen { found, average }
    };
    by_year(ledger).into_iter().map(with_average).collect()
}

fn pounds(money: Money) -> String {
    words::Exact::from(money).to_places(0)
}

fn chart(years: &[Seen]) -> DotRange {
    let group = |seen: &Seen| {
        let (least, most) = (seen.found.least.amount, seen.found.most.amount);
        let name = if seen.found.year == 0 { "Now".to_owned() } else { year_heading(whole(seen.found.year)) };
        Group {
            short_name: name.clone(),
            name,
            value: seen.average.unwrap_or(least).pounds(),
            members: (least.pounds(), most.pounds()),
            baseline: None,
            words: format!("£{} to £{}", pounds(least), pounds(most)),
            yours: false,
        }
    };
    DotRange {
        groups: years.iter().map(group).collect(),
        axis_name: "£ a weighted head".to_owned(),
        sides: (String::new(), String::new()),
        unit: Unit { before: "£".to_owned(), after: String::new(), signed: false },
    }
}

fn sentence(years: &[Seen]) -> String {
    let excess = |seen: &Seen| seen.found.excess.map(|rate| words::Figures::Own.percent(rate));
    let (Some(now), Some(last)) = (years.first(), years.last()) else { return String::new() };
    match (excess(now), excess(last)) {
        (Some(before), Some(after)) => format!(
            "For the same need the board with the most has {before} more than the one with the least now, and {after} more in {}.",
            year_words(whole(last.found.year))
        ),
        _ => "The board with the least has nothing.".to_owned(),
    }
}

fn table(reading: Reading, years: &[Seen]) -> Table {
    let figures = reading.figures.get();
    let columns = vec![
        Column::words("Year"),
        Column::figures("Least, £"),
        Column::words("Board"),
        Column::figures("Most, £"),
        Column::words("Board"),
        Column::figures("All boards, £"),
        Column::figures("Most over least"),
    ];
    let rows = years.iter().map(|seen| Row {
        cells: vec![
            year_cell(seen.found.year),
            a_head(Some(seen.found.least.amount)),
            Cell::Words(reading.name(seen.found.least.board).to_owned()),
            a_head(Some(seen.found.most.amount)),
            Cell::Words(reading.name(seen.found.most.board).to_owned()),
            a_head(seen.average),
            percent(figures, seen.found.excess),
        ],
        yours: false,
    });
    Table { columns, rows: rows.collect() }
}
