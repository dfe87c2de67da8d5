//! Figure 1: one square a service, by programme of care and by verdict or decision. A list behind it reaches each by keyboard.

use ::charts::table::{Cell, Column, Row, Table};
use ::charts::unit_squares::{self, Fill, Square, UnitSquares};
use engine::delegation::{Category, Verdict};
use engine::parameters::{Decision, PrescribedService, prescribed_services};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::Judged;
use wasm_bindgen::JsCast;
use words::count::counted;
use words::delegation::names;

use super::paper;
use crate::charts::{ChartView, Figure};
use crate::components::live::live;
use crate::pages::delegation::reading::{Reading, use_reading};
use crate::pages::delegation::view::Seen;
use crate::state::memo::Memo;

/// The columns of either view, with how their squares look.
const VERDICTS: [(Category, Fill); 4] = [
    (Category::SuitableAndReady, Fill::Full),
    (Category::SuitableNotReady, Fill::Hatched),
    (Category::Undetermined, Fill::Empty),
    (Category::NotSuitable, Fill::Grey),
];
const DECISIONS: [(Option<Decision>, Fill); 3] =
    [(Some(Decision::Delegated), Fill::Full), (Some(Decision::Retained), Fill::Grey), (None, Fill::Empty)];

/// A service and the column its square stands in.
type Placed = (&'static PrescribedService, usize);

/// Figure 1.
#[component]
pub fn SquaresFigure() -> impl IntoView {
    let reading = use_reading();
    let seen = reading.view.seen;
    let placed = reading.memo(move |judged| placed(judged, seen.get()));
    let order = Memo::new(move |_| in_order(&placed.get(), seen.get()));
    let chart = Memo::new(move |_| chart(&order.get(), seen.get(), reading.view.line.get(), &tiers(reading)));
    let title = Signal::derive(move || title(&placed.get(), seen.get()));
    let table = Signal::derive(move || table(&order.get(), seen.get()));
    let subtitle = Signal::derive(move || {
        let by = if seen.get() == Seen::Decided { "what was decided" } else { "verdict of the test" };
        format!(
            "One square a service, by {by} and programme of care. L: local, 1 to 2.5 million people. S: sub-regional, 2.5 to 10 million. N: national."
        )
    });
    let sentence = Signal::derive(move || most(&placed.get(), seen.get()));
    let ringed = move || {
        let name = reading.service().map_or("", |service| service.name);
        format!(
            "The ringed square is {name}, shown below. Choose another, or a name from the list, to open its service."
        )
    };
    let file = Signal::derive(move || {
        if seen.get() == Seen::Decided { "services-by-decision" } else { "services-by-verdict" }.to_owned()
    });
    // Squares are drawn in the order of the list, so the one that is pressed is known by its place.
    let press = move |event: web_sys::MouseEvent| {
        let Some(pressed) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
            return;
        };
        if pressed.tag_name() != "rect" {
            return;
        }
        let before =
            std::iter::successors(pressed.previous_element_sibling(), web_sys::Element::previous_element_sibling);
        let place = before.count();
        if let Some((service, _)) = order.with_untracked(|order| order.get(place).copied()) {
            reading.open(service.line);
        }
    };
    view! {
        <Figure
            number=1
            title=title
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            sentence=sentence
            table=table
            file_name=file
            links=move || view! { <Names order=order seen=seen.into() /> }
            source=paper::source
            held=reading.workspace.is_held()
        >
            <p class="field__hint screen-only">{ringed}</p>
            <div class="squares" on:click=press><ChartView chart=chart name=title held=reading.workspace.is_held() /></div>
        </Figure>
    }
}

/// Every square by name, each a way to its service.
#[component]
fn Names(order: Memo<Vec<Placed>>, seen: Signal<Seen>) -> impl IntoView {
    let reading = use_reading();
    let open = RwSignal::new(false);
    let details = NodeRef::<leptos::html::Details>::new();
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    let list = move || {
        let order = order.get();
        let names = column_names(seen.get());
        let groups = names.into_iter().enumerate().map(|(column, name)| {
            let own = order.iter().filter(|(_, at)| *at == column).map(|(service, _)| {
                let line = service.line;
                view! { <li><button class="link-button" type="button" on:click=move |_| reading.open(line)>{service.name}</button></li> }
            });
            let own = own.collect::<Vec<_>>();
            (!own.is_empty()).then(|| view! { <h3>{format!("{name}: {}", own.len())}</h3><ul class="names">{own}</ul> })
        });
        groups.collect_view()
    };
    view! {
        <details class="disclosure" node_ref=details on:toggle=toggled>
            <summary>"Choose a service from a list"</summary>
            <div class="disclosure__body">{live(move || open.get().then(list))}</div>
        </details>
    }
}

fn placed(judged: &Judged, seen: Seen) -> Vec<Placed> {
    let of = |service: &'static PrescribedService, verdict: &Verdict| match seen {
        Seen::Test => VERDICTS.iter().position(|(category, _)| *category == verdict.category),
        Seen::Decided => DECISIONS.iter().position(|(decision, _)| *decision == service.decision),
    };
    let services = prescribed_services().iter().zip(&judged.classification.services);
    services.filter_map(|(service, verdict)| Some((service, of(service, verdict)?))).collect()
}

/// The programmes, those with most services first.
fn programmes() -> Vec<(&'static str, usize)> {
    let mut found: Vec<(&'static str, usize)> = Vec::new();
    for service in prescribed_services() {
        match found.iter_mut().find(|(name, _)| *name == service.programme) {
            Some((_, services)) => *services = services.saturating_add(1),
            None => found.push((service.programme, 1)),
        }
    }
    order::arrange(&mut found, |one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0)));
    found
}

/// In the order the squares are drawn: by programme, by column, then as in the list.
fn in_order(placed: &[Placed], seen: Seen) -> Vec<Placed> {
    let columns = column_names(seen).len();
    let cells = programmes().into_iter().flat_map(|(programme, _)| (0..columns).map(move |column| (programme, column)));
    cells
        .flat_map(|(programme, column)| {
            placed.iter().copied().filter(move |(service, at)| service.programme == programme && *at == column)
        })
        .collect()
}

fn column_names(seen: Seen) -> Vec<&'static str> {
    match seen {
        Seen::Test => VERDICTS.map(|(category, _)| names::category(category)).to_vec(),
        Seen::Decided => DECISIONS.map(|(decision, _)| names::decision(decision)).to_vec(),
    }
}

/// Tiers by line, as the test has them.
fn tiers(reading: Reading) -> Vec<(String, Option<String>)> {
    let own = reading.judged(|judged| {
        judged.classification.services.iter().map(|verdict| (verdict.code.clone(), verdict.tier.clone())).collect()
    });
    own.unwrap_or_default()
}

fn letter(tier: Option<&str>) -> &'static str {
    match tier {
        Some("local") => "L",
        Some("sub_regional") => "S",
        Some("national") => "N",
        _ => "",
    }
}

fn chart(order: &[Placed], seen: Seen, chosen: &str, tiers: &[(String, Option<String>)]) -> UnitSquares {
    let square = |service: &PrescribedService| {
        let tier = tiers.iter().find(|(line, _)| line == service.line).and_then(|(_, tier)| tier.as_deref());
        Square { letter: letter(tier).to_owned(), chosen: service.line == chosen }
    };
    let fills: Vec<Fill> = match seen {
        Seen::Test => VERDICTS.map(|(_, fill)| fill).to_vec(),
        Seen::Decided => DECISIONS.map(|(_, fill)| fill).to_vec(),
    };
    let columns = column_names(seen);
    let row = |(programme, services): (&str, usize)| unit_squares::Row {
        name: programme.to_owned(),
        note: counted(services, "service", "services"),
        squares: (0..columns.len())
            .map(|column| {
                let own = order.iter().filter(|(service, at)| service.programme == programme && *at == column);
                own.map(|(service, _)| square(service)).collect()
            })
            .collect(),
    };
    UnitSquares {
        rows: programmes().into_iter().map(row).collect(),
        columns: columns
            .iter()
            .zip(fills)
            .map(|(name, fill)| unit_squares::Column { name: (*name).to_owned(), short_name: (*name).to_owned(), fill })
            .collect(),
        one: "service".to_owned(),
    }
}

fn title(placed: &[Placed], seen: Seen) -> String {
    let of = |column: usize| placed.iter().filter(|(_, at)| *at == column).count();
    match seen {
        Seen::Test => format!("{} of {} services stay national; {} are not settled", of(3), placed.len(), of(2)),
        Seen::Decided => {
            format!("{} of {} lines are known to be delegated; {} were not read", of(0), placed.len(), of(2))
        }
    }
}

/// Which programme each column has most services of.
fn most(placed: &[Placed], seen: Seen) -> String {
    let programmes = programmes();
    let columns = column_names(seen).into_iter().enumerate().filter_map(|(column, name)| {
        let in_programme = |programme: &str| {
            placed.iter().filter(|(service, at)| *at == column && service.programme == programme).count()
        };
        // The first of those that have as many.
        let found = programmes.iter().map(|(programme, _)| (*programme, in_programme(programme)));
        let (programme, count) = found.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        (count > 0).then(|| format!("{name}: most in {}, {count}", words::count::lowered(programme)))
    });
    let said: Vec<String> = columns.collect();
    format!("{}.", said.join("; "))
}

fn table(order: &[Placed], seen: Seen) -> Table {
    let names = column_names(seen);
    let mut columns = vec![Column::words("Programme of care")];
    columns.extend(names.iter().map(|name| Column::figures(format!("{name}, services"))));
    columns.push(Column::figures("All, services"));
    let figure = |count: usize| Cell::Figure { shown: count.to_string(), exact: Decimal::from(count) };
    let row = |(programme, services): (&str, usize)| {
        let own = |column: usize| {
            order.iter().filter(|(service, at)| service.programme == programme && *at == column).count()
        };
        let cells = (0..names.len()).map(|column| figure(own(column)));
        Row {
            cells: [Cell::Words(programme.to_owned())].into_iter().chain(cells).chain([figure(services)]).collect(),
            yours: false,
        }
    };
    Table { columns, rows: programmes().into_iter().map(row).collect() }
}
