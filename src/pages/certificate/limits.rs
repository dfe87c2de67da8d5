//! Every limit of the way that is told, by pot and by kind: what is used of it, and that it holds.

use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::Held;
use leptos::prelude::*;
use scenario::capital::CapitalInput;
use words::capital::certificate::figures;
use words::count::counted;

use super::reading::{Group, groups, limit, use_certificate};
use super::ways::WhichWay;
use crate::components::card::Card;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::pages::capital::ways::case_name;

/// Rows of a group that are shown; all are in the file.
const SHOWN: usize = 100;

/// The card.
#[component]
pub fn Limits() -> impl IntoView {
    let room = use_certificate().room;
    let told = room.told(|answer, _, input| {
        let rows = answer.certificate.as_ref().map_or(&[][..], |certificate| certificate.rows.as_slice());
        groups(rows, input)
    });
    let title = Signal::derive(move || {
        let (limits, broken) = told.with(|groups| {
            let rows = || groups.iter().flat_map(|group| &group.rows);
            (rows().count(), rows().filter(|row| !row.holds()).count())
        });
        match (limits, broken) {
            (0, _) => "No choice, so no limits to check".to_owned(),
            (limits, 0) => format!("{}, none broken", counted(limits, "limit", "limits")),
            (limits, broken) => {
                format!("{} of {} broken", counted(broken, "limit", "limits"), words::count::digits(limits))
            }
        }
    });
    let subtitle = Signal::derive(move || {
        let name = room.input.with(|input| case_name(room.case.get(), input));
        Some(format!("{name}: what is used of each limit, in pounds and pence. Open a row to see its limits"))
    });
    let list = move || {
        let groups = told.get().into_iter().map(|group| view! { <OneGroup group=group /> });
        groups.collect_view()
    };
    view! {
        <Card id="certificate-limits-title" title=title subtitle=subtitle illustrative=room.illustrative before=room.before>
            <WhichWay />
            <div class="limits">{live(list)}</div>
        </Card>
    }
}

/// One pot or kind: a line, and its limits once it is opened.
#[component]
fn OneGroup(group: Group) -> impl IntoView {
    let room = use_certificate().room;
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open());
    let says = summary(&group);
    let name = group.name.clone();
    let rows = StoredValue::new(group.rows);
    let heading = name.clone();
    let content = move || {
        let (name, table) =
            (name.clone(), room.input.with_untracked(|input| rows.with_value(|rows| table(rows, input))));
        let more = rows.with_value(Vec::len).saturating_sub(SHOWN);
        open.get().then(|| {
            view! {
                <PlainTable name=Signal::stored(name) table=Signal::stored(table) cards=true />
                {(more > 0).then(|| view! { <p class="quiet">{format!("And {} more, all in the file.", words::count::digits(more))}</p> })}
            }
        })
    };
    view! {
        <details class="disclosure limits__group" on:toggle=toggled>
            <summary><span class="limits__name">{heading}</span>" "<span class="limits__says">{says}</span></summary>
            <div class="disclosure__body">{live(content)}</div>
        </details>
    }
}

/// `4 limits, all hold; £0.40 left in the tightest`.
fn summary(group: &Group) -> String {
    let limits = counted(group.rows.len(), "limit", "limits");
    let broken = group.rows.iter().filter(|row| !row.holds()).count();
    if broken > 0 {
        return format!("{limits}, {} broken", words::count::digits(broken));
    }
    let tightest =
        group.rows.iter().filter(|row| row.name.is_money()).min_by_key(|row| row.limit.saturating_sub(row.used));
    let hold = if group.rows.len() == 1 { "holds" } else { "all hold" };
    match tightest.map(figures) {
        Some([_, _, left]) if group.rows.len() > 1 => format!("{limits}, {hold}; {left} left in the tightest"),
        _ => format!("{limits}, {hold}"),
    }
}

fn table(rows: &[Held], input: &CapitalInput) -> Table {
    let row = |held: &Held| {
        let mut cells = vec![Cell::Words(limit(&held.name, input))];
        cells.extend(figures(held).map(Cell::Words));
        cells.push(Cell::Words(if held.holds() { "Holds" } else { "Broken" }.to_owned()));
        Row { cells, yours: false }
    };
    Table {
        columns: vec![
            Column::words("Limit"),
            Column::figures("Used"),
            Column::figures("Of"),
            Column::figures("Left"),
            Column::words("Holds"),
        ],
        rows: rows.iter().take(SHOWN).map(row).collect(),
    }
}
