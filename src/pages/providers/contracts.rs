//! Figure 2: contracts and fixed payments under each arrangement.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::pathways::provider::answer::Dealt;
use engine::pathways::provider::burden::Range;
use engine::quantities::{Fraction, Pence};
use leptos::prelude::*;
use scenario::providers::Faced;
use words::Figures;
use words::providers::{HOURS, commissioner, count_of, decimal};

use super::reading::{figures, illustrative, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::pounds;
use crate::state::memo::Memo;

/// Figure 2.
#[component]
pub fn ContractsFigure() -> impl IntoView {
    let reading = use_reading();
    let chart = reading.memo(chart);
    let title = reading.memo(title);
    let table = Memo::new(move |_| {
        let figures = figures(reading);
        reading.shown(|faced| table(&faced.worked.arrangements, figures)).unwrap_or_default()
    });
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=2
            title=title
            subtitle=Signal::stored("Contracts and fixed payments of low volume a year, by who commissions".to_owned())
            illustrative=illustrative(reading)
            before=reading.before
            sentence=reading.memo(|faced| commissioner::contracts(&faced.worked.arrangements))
            table=table
            file_name=Signal::stored("contracts-by-arrangement".to_owned())
            held=held
            source=move || format!("Threshold: NHS England payment scheme of 2025/26, unless you changed it. {HOURS}")
        >
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

fn title(faced: &Faced) -> String {
    let of = |at: usize| {
        faced.worked.arrangements.get(at).map(|dealt| &dealt.contracts).filter(|range| range.low == range.high)
    };
    match (of(0), of(1), of(2)) {
        (Some(_), Some(lead), Some(every)) if lead.low > every.low => {
            "Leads turn fixed payments into contracts".to_owned()
        }
        (Some(one), Some(lead), Some(every)) => {
            format!("Contracts: {} nationally, {} through leads, {} with every board", one.low, lead.low, every.low)
        }
        _ => "How pairs settle is not known without income".to_owned(),
    }
}

fn chart(faced: &Faced) -> StackedShares {
    let bar = |dealt: &Dealt| {
        let name = commissioner::arrangement(dealt.arrangement);
        let open = dealt.contracts.high.saturating_sub(dealt.contracts.low);
        let part = |count: u32| Part {
            amount: count.into(),
            words: if count > 0 { count.to_string() } else { String::new() },
        };
        Bar {
            name: name.to_owned(),
            short_name: name.to_owned(),
            parts: vec![part(dealt.contracts.low), part(dealt.low_volume.low)],
            unexplained: open.into(),
            whole_words: dealt.commissioners.len().to_string(),
            note: "in all".to_owned(),
            yours: dealt.arrangement == faced.by,
        }
    };
    StackedShares {
        bars: faced.worked.arrangements.iter().map(bar).collect(),
        part_names: vec!["Contracts".to_owned(), "Fixed payments of low volume".to_owned()],
        unexplained_name: "Not known how they settle".to_owned(),
        mark: None,
    }
}

fn table(arrangements: &[Dealt], figures: Figures) -> Table {
    let columns = vec![
        Column::words("Who commissions"),
        Column::figures("Commissioners"),
        Column::figures("Contracts"),
        Column::figures("Fixed payments"),
        Column::figures("The trust’s hours"),
        Column::figures("Commissioners’ hours"),
        Column::figures("Cost of both, £"),
        Column::figures("Decision-makers it faces"),
    ];
    let row = |dealt: &Dealt| Row {
        cells: vec![
            Cell::Words(commissioner::arrangement(dealt.arrangement).to_owned()),
            whole(dealt.commissioners.len()),
            count(&dealt.contracts),
            count(&dealt.low_volume),
            hours(dealt.provider.hours.as_ref()),
            hours(dealt.commissioner.hours.as_ref()),
            cost(dealt.both.cost.as_ref(), figures),
            dealt.decision_makers.map_or(Cell::None, |count| whole(usize::try_from(count).unwrap_or(0))),
        ],
        yours: false,
    };
    Table { columns, rows: arrangements.iter().map(row).collect() }
}

/// A count.
pub fn whole(count: usize) -> Cell {
    Cell::Figure { shown: words::count::digits(count), exact: count.into() }
}

/// A count, or in words from the least to the most it may be.
pub fn count(range: &Range<u32>) -> Cell {
    if range.low == range.high {
        return whole(usize::try_from(range.low).unwrap_or(0));
    }
    Cell::Words(count_of(range))
}

/// Hours, or in words from the least to the most they may be.
pub fn hours(range: Option<&Range<Fraction>>) -> Cell {
    range.map_or(Cell::None, |range| {
        let shown = words::providers::hours(range);
        if range.low == range.high { Cell::Figure { shown, exact: decimal(&range.low) } } else { Cell::Words(shown) }
    })
}

/// Money, or in words from the least to the most it may be.
pub fn cost(range: Option<&Range<Pence>>, figures: Figures) -> Cell {
    range.map_or(Cell::None, |range| {
        if range.low == range.high {
            return Cell::Figure { shown: figures.pounds(range.low), exact: pounds(range.low) };
        }
        Cell::Words(format!("{} to {}", figures.pounds(range.low), figures.pounds(range.high)))
    })
}
