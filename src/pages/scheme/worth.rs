//! What the scheme is worth, step by step; its costs and its burden on revenue by year; its points by criterion.

use ::charts::table::{Cell, Column, Row, Table};
use engine::quantities::Pence;
use engine::working::Working;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::working::{burden_in_order, criterion_in_words, of_value};
use scenario::capital::{InFull, MeasuredBy};
use words::Figures;

use super::reading::use_scheme;
use crate::components::card::Card;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::components::working::Steps;
use crate::state::memo::Memo;

/// The working of its value, open from the start: it is what the page is for.
#[component]
pub fn Worth() -> impl IntoView {
    let reading = use_scheme();
    let working = Memo::new(move |_| {
        let input = reading.room.input;
        reading.in_full.with(|in_full| {
            let (in_full, scheme) = (in_full.as_ref()?, reading.scheme.get()?);
            Some(input.with(|input| of_value(in_full, input, &scheme)))
        })
    });
    let title = Signal::derive(move || {
        match reading.room.input.with(|input| input.value.measured_by) {
            MeasuredBy::NetPresentValue => "Its value, step by step",
            _ => "Its net present social value, step by step",
        }
        .to_owned()
    });
    let subtitle = Signal::derive(move || {
        let is_money = reading.room.input.with(|input| input.value.measured_by.is_money());
        (!is_money).then(|| "Shown beside the points, which are what is counted now".to_owned())
    });
    let content = move || match working.get() {
        Some(Working { formula, steps, rounding, .. }) => view! {
            <p class="working__words">{formula}</p>
            <Steps steps=steps labelled_by="scheme-worth-title" />
            <p class="working__limits">{rounding}</p>
        }
        .into_any(),
        None => view! { <p>"Something of it cannot be read, so its value is not known."</p> }.into_any(),
    };
    view! {
        <Card id="scheme-worth-title" title=title subtitle=subtitle illustrative=reading.room.illustrative before=reading.room.before>
            {live(content)}
        </Card>
    }
}

/// Costs by year from its start, then the burden on revenue.
#[component]
pub fn ByYear() -> impl IntoView {
    let reading = use_scheme();
    let of = move |told: fn(&InFull) -> Table| {
        Memo::new(move |_| reading.in_full.with(|in_full| in_full.as_ref().map(told).unwrap_or_default()))
    };
    view! {
        <Card
            id="scheme-years-title"
            title=Signal::stored("What it costs, and what it burdens revenue with".to_owned())
            subtitle=Signal::stored(Some("£ million by year from its start. Depreciation and dividend are charges on money already counted as cost".to_owned()))
            illustrative=reading.room.illustrative
            before=reading.room.before
        >
            <h3 class="card__kind phone-only">"Cost"</h3>
            <PlainTable name=Signal::stored("Cost by year".to_owned()) table=of(costs) cards=true total=true />
            <h3 class="card__kind phone-only">"Burden on revenue"</h3>
            <PlainTable name=Signal::stored("Burden on revenue by year".to_owned()) table=of(burden) cards=true />
        </Card>
    }
}

fn millions(pence: Pence) -> Cell {
    Cell::Figure {
        shown: Figures::Illustrative.millions(pence),
        exact: Decimal::try_from_i128_with_scale(pence.count(), 8).unwrap_or_default(),
    }
}

fn named(year: usize) -> Cell {
    Cell::Words(format!("Year {}", year.saturating_add(1)))
}

fn costs(in_full: &InFull) -> Table {
    let year = |(at, year): (usize, &engine::capital::appraisal::present_value::YearValue)| {
        let hoped = in_full.costs.get(at).map_or(Pence::of(0), |cost| Pence::of(cost.pence()));
        let with = Pence::of(year.amount.pence());
        vec![
            named(at),
            millions(hoped),
            millions(with.minus(hoped)),
            millions(year.in_base_prices),
            millions(year.discounted),
        ]
    };
    let row = |cells| Row { cells, yours: false };
    let mut rows: Vec<Row> = in_full.built.years.iter().enumerate().map(year).map(row).collect();
    rows.push(row(vec![
        Cell::Words("All years".to_owned()),
        millions(in_full.cost()),
        millions(in_full.bias()),
        millions(in_full.in_base_prices()),
        millions(in_full.built.present_value),
    ]));
    Table {
        columns: vec![
            Column::words("Cost"),
            Column::figures("In cash, as hoped for"),
            Column::figures("Optimism bias"),
            Column::figures("Both, in first-year prices"),
            Column::figures("Discounted"),
        ],
        rows,
    }
}

fn burden(in_full: &InFull) -> Table {
    let rows = in_full.burden.iter().enumerate().map(|(at, burdened)| {
        let mut cells = vec![named(at)];
        cells.extend(burden_in_order(burdened).map(millions));
        Row { cells, yours: false }
    });
    Table {
        columns: vec![
            Column::words("Burden on revenue"),
            Column::figures("Running cost less savings"),
            Column::figures("Depreciation"),
            Column::figures("Dividend"),
            Column::figures("All"),
        ],
        rows: rows.collect(),
    }
}

/// Points by criterion.
#[component]
pub fn Points() -> impl IntoView {
    let reading = use_scheme();
    let shown = Memo::new(move |_| reading.in_full.with(|in_full| in_full.as_ref().map(points).unwrap_or_default()));
    let subtitle = Signal::derive(move || {
        let counted = reading.room.input.with(|input| input.value.measured_by);
        Some(
            match counted {
                MeasuredBy::NetPresentValue => {
                    "Not counted now: value is measured in pounds. Weight is the swing as a share of all swings"
                }
                MeasuredBy::Points => {
                    "Weight is the swing as a share of all swings; a score that is not known leaves a range"
                }
                MeasuredBy::PointsReached => {
                    "Points times the people served, in hundreds; a score that is not known leaves a range"
                }
            }
            .to_owned(),
        )
    });
    view! {
        <Card id="scheme-points-title" title=Signal::stored("Its points by criterion".to_owned()) subtitle=subtitle illustrative=reading.room.illustrative before=reading.room.before>
            <PlainTable name=Signal::stored("Points by criterion".to_owned()) table=shown cards=true />
        </Card>
    }
}

fn points(in_full: &InFull) -> Table {
    let figure = |text: String| {
        text.parse().map_or(Cell::None, |exact| Cell::Figure { shown: text.replace('-', "\u{2212}"), exact })
    };
    let not_known = || Cell::Words("Not known".to_owned());
    let rows = in_full.criteria.iter().map(|criterion| Row {
        cells: vec![
            Cell::Words(criterion_in_words(criterion.name).to_owned()),
            figure(criterion.weight.rounded(3)),
            criterion.score.map_or_else(not_known, |score| figure(score.normalize().to_string())),
            criterion.points().map_or_else(not_known, figure),
        ],
        yours: false,
    });
    Table {
        columns: vec![
            Column::words("Criterion"),
            Column::figures("Weight"),
            Column::figures("Score, 0 to 100"),
            Column::figures("Points"),
        ],
        rows: rows.collect(),
    }
}
