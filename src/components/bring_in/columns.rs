//! Which sheet, which row of headings, and which column is which: guessed, and the user's to change.

use ::charts::table::{Cell, Column, Row, Table as Drawn};
use leptos::prelude::*;
use scenario::import::{LOOKED_AT, Shares, Sheet, Unit, Wanted, column_letters};
use words::typed::Kind;

use super::held::Held;
use crate::components::choice::{Offer, Select};
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::state::memo::Memo;

/// Rows and columns of the file that are shown as they stand.
const SHOWN: (usize, usize) = (8, 12);
/// Columns from which the choices are folded away until they are wanted.
const MANY: usize = 6;
/// What stands for none in a select.
const NONE: &str = "";

/// Everything that can be chosen of a file.
#[component]
pub(super) fn Columns(held: Held) -> impl IntoView {
    let id = held.id;
    let wanted = StoredValue::new(held.table.wanted(&untrack(|| held.workspace.inputs())));
    let many = wanted.with_value(Vec::len) > MANY;
    let sheet =
        Memo::new(move |_| held.sheets.with(|sheets| sheets.get(held.chosen.get()).cloned().unwrap_or_default()));
    let is_several = move || held.sheets.with(|sheets| sheets.len() > 1);
    let has_rows = Memo::new(move |_| sheet.with(|sheet| !sheet.rows.is_empty()));
    let selects = move || {
        let all = wanted.with_value(|wanted| wanted.iter().cloned().enumerate().collect::<Vec<_>>());
        view! {
            <div class="fields">
                {all.into_iter().map(|(at, column)| view! { <ColumnSelect held=held at=at column=column sheet=sheet /> }).collect_view()}
                <Counting held=held wanted=wanted />
            </div>
        }
    };
    view! {
        <div class="fields">
            {live(move || is_several().then(|| view! { <SheetSelect held=held /> }))}
            {live(move || has_rows.get().then(|| view! { <HeadingSelect held=held sheet=sheet /> }))}
        </div>
        {live(move || {
            has_rows.get().then(|| {
                // Many columns are folded away, unless one that must be there was not found.
                let lacks = held.layout.with_untracked(|layout| {
                    wanted.with_value(|wanted| wanted.iter().zip(&layout.columns).any(|(column, place)| column.needed && place.is_none()))
                });
                view! {
                    <details class="disclosure" open=!many || lacks id=format!("{id}-columns")>
                        <summary>"Which column is which"</summary>
                        <div class="disclosure__body">{selects()}</div>
                    </details>
                    <details class="disclosure">
                        <summary>"The first rows of the file, as they stand"</summary>
                        <div class="disclosure__body">
                            <PlainTable name=Signal::stored("The first rows of the file, as they stand".to_owned()) table=Memo::new(move |_| sheet.with(raw)) />
                        </div>
                    </details>
                }
            })
        })}
    }
}

#[component]
fn SheetSelect(held: Held) -> impl IntoView {
    let offers = Signal::derive(move || {
        held.sheets.with(|sheets| {
            sheets
                .iter()
                .enumerate()
                .map(|(place, sheet)| Offer::new(place.to_string(), sheet.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let change = Callback::new(move |place: String| held.choose(place.parse().unwrap_or(0)));
    view! {
        <Select id=format!("{}-sheet", held.id) label=Signal::stored("Sheet".to_owned()) offers=offers value=Signal::derive(move || held.chosen.get().to_string()) on_change=change />
    }
}

#[component]
fn HeadingSelect(held: Held, sheet: Memo<Sheet>) -> impl IntoView {
    let offers = Signal::derive(move || {
        let row = |row: &scenario::import::Row| {
            let cells: Vec<&str> =
                row.cells.iter().map(scenario::import::Cell::words).filter(|words| !words.is_empty()).take(4).collect();
            let words: String = cells.join(", ").chars().take(60).collect();
            Offer::new(row.number.to_string(), format!("Row {}: {words}", row.number))
        };
        let rows = sheet.with(|sheet| sheet.rows.iter().take(LOOKED_AT).map(row).collect::<Vec<_>>());
        [Offer::new(NONE, "There are no headings")].into_iter().chain(rows).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        held.layout.with(|layout| layout.heading.map_or_else(String::new, |row| row.to_string()))
    });
    let change = Callback::new(move |row: String| held.head(row.parse().ok()));
    view! { <Select id=format!("{}-heading", held.id) label=Signal::stored("Where the headings stand".to_owned()) offers=offers value=value on_change=change /> }
}

#[component]
fn ColumnSelect(held: Held, at: usize, column: Wanted, sheet: Memo<Sheet>) -> impl IntoView {
    let offers = Signal::derive(move || {
        let heading = held.layout.with(|layout| layout.heading);
        let of_file = sheet.with(|sheet| {
            let row = sheet.rows.iter().find(|row| Some(row.number) == heading);
            let words =
                |place: usize| row.and_then(|row| row.cells.get(place)).map_or("", scenario::import::Cell::words);
            let offer = |place: usize| {
                let (letters, words) = (column_letters(place), words(place).chars().take(60).collect::<String>());
                let said =
                    if words.is_empty() { format!("Column {letters}") } else { format!("Column {letters}: {words}") };
                Offer::new(place.to_string(), said)
            };
            (0..sheet.columns()).map(offer).collect::<Vec<_>>()
        });
        [Offer::new(NONE, "Not in this file")].into_iter().chain(of_file).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        held.layout.with(|layout| {
            layout.columns.get(at).copied().flatten().map_or_else(String::new, |place| place.to_string())
        })
    });
    let change = Callback::new(move |place: String| {
        held.layout.update(|layout| {
            if let Some(column) = layout.columns.get_mut(at) {
                *column = place.parse().ok();
            }
        });
    });
    let label = if column.needed { column.name } else { format!("{} (if there is one)", column.name) };
    view! { <Select id=format!("{}-column-{at}", held.id) label=Signal::stored(label) offers=offers value=value on_change=change /> }
}

/// What figures count: pounds or thousands, hundredths or parts of one.
#[component]
fn Counting(held: Held, wanted: StoredValue<Vec<Wanted>>) -> impl IntoView {
    let has = move |kind| wanted.with_value(|wanted| wanted.iter().any(|column| column.figure == Some(kind)));
    let units = Signal::stored(Unit::ALL.map(|unit| Offer::new(unit.words(), unit.words())).to_vec());
    let unit = Signal::derive(move || held.layout.with(|layout| layout.unit.words().to_owned()));
    let set_unit = Callback::new(move |words: String| {
        let chosen = Unit::ALL.into_iter().find(|unit| unit.words() == words).unwrap_or_default();
        held.layout.update(|layout| layout.unit = chosen);
    });
    let ways = Signal::stored(vec![
        Offer::new(NONE, "Choose one"),
        Offer::new("hundred", "0.62 means 0.62%"),
        Offer::new("one", "0.62 means 62%"),
    ]);
    let way = Signal::derive(move || {
        let shares = held.layout.with(|layout| layout.shares);
        shares.map_or(NONE, |shares| if shares == Shares::OfOne { "one" } else { "hundred" }).to_owned()
    });
    let set_way = Callback::new(move |way: String| {
        let shares = match way.as_str() {
            "one" => Some(Shares::OfOne),
            "hundred" => Some(Shares::OfHundred),
            _ => None,
        };
        held.layout.update(|layout| layout.shares = shares);
    });
    view! {
        {has(Kind::Pounds).then(|| view! { <Select id=format!("{}-unit", held.id) label=Signal::stored("Amounts of money in the file are in".to_owned()) offers=units value=unit on_change=set_unit /> })}
        {has(Kind::Percent).then(|| view! { <Select id=format!("{}-shares", held.id) label=Signal::stored("Shares without a percent sign".to_owned()) offers=ways value=way on_change=set_way /> })}
    }
}

/// The first rows as they stand, under the letters of their columns.
fn raw(sheet: &Sheet) -> Drawn {
    let width = sheet.columns().min(SHOWN.1);
    let columns = ["Row".to_owned()].into_iter().chain((0..width).map(column_letters)).map(Column::words).collect();
    let row = |row: &scenario::import::Row| {
        let cell =
            |place: usize| Cell::Words(row.cells.get(place).map_or("", scenario::import::Cell::words).to_owned());
        Row {
            cells: [Cell::Words(row.number.to_string())].into_iter().chain((0..width).map(cell)).collect(),
            yours: false,
        }
    };
    Drawn { columns, rows: sheet.rows.iter().take(SHOWN.0).map(row).collect() }
}
