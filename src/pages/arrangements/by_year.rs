//! Figure 1: services by who plans them, year by year; what has no one answer is left as an outline.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::totals::Total;
use engine::quantities::{FinancialYear, decimal_text};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::{Arranged, Planner, Sight};
use words::delegation::arranged::{Planned, planner};

use super::reading::{planned, use_reading};
use crate::charts::{ChartView, Figure};

/// Figure 1.
#[component]
pub fn YearsFigure() -> impl IntoView {
    let reading = use_reading();
    let chart = reading.memo(|arranged, sight, _| chart(arranged, sight));
    let table = reading.memo(|arranged, sight, _| table(arranged, sight));
    let title = reading.memo(|arranged, sight, _| title(arranged, sight).unwrap_or_default());
    let sentence = reading.memo(|arranged, sight, _| sentence(arranged, sight));
    let subtitle = Signal::derive(move || format!("Services by who plans them, by the test, {}", reading.whose()));
    view! {
        <Figure
            number=1
            title=title
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("arrangements-by-year".to_owned())
            held=reading.workspace.is_held()
            source=|| "By the test on the page of services, boards and start years as set here: not a record of what was decided. Money of a single service is not public: the table counts what was entered, and what is not known beside it."
        >
            <ChartView chart=chart name=title held=reading.workspace.is_held() />
        </Figure>
    }
}

fn each(arranged: &Arranged, sight: Sight) -> Vec<(FinancialYear, Planned)> {
    arranged.years().into_iter().map(|year| (year, planned(arranged, sight, year))).collect()
}

fn chart(arranged: &Arranged, sight: Sight) -> StackedShares {
    let part = |count: usize| Part { amount: Decimal::from(count), words: count.to_string() };
    let bars = each(arranged, sight).into_iter().map(|(year, planned)| Bar {
        name: year.to_string(),
        short_name: year.to_string(),
        parts: vec![part(planned.with_budget()), part(planned.without_budget()), part(planned.national)],
        unexplained: Decimal::from(planned.open()),
        whole_words: if planned.open() > 0 { format!("{} open", planned.open()) } else { String::new() },
        ..Bar::default()
    });
    StackedShares {
        bars: bars.collect(),
        part_names: ["With the budget", "Jointly or by a region, no budget moves", "NHS England"]
            .map(str::to_owned)
            .to_vec(),
        unexplained_name: "Open: no one answer".to_owned(),
        mark: None,
    }
}

fn title(arranged: &Arranged, sight: Sight) -> Option<String> {
    let years = each(arranged, sight);
    let first = years.iter().find(|(_, planned)| planned.with_budget() > 0);
    let (last, planned) = years.last()?;
    Some(match first {
        Some((first, _)) => format!(
            "Budgets move from {first}: {} by {last}",
            words::count::counted(planned.with_budget(), "service", "services")
        ),
        None => format!("By the test no budget moves up to {last}"),
    })
}

fn sentence(arranged: &Arranged, sight: Sight) -> String {
    let years = each(arranged, sight);
    let (Some((first, before)), Some((last, after))) = (years.first(), years.last()) else { return String::new() };
    let some = |count: usize| if count == 0 { "none".to_owned() } else { count.to_string() };
    let at_first = match (before.national, before.all()) {
        (national, all) if national == all => format!("all {all}"),
        (national, all) => format!("{national} of {all}"),
    };
    format!(
        "In {first} NHS England plans {at_first} services. By {last} {} {} planned with the budget, {} without it and {} by NHS England.{}",
        some(after.with_budget()),
        words::count::noun(after.with_budget(), "is", "are"),
        some(after.without_budget()),
        some(after.national),
        after.rest()
    )
}

/// Years and ways in the rows: services, and money as far as it is known.
fn table(arranged: &Arranged, sight: Sight) -> Table {
    let rows = arranged.years().into_iter().flat_map(|year| {
        let (totals, _) = arranged.totals(sight, year);
        let kept = totals.into_iter().filter(|total| total.services > 0);
        kept.map(move |total| row(year, &total)).collect::<Vec<_>>()
    });
    let rows: Vec<Row> = rows.collect();
    let mut columns = vec![Column::words("Year and who plans")];
    columns.extend(["Services", "Money known, £", "Services whose money is not known"].map(Column::figures));
    Table { columns, rows }
}

fn row(year: FinancialYear, total: &Total) -> Row {
    let count = |count: u32| Cell::Figure { shown: count.to_string(), exact: Decimal::from(count) };
    let name = total.name.as_deref().map_or("", planner);
    Row {
        cells: vec![
            Cell::Words(format!("{year}: {name}")),
            count(total.services),
            money(total),
            count(total.without_money),
        ],
        yours: false,
    }
}

/// Money that is known; where none is, words.
pub fn money(total: &Total) -> Cell {
    if total.services == total.without_money {
        return Cell::Words(if total.services == 0 { "none" } else { "not known" }.to_owned());
    }
    decimal_text::read(&total.money.to_string()).map_or(Cell::None, |exact| Cell::Figure {
        shown: words::Figures::Own.pounds(words::Exact::from(exact)),
        exact,
    })
}

/// Every way to plan that can stand in a row, with its name.
pub fn planners() -> impl Iterator<Item = (&'static str, &'static str)> {
    Planner::ALL.into_iter().map(|way| (way.name(), planner(way.name())))
}
