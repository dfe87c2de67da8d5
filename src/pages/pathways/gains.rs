//! Figure 1: what each payer gains or loses under each arrangement.

use ::charts::looks::WordsLook;
use ::charts::table::{Cell, Column, Row as TableRow, Table};
use ::charts::two_sided_bars::{Note, Row, TwoSidedBars};
use engine::pathways::pathway::{Arrangement, ArrangementAnswer, PayerAnswer};
use engine::quantities::Pence;
use leptos::prelude::*;
use scenario::pathway::WorkedPathway;
use words::Figures;
use words::count::{capital, counted, listed};
use words::pathway::names::{heading, noun, under};

use super::cells::money;
use super::reading::{self, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::pounds;

/// Said under the figure and the tables.
pub const SOURCE: &str =
    "Worked out here from the stages and prices on the left; prices and numbers of the examples are ours.";

/// The figure.
#[component]
pub fn GainsFigure() -> impl IntoView {
    let reading = use_reading();
    let chart = reading.memo(chart);
    let title = reading.memo(title);
    let sentence = reading.memo(sentence);
    let table = reading.memo(table);
    let subtitle = reading.memo(|worked| {
        let years = usize::try_from(worked.answer.years).unwrap_or(0);
        format!("Net gain over {}, £, by payer and arrangement", counted(years, "year", "years"))
    });
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=1
            title=title
            subtitle=subtitle
            illustrative=reading::illustrative(reading)
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("pathway-gains".to_owned())
            held=held
            source=|| SOURCE
        >
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

/// Every payer of every arrangement whose gain is known and is not nothing.
fn moved(worked: &WorkedPathway) -> impl Iterator<Item = (&ArrangementAnswer, &PayerAnswer, Pence)> {
    worked.answer.arrangements.iter().flat_map(|told| {
        told.payers.iter().filter_map(move |payer| {
            let gain = payer.account.all.net_gain.filter(|gain| gain.count() != 0)?;
            Some((told, payer, gain))
        })
    })
}

/// An arrangement in a word or two.
const fn short(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::National => "national",
        Arrangement::Joint => "joined",
        Arrangement::Delegated => "boards",
    }
}

fn chart(worked: &WorkedPathway) -> TwoSidedBars {
    let chosen = worked.input.arrangement.arrangement();
    let rows: Vec<Row> = moved(worked)
        .map(|(told, payer, gain)| {
            let who = capital(noun(payer.payer).name);
            Row {
                name: format!("{who}, {}", short(told.arrangement)),
                short_name: format!("{who}, {}", short(told.arrangement)),
                amount: pounds(gain),
                amount_words: Figures::Illustrative.signed_pounds(gain),
                beside_words: String::new(),
                yours: told.arrangement == chosen,
            }
        })
        .collect();
    let note = (!rows.is_empty()).then(|| Note {
        look: WordsLook::Quiet,
        text: format!(
            "Shaded: {}. “National”, “joined” and “boards” say who holds the budgets.",
            words::count::lowered(heading(chosen))
        ),
    });
    TwoSidedBars {
        less_heading: "Worse off".to_owned(),
        more_heading: "Better off".to_owned(),
        rows,
        bodies: "payers".to_owned(),
        amount_heading: "£".to_owned(),
        beside_heading: String::new(),
        note: note.into_iter().collect(),
    }
}

fn losers(told: &ArrangementAnswer) -> Vec<&'static str> {
    let loses = |payer: &&PayerAnswer| payer.account.all.net_gain.is_some_and(|gain| gain.count() < 0);
    told.payers.iter().filter(loses).map(|payer| noun(payer.payer).name).collect()
}

fn told(worked: &WorkedPathway, arrangement: Arrangement) -> Option<&ArrangementAnswer> {
    worked.answer.arrangements.iter().find(|told| told.arrangement == arrangement)
}

fn title(worked: &WorkedPathway) -> String {
    let chosen = worked.input.arrangement.arrangement();
    let Some(now) = told(worked, chosen) else { return String::new() };
    if now.payers.iter().any(|payer| payer.account.all.net_gain.is_none()) {
        return "Some gains are not known".to_owned();
    }
    match losers(now).as_slice() {
        [] if moved(worked).next().is_none() => "Nothing changes for anybody".to_owned(),
        [] => format!("{}, nobody is worse off", capital(under(chosen))),
        losers => {
            let is = if losers.len() > 1 || losers == ["patients and families"] { "are" } else { "is" };
            format!("{}, {} {is} worse off", capital(under(chosen)), listed(losers))
        }
    }
}

fn sentence(worked: &WorkedPathway) -> String {
    let each = worked.answer.arrangements.iter().map(|told| {
        let losers = losers(told);
        let known = told.payers.iter().all(|payer| payer.account.all.net_gain.is_some());
        let who = match losers.as_slice() {
            [] if known => "nobody loses".to_owned(),
            [] => "it is not known who loses".to_owned(),
            losers => {
                let lose = if losers.len() > 1 || losers == ["patients and families"] { "lose" } else { "loses" };
                format!("{} {lose}", listed(losers))
            }
        };
        format!("{} {who}", under(told.arrangement))
    });
    let each: Vec<String> = each.collect();
    let total = told(worked, Arrangement::National).and_then(|told| told.total.all.net_gain);
    let all = total.map_or_else(String::new, |total| {
        let figures = Figures::Illustrative;
        match total.count() {
            0 => " All together come out even under each.".to_owned(),
            1.. => format!(" All together gain {} under each.", figures.amount(total)),
            _ => format!(" All together lose {} under each.", figures.amount(total)),
        }
    });
    format!("{}.{all}", capital(&each.join("; ")))
}

fn table(worked: &WorkedPathway) -> Table {
    let chosen = worked.input.arrangement.arrangement();
    let rows = worked.answer.arrangements.iter().flat_map(|told| {
        told.payers.iter().map(move |payer| TableRow {
            cells: vec![
                Cell::Words(heading(told.arrangement).to_owned()),
                Cell::Words(capital(noun(payer.payer).name)),
                money(payer.account.all.net_gain),
            ],
            yours: told.arrangement == chosen,
        })
    });
    Table {
        columns: vec![Column::words("Arrangement"), Column::words("Who pays"), Column::figures("Net gain, £")],
        rows: rows.collect(),
    }
}
