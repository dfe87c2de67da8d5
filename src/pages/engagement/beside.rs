//! Beside the cost of a first year: against today, year by year, and which systems to leave first.

use ::charts::table::{Cell, Column, Row, Table};
use engine::engagement::drop_order::Dropped;
use engine::parameters::boards;
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::engagement::{At, Heard};
use words::engagement::cost::days;
use words::engagement::money::{systems, whole_pounds};
use words::typed::{Kind, shown};

use super::reading::{is_example, today, total, use_reading};
use super::systems::{SOURCE, cell};
use crate::components::card::Card;
use crate::components::live::live;
use crate::components::table_card::TableCard;
use crate::state::memo::Memo;

/// Against today.
#[component]
pub fn AgainstToday() -> impl IntoView {
    let reading = use_reading();
    let said = reading.memo(against);
    live(move || {
        let (title, sentence) = said.get();
        (!title.is_empty()).then(|| {
            view! {
                <Card id="against-title" title=Signal::stored(title) illustrative=is_example(reading) before=reading.before>
                    <p>{sentence}</p>
                </Card>
            }
        })
    })
}

/// The difference from today as a title and in sentences; blank where either is not known.
fn against(heard: &Heard) -> (String, String) {
    let (Some((here, now)), Some(all), Some(number)) = (today(heard), total(heard), heard.costed.asked.systems) else {
        return (String::new(), String::new());
    };
    let more = all.minus(now);
    let title = match more.count() {
        0 => "It costs what today costs".to_owned(),
        count if count > 0 => format!("{} a year more than today", whole_pounds(more)),
        _ => format!("{} a year less than today", whole_pounds(now.minus(all))),
    };
    let conversations = match here {
        0 => "the national work alone".to_owned(),
        1 => "one national conversation".to_owned(),
        here => format!("{here} conversations"),
    };
    let first = format!(
        "Today, {conversations} costs you {}; {} would cost {} in the first year.",
        whole_pounds(now),
        systems(number),
        whole_pounds(all)
    );
    let Some(gone) = &heard.costed.gone else { return (title, first) };
    let groups = format!(
        "The national groups you sit on take {} staff days and {} of staff time a year: where they go, that is saved, and so is the voice you have in them.",
        days(&gone.days),
        whole_pounds(gone.cost)
    );
    (title, format!("{first} {groups}"))
}

/// Year by year, where there is more than one year.
#[component]
pub fn ByYear() -> impl IntoView {
    let reading = use_reading();
    let several = reading.memo(|heard| heard.costed.years.len() > 1);
    live(move || {
        several.get().then(|| {
            view! {
                <TableCard
                    id="years-title"
                    title=Signal::stored("What it costs, year by year".to_owned())
                    subtitle=Signal::stored("£ in cash, as systems are taken up and prices grow".to_owned())
                    table=reading.memo(years)
                    cards=true
                    file_name="engagement-cost-by-year.csv"
                    illustrative=is_example(reading)
                    before=reading.before
                    source=Signal::stored(SOURCE.to_owned())
                />
            }
        })
    })
}

fn years(heard: &Heard) -> Table {
    let row = |(at, year): (usize, &At)| {
        let cost = &year.cost;
        let worked = cost.staff_days.as_ref();
        Row {
            cells: vec![
                Cell::Words(format!("Year {}", at.saturating_add(1))),
                Cell::Figure { shown: year.systems.to_string(), exact: year.systems.into() },
                cell(cost.meetings),
                cell(cost.liaison),
                cell(cost.setup),
                cell(cost.national),
                cell(cost.total),
                cell(cost.per_footprint),
                worked.map_or(Cell::None, |worked| Cell::Figure {
                    shown: days(worked),
                    exact: worked.to_string().parse().unwrap_or_default(),
                }),
            ],
            yours: false,
        }
    };
    let columns = [
        "Systems",
        "Meetings, £",
        "Liaison, £",
        "Setting up, £",
        "National work, £",
        "All, £",
        "For each system, £",
        "Staff days",
    ];
    Table {
        columns: std::iter::once(Column::words("Year")).chain(columns.map(Column::figures)).collect(),
        rows: heard.costed.years.iter().enumerate().map(row).collect(),
    }
}

/// Which systems to leave first, where patients were entered.
#[component]
pub fn LeaveFirst() -> impl IntoView {
    let reading = use_reading();
    let is_there = reading.memo(|heard| heard.left.is_some());
    live(move || {
        is_there.get().then(|| {
            let note = Memo::new(move |_| reading.memo(unknown).get());
            view! {
                <TableCard
                    id="left-title"
                    title=Signal::stored("Which systems to leave first".to_owned())
                    subtitle=Signal::stored("Those where leaving saves most for each patient no longer spoken for; every system costs the same".to_owned())
                    table=reading.memo(left)
                    cards=true
                    file_name="engagement-leave-first.csv"
                    illustrative=is_example(reading)
                    before=reading.before
                    source=Signal::stored("Source: the patients you entered; the cost of one system. Our calculation.".to_owned())
                    under=move || view! { <p class="figure__sentence">{note.signal()}</p> }
                />
            }
        })
    })
}

fn unknown(heard: &Heard) -> String {
    let Some(left) = &heard.left else { return String::new() };
    let known = left.order.order.len();
    let open = boards().len().saturating_sub(known);
    if open == 0 {
        return String::new();
    }
    format!(
        "{} have no figure of patients, so they have no place in the order.",
        words::count::counted(open, "system", "systems").replace("1 system have", "1 system has")
    )
}

fn left(heard: &Heard) -> Table {
    let Some(left) = &heard.left else { return Table::default() };
    let row = |dropped: &Dropped| {
        let name =
            boards().iter().find(|board| board.code == dropped.code).map_or(dropped.code.as_str(), |board| board.name);
        let lost: Decimal = dropped.patients_lost.rounded(0).parse().unwrap_or_default();
        let share = lost
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|lost| lost.checked_div(left.patients))
            .unwrap_or_default()
            .round_dp(1);
        Row {
            cells: vec![
                Cell::Words(name.to_owned()),
                Cell::Figure { shown: shown(Kind::People, &lost.to_string()), exact: lost },
                Cell::Figure { shown: share.to_string(), exact: share },
                cell(Some(Pence::of(dropped.saved.count()))),
            ],
            yours: false,
        }
    };
    Table {
        columns: vec![
            Column::words("Leave, in this order"),
            Column::figures("Patients no longer spoken for"),
            Column::figures("Of all entered, %"),
            Column::figures("Saved a year, £"),
        ],
        rows: left.order.order.iter().map(row).collect(),
    }
}
