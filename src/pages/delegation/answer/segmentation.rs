//! Figure 2: the segmentation of 2018/19, services and money on three levels, its own gap left as an outline.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::segmentation::{Level, Segmentation, segmentation_2018_19};
use engine::quantities::Money;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::delegation::names;
use words::delegation::segmentation::{in_billions, money, sentence, title};

use crate::charts::{ChartView, Figure};
use crate::components::citation::SourceName;
use crate::state::memo::Memo;

/// Figure 2; nothing where its figures cannot be read, which the build prevents.
#[component]
pub fn SegmentationFigure() -> impl IntoView {
    let Some(shown) = segmentation_2018_19() else { return ().into_any() };
    let (title, sentence, table, bars) = (title(&shown), sentence(&shown), table(&shown), bars(&shown));
    let chart = Memo::new(move |_| bars.clone());
    let name = Signal::stored(title);
    let source = engine::parameters::source("policy_exchange_2022");
    view! {
        <Figure
            number=2
            title=name
            subtitle=Signal::stored("Services and money by level of planning, England, 2018/19, as published".to_owned())
            sentence=Signal::stored(sentence)
            table=Signal::stored(table)
            file_name=Signal::stored("segmentation-2018-19".to_owned())
            source=move || view! { "Devolve to Evolve, figure 8: "{source.map(|source| view! { <SourceName source=source /> })}". Three services of each lower level are named there, not all." }
        >
            <ChartView chart=chart name=name />
        </Figure>
    }
    .into_any()
}

/// Local first, as the reader comes from there.
fn levels(shown: &Segmentation) -> impl Iterator<Item = &Level> {
    shown.levels.iter().rev()
}

fn share(part: Decimal, whole: Decimal) -> Decimal {
    let share = part.checked_div(whole).and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED));
    share.unwrap_or_default()
}

fn bars(shown: &Segmentation) -> StackedShares {
    let services = Decimal::from(shown.stated_services);
    let stated = shown.stated_money.pounds();
    let by_services = levels(shown).map(|level| Part {
        amount: share(Decimal::from(level.services), services),
        words: level.services.to_string(),
    });
    let by_money =
        levels(shown).map(|level| Part { amount: share(level.money.pounds(), stated), words: money(level.money) });
    let rest = shown.stated_services.saturating_sub(shown.segmented_services);
    StackedShares {
        // With their figures, as the narrowest parts have no room for theirs.
        part_names: levels(shown)
            .map(|level| format!("{}: {} services, {}", names::tier(level.tier), level.services, money(level.money)))
            .collect(),
        unexplained_name: format!("Not explained by the source: {}", money(shown.gap)),
        mark: None,
        bars: vec![
            Bar {
                name: "Services".to_owned(),
                short_name: "Services".to_owned(),
                parts: by_services.collect(),
                unexplained: share(Decimal::from(rest), services),
                whole_words: format!("about {}", shown.stated_services),
                note: String::new(),
                yours: false,
            },
            Bar {
                name: "Money".to_owned(),
                short_name: "Money".to_owned(),
                parts: by_money.collect(),
                unexplained: share(shown.gap.pounds(), stated),
                whole_words: money(shown.stated_money),
                note: String::new(),
                yours: false,
            },
        ],
    }
}

fn table(shown: &Segmentation) -> Table {
    let figure = |exact: Decimal| Cell::Figure { shown: exact.normalize().to_string(), exact: exact.normalize() };
    let row = |name: &str, services: u32, money: Money| Row {
        cells: vec![Cell::Words(name.to_owned()), figure(Decimal::from(services)), figure(in_billions(money))],
        yours: false,
    };
    let rest = shown.stated_services.saturating_sub(shown.segmented_services);
    let mut rows: Vec<Row> =
        levels(shown).map(|level| row(names::tier(level.tier), level.services, level.money)).collect();
    rows.push(row("Not explained by the source", rest, shown.gap));
    rows.push(row("Stated", shown.stated_services, shown.stated_money));
    Table {
        columns: vec![Column::words("Level"), Column::figures("Services"), Column::figures("Money, £ billion")],
        rows,
    }
}
