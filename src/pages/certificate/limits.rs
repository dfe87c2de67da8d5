//! Every limit of the way that is told, by pot and by kind: what is used of it, and that it holds.

use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::Held;
use leptos::prelude::*;
use scenario::capital::CapitalInput;
use words::capital::certificate::figures;
use words::count::counted;

use super::reading::{Group, groups, limit, use_certificate};
use crate::components::card::Card;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::pages::capital::ways::case_name;
use crate::state::memo::Memo;

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
        Some(format!("{name}: what is used of each limit, in pounds and pence"))
    });
    let names =
        Memo::new(move |_| told.with(|groups| groups.iter().map(|of| of.name.clone()).collect::<Vec<String>>()));
    // Kept beside the list: a pot that goes and comes back is as it was left.
    let opened = RwSignal::new(Vec::<String>::new());
    let list = move || {
        let groups = names.get().into_iter().map(|name| view! { <OneGroup name=name told=told opened=opened /> });
        groups.collect_view()
    };
    view! {
        <Card id="certificate-limits-title" title=title subtitle=subtitle illustrative=room.illustrative before=room.before>
            <p class="field__hint screen-only">"Open a row to see its limits."</p>
            <div class="limits">{live(list)}</div>
        </Card>
    }
}

/// One pot or kind: a line, and its limits once it is opened; it stays open while its figures change.
#[component]
fn OneGroup(name: String, told: Memo<Vec<Group>>, opened: RwSignal<Vec<String>>) -> impl IntoView {
    let room = use_certificate().room;
    let was_open = opened.with_untracked(|opened| opened.contains(&name));
    let open = RwSignal::new(was_open);
    let named = name.clone();
    let toggled = move |event: leptos::ev::Event| {
        let is_open = event_target::<web_sys::HtmlDetailsElement>(&event).open();
        open.set(is_open);
        opened.update(|opened| {
            opened.retain(|other| *other != named);
            if is_open {
                opened.push(named.clone());
            }
        });
    };
    let found = name.clone();
    let group = Memo::new(move |_| told.with(|groups| groups.iter().find(|group| group.name == found).cloned()));
    let says = move || group.with(|group| group.as_ref().map(summary).unwrap_or_default());
    let shown = Memo::new(move |_| {
        let rows = open.get().then(|| group.get()).flatten().map(|group| group.rows).unwrap_or_default();
        room.input.with(|input| table(&rows, input))
    });
    let more = Memo::new(move |_| group.with(|group| group.as_ref().map_or(0, |group| group.rows.len())));
    let heading = name.clone();
    let content = move || {
        open.get().then(|| {
            let rest = move || {
                let more = more.get().saturating_sub(SHOWN);
                (more > 0).then(|| view! { <p class="quiet">{format!("And {} more, all in the file.", words::count::digits(more))}</p> })
            };
            view! {
                <PlainTable name=Signal::stored(name.clone()) table=shown cards=true />
                {live(rest)}
            }
        })
    };
    view! {
        <details class="disclosure limits__group" open=was_open on:toggle=toggled>
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
