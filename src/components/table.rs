//! A table of bodies: two rows of headings, sorting, the reader's own row first, the middle folded away, cards on a phone.

mod order;
mod row;

use std::collections::BTreeMap;

use ::charts::table::Cell;
use leptos::prelude::*;

use super::paper::on_paper;
use crate::state::memo::Memo;
pub use order::Order;
use order::{Line, lines};
use row::Row;

/// How a cell shows on a phone, where each row is a card of two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnPhone {
    /// Not at all.
    #[default]
    Hidden,
    /// In one of the two lines.
    Shown {
        /// Whether it stands in the second line.
        second: bool,
        /// Whether it stands on the left.
        left: bool,
        /// Whether it has the width of two.
        wide: bool,
        /// Word before it, empty for none: `This rule`.
        before: &'static str,
        /// Words after it, empty for none: `from target`.
        after: &'static str,
    },
}

/// A column.
#[derive(Clone)]
pub struct TableColumn {
    /// Its heading.
    pub heading: Signal<String>,
    /// Whether it holds figures, which stand on the right.
    pub figures: bool,
    /// Whether it is what today’s shares give.
    pub baseline: bool,
    /// How it shows on a phone.
    pub phone: OnPhone,
}

/// Columns under one heading; a heading that is empty spans them without words.
#[derive(Clone)]
pub struct ColumnGroup {
    /// The heading over them.
    pub heading: Signal<String>,
    /// They themselves.
    pub columns: Vec<TableColumn>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// What it is known by, unique in the table.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Whether it is the reader's own: then it stands first.
    pub yours: bool,
    /// Its cells, one a column, in the order of the groups.
    pub cells: Vec<Cell>,
}

/// The table.
#[component]
pub fn DataTable(
    /// Id of the heading that names it.
    labelled_by: &'static str,
    /// Id of the line that tells its unit.
    described_by: &'static str,
    /// Heading of the names: `Integrated care board`.
    names: &'static str,
    /// Its columns by group, after the names.
    groups: Vec<ColumnGroup>,
    /// Its rows in any order.
    #[prop(into)]
    rows: Signal<Vec<TableRow>>,
    /// The row of totals, which stays last.
    #[prop(optional, into)]
    total: Signal<Option<TableRow>>,
    /// The order of the rows.
    order: RwSignal<Order>,
    /// What the rows are: `boards`.
    many: &'static str,
    /// Rows shown at each end while the middle is folded; 0 shows all.
    #[prop(default = 6)]
    ends: usize,
    /// Receives the key of the row whose name is chosen; without it names are plain words.
    #[prop(optional, into)]
    on_open: Option<Callback<String>>,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let on_paper = on_paper();
    let columns = StoredValue::new(placed(&groups));
    let ordered = Memo::new(move |_| rows.with(|rows| lines(rows, order.get(), if all.get() { 0 } else { ends })));
    let count = Memo::new(move |_| rows.with(Vec::len));
    let places: StoredValue<BTreeMap<String, Place>> = StoredValue::new(BTreeMap::new());
    Effect::new(move |_| {
        let is_all_seen = on_paper.get();
        rows.with(|rows| {
            let of_keys: BTreeMap<&str, &TableRow> = rows.iter().map(|row| (row.key.as_str(), row)).collect();
            ordered.with(|lines| places.update_value(|places| follow(places, lines, &of_keys, is_all_seen)));
        });
    });
    let body = move |line: Line| match line {
        Line::Row { key, folded } => {
            let row = rows.with_untracked(|rows| rows.iter().find(|row| row.key == key).cloned());
            let place = Place { row: RwSignal::new(row), folded: RwSignal::new(folded) };
            places.update_value(|places| {
                places.insert(key, place);
            });
            view! {
                <Row row=place.row.into() folded=place.folded.into() columns=columns total=false on_open=on_open />
            }
            .into_any()
        }
        Line::Between(_) => {
            let between = move || {
                ordered.with(|lines| {
                    lines.iter().find_map(|line| if let Line::Between(rows) = line { Some(*rows) } else { None })
                })
            };
            let words = move || format!("{} {many} between. ", between().unwrap_or(0));
            let every = move || format!("Show all {} {many}", count.get());
            view! {
                <tr role="row" class="table__between">
                    <td role="cell" colspan=columns.with_value(Vec::len).saturating_add(1).to_string()>
                        {words}
                        <button class="link-button" type="button" aria-expanded="false" on:click=move |_| all.set(true)>{every}</button>
                    </td>
                </tr>
            }
            .into_any()
        }
    };
    let total = move || {
        total.with(Option::is_some).then(|| {
            view! { <tfoot role="rowgroup"><Row row=total folded=Signal::stored(false) columns=columns total=true on_open=None /></tfoot> }
        })
    };
    let fold = move || {
        let folds = ends > 0 && all.get() && count.get() > ends.saturating_mul(2);
        folds.then(|| {
            view! {
                <p class="figure__more">
                    <button class="link-button" type="button" aria-expanded="true" on:click=move |_| all.set(false)>
                        {format!("Show fewer {many}")}
                    </button>
                </p>
            }
        })
    };
    view! {
        <div class="table-scroll" role="region" aria-labelledby=labelled_by tabindex="0">
            <table class="table table--cards" role="table" aria-labelledby=labelled_by aria-describedby=described_by>
                <Head names=names groups=groups order=order />
                <tbody role="rowgroup">
                    <For each=move || ordered.get() key=Line::place children=body />
                </tbody>
                {total}
            </table>
        </div>
        {fold}
    }
}

/// A row as it stands in the table. It is told of a change, and is at rest when only others have changed.
#[derive(Clone, Copy)]
struct Place {
    row: RwSignal<Option<TableRow>>,
    folded: RwSignal<bool>,
}

/// Tells each row what has changed of it. A row that nobody sees is left as it was until somebody does.
fn follow(places: &mut BTreeMap<String, Place>, lines: &[Line], rows: &BTreeMap<&str, &TableRow>, is_all_seen: bool) {
    places.retain(|key, _| rows.contains_key(key.as_str()));
    for line in lines {
        let Line::Row { key, folded } = line else { continue };
        let (Some(place), Some(row)) = (places.get(key), rows.get(key.as_str())) else { continue };
        if place.folded.try_with_untracked(|old| old != folded) == Some(true) {
            place.folded.set(*folded);
        }
        let is_seen = is_all_seen || !folded;
        if is_seen && place.row.try_with_untracked(|old| old.as_ref() != Some(*row)) == Some(true) {
            place.row.set(Some((*row).clone()));
        }
    }
}

/// A column and whether it is the first of its group, in the order of the cells.
type Placed = Vec<(TableColumn, bool)>;

fn placed(groups: &[ColumnGroup]) -> Placed {
    groups
        .iter()
        .flat_map(|group| group.columns.iter().cloned().zip([true].into_iter().chain(std::iter::repeat(false))))
        .collect()
}

#[component]
fn Head(names: &'static str, groups: Vec<ColumnGroup>, order: RwSignal<Order>) -> impl IntoView {
    let upper = groups.iter().map(|group| {
        let (heading, span) = (group.heading, group.columns.len().to_string());
        move || {
            let (words, span) = (heading.get(), span.clone());
            if words.is_empty() {
                view! { <td role="cell" class="table__group" colspan=span></td> }.into_any()
            } else {
                view! { <th role="columnheader" scope="colgroup" class="table__group" colspan=span>{words}</th> }
                    .into_any()
            }
        }
    });
    let lower = placed(&groups).into_iter().enumerate().map(|(at, (column, first))| {
        view! {
            <th
                role="columnheader"
                scope="col"
                class:table__number=column.figures
                class:table__baseline=column.baseline
                class:table__group=first
                aria-sort=move || order.get().word(Some(at))
            >
                <SortButton heading=column.heading at=Some(at) order=order descending=column.figures />
            </th>
        }
    });
    let name_heading = Signal::stored(names.to_owned());
    view! {
        <thead role="rowgroup">
            <tr role="row"><td role="cell"></td>{upper.collect_view()}</tr>
            <tr role="row">
                <th role="columnheader" scope="col" aria-sort=move || order.get().word(None)>
                    <SortButton heading=name_heading at=None order=order descending=false />
                </th>
                {lower.collect_view()}
            </tr>
        </thead>
    }
}

#[component]
fn SortButton(heading: Signal<String>, at: Option<usize>, order: RwSignal<Order>, descending: bool) -> impl IntoView {
    let sort = move |_| order.update(|order| *order = order.pressed(at, descending));
    view! { <button class="link-button table__sort" type="button" on:click=sort>{heading}</button> }
}
