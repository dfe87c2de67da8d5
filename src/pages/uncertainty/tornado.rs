//! Figure 1: each input in doubt at its two ends, one at a time, exactly.

use ::charts::dot_range::{DotRange, Group};
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::quantities::{Pence, RoundedRate};
use engine::uncertainty::{Bar, Measure};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::uncertainty::Worked;
use words::count::capital;
use words::uncertainty::{LIMITS, UncertaintyHeadline, measure, name, short_name};
use words::year::year;

use super::reading::{board, illustrative, shown_as, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::choice::{Offer, Select};
use crate::state::memo::Memo;

const OFFERS: [(&str, Measure, &str); 5] = [
    ("money", Measure::BoardMoney, "The board’s money"),
    ("gain", Measure::BoardGain, "The board’s gain on today’s share"),
    ("loss", Measure::LargestLoss, "The largest loss of any board"),
    ("losing", Measure::BoardsLosing, "How many boards lose"),
    ("cost", Measure::SafeguardsCost, "The cost of the safeguards"),
];

/// The figure, with what it is about.
#[component]
pub fn TornadoFigure() -> impl IntoView {
    let reading = use_reading();
    let of = RwSignal::new(Measure::BoardMoney);
    let code = move || OFFERS.into_iter().find(|(_, known, _)| *known == of.get()).map_or("", |(code, _, _)| code);
    let choose = Callback::new(move |chosen: String| {
        of.set(OFFERS.into_iter().find(|(code, _, _)| *code == chosen).map_or(Measure::BoardMoney, |(_, of, _)| of));
    });
    let offers = Signal::stored(OFFERS.map(|(code, _, words)| Offer::new(code, words)).to_vec());
    let chart = Memo::new(move |_| reading.shown(|worked| chart(worked, of.get())).unwrap_or_default());
    let title = Memo::new(move |_| {
        let told = |worked: &Worked| {
            UncertaintyHeadline { tornado: &worked.tornado, own: None, outcome: None }.over_bars(of.get())
        };
        reading.shown(told).unwrap_or_default()
    });
    let subtitle = Memo::new(move |_| {
        reading
            .shown(|worked| {
                format!(
                    "Difference from what is set, {}, {}, {}",
                    unit_words(of.get()),
                    year(worked.tornado.as_set.len()),
                    board(worked)
                )
            })
            .unwrap_or_default()
    });
    let sentence = Memo::new(move |_| reading.shown(|worked| sentence(worked, of.get())).unwrap_or_default());
    let table = Memo::new(move |_| reading.shown(|worked| table(worked, of.get())).unwrap_or_default());
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=1
            title=title
            subtitle=subtitle
            illustrative=illustrative(reading)
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("one-doubt-at-a-time".to_owned())
            held=held
            source=|| LIMITS
        >
            <Select id="tornado-of" label=Signal::stored("What the doubts move".to_owned()) offers=offers value=Signal::derive(move || code().to_owned()) on_change=choose />
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

fn unit_words(of: Measure) -> &'static str {
    match of {
        Measure::BoardMoney | Measure::BoardGain | Measure::SafeguardsCost => "£ million",
        Measure::LargestLoss => "percentage points",
        Measure::BoardsLosing => "boards",
    }
}

/// A figure as a decimal in its own unit: pounds, a rate, a count.
fn exact(of: Measure, value: i128) -> Decimal {
    let scale = match of {
        Measure::BoardMoney | Measure::BoardGain | Measure::SafeguardsCost => 2,
        Measure::LargestLoss => 10,
        Measure::BoardsLosing => 0,
    };
    Decimal::try_from_i128_with_scale(value, scale).unwrap_or_default()
}

/// The same on the axis: millions, percentage points, boards.
fn on_axis(of: Measure, value: i128) -> Decimal {
    let figure = exact(of, value);
    match of {
        Measure::BoardMoney | Measure::BoardGain | Measure::SafeguardsCost => {
            figure.checked_div(Decimal::from(1_000_000)).unwrap_or_default()
        }
        Measure::LargestLoss => figure.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default(),
        Measure::BoardsLosing => figure,
    }
}

fn words(worked: &Worked, of: Measure, value: i128) -> String {
    let figures = shown_as(worked.tornado.illustrative);
    match of {
        Measure::BoardMoney | Measure::BoardGain | Measure::SafeguardsCost => figures.pounds(Pence::of(value)),
        Measure::LargestLoss => figures.percent(RoundedRate::from_units(value)),
        Measure::BoardsLosing => value.to_string(),
    }
}

/// What an input's two ends come to, where both can be worked out.
fn ends(bar: &Bar, of: Measure) -> Option<(i128, i128)> {
    bar.at_low.zip(bar.at_high).map(|(low, high)| (low.of(of), high.of(of)))
}

fn chart(worked: &Worked, of: Measure) -> DotRange {
    let set = worked.tornado.set.of(of);
    let group = |bar: &&Bar| {
        let (low, high) = ends(bar, of)?;
        let away = |value: i128| on_axis(of, value.saturating_sub(set)).round_dp(6);
        Some(Group {
            name: capital(name(bar.input)),
            short_name: capital(short_name(bar.input)),
            value: Decimal::ZERO,
            members: (away(low), away(high)),
            baseline: None,
            words: format!("{} to {}", words(worked, of, low.min(high)), words(worked, of, low.max(high))),
            yours: false,
        })
    };
    let (before, after) = match of {
        Measure::LargestLoss | Measure::BoardsLosing => ("", ""),
        _ => ("£", "m"),
    };
    DotRange {
        groups: worked.tornado.bars(of).iter().filter_map(group).collect(),
        axis_name: format!("Difference from what is set, {}", unit_words(of)),
        sides: ("Less".to_owned(), "More".to_owned()),
        unit: Unit { before: before.to_owned(), after: after.to_owned(), signed: true },
    }
}

fn sentence(worked: &Worked, of: Measure) -> String {
    let set = words(worked, of, worked.tornado.set.of(of));
    let what = measure(of, "the board’s");
    let mut said = format!("As things are set, {what} is {set}.");
    for bar in worked.tornado.bars(of).iter().take(2) {
        match ends(bar, of) {
            Some((low, high)) => said.push_str(&format!(
                " {} at its low end gives {}, at its high end {}.",
                capital(name(bar.input)),
                words(worked, of, low),
                words(worked, of, high)
            )),
            None => said.push_str(&format!(" At an end of {} the rule cannot be worked out.", name(bar.input))),
        }
    }
    said
}

fn table(worked: &Worked, of: Measure) -> Table {
    let cell = |value: Option<i128>| match value {
        Some(value) => Cell::Figure { shown: words(worked, of, value), exact: exact(of, value) },
        None => Cell::Words("cannot be worked out".to_owned()),
    };
    let by = |bar: &Bar, units: i64| {
        let figure = Decimal::new(units, bar.input.decimals());
        let shown = if bar.input.decimals() == 0 { figure.to_string() } else { words::figures::percent_as_set(figure) };
        Cell::Figure { shown, exact: figure }
    };
    let rows = worked.tornado.bars(of).into_iter().map(|bar| Row {
        cells: vec![
            Cell::Words(capital(name(bar.input))),
            by(bar, bar.low),
            by(bar, bar.high),
            cell(bar.at_low.map(|end| end.of(of))),
            cell(bar.at_high.map(|end| end.of(of))),
            cell(i128::try_from(bar.swing(of)).ok().filter(|_| ends(bar, of).is_some())),
        ],
        yours: false,
    });
    let columns = [Column::words("Input in doubt")]
        .into_iter()
        .chain(
            [
                "Low end, from what is set",
                "High end, from what is set",
                "At the low end",
                "At the high end",
                "Difference",
            ]
            .map(Column::figures),
        )
        .collect();
    Table { columns, rows: rows.collect() }
}
