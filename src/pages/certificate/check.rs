//! What was checked and how, and the files with which anybody can check it again.

use ::charts::csv::csv;
use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::Held;
use engine::entry::Tree;
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{Answers, CapitalInput, Case};
use scenario::json;

use super::reading::{groups, limit, use_certificate};
use super::ways::IN_ORDER;
use crate::components::card::Card;
use crate::components::download::{DownloadButton, FileKind};
use crate::pages::capital::reading::Reading;
use crate::pages::capital::ways::case_name;

/// The card.
#[component]
pub fn HowToCheck() -> impl IntoView {
    let room = use_certificate().room;
    let document = move |()| {
        let (answers, case) = (current(room)?, room.case.get_untracked());
        document(&answers, case)
    };
    let rows = move |()| now(room).as_ref().map(csv);
    let label = Signal::derive(move || {
        let name = room.input.with(|input| case_name(room.case.get(), input));
        format!("Download what was asked and answered, {} (JSON)", words::count::lowered(&name))
    });
    view! {
        <Card id="certificate-check-title" title=Signal::stored("What was checked, and how to check it yourself".to_owned()) illustrative=Signal::stored(false)>
            <div class="prose">
                <p>"The search looks for the choice that counts for most. Then a second account, which shares nothing with the search, adds up value and spending from what you entered, in whole pence, and compares every limit. The page shows an answer only where both agree."</p>
                <p>"Two things rest on the search alone: that nothing better exists beyond the bound, and what a scheme left out would need. Three ways to check them:"</p>
                <ol>
                    <li>"Change one choice in a spreadsheet: with the file of every limit you can see that it breaks one, or counts for less."</li>
                    <li>"Give the field “request” of the file of what was asked and answered to the function prioritise of the package: it returns the field “answer”."</li>
                    <li>"Put the same question to another solver: the request holds every pot, scheme and rule, and the answer must count for the same."</li>
                </ol>
            </div>
            <div class="links">
                <DownloadButton label=Signal::stored("Download every limit of every way (CSV)".to_owned()) name=Signal::stored("capital-certificate.csv".to_owned()) kind=FileKind::Csv text=rows />
                <DownloadButton label=label name=Signal::stored("capital-request-and-answer.json".to_owned()) kind=FileKind::Json text=document />
            </div>
        </Card>
    }
}

fn current(room: Reading) -> Option<std::sync::Arc<Answers>> {
    let is_current = !room.before.get_untracked();
    room.answers.get_untracked().filter(|_| is_current)
}

/// Every limit of every way as it stands; `None` where there is no answer to what is set.
pub fn now(room: Reading) -> Option<Table> {
    let answers = current(room)?;
    Some(room.input.with_untracked(|input| table(&answers, input)))
}

/// What was asked of a way and what was answered, as `prioritise` takes and gives them.
fn document(answers: &Answers, case: Case) -> Option<String> {
    let fields = [("request", json::tree(&answers.request(case)?)), ("answer", json::tree(answers.of(case)?))];
    Some(json::pretty(&Tree::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())))
}

fn table(answers: &Answers, input: &CapitalInput) -> Table {
    let figure = |held: &Held, figure: i128| {
        let scale = if held.name.is_money() { 2 } else { 0 };
        let exact = Decimal::try_from_i128_with_scale(figure, scale).unwrap_or_default();
        Cell::Figure { shown: Pence::of(figure).to_string(), exact }
    };
    let mut rows = Vec::new();
    for case in IN_ORDER {
        let certificate = answers.of(case).and_then(|answer| answer.certificate.as_ref());
        for group in groups(certificate.map_or(&[][..], |certificate| certificate.rows.as_slice()), input) {
            rows.extend(group.rows.iter().map(|held| Row {
                cells: vec![
                    Cell::Words(case_name(case, input)),
                    Cell::Words(group.name.clone()),
                    Cell::Words(limit(&held.name, input)),
                    figure(held, held.used),
                    figure(held, held.limit),
                    Cell::Words(if held.name.is_least() { "at least" } else { "at most" }.to_owned()),
                    Cell::Words(if held.holds() { "yes" } else { "no" }.to_owned()),
                ],
                yours: false,
            }));
        }
    }
    Table {
        columns: vec![
            Column::words("Way of holding the money"),
            Column::words("Pot or kind"),
            Column::words("Limit"),
            Column::figures("Used, £ or schemes"),
            Column::figures("Limit, £ or schemes"),
            Column::words("Sense"),
            Column::words("Holds"),
        ],
        rows,
    }
}
