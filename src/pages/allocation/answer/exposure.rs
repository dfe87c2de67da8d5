//! A trust's exposure: what the rule brings or costs it through the boards its patients come from.

use ::charts::table::{Cell, Column, Row, Table};
use engine::allocation::study::Ledger;
use engine::allocation::study::provider::catchment::{Catchment, TrustIncome, illustrative_income};
use engine::allocation::study::provider::exposure::{Exposure, exposure};
use engine::allocation::study::workings;
use engine::parameters::{self, Grade};
use leptos::prelude::*;
use scenario::WhoKind;
use words::Figures;

use super::cells::{millions, signed_millions, signed_percent, whole, year as year_cell};
use super::fold::Fold;

use super::reading::{Reading, use_reading};
use super::whence::{RestsOn, Whence};
use crate::components::choice::{Offer, Select};
use crate::components::plain_table::PlainTable;
use crate::components::working::{WorkingButton, WorkingPanel};
use crate::state::memo::Memo;

const PANEL: &str = "working-exposure";

/// Most boards whose part is shown.
const MOST_PARTS: usize = 10;

/// A trust's income and its exposure in a year.
pub struct Exposed {
    /// The exposure.
    pub year: Exposure,
    /// The income it is of.
    pub income: TrustIncome,
}

/// Works out a trust's exposure in a year, from 1; `None` where the trust or money by host is not known.
pub fn exposed(ledger: &Ledger<'_>, trust: &str, year: u32) -> Option<Exposed> {
    let income = Catchment::illustrative(trust, ledger.facts)?
        .income(illustrative_income(ledger, trust)?, Grade::Illustrative)?;
    Some(Exposed { year: exposure(ledger, &income, year), income })
}

/// The folded card; open where a trust asks.
#[component]
pub fn ExposureCard() -> impl IntoView {
    let who = use_reading().workspace.who();
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if who.with(|who| who.kind == WhoKind::Trust) {
            open.set(true);
        }
    });
    view! {
        <Fold
            id="exposure-title"
            title="What it means for one trust"
            line="A trust’s patients come from several boards. Where those boards grow more slowly than the average, its income is under pressure."
            illustrative=use_reading().illustrative
            open=open
        >
            <OneTrust />
        </Fold>
    }
}

#[component]
fn OneTrust() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let chosen = RwSignal::new(None::<String>);
    let trust = Memo::new(move |_| {
        let own = who.with(|who| (who.kind == WhoKind::Trust).then(|| who.code.clone()));
        chosen.get().or(own).unwrap_or_else(|| parameters::trusts().first().map_or("", |trust| trust.code).to_owned())
    });
    let mut offers: Vec<Offer> = parameters::trusts().iter().map(|trust| Offer::new(trust.code, trust.name)).collect();
    order::arrange(&mut offers, |one, other| one.words.cmp(&other.words));
    let name = move || trust.with(|code| parameters::trust(code).map_or("", |trust| trust.name));
    let years = move || reading.ledger(|ledger| trust.with(|code| by_year(ledger, code, reading.figures.get())));
    let parts = move || reading.ledger(|ledger| trust.with(|code| by_board(reading, ledger, code)));
    let sentence = move || reading.ledger(|ledger| trust.with(|code| sentence(reading, ledger, code)));
    let open = RwSignal::new(false);
    let working = move || {
        reading.ledger(|ledger| {
            trust.with(|code| {
                let found = exposed(ledger, code, reading.year.get())?;
                workings::exposure::exposure(ledger, name(), &found.income, reading.year.get())
            })
        })
    };
    view! {
        <Select
            id="exposure-trust"
            label=Signal::stored("Trust".to_owned())
            offers=Signal::stored(offers)
            value=trust
            on_change=move |code: String| chosen.set(Some(code))
        />
        <p class="figure__sentence">{sentence}</p>
        <PlainTable
            name=Signal::derive(move || format!("Exposure of {} by year", name()))
            table=Signal::derive(move || years().unwrap_or_default())
        />
        <h3>"Through which boards"</h3>
        <PlainTable
            name=Signal::derive(move || format!("Exposure of {} by board", name()))
            table=Signal::derive(move || parts().unwrap_or_default())
        />
        <div>
            <div class="links"><WorkingButton panel=PANEL open=open of=Signal::stored("the exposure".to_owned()) /></div>
            <WorkingPanel id=PANEL open=open working=Signal::derive(move || working().flatten()) inside=true />
            <p class="card__source">
                <Whence rests_on=RestsOn::Patients />
                " Income stays as it is in the opening year. The catchments are of all admissions; specialised care draws from further away."
            </p>
        </div>
    }
}

fn sentence(reading: Reading, ledger: &Ledger<'_>, trust: &str) -> String {
    let (figures, year) = (reading.figures.get(), reading.year.get());
    let Some(found) = exposed(ledger, trust, year) else {
        return "Money by host is not known, because you entered money by residence; so the income of a trust cannot be told.".to_owned();
    };
    let gathered = found.year.gathered;
    let way = if gathered.count() < 0 { "less" } else { "more" };
    let share = found
        .year
        .gathered_share
        .map_or_else(String::new, |share| format!(", {} of its income", figures.percent_amount(share)));
    format!(
        "Of an income of about {}, if its boards pay as they grow, it earns {} {way} by {} than if all grew at the average{share}.",
        figures.pounds(found.income.total),
        figures.amount(gathered),
        words::year::year(whole(year)),
    )
}

fn by_year(ledger: &Ledger<'_>, trust: &str, figures: Figures) -> Table {
    let columns = vec![
        Column::words("Year"),
        Column::figures("In the year, £ million"),
        Column::figures("Share of income"),
        Column::figures("Since the start, £ million"),
        Column::figures("Share of income"),
    ];
    let rows = ledger.years().filter_map(|year| {
        let found = exposed(ledger, trust, year)?.year;
        let cells = vec![
            year_cell(year),
            signed_millions(figures, found.amount),
            signed_percent(figures, found.share),
            signed_millions(figures, found.gathered),
            signed_percent(figures, found.gathered_share),
        ];
        Some(Row { cells, yours: false })
    });
    Table { columns, rows: rows.collect() }
}

fn by_board(reading: Reading, ledger: &Ledger<'_>, trust: &str) -> Table {
    let (figures, year) = (reading.figures.get(), reading.year.get());
    let columns = vec![
        Column::words("Board where its patients live"),
        Column::figures("Income, £ million"),
        Column::figures("Since the start, £ million"),
    ];
    let Some(found) = exposed(ledger, trust, year) else { return Table { columns, rows: Vec::new() } };
    let mut parts = found.year.boards;
    order::by_key(&mut parts, |part| std::cmp::Reverse(part.income));
    let rows = parts.iter().take(MOST_PARTS).map(|part| Row {
        cells: vec![
            Cell::Words(reading.name(part.board).to_owned()),
            millions(figures, part.income),
            signed_millions(figures, part.gathered),
        ],
        yours: reading.own.get() == Some(part.board),
    });
    Table { columns, rows: rows.collect() }
}
