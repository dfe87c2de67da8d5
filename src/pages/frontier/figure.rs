//! Figure 1: the best there is at each size, a dot for each, never a line: nothing is known between two.

use ::charts::lollipops::{Lollipops, Point};
use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::{Standing, Step};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{BySize, CapitalInput, Grows};
use words::Figures;
use words::capital::frontier::SizesSaid;
use words::capital::proof;
use words::count::{capital, counted};
use words::figures::percent_as_set;

use super::headline::headline;
use super::reading::{grown, use_reading};
use crate::charts::{ChartView, Figure};
use crate::pages::capital::headline::years;
use crate::pages::capital::plan::scheme_name;
use crate::pages::capital::reading::measure;
use crate::pages::capital::ways::{exact, source};

/// The figure.
#[component]
pub fn FrontierFigure() -> impl IntoView {
    let reading = use_reading();
    let room = reading.capital;
    let chart = reading.memo(chart);
    let title = reading.memo(|by_size, input| headline(by_size, input).title());
    let subtitle = reading.memo(|by_size, input| {
        let of = match by_size.grows {
            Grows::Ringfence => "by share of every envelope in the ringfence",
            Grows::Pot(_) => "by size of the pot, as it is = 100%",
        };
        let years = counted(years(input), "year", "years");
        format!("Value to every patient of the choice at each size, {}, {of}, {years}", measure(input).unit())
    });
    let sentence = reading.memo(|by_size, input| {
        let sizes = |steps: Vec<&Step>| steps.into_iter().map(|step| step.at.decimal()).collect();
        let said = SizesSaid {
            all: by_size.frontier.steps.iter().map(|step| step.at.decimal()).collect(),
            below: sizes(by_size.worth(|more| more < 0).collect()),
            unproven: sizes(by_size.unproven().collect()),
            impossible: sizes(by_size.impossible().collect()),
        };
        said.sentence(&grown(&by_size.grows, input))
    });
    view! {
        <Figure
            number=1
            title=title
            subtitle=subtitle
            illustrative=room.illustrative
            before=room.before
            sentence=sentence
            table=reading.memo(table)
            file_name=Signal::stored("value-by-size".to_owned())
            held=room.workspace.is_held()
            source=move || source(room.illustrative.get())
        >
            <ChartView chart=chart name=title held=room.workspace.is_held() />
        </Figure>
    }
}

fn chart(by_size: &BySize, input: &CapitalInput) -> Lollipops {
    let measure = measure(input);
    let steps = &by_size.frontier.steps;
    let reference = by_size.reference().and_then(|step| step.value);
    let name = match by_size.grows {
        Grows::Ringfence => "No ringfence",
        Grows::Pot(_) => "As it is",
    };
    let units = |value| match exact(measure, value) {
        Cell::Figure { exact, .. } => exact,
        _ => Decimal::ZERO,
    };
    let point = |step: &Step| Point {
        size: step.at.decimal().checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default(),
        size_words: percent_as_set(step.at.decimal()),
        value: step.value.map(units),
        words: step.value.map_or_else(|| "none".to_owned(), |value| measure.cell(value)),
        unproven: step.status == Standing::BestFound,
    };
    let set = by_size.grows.as_set(&by_size.asked);
    Lollipops {
        points: steps.iter().map(point).collect(),
        chosen: steps.iter().position(|step| step.at == set),
        // Without what they are held against, dots stand over the least of them.
        reference: reference
            .or_else(|| steps.iter().filter_map(|step| step.value).min())
            .map(units)
            .unwrap_or_default(),
        reference_words: reference
            .map_or_else(|| format!("{name}: cannot be met"), |value| format!("{name}: {}", measure.value(value))),
        axis_name: match by_size.grows {
            Grows::Ringfence => "Share of every envelope in the ringfence".to_owned(),
            Grows::Pot(_) => {
                capital(&format!("{}, as it is = 100%", super::reading::Reading::pot_name(&by_size.grows, input)))
            }
        },
        unproven_name: "Best found, not proven".to_owned(),
        missing_name: "No choice keeps every limit".to_owned(),
    }
}

/// Every size in full.
pub fn table(by_size: &BySize, input: &CapitalInput) -> Table {
    let measure = measure(input);
    let unit = measure.unit();
    let names = |codes: &[String]| {
        let names: Vec<&str> = codes.iter().map(|code| scheme_name(code, input)).collect();
        if names.is_empty() { Cell::None } else { Cell::Words(names.join("; ")) }
    };
    let (size, against) = match by_size.grows {
        Grows::Ringfence => ("Share in the ringfence", "none"),
        Grows::Pot(_) => ("Size of the pot", "as it is"),
    };
    let row = |(at, step): (usize, &Step)| {
        // Beside a size that allows no choice nothing enters and nothing leaves.
        let before = at.checked_sub(1).and_then(|at| by_size.frontier.steps.get(at));
        let compares = step.value.is_some() && before.is_some_and(|before| before.value.is_some());
        let names = |codes: &[String]| if compares { names(codes) } else { Cell::None };
        let money = Cell::Figure {
            shown: Figures::Illustrative.millions(step.size),
            exact: Decimal::try_from_i128_with_scale(step.size.count(), 8).unwrap_or_default(),
        };
        let more = by_size.more(step);
        Row {
            cells: vec![
                Cell::Figure { shown: percent_as_set(step.at.decimal()), exact: step.at.decimal() },
                money,
                step.value.map_or(Cell::None, |value| exact(measure, value)),
                more.map_or(Cell::None, |more| match exact(measure, more) {
                    Cell::Figure { shown, exact } if exact > Decimal::ZERO => {
                        Cell::Figure { shown: format!("+{shown}"), exact }
                    }
                    other => other,
                }),
                names(&step.entered),
                names(&step.left),
                Cell::Words(proof::standing(step.status, step.objective, step.bound)),
            ],
            yours: step.at == by_size.grows.as_set(&by_size.asked),
        }
    };
    Table {
        columns: vec![
            Column::words(size),
            Column::figures("Its money, £ million"),
            Column::figures(format!("Value, {unit}")),
            Column::figures(format!("More than {against}, {unit}")),
            Column::words("Schemes that enter"),
            Column::words("Schemes that leave"),
            Column::words("Proof"),
        ],
        rows: by_size.frontier.steps.iter().enumerate().map(row).collect(),
    }
}
