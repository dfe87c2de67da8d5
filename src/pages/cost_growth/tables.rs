//! The tables: spending by year and component, and what growth is made of. Files carry every penny.

use ::charts::table::{Cell, Column, Row, Table};
use engine::pathways::cost_growth::decomposition::{Kind, Row as Component};
use engine::pathways::cost_growth::factor::Factor;
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::cost_growth::Projected;
use words::Figures;
use words::cost_growth::names::{UNDIVIDED, component, factor, short};

use super::reading::{self, use_reading};
use crate::components::table_card::TableCard;
use crate::state::memo::Memo;

/// Spending by year and component.
#[component]
pub fn ByYear() -> impl IntoView {
    let reading = use_reading();
    let table = Memo::new(move |_| {
        let figures = reading::figures(reading);
        reading.shown(|projected| by_year(projected, figures)).unwrap_or_default()
    });
    view! {
        <TableCard
            id="by-year-title"
            title=Signal::stored("Year by year".to_owned())
            subtitle=Signal::stored("Spending of each component, funding and gap, £ million, cash, England".to_owned())
            table=table
            cards=true
            wrapped=true
            file_name="spending-by-year.csv"
            illustrative=Signal::derive(move || reading::is_projection_example(reading))
            before=reading.before
            source=Signal::stored("Above zero, the gap is spending that no funding meets. The file carries every penny; totals are sums of what is rounded.".to_owned())
        />
    }
}

/// What the growth of each component is made of.
#[component]
pub fn MadeOf() -> impl IntoView {
    let reading = use_reading();
    let table = Memo::new(move |_| {
        let figures = reading::figures(reading);
        reading.shown(|projected| made_of(projected, figures)).unwrap_or_default()
    });
    view! {
        <TableCard
            id="made-of-title"
            title=Signal::stored("What growth is made of".to_owned())
            subtitle=Signal::stored("Change of yearly spending between the opening year and the last, £ million, cash, England".to_owned())
            table=table
            total=true
            cards=true
            wrapped=true
            file_name="what-growth-is-made-of.csv"
            illustrative=Signal::derive(move || reading::is_example(reading))
            before=reading.before
            source=Signal::stored("Rows and columns add up to the penny in the file; on the page each figure is rounded separately.".to_owned())
        />
    }
}

fn figure(pence: Option<Pence>, figures: Figures) -> Cell {
    pence.map_or(Cell::None, |pence| Cell::Figure {
        shown: figures.millions(pence),
        exact: Decimal::try_from_i128_with_scale(pence.count(), 8).unwrap_or_default().normalize(),
    })
}

fn row(name: String, of: impl IntoIterator<Item = Option<Pence>>, figures: Figures) -> Row {
    let cells = std::iter::once(Cell::Words(name)).chain(of.into_iter().map(|pence| figure(pence, figures)));
    Row { cells: cells.collect(), yours: false }
}

/// The same where what is missing is not known, and not beside the point.
fn row_known_or_not(name: String, of: impl IntoIterator<Item = Option<Pence>>, figures: Figures) -> Row {
    let mut row = row(name, of, figures);
    for cell in row.cells.iter_mut().filter(|cell| matches!(cell, Cell::None)) {
        *cell = Cell::Words("not known".to_owned());
    }
    row
}

/// A row a year.
pub fn by_year(projected: &Projected, figures: Figures) -> Table {
    let projection = &projected.projection;
    let names = projection.components.iter().map(|one| short(&one.code).to_owned());
    let others = ["Spending", "Funding", "Gap", "Gaps so far"].map(str::to_owned);
    let columns = std::iter::once(Column::words("Year"))
        .chain(names.chain(others).map(|name| Column::figures(format!("{name}, £m"))))
        .collect();
    let at = |of: &[Option<Pence>], year: usize| of.get(year).copied().flatten();
    let rows = projection.years.iter().enumerate().map(|(year, name)| {
        let components = projection.components.iter().map(|one| at(&one.spending, year));
        let others = [&projection.total, &projection.funding, &projection.gap, &projection.cumulative_gap];
        row_known_or_not(name.to_string(), components.chain(others.map(|of| at(of, year))), figures)
    });
    Table { columns, rows: rows.collect() }
}

/// A row a component, and one for all.
pub fn made_of(projected: &Projected, figures: Figures) -> Table {
    let decomposition = &projected.decomposition;
    let names = ["Opening year", "Last year", "Change"].into_iter().chain(Factor::ALL.map(factor));
    let names: Vec<&str> = names.chain(["New or ended", UNDIVIDED]).collect();
    let columns = std::iter::once(Column::words("Component"))
        .chain(names.into_iter().map(|name| Column::figures(format!("{name}, £m"))))
        .collect();
    let mut rows: Vec<Row> = decomposition.components.iter().map(|one| made_of_one(one, figures)).collect();
    if let Some(totals) = &decomposition.totals {
        let whole = [totals.before, totals.after, totals.change];
        let effects = Factor::ALL.map(|factor| *totals.effects.get(factor));
        let others = [totals.new.plus(totals.ended), totals.undivided];
        rows.push(row("All".to_owned(), whole.into_iter().chain(effects).chain(others).map(Some), figures));
    }
    Table { columns, rows }
}

fn made_of_one(one: &Component, figures: Figures) -> Row {
    let effect = |factor: Factor| one.effects.as_ref().map(|effects| *effects.get(factor));
    let of = |is: bool| one.change.filter(|_| is);
    let others = [of(matches!(one.kind, Kind::New | Kind::Ended)), of(one.kind == Kind::Undivided)];
    let cells = [one.before, one.after, one.change].into_iter().chain(Factor::ALL.map(effect)).chain(others);
    row(component(&one.code).to_owned(), cells, figures)
}

/// Both tables as one list for a file: what, year or part, pounds.
pub fn every_figure(projected: &Projected) -> Table {
    let projection = &projected.projection;
    let columns = vec![Column::words("What"), Column::words("Year or part"), Column::figures("£")];
    let mut rows = Vec::new();
    let mut add = |what: &str, part: &str, pence: Option<Pence>| {
        let exact = pence.and_then(|pence| Decimal::try_from_i128_with_scale(pence.count(), 2).ok());
        let figure = exact.map_or(Cell::None, |exact| Cell::Figure { shown: exact.to_string(), exact });
        rows.push(Row {
            cells: vec![Cell::Words(what.to_owned()), Cell::Words(part.to_owned()), figure],
            yours: false,
        });
    };
    for (year, name) in projection.years.iter().enumerate() {
        let at = |of: &[Option<Pence>]| of.get(year).copied().flatten();
        for one in &projection.components {
            add(component(&one.code), &name.to_string(), at(&one.spending));
        }
        add("Spending", &name.to_string(), at(&projection.total));
        add("Funding", &name.to_string(), at(&projection.funding));
        add("Gap", &name.to_string(), at(&projection.gap));
    }
    for one in &projected.decomposition.components {
        let what = format!("Change: {}", component(&one.code));
        add(&what, "All", one.change);
        for part in Factor::ALL {
            add(&what, factor(part), one.effects.as_ref().map(|effects| *effects.get(part)));
        }
        add(&what, UNDIVIDED, one.change.filter(|_| one.kind == Kind::Undivided));
    }
    Table { columns, rows }
}
