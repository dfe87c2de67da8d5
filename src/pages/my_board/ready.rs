//! Figure 1: evidence by domain, what is not known as a dashed stretch, the average as a bar from low to high.

use ::charts::intervals::{Intervals, Score, Value};
use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::board_readiness::{DOMAINS, Marks};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::Assessed;
use words::delegation::boards::{averages, domain, domain_in_short};
use words::typed::{Kind, shown};

use super::reading::use_reading;
use crate::charts::{ChartView, Figure};
use crate::components::live::live;
use crate::state::memo::Memo;

/// The figure; nothing while no board is chosen.
#[component]
pub fn ReadyFigure() -> impl IntoView {
    let reading = use_reading();
    live(move || reading.own.get().map(|_| view! { <Ready /> }))
}

#[component]
fn Ready() -> impl IntoView {
    let reading = use_reading();
    let of = move |told: fn(&Assessed, &Marks) -> Intervals| {
        reading.assessed.with(|assessed| {
            assessed.as_ref().and_then(|assessed| reading.boards(|boards| told(assessed, &boards.marks)))
        })
    };
    let chart = Memo::new(move |_| of(chart).unwrap_or_default());
    let table = Memo::new(move |_| {
        let told = reading.assessed.with(|assessed| {
            assessed.as_ref().and_then(|assessed| reading.boards(|boards| table(assessed, &boards.marks)))
        });
        told.unwrap_or_default()
    });
    let title = Memo::new(move |_| {
        let known = reading.assessed.with(|assessed| assessed.as_ref().map_or(0, Assessed::known));
        match known {
            0 => "Evidence is not known in any domain".to_owned(),
            6 => "Evidence is known in all six domains".to_owned(),
            known => format!("Evidence is known in {known} of six domains"),
        }
    });
    view! {
        <Figure
            number=1
            title=title
            subtitle=Signal::stored("Evidence by domain, in % of the most there can be, which is 4".to_owned())
            before=reading.before
            sentence=Signal::derive(move || reading.readiness().text())
            table=table
            file_name=Signal::stored("readiness-of-a-board".to_owned())
            held=reading.workspace.is_held()
            source=|| "Domains: Policy Exchange, 2022; their wording is not checked against NHS England’s own. Scale and marks are assumptions of this project. What is not known counts as anything from 0 to 4."
        >
            <ChartView chart=chart name=title held=reading.workspace.is_held() />
        </Figure>
    }
}

/// Evidence as a share of the most there can be, in per cent.
fn share(evidence: Decimal) -> Decimal {
    evidence.saturating_mul(Decimal::from(25))
}

fn number(figure: Decimal) -> String {
    shown(Kind::Number, &figure.to_string())
}

fn chart(assessed: &Assessed, marks: &Marks) -> Intervals {
    let values = DOMAINS.into_iter().zip(assessed.evidence).map(|(name, evidence)| Value {
        name: domain_in_short(name).to_owned(),
        value: evidence.map(share),
        words: evidence.map_or_else(|| "Not known".to_owned(), |evidence| format!("{} of 4", number(evidence))),
    });
    let mean = |mean: &str| share(mean.parse().unwrap_or_default());
    let score = Score {
        name: "Average".to_owned(),
        ends: (mean(&assessed.low.mean), mean(&assessed.high.mean)),
        words: averages(&assessed.low, &assessed.high),
        mark: (share(marks.pass), format!("Takes on delegation: {}", number(marks.pass))),
        values: values.collect(),
    };
    Intervals { scores: vec![score] }
}

fn table(assessed: &Assessed, marks: &Marks) -> Table {
    let rows = DOMAINS.into_iter().zip(assessed.evidence).map(|(name, evidence)| {
        let at_gate = match evidence {
            None => "not known",
            Some(evidence) if evidence < marks.gate => "no",
            Some(_) => "yes",
        };
        let figure = evidence.map_or(Cell::Words("not known".to_owned()), |evidence| Cell::Figure {
            shown: number(evidence),
            exact: evidence,
        });
        Row { cells: vec![Cell::Words(domain(name).to_owned()), figure, Cell::Words(at_gate.to_owned())], yours: false }
    });
    Table {
        columns: vec![
            Column::words("Domain"),
            Column::figures("Evidence, 0 to 4"),
            Column::words(format!("At {} or more, which every domain needs", number(marks.gate))),
        ],
        rows: rows.collect(),
    }
}
