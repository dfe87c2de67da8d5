//! Figure 1: spending and funding by year.

use ::charts::frame::Period;
use ::charts::scale::Range;
use ::charts::spread_lines::{Choice, ChosenLine, SpreadLines};
use ::charts::ticks::{Unit, step};
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::cost_growth::Projected;
use words::Figures;
use words::cost_growth::told::{paths_sentence, paths_title};

use super::reading::{self, use_reading};
use super::tables;
use crate::charts::{ChartView, Figure};
use crate::state::memo::Memo;

const SOURCE: &str = "Opening spending and split: NHS Providers 2023, Policy Exchange 2022. Growth of tariff activity and block contracts is an assumption.";
const OWN_SOURCE: &str = "Components and their growth are your own. The opening spending is that of NHS Providers 2023 until you set another.";

/// Figure 1.
#[component]
pub fn PathsFigure() -> impl IntoView {
    let reading = use_reading();
    let title = reading.memo(|projected| paths_title(&projected.projection));
    let figures = Memo::new(move |_| reading::figures(reading) == Figures::Own);
    let shown = move || if figures.get() { Figures::Own } else { Figures::Illustrative };
    let chart = Memo::new(move |_| reading.shown(|projected| chart(projected, shown())).unwrap_or_default());
    let sentence = Memo::new(move |_| {
        reading.shown(|projected| paths_sentence(&projected.projection, shown())).unwrap_or_default()
    });
    let table = Memo::new(move |_| reading.shown(|projected| tables::by_year(projected, shown())).unwrap_or_default());
    let held = reading.workspace.is_held();
    let own =
        reading.workspace.select(|inputs| inputs.cost_growth.components == scenario::cost_growth::Components::Own);
    let range = Memo::new(move |before: Option<&Option<Range>>| match before.filter(|_| held.get()) {
        Some(kept) => *kept,
        None => chart.with(range),
    });
    view! {
        <Figure
            number=1
            title=title
            subtitle=Signal::stored("Spending and funding by financial year, cash, England; the axis does not start at £0".to_owned())
            illustrative=Signal::derive(move || reading::is_projection_example(reading))
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("spending-and-funding".to_owned())
            held=held
            source=move || move || if own.get() { OWN_SOURCE } else { SOURCE }
        >
            <ChartView chart=chart name=title held=held range=range />
        </Figure>
    }
}

/// The axis of the figures alone: from nothing up, two lines that part would look like one. `None` where all are the same.
fn range(chart: &SpreadLines) -> Option<Range> {
    let range = Range::around(chart.lines.iter().flatten().copied().flatten());
    let half = step(range, 6).filter(|_| range.low() < range.high())?.checked_div(Decimal::TWO)?;
    Some(range.in_steps_of(half))
}

fn chart(projected: &Projected, figures: Figures) -> SpreadLines {
    let projection = &projected.projection;
    let all = || projection.total.iter().chain(&projection.funding).flatten();
    // Billions where there are any, millions where not.
    let in_billions = all().any(|pence| pence.count() >= 100_000_000_000);
    let scale = if in_billions { 11 } else { 8 };
    let scaled = |of: &[Option<Pence>]| -> Vec<Option<Decimal>> {
        of.iter()
            .map(|pence| pence.and_then(|pence| Decimal::try_from_i128_with_scale(pence.count(), scale).ok()))
            .collect()
    };
    let ends = |of: &[Option<Pence>]| {
        let end = |pence: Option<&Option<Pence>>| {
            pence.copied().flatten().map_or_else(|| "not known".to_owned(), |pence| figures.pounds(pence))
        };
        format!("{} to {}", end(of.first()), end(of.last()))
    };
    let line = |line: usize, choice: Choice, name: &str, of: &[Option<Pence>]| ChosenLine {
        line,
        choice,
        name: name.to_owned(),
        short_name: name.to_owned(),
        change_words: ends(of),
    };
    let period = |year: &engine::pathways::cost_growth::projection::Year| {
        let name = year.to_string();
        Period { short_name: name.get(2..).unwrap_or_default().to_owned(), name }
    };
    SpreadLines {
        periods: projection.years.iter().map(period).collect(),
        lines: vec![scaled(&projection.total), scaled(&projection.funding)],
        chosen: vec![
            line(0, Choice::Second, "Spending", &projection.total),
            line(1, Choice::First, "Funding", &projection.funding),
        ],
        band: None,
        above: String::new(),
        below: String::new(),
        unit: Unit { before: "£".to_owned(), after: if in_billions { "bn" } else { "m" }.to_owned(), signed: false },
    }
}
