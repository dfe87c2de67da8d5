//! Every scheme: its points, with the range that blank scores leave, beside its value in pounds, and what either measure funds.

use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::Answer;
use engine::quantities::{Money, Pence};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{AppraisedScheme, CapitalInput, MeasuredBy, Measures, Weighed};
use words::Exact;
use words::capital::Measure;
use words::capital::ways::year;

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::plain_table::PlainTable;
use crate::pages::capital::plan::scheme_name;
use crate::pages::capital::ways::{exact, source};
use crate::shell::route::Page;

/// The card.
#[component]
pub fn EveryScheme() -> impl IntoView {
    let reading = use_reading();
    let room = reading.capital;
    let table = reading.memo(table);
    view! {
        <Card
            id="every-scheme-title"
            title=Signal::stored("Every scheme".to_owned())
            subtitle=Signal::stored(Some("Most points for each £ million first. A blank score leaves a range; it never counts as nothing".to_owned()))
            illustrative=room.illustrative
            before=reading.before
        >
            <PlainTable name=Signal::stored("Every scheme in points and in pounds".to_owned()) table=table cards=true wrapped=true />
            <CardFoot source=Signal::derive(move || Some(source(room.illustrative.get()).to_owned()))>
                <a href=Page::Scheme.address()>"One scheme in full"</a>
            </CardFoot>
        </Card>
    }
}

/// Every scheme by either measure.
pub fn table(weighed: &Weighed, both: &Measures<Answer>, input: &CapitalInput) -> Table {
    let points = match weighed.points.measured_by {
        MeasuredBy::PointsReached => "Points for each person served",
        _ => "Points, 0 to 100",
    };
    let mut schemes: Vec<(&AppraisedScheme, &AppraisedScheme)> =
        weighed.points.schemes.iter().zip(&weighed.pounds.schemes).collect();
    order::by_key(&mut schemes, |(points, _)| core::cmp::Reverse(number(points.value_per_pound.as_deref())));
    let row = |(points, pounds): (&AppraisedScheme, &AppraisedScheme)| Row {
        cells: vec![
            Cell::Words(scheme_name(&points.code, input).to_owned()),
            range(points.value, points.most_value),
            figure(points.value_per_pound.as_deref()),
            exact(Measure::Pounds, Pence::of(pounds.value.pence())),
            figure(pounds.benefit_cost_ratio.as_deref()),
            Cell::Words(funded(&points.code, &both.points, input)),
            Cell::Words(funded(&points.code, &both.pounds, input)),
        ],
        yours: false,
    };
    Table {
        columns: vec![
            Column::words("Scheme"),
            Column::figures(points),
            Column::figures("Points for each £ million"),
            Column::figures("Net present social value, £ million"),
            Column::figures("Benefits for each £1 of cost"),
            Column::words("Funded by points"),
            Column::words("Funded by pounds"),
        ],
        rows: schemes.into_iter().map(row).collect(),
    }
}

/// Whether it is funded, and from when: `Yes, 2027/28`.
fn funded(code: &str, answer: &Answer, input: &CapitalInput) -> String {
    let chosen = answer.chosen.iter().find(|chosen| chosen.code == code);
    chosen.map_or_else(|| "No".to_owned(), |chosen| format!("Yes, {}", year(&input.first_year, chosen.start)))
}

fn number(text: Option<&str>) -> Option<Decimal> {
    text.and_then(|text| text.parse().ok())
}

fn figure(text: Option<&str>) -> Cell {
    let found = text.and_then(|text| Some((text, text.parse::<Decimal>().ok()?)));
    found.map_or(Cell::None, |(text, exact)| Cell::Figure { shown: text.replace('-', "\u{2212}"), exact })
}

/// One figure, or from the least to the most.
fn range(least: Money, most: Money) -> Cell {
    let shown = |points: Money| Exact::from(Pence::of(points.pence())).to_places(1);
    if least == most {
        return Cell::Figure { shown: shown(least), exact: least.pounds() };
    }
    Cell::Words(format!("{} to {}", shown(least), shown(most)))
}
