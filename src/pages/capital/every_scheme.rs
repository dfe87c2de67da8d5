//! Every scheme: what it costs, what it is worth and to whom, and what each way of holding the money does with it.

use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::Answer;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::Kept;
use scenario::capital::{Answers, Appraised, AppraisedScheme, CapitalInput, Case, example};
use words::Figures;
use words::capital::ways::{reason, year};

use super::plan::{pot_name, scheme_name};
use super::reading::{Reading, measure, use_reading};
use super::ways::{case_name, exact, source};
use crate::components::card::{Card, CardFoot};
use crate::components::choice::{Offer, SegmentedChoice};
use crate::components::live::live;
use crate::components::paper::on_paper;
use crate::components::plain_table::PlainTable;
use crate::shell::route::Page;
use crate::state::memo::Memo;

/// Schemes shown before all are asked for.
const FIRST_ROWS: usize = 12;

/// What the rows are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Value,
    Host,
    Cost,
}

impl By {
    const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Value, "value", "Most value for the money"),
        (Self::Host, "host", "By host"),
        (Self::Cost, "cost", "By cost"),
    ];

    const fn says(self) -> &'static str {
        match self {
            Self::Value => "Most value for each pound first",
            Self::Host => "By host system",
            Self::Cost => "Dearest first",
        }
    }
}

/// The card.
#[component]
pub fn EveryScheme() -> impl IntoView {
    let reading = use_reading();
    let (by, all, on_paper) = (RwSignal::new(By::Value), RwSignal::new(false), on_paper());
    let shown = Memo::new(move |_| {
        let answers = reading.answers.get();
        let told = answers.map(|answers| reading.input.with(|input| table_by(by.get(), &answers, input, reading)));
        let mut table = told.unwrap_or_default();
        if !all.get() && !on_paper.get() {
            table.rows.truncate(FIRST_ROWS);
        }
        table
    });
    let count = reading.memo(|answers, _| answers.asked.portfolio.schemes.len());
    let links = Signal::derive(move || {
        let link = |code: String| reading.input.with(|input| crate::pages::scheme::address::of(&code, input));
        let codes = reading.appraised.with(|appraised| {
            reading.input.with(|input| {
                in_order(by.get(), appraised, input).into_iter().map(|scheme| scheme.code).collect::<Vec<String>>()
            })
        });
        codes.into_iter().map(link).collect::<Vec<String>>()
    });
    let subtitle = Signal::derive(move || {
        Some(format!(
            "{}. Values in {}; elsewhere is the share of value for patients of other systems",
            by.get().says(),
            reading.measure().unit()
        ))
    });
    let offers = By::ALL.map(|(_, code, words)| Offer::new(code, words)).to_vec();
    let chosen = Signal::derive(move || {
        let found = By::ALL.into_iter().find(|(one, _, _)| *one == by.get());
        found.map_or_else(String::new, |(_, code, _)| code.to_owned())
    });
    let choose = Callback::new(move |code: String| {
        if let Some((one, _, _)) = By::ALL.into_iter().find(|(_, known, _)| *known == code) {
            by.set(one);
        }
    });
    let beside = move || {
        view! { <SegmentedChoice name="schemes-by" legend="Order of the schemes" offers=offers.clone() value=chosen on_change=choose /> }
    };
    let more = move || {
        let schemes = count.get();
        (schemes > FIRST_ROWS).then(|| {
            let words = if all.get() { "Show fewer".to_owned() } else { format!("Show all {schemes} schemes") };
            view! { <p><button class="link-button" type="button" on:click=move |_| all.update(|all| *all = !*all)>{words}</button></p> }
        })
    };
    view! {
        <Card
            id="every-scheme-title"
            title=Signal::stored("Every scheme".to_owned())
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            beside=ViewFn::from(beside)
        >
            <PlainTable name=Signal::stored("Every scheme".to_owned()) table=shown cards=true wrapped=true links=links />
            {live(more)}
            <CardFoot source=Signal::derive(move || Some(source(reading.illustrative.get()).to_owned()))>
                <a href=Page::Scheme.address()>"One scheme in full"</a>
            </CardFoot>
        </Card>
    }
}

/// Every scheme, most value for the money first.
pub fn table(answers: &Answers, input: &CapitalInput, reading: Reading) -> Table {
    table_by(By::Value, answers, input, reading)
}

/// Every scheme with what each way does with it.
fn table_by(by: By, answers: &Answers, input: &CapitalInput, reading: Reading) -> Table {
    let ways = Case::FIRST;
    let unit = measure(input).unit();
    let mut columns = vec![
        Column::words("Scheme"),
        Column::words("Host"),
        Column::figures("Cost, £m"),
        Column::figures(if unit == "points" { "Points" } else { "Value, £m" }),
        Column::figures(if unit == "points" { "Points per £m" } else { "Per £1" }),
        Column::figures("Elsewhere"),
    ];
    columns.extend(ways.iter().map(|case| Column::words(case_name(*case, input))));
    columns.push(Column::words("Why not, with the ringfence"));
    let schemes = reading.appraised.with(|appraised| in_order(by, appraised, input));
    let rows = schemes.iter().map(|scheme| row(scheme, answers, input, &ways)).collect();
    Table { columns, rows }
}

/// The schemes in the order that was asked for.
fn in_order(by: By, appraised: &Kept<Appraised>, input: &CapitalInput) -> Vec<AppraisedScheme> {
    let mut schemes: Vec<AppraisedScheme> =
        appraised.shown.as_ref().map(|appraised| appraised.schemes.clone()).unwrap_or_default();
    let number = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<Decimal>().ok());
    order::by_key(&mut schemes, |scheme| core::cmp::Reverse(number(&scheme.value_per_pound)));
    match by {
        By::Value => {}
        By::Host => order::by_key(&mut schemes, |scheme| host(scheme, input).to_owned()),
        By::Cost => order::by_key(&mut schemes, |scheme| core::cmp::Reverse(scheme.cost.count())),
    }
    schemes
}

/// Code of the board in whose area a scheme stands; blank where its provider is not known.
fn host<'a>(scheme: &AppraisedScheme, input: &'a CapitalInput) -> &'a str {
    let provider = input.scheme(&scheme.code).and_then(|set| input.provider(&set.provider));
    provider.map_or("", |provider| provider.host.as_str())
}

fn row(scheme: &AppraisedScheme, answers: &Answers, input: &CapitalInput, ways: &[Case]) -> Row {
    let set = input.scheme(&scheme.code);
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
        Cell::Words(input.name_of(host(scheme, input)).to_owned()),
        money,
        exact(measure(input), engine::quantities::Pence::of(scheme.value.pence())),
        per_pound.unwrap_or(Cell::None),
        Cell::Figure {
            shown: Figures::Own.percent(scheme.outside_share.decimal()),
            exact: scheme.outside_share.decimal(),
        },
    ];
    cells.extend(ways.iter().map(|case| {
        let told = answers.of(*case).map(|answer| told(&scheme.code, answer, input));
        told.map_or(Cell::None, Cell::Words)
    }));
    let why = answers.of(Case::Ringfence).map(|answer| why_not(&scheme.code, answer)).unwrap_or_default();
    cells.push(Cell::Words(why));
    Row { cells, yours: false }
}

/// What a way does with a scheme: `Yes, 2027/28`, `Yes, 2027/28, national pot`, `No`.
pub fn told(code: &str, answer: &Answer, input: &CapitalInput) -> String {
    let Some(chosen) = answer.chosen.iter().find(|chosen| chosen.code == code) else { return "No".to_owned() };
    let start = year(&input.first_year, chosen.start);
    if chosen.pot == example::NATIONAL {
        format!("Yes, {start}, {}", words::count::lowered(&pot_name(&chosen.pot, input)))
    } else {
        format!("Yes, {start}")
    }
}

/// Why a scheme is left out; nothing where it is not.
pub fn why_not(code: &str, answer: &Answer) -> String {
    let left = answer.left_out.iter().find(|left| left.code == code);
    left.map(|left| reason(left.reason).to_owned()).unwrap_or_default()
}
