//! The two scores of a service on a scale of 0 to 100, with what they are made of.

use ::charts::intervals::{Intervals, Score, Value};
use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::{Criterion, Policy, Preferences, Service, Verdict};
use engine::quantities::{Fraction, decimal_text};
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::delegation::names;

use crate::charts::ChartView;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::pages::delegation::reading::use_reading;
use crate::state::memo::Memo;

const NOT_KNOWN: &str = "Not known";

/// The chart, and its figures as a table.
#[component]
pub fn Scores(verdict: Memo<Option<Verdict>>) -> impl IntoView {
    let reading = use_reading();
    let chart = Memo::new(move |_| {
        verdict
            .with(|verdict| {
                let verdict = verdict.as_ref()?;
                let made = reading.judged(|judged| {
                    let service = judged.services.iter().find(|service| service.code == verdict.code)?;
                    Some(chart(service, &judged.policy, verdict))
                });
                made.flatten()
            })
            .unwrap_or_default()
    });
    let name = Signal::stored("Scores, 0 to 100".to_owned());
    let open = RwSignal::new(false);
    let details = NodeRef::<leptos::html::Details>::new();
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    view! {
        <h3>{name}</h3>
        <p class="card__subtitle">"A dot is known, a dashed stretch is not; a bar reaches from the least to the most the score may be."</p>
        <ChartView chart=chart name=name held=reading.workspace.is_held() />
        <details class="disclosure" node_ref=details on:toggle=toggled>
            <summary>"Show the scores as a table"</summary>
            <div class="disclosure__body">
                {live(move || open.get().then(|| view! { <PlainTable name=name table=Signal::derive(move || chart.with(table)) /> }))}
            </div>
        </details>
    }
}

fn decimal(figure: &Fraction) -> Decimal {
    decimal_text::read(&figure.shown()).unwrap_or_default()
}

fn chart(service: &Service, policy: &Policy, verdict: &Verdict) -> Intervals {
    let values = |weights: &[(Criterion, Decimal)], preferences: &Preferences| {
        let weighed = weights.iter().filter(|(_, weight)| !weight.is_zero());
        let value = |(criterion, _): &(Criterion, Decimal)| {
            let value = preferences.of(*criterion).value();
            Value {
                name: names::criterion(*criterion).to_owned(),
                words: value.as_ref().map_or_else(|| NOT_KNOWN.to_owned(), |value| names::points(value, None)),
                value: value.as_ref().map(decimal),
            }
        };
        weighed.map(value).collect()
    };
    let score = |name: &str, score: &engine::delegation::Score, mark: Decimal, values: Vec<Value>| Score {
        name: name.to_owned(),
        ends: (decimal(&score.low), decimal(&score.high)),
        words: names::ends(&score.low, &score.high, Some(mark)),
        mark: (mark, format!("Pass: {}", mark.normalize())),
        values,
    };
    let counted = |weighing: &engine::delegation::Weighing| weighing.counted(policy.review_bars).collect::<Vec<_>>();
    Intervals {
        scores: vec![
            score(
                "Suitability",
                &verdict.suitability,
                policy.suitability.threshold,
                values(&counted(&policy.suitability), &service.suitability),
            ),
            score(
                "Readiness",
                &verdict.readiness,
                policy.readiness.threshold,
                values(&counted(&policy.readiness), &service.readiness),
            ),
        ],
    }
}

fn table(chart: &Intervals) -> Table {
    let figure = |exact: Decimal, shown: &str| Cell::Figure { shown: shown.to_owned(), exact };
    let rows = chart.scores.iter().flat_map(|score| {
        let (low, high) = score.ends;
        let whole = Row {
            cells: vec![Cell::Words(score.name.clone()), figure(low, &score.words), figure(high, &score.mark.1)],
            yours: true,
        };
        let values = score.values.iter().map(|value| {
            let said = match value.value {
                Some(known) => figure(known, &value.words),
                None => Cell::Words(NOT_KNOWN.to_owned()),
            };
            Row { cells: vec![Cell::Words(value.name.clone()), said, Cell::None], yours: false }
        });
        [whole].into_iter().chain(values)
    });
    Table {
        columns: vec![Column::words("Score"), Column::figures("Points"), Column::figures("Pass mark")],
        rows: rows.collect(),
    }
}
