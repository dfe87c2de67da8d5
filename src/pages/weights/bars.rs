//! Figure 1: each criterion's share of the whole.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{CriterionWeight, Weighed};
use words::capital::weights::{criterion, weight};

use super::reading::use_reading;
use crate::charts::{ChartView, Figure};
use crate::state::memo::Memo;

/// The figure.
#[component]
pub fn WeightBars() -> impl IntoView {
    let reading = use_reading();
    let of = move |part: fn(&Weighed) -> String| {
        Memo::new(move |_| reading.weighed().map(|weighed| part(&weighed)).unwrap_or_default())
    };
    let chart = Memo::new(move |_| reading.weighed().map(|weighed| chart(&weighed)).unwrap_or_default());
    let table = Memo::new(move |_| reading.weighed().map(|weighed| table(&weighed)).unwrap_or_default());
    let title = of(title);
    let before = Signal::derive(move || reading.weighed.with(scenario::Kept::is_before));
    view! {
        <Figure
            number=1
            title=title
            subtitle=Signal::stored("Weight of each criterion, per cent of the whole. Each is its swing over the sum of swings".to_owned())
            before=before
            sentence=of(sentence)
            table=table
            file_name=Signal::stored("weights".to_owned())
            held=reading.capital.workspace.is_held()
            source=move || "Source: your swings beside those the page opens with, which are assumptions of this project. Weights add up to 100%; the table has them exactly."
        >
            <ChartView chart=chart name=title held=reading.capital.workspace.is_held() />
        </Figure>
    }
}

fn title(weighed: &Weighed) -> String {
    let national = weighed.criteria.iter().find(|of| of.code == "national_significance");
    let national = national.map_or(0, |of| of.thousandths);
    match national {
        0 => "National significance counts for nothing".to_owned(),
        national => format!(
            "The four aims weigh {}, national significance {}",
            weight(1_000_u64.saturating_sub(national)),
            weight(national)
        ),
    }
}

fn sentence(weighed: &Weighed) -> String {
    let each: Vec<String> = weighed
        .criteria
        .iter()
        .map(|of| format!("{} {}", words::count::lowered(criterion(of.code).0), weight(of.thousandths)))
        .collect();
    format!(
        "{}. Whether a scheme matters to the whole country is none of the four aims of systems: without a weight of its own it counts for nothing.",
        words::count::capital(&words::count::listed(&each))
    )
}

fn chart(weighed: &Weighed) -> StackedShares {
    let bar = |of: &CriterionWeight| Bar {
        name: criterion(of.code).0.to_owned(),
        short_name: criterion(of.code).0.to_owned(),
        parts: vec![Part { amount: of.thousandths.into(), words: String::new() }],
        whole_words: weight(of.thousandths),
        ..Bar::default()
    };
    StackedShares { bars: weighed.criteria.iter().map(bar).collect(), ..StackedShares::default() }
}

fn table(weighed: &Weighed) -> Table {
    let row = |of: &CriterionWeight| {
        let shown = weight(of.thousandths);
        Row {
            cells: vec![
                Cell::Words(criterion(of.code).0.to_owned()),
                Cell::Words(criterion(of.code).1.to_owned()),
                Cell::Figure { shown: of.swing.normalize().to_string(), exact: of.swing },
                Cell::Figure { shown, exact: Decimal::new(i64::try_from(of.thousandths).unwrap_or(0), 3) },
                Cell::Words(of.weight.to_string()),
            ],
            yours: false,
        }
    };
    Table {
        columns: vec![
            Column::words("Criterion"),
            Column::words("Swing from worst to best"),
            Column::figures("Swing, 0 to 100"),
            Column::figures("Weight"),
            Column::words("Weight, exactly"),
        ],
        rows: weighed.criteria.iter().map(row).collect(),
    }
}
