//! Figure 2: what each weighting of the fund would pay, in the outline of what being heard costs, and how far it reaches.

use ::charts::fill_in_outline::{FillInOutline, Way as Drawn};
use ::charts::table::{Cell, Column, Row, Table};
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::engagement::{Costed, Funded, Heard, Way, WeightingKind, reach_with};
use words::engagement::fund::{Paid, coverage, large, title, why};
use words::engagement::money::whole_pounds;

use super::headline::said_reach;
use super::reading::{Reading, grant, is_example, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::card::{Card, CardFoot};
use crate::components::cells::pounds;
use crate::components::live::live;
use crate::shell::route::Page;
use crate::state::memo::Memo;

/// Figure 2, or what keeps it from being drawn.
#[component]
pub fn GrantsFigure() -> impl IntoView {
    let reading = use_reading();
    let lacking = reading.memo(lacking);
    live(move || {
        match lacking.get() {
        None => view! { <Weightings reading=reading /> }.into_any(),
        Some(lacking) => view! {
            <Card id="no-grants-title" title=Signal::stored("What the fund would pay is not known yet".to_owned()) before=reading.before>
                <p>{lacking}</p>
                <CardFoot><a href=Page::Fund.address()>"The fund"</a></CardFoot>
            </Card>
        }
        .into_any(),
    }
    })
}

/// What keeps grants from being worked out; `None` where nothing does.
fn lacking(heard: &Heard) -> Option<String> {
    let Some(funded) = &heard.funded else {
        return Some("Something set on the page of the fund is faulty: put it right there.".to_owned());
    };
    if !funded.lacks.is_empty() {
        return Some(format!("Left blank on the page of the fund: {}.", words::count::listed(&funded.lacks)));
    }
    (!funded.has_own).then(|| "A grant hangs on your income, and that is blank.".to_owned())
}

#[component]
fn Weightings(reading: Reading) -> impl IntoView {
    let name = reading.memo(|heard| heard.funded.as_ref().map(|funded| title(&paid(funded))).unwrap_or_default());
    let subtitle =
        reading.memo(|heard| heard.funded.as_ref().map(|funded| subtitle(&heard.costed, funded)).unwrap_or_default());
    let said = reading.memo(|heard| heard.funded.as_ref().map(sentence).unwrap_or_default());
    let chart =
        reading.memo(|heard| heard.funded.as_ref().map(|funded| chart(&heard.costed, funded)).unwrap_or_default());
    let table =
        reading.memo(|heard| heard.funded.as_ref().map(|funded| table(&heard.costed, funded)).unwrap_or_default());
    let held = reading.workspace.is_held();
    let links = || view! { <a href=Page::Fund.address()>"Change the fund, and see who gets how much"</a> };
    let source = reading.memo(|heard| heard.funded.as_ref().map(source).unwrap_or_default());
    let rests = Memo::new(move |_| {
        is_example(reading).get()
            || reading.shown(|heard| heard.funded.as_ref().is_some_and(|funded| funded.is_example)).unwrap_or_default()
    });
    view! {
        <Figure
            number=2
            title=name
            subtitle=subtitle
            illustrative=rests
            before=reading.before
            sentence=said
            table=table
            file_name=Signal::stored("engagement-grants".to_owned())
            held=held
            links=links
            source=move || source.signal()
        >
            <ChartView chart=chart name=name held=held />
        </Figure>
    }
}

/// What each weighting pays, as words have it.
pub fn paid(funded: &Funded) -> Vec<Paid> {
    let paid = |way: &Way| Paid { grant: grant(way.kind), own: way.own, bound: way.bound, ceiling: way.ceiling };
    funded.ways.iter().map(paid).collect()
}

/// Measure, unit, period and what the outline is.
pub fn subtitle(costed: &Costed, funded: &Funded) -> String {
    let total = funded.a_year.map(large).unwrap_or_default();
    let need = need(costed, funded).map(whole_pounds).unwrap_or_default();
    if by_system(funded) {
        format!(
            "Grant in each system from a fund of {total} a year, £ a year, by weighting. The outline is what one system costs you, {need}."
        )
    } else {
        format!(
            "Grant from a national fund of {total} a year, £ a year, by weighting. The outline is what being heard costs you, {need}."
        )
    }
}

fn by_system(funded: &Funded) -> bool {
    funded.ways.iter().any(|way| way.own_each.is_some())
}

/// What a grant is held against: the cost of one system where each has a pot, else of all.
fn need(costed: &Costed, funded: &Funded) -> Option<Pence> {
    if by_system(funded) { costed.of_one() } else { costed.chosen()?.total }
}

/// What a year of the fund is, and why weightings pay what they pay.
pub fn sentence(funded: &Funded) -> String {
    let (Some(a_year), Some(each)) = (funded.a_year, funded.per_system) else { return String::new() };
    let others = funded.applicants.len().saturating_sub(1);
    let smaller = funded.ways.first().map_or(0, |way| way.smaller);
    let why = why(&paid(funded), smaller, others);
    let first = format!("{} a year is {} a system.", large(a_year), whole_pounds(each));
    format!("{first} {why}").trim_end().to_owned()
}

/// Where the figures of a grant come from.
pub fn source(funded: &Funded) -> String {
    let applicants = words::count::digits(funded.applicants.len());
    let who = if funded.is_example {
        format!(
            "{applicants} applicants of the sizes of all charities in 2011/12 (NCVO, The Open University) are our example"
        )
    } else {
        format!("{applicants} applicants are yours")
    };
    format!(
        "Source: fund of £20 million over two years proposed in Devolve to Evolve, Policy Exchange, 2022, unless you changed it; weightings are ours, none was published. {who}. Our calculation."
    )
}

/// The name of a weighting and a line on it.
const fn said(kind: WeightingKind) -> (&'static str, &'static str) {
    match kind {
        WeightingKind::Bands => ("By size band", "Each size of charity has its own weight"),
        WeightingKind::Equal => ("Same for all", "Every applicant weighs the same"),
        WeightingKind::Power => ("Smooth, by income", "The smaller the income, the more it weighs"),
    }
}

/// The outlines.
pub fn chart(costed: &Costed, funded: &Funded) -> FillInOutline {
    let systems = costed.asked.systems.unwrap_or(0);
    let need = need(costed, funded);
    let said_need = need.map(whole_pounds).unwrap_or_default();
    let drawn = |way: &Way| {
        let own = way.own_each.or(way.own);
        let (name, note) = said(way.kind);
        Drawn {
            name: name.to_owned(),
            note: note.to_owned(),
            paid: own.map(|own| own.pounds()).unwrap_or_default(),
            paid_words: own.map(whole_pounds).unwrap_or_default(),
            share_words: format!("{} of {said_need}", coverage(own, need)),
            result: reach_with(costed, way).map(|reach| said_reach(reach, systems)).unwrap_or_default(),
            chosen: way.kind == funded.kind(),
        }
    };
    let none = Drawn {
        name: "No grant".to_owned(),
        paid_words: "£0".to_owned(),
        result: costed.reach(None, None).map(|reach| said_reach(reach, systems)).unwrap_or_default(),
        ..Drawn::default()
    };
    let budget = costed.asked.budget.map_or_else(
        || "Systems reached".to_owned(),
        |budget| format!("Systems {} then reaches", whole_pounds(budget)),
    );
    FillInOutline {
        ways: funded.ways.iter().map(drawn).chain([none]).collect(),
        need: need.map(pounds).unwrap_or(Decimal::ZERO),
        heading: if by_system(funded) { "Grant in each system".to_owned() } else { "Grant a year".to_owned() },
        result_heading: budget,
    }
}

/// The figures behind them.
pub fn table(costed: &Costed, funded: &Funded) -> Table {
    let systems = costed.asked.systems.unwrap_or(0);
    let row = |way: &Way| {
        let own = way.own.map(|own| Pence::of(own.pence()));
        let reach = reach_with(costed, way).map(|reach| said_reach(reach, systems));
        Row {
            cells: vec![
                Cell::Words(said(way.kind).0.to_owned()),
                super::systems::cell(own),
                Cell::Words(coverage(way.own_each.or(way.own), need(costed, funded))),
                reach.map_or(Cell::None, |reach| Cell::Figure {
                    exact: reach.parse().unwrap_or_default(),
                    shown: reach,
                }),
            ],
            yours: way.kind == funded.kind(),
        }
    };
    Table {
        columns: vec![
            Column::words("Weighting"),
            Column::figures("Your grant a year, £"),
            Column::figures("Covers"),
            Column::figures("Systems reached"),
        ],
        rows: funded.ways.iter().map(row).collect(),
    }
}
