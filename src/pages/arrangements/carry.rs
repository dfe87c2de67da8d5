//! The delegated sum as the national sum of the Allocation page: what was decided and what the test says, each with what it would change.

use engine::delegated_quantum::decided;
use engine::parameters::{delegation, prescribed_service};
use engine::quantities::{FinancialYear, Money};
use leptos::prelude::*;
use scenario::delegated_quantum::feed;
use scenario::{Change, DelegatedSum, differences};
use words::count::{counted, listed};
use words::delegation::arranged::delegated_sum;
use words::delegation::segmentation::money as in_billions;
use words::typed::Kind;

use super::reading::{Reading, use_reading};
use crate::components::card::{Card, CardFoot};
use crate::components::citation::SourceName;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::grade::GradeTag;
use crate::components::live::live;
use crate::shell::route::Page;
use crate::shell::use_spoken;
use crate::state::memo::Memo;

/// What the step is called after "Undo".
const STEP: &str = "national sum from delegation";
const SERVICES: &str = "delegation.services";

/// The card.
#[component]
pub fn CarryCard() -> impl IntoView {
    view! {
        <Card
            id="carry-title"
            title=Signal::stored("Carry the delegated sum to the Allocation page".to_owned())
            subtitle=Signal::stored(Some("What boards share out there is what is delegated to them here: two sums, never mixed".to_owned()))
        >
            <div class="carry">
                <Decided />
                <Tested />
            </div>
            <CardFoot source=Signal::stored(Some(
                "Need, flows and the rule stay as they are on the Allocation page. A service delegated to some boards only, and growth of its money between years, are not modelled."
                    .to_owned(),
            ))>
                <a href=Page::Allocation.address()>"The Allocation page"</a>
            </CardFoot>
        </Card>
    }
}

/// The published sum.
#[component]
fn Decided() -> impl IntoView {
    let reading = use_reading();
    let Some((sum, year)) = decided() else { return ().into_any() };
    let figure = delegation::FULLY_DELEGATED_MONEY;
    view! {
        <section aria-labelledby="carry-decided">
            <h3 id="carry-decided">"As decided"</h3>
            <p>
                {format!("About {} went with the services delegated to every board in {year}. ", in_billions(sum))}
                <GradeTag grade=figure.grade />" "<span class="quiet"><SourceName source=figure.source />", "{figure.locator}</span>
            </p>
            <Use id="carry-decided-changes" reading=reading sum=Signal::stored(Some((sum, year))) />
        </section>
    }
    .into_any()
}

/// The sum of the services that the test delegates.
#[component]
fn Tested() -> impl IntoView {
    let reading = use_reading();
    let said = Signal::derive(move || reading.sum.with(|sum| sum.as_ref().map(said).unwrap_or_default()));
    let in_part = Signal::derive(move || reading.sum.with(|sum| sum.as_ref().and_then(in_part)));
    let sum = Signal::derive(move || {
        let is_sound = !reading.before.get();
        reading
            .sum
            .with(|sum| sum.as_ref().filter(|_| is_sound).and_then(|sum| Some((sum.sum.clone().ok()?, sum.year))))
    });
    view! {
        <section aria-labelledby="carry-tested">
            <h3 id="carry-tested">{move || format!("By the test, in {}", reading.year.get())}</h3>
            <p role="status" id="carry-sum">{said}</p>
            {live(move || in_part.get().map(|words| view! { <p>{words}</p> }))}
            <Costs />
            <Use id="carry-tested-changes" reading=reading sum=sum />
        </section>
    }
}

fn said(sum: &DelegatedSum) -> String {
    let missing = sum.missing();
    let told = delegated_sum(sum.counted.len(), missing.len(), sum.year, sum.sum.as_ref().ok().copied());
    let names: Vec<&str> = missing.iter().take(3).map(|line| name(line)).collect();
    match (names.is_empty(), missing.len() > names.len()) {
        (true, _) => told,
        (false, true) => format!("{told} Missing: {} and others.", names.join(", ")),
        (false, false) => format!("{told} Missing: {}.", listed(&names)),
    }
}

/// Services that only some boards hold.
fn in_part(sum: &DelegatedSum) -> Option<String> {
    let first: Vec<String> = sum
        .in_part
        .iter()
        .take(3)
        .map(|(line, boards)| format!("{} ({})", name(line), counted(*boards, "board", "boards")))
        .collect();
    let more = if sum.in_part.len() > first.len() { ", and others" } else { "" };
    let services = counted(sum.in_part.len(), "service is", "services are");
    (!first.is_empty())
        .then(|| format!("Not counted, as {services} delegated to some boards only: {}{more}.", first.join(", ")))
}

fn name(line: &str) -> &'static str {
    prescribed_service(line).map_or("", |service| service.name)
}

/// The money of the services that count, to be entered here.
#[component]
fn Costs() -> impl IntoView {
    let reading = use_reading();
    let lines = Memo::new(move |_| {
        let lines =
            |sum: &DelegatedSum| sum.counted.iter().map(|service| service.code.clone()).collect::<Vec<String>>();
        reading.sum.with(|sum| sum.as_ref().map(lines).unwrap_or_default())
    });
    let rows = Memo::new(move |_| {
        let delegation = reading.workspace.inputs().delegation;
        let row = |line: String| EditRow {
            name: name(&line).to_owned(),
            cells: vec![delegation.service(&line).map(|service| service.cost).unwrap_or_default()],
            key: line,
        };
        lines.get().into_iter().map(row).collect::<Vec<EditRow>>()
    });
    let any = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let edit = Callback::new(move |(line, _, cost): Edit| {
        reading.workspace.edit(SERVICES, |inputs| inputs.delegation.change(&line, |service| service.cost = cost));
    });
    live(move || {
        any.get().then(|| {
            let column = EditColumn { name: "Money a year", cell: EditCell::FigureOrBlank(Kind::Pounds) };
            view! {
                <EditTable
                    id="money-of"
                    label="Money a year of the services that are delegated"
                    names="Service"
                    columns=vec![column]
                    rows=rows
                    on_edit=edit
                    gesture=reading.workspace.gesture(SERVICES)
                />
            }
        })
    })
}

/// What using a sum would change, and the button that uses it.
#[component]
fn Use(id: &'static str, reading: Reading, #[prop(into)] sum: Signal<Option<(Money, FinancialYear)>>) -> impl IntoView {
    let spoken = use_spoken();
    let changes = Memo::new(move |_| sum.get().map(|(sum, year)| would_change(reading, sum, year)));
    let carry = move |_| {
        if let Some((sum, year)) = sum.get_untracked() {
            reading.workspace.edit_named(STEP, |inputs| *inputs = feed(inputs, sum, year));
            spoken.say(format!("The Allocation page now shares out {} of {year}.", in_billions(sum)));
        }
    };
    live(move || {
        let Some(changes) = changes.get() else {
            return view! {
                <p><button class="button" type="button" disabled=true aria-describedby="carry-sum">"Use the delegated sum as the national sum of the Allocation page"</button></p>
            }
            .into_any();
        };
        if changes.is_empty() {
            return view! {
                <p>"The Allocation page uses this sum. "<a href=Page::Allocation.address()>"See who gains and loses"</a></p>
            }
            .into_any();
        }
        let lines = changes.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <p>"It will change on the Allocation page, as one step that can be undone:"</p>
            <ul id=id>{lines}</ul>
            <p><button class="button" type="button" aria-describedby=id on:click=carry>"Use the delegated sum as the national sum of the Allocation page"</button></p>
        }
        .into_any()
    })
}

fn would_change(reading: Reading, sum: Money, year: FinancialYear) -> Vec<String> {
    let now = reading.workspace.inputs();
    differences::changes(&now, &feed(&now, sum, year)).iter().map(Change::line).collect()
}
