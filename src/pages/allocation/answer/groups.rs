//! Gains and losses a head by region, by fifth of deprivation and by fifth of the share aged 75 and over.

use ::charts::dot_range::{DotRange, Group as Dots};
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::groups::{Grouping, group_year};
use engine::allocation::study::workings;
use engine::quantities::Money;
use leptos::prelude::*;
use words::figures::pounds_a_head;
use words::year::year as year_words;

use super::cells::{a_head, signed_a_head, signed_millions, signed_percent, whole};
use super::grouped::{Together, grouped};
use super::reading::{Reading, use_reading};
use super::whence::{RestsOn, Whence};
use crate::charts::{ChartView, Figure};
use crate::components::working::{WorkingButton, WorkingPanel};
use crate::state::memo::Memo;

/// The three figures, from figure 4.
#[component]
pub fn GroupFigures() -> impl IntoView {
    view! {
        <div class="row-of-cards">
            <GroupFigure number=4 title="figure-4-title" grouping=Grouping::Region panel="working-region" />
            <GroupFigure number=5 title="figure-5-title" grouping=Grouping::Deprivation panel="working-deprivation" />
            <GroupFigure number=6 title="figure-6-title" grouping=Grouping::Older panel="working-older" />
            <super::spread::SpreadFigure />
        </div>
    }
}

const fn words_of(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Region => "By region",
        Grouping::Deprivation => "By fifth of deprivation",
        Grouping::Older => "By share aged 75 and over",
    }
}

const fn file_name(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Region => "gain-a-head-by-region",
        Grouping::Deprivation => "gain-a-head-by-deprivation",
        Grouping::Older => "gain-a-head-by-age",
    }
}

#[component]
fn GroupFigure(number: u32, title: &'static str, grouping: Grouping, panel: &'static str) -> impl IntoView {
    let reading = use_reading();
    let groups = reading.card_memo(title, move |ledger| rows(reading, ledger, grouping));
    let chart = Memo::new(move |_| groups.with(|rows| chart(rows)));
    let subtitle = Signal::derive(move || {
        format!(
            "Gain or loss in {}, £ for each registered person: the group and its boards",
            year_words(whole(reading.year.get()))
        )
    });
    let sentence = Signal::derive(move || groups.with(|rows| sentence(rows, grouping)));
    let table = Signal::derive(move || groups.with(|rows| table(reading, rows)));
    let open = RwSignal::new(false);
    let working = move || {
        let of = |ledger: &Ledger<'_>| {
            let together = grouped(ledger, grouping).into_iter().next()?;
            workings::group::gain_per_head(ledger, &together.group(ledger), reading.year.get())
        };
        reading.ledger(of).flatten()
    };
    let name = Signal::stored(words_of(grouping).to_owned());
    view! {
        <Figure
            number=number
            title=name
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored(file_name(grouping).to_owned())
            links=move || view! { <WorkingButton panel=panel open=open of=name /> }
            working=move || view! { <WorkingPanel id=panel open=open working=Signal::derive(working) inside=true /> }
            source=|| view! { <Whence rests_on=RestsOn::MoneyAndNeed /> }
            held=reading.held
        >
            <ChartView chart=chart name=name held=reading.held />
        </Figure>
    }
}

/// One group in the year shown.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    name: String,
    gain: Money,
    least: Money,
    most: Money,
    per_head: Option<Money>,
    redistribution: Money,
    rate: Option<engine::quantities::RoundedRate>,
    yours: bool,
}

fn rows(reading: Reading, ledger: &Ledger<'_>, grouping: Grouping) -> Vec<Seen> {
    let (year, own) = (reading.year.get(), reading.own.get());
    let mut rows: Vec<Seen> = grouped(ledger, grouping)
        .into_iter()
        .map(|Together { name, boards }| {
            let found = group_year(ledger, year, &boards);
            let each = || boards.iter().filter_map(|board| group_year(ledger, year, &[*board]).gain_per_head);
            Seen {
                name,
                gain: found.gain_per_head.unwrap_or_default(),
                least: each().min().unwrap_or_default(),
                most: each().max().unwrap_or_default(),
                per_head: found.per_head,
                redistribution: found.redistribution,
                rate: found.rate,
                yours: own.is_some_and(|own| boards.contains(&own)),
            }
        })
        .collect();
    if grouping == Grouping::Region {
        order::by_key(&mut rows, |row| std::cmp::Reverse(row.gain));
    }
    rows
}

fn signed(money: Money) -> String {
    let words = pounds_a_head(money.into());
    if money.pence() > 0 { format!("+{words}") } else { words }
}

fn chart(rows: &[Seen]) -> DotRange {
    let dots = |seen: &Seen| Dots {
        name: seen.name.clone(),
        short_name: seen.name.clone(),
        value: seen.gain.pounds(),
        members: (seen.least.pounds(), seen.most.pounds()),
        baseline: None,
        words: signed(seen.gain),
        yours: seen.yours,
    };
    DotRange {
        groups: rows.iter().map(dots).collect(),
        axis_name: "£ a head".to_owned(),
        sides: ("Loses".to_owned(), "Gains".to_owned()),
        unit: Unit { before: "£".to_owned(), after: String::new(), signed: true },
    }
}

fn sentence(rows: &[Seen], grouping: Grouping) -> String {
    let by_gain = || rows.iter().map(|seen| (seen.gain, &seen.name));
    let (Some(most), Some(least)) = (by_gain().max(), by_gain().min()) else { return String::new() };
    let note = match grouping {
        Grouping::Region => "The line runs from the region’s board that gets least to the one that gets most.",
        Grouping::Deprivation => "Fifths are of boards, by average score of deprivation in 2025, not of people.",
        Grouping::Older => "Fifths are of boards, by the share of residents aged 75 and over, not of people.",
    };
    format!("From {} a head ({}) to {} ({}). {note}", signed(least.0), least.1, signed(most.0), most.1)
}

fn table(reading: Reading, rows: &[Seen]) -> Table {
    let figures = reading.figures.get();
    let columns = vec![
        Column::words("Group"),
        Column::figures("Gain a head, £"),
        Column::figures("Least of its boards, £"),
        Column::figures("Most of its boards, £"),
        Column::figures("Money a head, £"),
        Column::figures("Difference, £ million"),
        Column::figures("Difference, %"),
    ];
    let rows = rows.iter().map(|seen| Row {
        cells: vec![
            Cell::Words(seen.name.clone()),
            signed_a_head(Some(seen.gain)),
            signed_a_head(Some(seen.least)),
            signed_a_head(Some(seen.most)),
            a_head(seen.per_head),
            signed_millions(figures, seen.redistribution),
            signed_percent(figures, seen.rate),
        ],
        yours: seen.yours,
    });
    Table { columns, rows: rows.collect() }
}
