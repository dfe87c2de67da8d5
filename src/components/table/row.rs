//! One row of a table; on a phone, a card.

use ::charts::table::Cell;
use leptos::prelude::*;

use super::{OnPhone, Placed, TableRow};
use crate::components::live::live;
use crate::state::memo::Memo;

/// A row that follows its figures.
#[component]
pub fn Row(
    /// The row; `None` where there is none.
    row: Signal<Option<TableRow>>,
    /// Whether it is folded away on a screen.
    folded: Signal<bool>,
    /// The columns, and whether each is the first of its group.
    columns: StoredValue<Placed>,
    /// Whether it is the row of totals.
    total: bool,
    /// Receives the row's key where its name is chosen.
    on_open: Option<Callback<String>>,
) -> impl IntoView {
    let yours = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.yours)));
    let name = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default()));
    let open = move |on_open: Callback<String>| {
        move |_| {
            if let Some(key) = row.with_untracked(|row| row.as_ref().map(|row| row.key.clone())) {
                on_open.run(key);
            }
        }
    };
    let cells = columns.with_value(|columns| {
        let cells = columns.iter().enumerate().map(|(at, (column, first))| {
            let shown =
                move || row.with(|row| row.as_ref().and_then(|row| row.cells.get(at)).map_or_else(String::new, shown));
            let mut class = String::new();
            for (is, name) in [
                (column.figures, "table__number"),
                (column.baseline && !total, "table__baseline"),
                (*first, "table__group"),
            ] {
                if is {
                    class.push_str(name);
                    class.push(' ');
                }
            }
            let (before, after) = on_phone(column.phone, &mut class);
            view! { <td role="cell" class=class data-word=before data-after=after>{shown}</td> }
        });
        cells.collect_view()
    });
    view! {
        <tr role="row" class:table__yours=yours.signal() class:table__folded=folded class:table__total=total hidden=folded>
            <th role="rowheader" scope="row">
                {match on_open {
                    Some(on_open) => view! { <button class="link-button table__name" type="button" on:click=open(on_open)>{name.signal()}</button> }.into_any(),
                    None => name.signal().into_any(),
                }}
                {live(move || yours.get().then(|| view! { " "<span class="table__your-word">"Your board"</span> }))}
            </th>
            {cells}
        </tr>
    }
}

/// Adds the classes of a cell on a phone and gives the words before and after it.
fn on_phone(phone: OnPhone, class: &mut String) -> (Option<&'static str>, Option<&'static str>) {
    let OnPhone::Shown { second, left, wide, before, after } = phone else { return (None, None) };
    class.push_str(if second { "table__line-2" } else { "table__line-1" });
    if left {
        class.push_str(" table__left");
    }
    if wide {
        class.push_str(" table__span");
    }
    let given = |words: &'static str| (!words.is_empty()).then_some(words);
    (given(before), given(after))
}

/// A cell as the page shows it; a cell without a figure is blank.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::None => String::new(),
        cell => cell.shown().to_owned(),
    }
}
