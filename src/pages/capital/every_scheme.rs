//! Every scheme: what it costs, what it is worth and to whom, and what each way of holding the money does with it.

use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::Answer;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::Kept;
use scenario::capital::{Answers, Appraised, AppraisedScheme, CapitalInput, Case};
use words::Figures;
use words::capital::ways::{reason, year};
use words::figures::percent_as_set;

use super::plan::{pot_name, scheme_name};
use super::reading::{Reading, measure, use_reading};
use super::ways::{case_name, exact, source};
use crate::components::card::{Card, CardFoot};
use crate::components::plain_table::PlainTable;
use crate::shell::route::Page;
use crate::state::memo::Memo;

/// The card.
#[component]
pub fn EveryScheme() -> impl IntoView {
    let reading = use_reading();
    let shown = Memo::new(move |_| {
        let answers = reading.answers.get();
        let told = answers.map(|answers| reading.input.with(|input| table(&answers, input, reading)));
        told.unwrap_or_default()
    });
    let links = Signal::derive(move || {
        let codes = reading.appraised.with(codes_in_order);
        let link = |code: String| reading.input.with(|input| crate::pages::scheme::address::of(&code, input));
        codes.into_iter().map(link).collect::<Vec<String>>()
    });
    let subtitle = Signal::derive(move || {
        Some(format!("Most value for each pound first. Values in {}", reading.measure().unit()))
    });
    view! {
        <Card
            id="every-scheme-title"
            title=Signal::stored("Every scheme".to_owned())
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
        >
            <PlainTable name=Signal::stored("Every scheme".to_owned()) table=shown cards=true links=links />
            <CardFoot source=Signal::derive(move || Some(source(reading.illustrative.get()).to_owned()))>
                <a href=Page::Scheme.address()>"One scheme in full"</a>
            </CardFoot>
        </Card>
    }
}

/// Every scheme with what each way does with it.
pub fn table(answers: &Answers, input: &CapitalInput, reading: Reading) -> Table {
    let ways = Case::FIRST;
    let unit = measure(input).unit();
    let mut columns = vec![
        Column::words("Scheme"),
        Column::words("Host"),
        Column::figures("Cost, £ million"),
        Column::figures(format!("Value, {unit}")),
        Column::figures(if measure(input).unit() == "points" {
            "Points for each £ million"
        } else {
            "Value for each £1"
        }),
        Column::figures("For patients elsewhere"),
    ];
    columns.extend(ways.iter().map(|case| Column::words(case_name(*case, input))));
    let schemes = reading.appraised.with(in_order);
    let rows = schemes.iter().map(|scheme| row(scheme, answers, input, &ways)).collect();
    Table { columns, rows }
}

/// Most value for each pound first.
fn in_order(appraised: &Kept<Appraised>) -> Vec<AppraisedScheme> {
    let mut schemes: Vec<AppraisedScheme> =
        appraised.shown.as_ref().map(|appraised| appraised.schemes.clone()).unwrap_or_default();
    order::by_key(&mut schemes, |scheme| {
        let number = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<Decimal>().ok());
        core::cmp::Reverse(number(&scheme.value_per_pound))
    });
    schemes
}

fn codes_in_order(appraised: &Kept<Appraised>) -> Vec<String> {
    in_order(appraised).into_iter().map(|scheme| scheme.code).collect()
}

fn row(scheme: &AppraisedScheme, answers: &Answers, input: &CapitalInput, ways: &[Case]) -> Row {
    let set = input.scheme(&scheme.code);
    let host = set.and_then(|set| input.provider(&set.provider)).map_or("", |provider| provider.host.as_str());
    let marks = match set {
        Some(set) if set.must && set.national => " (must-do, national)",
        Some(set) if set.must => " (must-do)",
        Some(set) if set.national => " (national)",
        _ => "",
    };
    let money = Cell::Figure {
        shown: Figures::Illustrative.millions(scheme.cost),
        exact: Decimal::try_from_i128_with_scale(scheme.cost.count(), 8).unwrap_or_default(),
    };
    let per_pound = scheme
        .value_per_pound
        .as_ref()
        .and_then(|ratio| Some(Cell::Figure { shown: ratio.replace('-', "\u{2212}"), exact: ratio.parse().ok()? }));
    let mut cells = vec![
        Cell::Words(format!("{}{marks}", scheme_name(&scheme.code, input))),
        Cell::Words(input.name_of(host).to_owned()),
        money,
        exact(measure(input), engine::quantities::Pence::of(scheme.value.pence())),
        per_pound.unwrap_or(Cell::None),
        Cell::Figure { shown: percent_as_set(scheme.outside_share.decimal()), exact: scheme.outside_share.decimal() },
    ];
    cells.extend(ways.iter().map(|case| {
        let told = answers.of(*case).map(|answer| told(&scheme.code, answer, input));
        told.map_or(Cell::None, Cell::Words)
    }));
    Row { cells, yours: false }
}

/// What a way does with a scheme: `Yes, 2027/28, national pot`, or `No: the money does more elsewhere`.
pub fn told(code: &str, answer: &Answer, input: &CapitalInput) -> String {
    if let Some(chosen) = answer.chosen.iter().find(|chosen| chosen.code == code) {
        let start = year(&input.first_year, chosen.start);
        return match chosen.pot.as_str() {
            scenario::capital::example::NATIONAL => {
                format!("Yes, {start}, {}", words::count::lowered(&pot_name(&chosen.pot, input)))
            }
            _ => format!("Yes, {start}"),
        };
    }
    match answer.left_out.iter().find(|left| left.code == code) {
        Some(left) => format!("No: {}", words::count::lowered(reason(left.reason))),
        None => String::new(),
    }
}
