//! Figure 1: how far a year swings over each footprint, and what can be carried.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use leptos::prelude::*;
use scenario::delegation::{Over, Pooled};
use words::delegation::pool::{LIMITS, people};
use words::estimate::{Estimated, years};
use words::figures::percent_as_set;

use super::figure::EstimateFigure;
use super::reading::use_reading;
use crate::state::memo::Memo;

/// Figure 1.
#[component]
pub fn FootprintsFigure() -> impl IntoView {
    let reading = use_reading();
    let chart = Memo::new(move |_| {
        reading.own.with(|own| reading.page.shown(|pooled| chart(pooled, own.as_deref()))).unwrap_or_default()
    });
    let title = reading.page.memo(|pooled| title(pooled).unwrap_or_default());
    let table = Memo::new(move |_| {
        reading.own.with(|own| reading.page.shown(|pooled| table(pooled, own.as_deref()))).unwrap_or_default()
    });
    let sentence = reading.page.memo(|pooled| sentence(pooled).unwrap_or_default());
    view! {
        <EstimateFigure
            number=1
            title=title
            subtitle="Usual swing of a year’s cost: relative standard deviation, by footprint, 2022 residents"
            chart=chart
            sentence=sentence
            table=table
            file_name="risk-pooling-by-footprint"
            source=LIMITS.to_owned()
        />
    }
}

/// The table of every footprint, for a file.
pub fn every_footprint(pooled: &Pooled) -> Table {
    table(pooled, None)
}

/// A bar for one footprint.
pub fn bar(name: &str, short_name: &str, over: &Over, yours: bool) -> Bar {
    let swing = Estimated::of(over.estimate.relative_sd);
    Bar {
        name: name.to_owned(),
        short_name: short_name.to_owned(),
        parts: vec![Part { amount: swing.decimal(), words: String::new() }],
        whole_words: swing.percent(),
        note: format!("{} people", people(over.pool.population).replace(" million", "m")),
        yours,
        ..Bar::default()
    }
}

/// Bars with the swing that can be carried across them.
pub fn bars(bars: Vec<Bar>, over: Option<&Over>) -> StackedShares {
    let mark =
        over.map(|over| (over.pool.tolerance, format!("Can be carried: {}", percent_as_set(over.pool.tolerance))));
    StackedShares {
        bars,
        part_names: vec!["Usual swing of a year’s cost".to_owned()],
        unexplained_name: String::new(),
        mark,
    }
}

fn chart(pooled: &Pooled, own: Option<&str>) -> StackedShares {
    let mut rows = Vec::new();
    if let Some((board, over)) = own.and_then(|code| pooled.board(code)) {
        rows.push(bar(board.name, "Your board", over, true));
    }
    if let Some([(small, least), (large, most)]) = pooled.ends() {
        rows.push(bar(&format!("Smallest: {}", small.short_name), "Smallest board", least, false));
        if let Some(average) = pooled.average_board() {
            rows.push(bar("A board of average size", "Average board", average, false));
        }
        rows.push(bar(&format!("Largest: {}", large.short_name), "Largest board", most, false));
    }
    let mut regions: Vec<_> = pooled.regions.iter().collect();
    order::by_key(&mut regions, |(_, over)| over.pool.population);
    let home = own.and_then(|code| pooled.board(code)).map(|(board, _)| board.region.name());
    rows.extend(regions.into_iter().map(|(name, over)| bar(name, name, over, home == Some(*name))));
    rows.extend(pooled.england().map(|over| bar("England", "England", over, false)));
    bars(rows, pooled.england())
}

fn title(pooled: &Pooled) -> Option<String> {
    let regions = pooled.regions.iter().filter(|(_, over)| over.is_enough()).count();
    let boards = pooled.boards.iter().filter(|(_, over)| over.is_enough()).count();
    let all = (pooled.boards.len(), pooled.regions.len());
    Some(match (boards, regions) {
        (boards, _) if boards == all.0 => "Every board is large enough".to_owned(),
        (0, 0) if pooled.england()?.is_enough() => "Only England as a whole is large enough".to_owned(),
        (0, 0) => "Not even England is large enough".to_owned(),
        (0, regions) if regions == all.1 => "No board is large enough; every region is".to_owned(),
        (0, regions) => format!("No board is large enough; {regions} of {} regions are", all.1),
        (boards, regions) => {
            format!("{boards} of {} boards and {regions} of {} regions are large enough", all.0, all.1)
        }
    })
}

fn sentence(pooled: &Pooled) -> Option<String> {
    let [(small, least), (large, most)] = pooled.ends()?;
    let england = pooled.england()?;
    let swing = |over: &Over| Estimated::of(over.estimate.relative_sd).percent();
    Some(format!(
        "A year’s cost usually swings by {} in {}, the smallest board, by {} in {}, the largest, and by {} over England. Four times the people halve the swing.",
        swing(least),
        small.name,
        swing(most),
        large.name,
        swing(england)
    ))
}

/// The columns behind every estimate, the first naming the rows.
pub fn columns(first: &str) -> Vec<Column> {
    vec![
        Column::words(first),
        Column::figures("People"),
        Column::figures("Expected cases"),
        Column::figures("Expected cost, £"),
        Column::figures("Usual swing, %"),
        Column::figures("Chance of overspending, %"),
        Column::words("In years"),
        Column::figures("Reserve for 1 year in 20, £"),
        Column::figures("Reserve, % of cost"),
        Column::words("Within what can be carried"),
    ]
}

/// A row of estimates.
pub fn row(name: &str, over: &Over, yours: bool) -> Row {
    let figure = |estimate: f64| {
        let said = Estimated::of(estimate);
        Cell::Figure { shown: said.digits(), exact: said.decimal() }
    };
    let percent = |estimate: f64| {
        let said = Estimated::of(estimate).hundredfold();
        Cell::Figure { shown: said.digits(), exact: said.decimal() }
    };
    let people = over.pool.population;
    let estimate = &over.estimate;
    Row {
        cells: vec![
            Cell::Words(name.to_owned()),
            Cell::Figure { shown: words::typed::shown(words::typed::Kind::People, &people.to_string()), exact: people },
            figure(estimate.expected_cases),
            figure(estimate.expected_cost),
            percent(estimate.relative_sd),
            percent(estimate.chance_of_overspend),
            Cell::Words(years(estimate.chance_of_overspend)),
            figure(over.reserve.money),
            percent(over.reserve.share_of_cost),
            Cell::Words(if over.is_enough() { "yes" } else { "no" }.to_owned()),
        ],
        yours,
    }
}

fn table(pooled: &Pooled, own: Option<&str>) -> Table {
    let boards = pooled.boards.iter().map(|(board, over)| row(board.name, over, own == Some(board.code)));
    let mut boards: Vec<Row> = boards.collect();
    order::by_key(&mut boards, |row| std::cmp::Reverse(row.yours));
    let regions = pooled.regions.iter().map(|(name, over)| row(&format!("{name} region"), over, false));
    let england = pooled.england().map(|over| row("England", over, false));
    Table { columns: columns("Footprint"), rows: boards.into_iter().chain(regions).chain(england).collect() }
}
