//! Totals: services and money by verdict, level, programme of care and decision, and their share of all.

use ::charts::csv::{csv, size_words};
use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::totals::{Counted, Total, total_of_all, totals};
use engine::delegation::{Category, Verdict};
use engine::parameters::{PrescribedService, prescribed_services};
use engine::quantities::decimal_text;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::Judged;
use words::Figures;
use words::delegation::names;

use crate::components::card::{Card, CardFoot};
use crate::components::choice::{Offer, Select};
use crate::components::download::{DownloadButton, FileKind};
use crate::components::plain_table::PlainTable;
use crate::pages::delegation::reading::use_reading;

/// What services are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Verdict,
    Level,
    Programme,
    Decision,
}

const BY: [(By, &str); 4] =
    [(By::Verdict, "Verdict"), (By::Level, "Level"), (By::Programme, "Programme"), (By::Decision, "Decision")];

/// The card.
#[component]
pub fn Totals() -> impl IntoView {
    let reading = use_reading();
    let by = RwSignal::new(By::Verdict);
    let table = reading.memo(move |judged| Some(table(judged, by.get())));
    let table = Signal::derive(move || table.get().unwrap_or_default());
    let chosen =
        Signal::derive(move || BY.iter().find(|(own, _)| *own == by.get()).map_or("", |(_, words)| words).to_owned());
    let choose = Callback::new(move |words: String| {
        if let Some((chosen, _)) = BY.iter().find(|(_, own)| *own == words) {
            by.set(*chosen);
        }
    });
    let subtitle = Signal::stored(Some("Services and their money a year, as far as it was entered".to_owned()));
    view! {
        <Card
            id="totals"
            title=Signal::stored("Totals".to_owned())
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            beside=move || {
                let offers = BY.map(|(_, words)| Offer::new(words, words)).to_vec();
                view! { <Select id="totals-by" label=Signal::stored("Grouped by".to_owned()) offers=Signal::stored(offers) value=chosen on_change=choose /> }
            }
        >
            <PlainTable name=Signal::stored("Totals of services and money".to_owned()) table=table total=true cards=true />
            <CardFoot source=Signal::stored(Some(
                "No money of a single service is public. What you enter is added up; what is not known is counted beside it, never as nothing.".to_owned(),
            ))>
                <DownloadButton
                    label=Signal::derive(move || format!("Download the totals ({})", table.with(|table| size_words(&csv(table)))))
                    name=Signal::stored("totals.csv".to_owned())
                    kind=FileKind::Csv
                    text=move |()| Some(untrack(|| table.with(csv)))
                />
            </CardFoot>
        </Card>
    }
}

fn table(judged: &Judged, by: By) -> Table {
    let (order, counted) = groups(judged, by);
    let groups = totals(&order, counted.iter().copied());
    let all = total_of_all(counted.iter().copied());
    let heading = BY.iter().find(|(own, _)| *own == by).map_or("", |(_, words)| words);
    let mut columns = vec![Column::words(heading)];
    columns.extend(
        ["Services", "Share of services", "Money known, £", "Share of money known", "Money not known, services"]
            .map(Column::figures),
    );
    let last = row("All", &all);
    let rows = groups.iter().map(|total| row(&name(total, by), total));
    Table { columns, rows: rows.chain([last]).collect() }
}

fn groups<'a>(judged: &'a Judged, by: By) -> (Vec<&'a str>, Vec<Counted<'a>>) {
    let pairs = || prescribed_services().iter().zip(&judged.classification.services).zip(&judged.services);
    let order: Vec<&str> = match by {
        By::Verdict => Category::ALL.map(Category::name).to_vec(),
        By::Level => judged.policy.tiers.iter().map(|tier| tier.name.as_str()).collect(),
        By::Decision => vec!["Delegated", "Kept national", "Not read"],
        By::Programme => Vec::new(),
    };
    let group = |service: &'static PrescribedService, verdict: &'a Verdict| -> Option<&'a str> {
        match by {
            By::Verdict => Some(verdict.category.name()),
            By::Level => verdict.tier.as_deref(),
            By::Programme => Some(service.programme),
            By::Decision => Some(names::decision(service.decision)),
        }
    };
    let counted =
        pairs().map(|((service, verdict), known)| Counted { group: group(service, verdict), money: known.cost });
    (order, counted.collect())
}

fn name(total: &Total, by: By) -> String {
    let Some(name) = total.name.as_deref() else { return "Not known".to_owned() };
    match by {
        By::Verdict => {
            let category = Category::ALL.into_iter().find(|category| category.name() == name);
            category.map_or_else(|| name.to_owned(), |category| names::category(category).to_owned())
        }
        By::Level => names::tier(name).to_owned(),
        By::Programme | By::Decision => name.to_owned(),
    }
}

fn row(name: &str, total: &Total) -> Row {
    let count = |count: u32| Cell::Figure { shown: count.to_string(), exact: Decimal::from(count) };
    let share = |share: &str| {
        decimal_text::read(share).map_or(Cell::None, |exact| Cell::Figure { shown: Figures::Own.percent(exact), exact })
    };
    let money = decimal_text::read(&total.money.to_string()).map_or(Cell::None, |exact| {
        if total.services == total.without_money {
            Cell::Words("Not known".to_owned())
        } else {
            Cell::Figure { shown: Figures::Own.pounds(words::Exact::from(exact)), exact }
        }
    });
    let cells = vec![
        Cell::Words(name.to_owned()),
        count(total.services),
        share(&total.share_of_services),
        money,
        total.share_of_money.as_deref().map_or(Cell::None, share),
        count(total.without_money),
    ];
    Row { cells, yours: false }
}
