//! One service in full: its verdict, why, what is not known, what would change it, the decision beside it, and what the user knows.
//!
//! Reading order: [`why`], [`scores`], [`change`], [`statute`], [`robustness`], [`edit`] with [`asked`].

mod asked;
mod change;
mod edit;
pub mod robustness;
mod scores;
mod statute;
mod why;

use engine::delegation::Verdict;
use engine::parameters::{Grade, PrescribedService};
use leptos::prelude::*;
use words::delegation::{Beside, Kind, beside, names, reason};

use super::reading::{Reading, use_reading};
use crate::components::card::Card;
use crate::components::citation::SourceName;
use crate::components::grade::GradeTag;
use crate::components::illustrative::IllustrativeTag;
use crate::components::live::live;
use crate::state::memo::Memo;

/// Id of the title of the card.
pub const TITLE: &str = "service-title";

/// The card.
#[component]
pub fn ServiceCard() -> impl IntoView {
    let reading = use_reading();
    let line = Memo::new(move |_| reading.view.line.get());
    let verdict = Memo::new(move |_| reading.judged(|judged| judged.with_flips(line.get())).flatten());
    let title = Signal::derive(move || reading.service().map_or("", |service| service.name).to_owned());
    let subtitle = Signal::derive(move || {
        let service = reading.service()?;
        let tier = verdict.with(|verdict| verdict.as_ref().and_then(|verdict| verdict.tier.clone()));
        let tier = tier
            .map_or_else(|| "level of planning not known".to_owned(), |tier| names::tier(&tier).to_ascii_lowercase());
        let kind = reading.judged(|judged| {
            let known = judged.services.iter().find(|known| known.code == service.line);
            known.map_or(Kind::NotKnown, Kind::of)
        });
        let kind = match kind.unwrap_or(Kind::NotKnown) {
            Kind::NotKnown => "kind of condition not known".to_owned(),
            kind => format!("kind of condition: {}", kind.words().to_ascii_lowercase()),
        };
        Some(format!("Service {}, {}, {tier}, {kind}", service.line, service.programme.to_ascii_lowercase()))
    });
    view! {
        <Card
            id=TITLE
            title=title
            subtitle=subtitle
            illustrative=Signal::derive(move || reading.is_example())
            before=reading.before
        >
            <VerdictLine verdict=verdict />
            <div class="service">
                <div class="service__words">
                    <why::Why verdict=verdict />
                    <why::NotKnown verdict=verdict />
                </div>
                <div class="service__scores">
                    <scores::Scores verdict=verdict />
                </div>
            </div>
            <change::WhatChanges verdict=verdict />
            <statute::Statute line=line />
            <robustness::OtherWeights line=line />
            {live(move || line.with(|line| view! { <edit::Edit line=*line /> }))}
            {live(move || reading.service().map(|service| view! { <Trust service=service /> }))}
            {live(move || view! { <Neighbours line=line.get() /> })}
        </Card>
    }
}

/// The verdict, its tag and sentence; the decision beside it, and the difference.
#[component]
fn VerdictLine(verdict: Memo<Option<Verdict>>) -> impl IntoView {
    let reading = use_reading();
    let illustrative = Signal::derive(move || reading.is_example());
    let told = move || {
        let service = reading.service()?;
        verdict.with(|verdict| {
            let verdict = verdict.as_ref()?;
            let both = verdict.readings.filter(|readings| readings.no_more_than != readings.less_than).map(|readings| {
                format!(
                    " It has exactly as many patients as the limit: read as “no more than” it comes to “{}”, read as “less than” to “{}”.",
                    names::category(readings.no_more_than),
                    names::category(readings.less_than)
                )
            });
            let due = (verdict.review_due == Some(true)).then(|| view! { <p><span class="grade grade--review">"Review due"</span>" Its specification, its treatments or its data ask for a review."</p> });
            let said = reading.judged(|judged| {
                let known = judged.services.iter().find(|known| known.code == service.line)?;
                Some(beside::of_line(known, &judged.policy, verdict))
            });
            Some(view! {
                <div><IllustrativeTag shown=illustrative /></div>
                <p class="service__verdict" id="service-verdict">
                    <span class=format!("verdict verdict--{}", verdict.category.name())>{names::category(verdict.category)}</span>
                    " "{reason::verdict_sentence(verdict)}{both}
                </p>
                {due}
                {decided(said.flatten().unwrap_or_default())}
            })
        })
    };
    view! { <div class="stack">{live(told)}</div> }
}

/// What was published of the service, each beside the verdict.
fn decided(said: Vec<Beside>) -> AnyView {
    if said.is_empty() {
        let name = names::decision(None).to_ascii_lowercase();
        return view! { <p class="service__decision"><strong>{format!("Decided: {name}. ")}</strong>{beside::NOT_READ}</p> }
            .into_any();
    }
    let one = |beside: Beside| {
        let source = beside.published.source(beside.line);
        view! {
            <p class="service__decision">
                <strong>{format!("{}. ", beside.published.name())}</strong>
                {beside.sentence}
                {source.map(|source| view! { " "<span class="quiet">"("<SourceName source=source />")"</span> })}
            </p>
        }
    };
    said.into_iter().map(one).collect_view().into_any()
}

/// How far name, flag and place of the line can be trusted.
#[component]
fn Trust(service: &'static PrescribedService) -> impl IntoView {
    let mut marks = vec![("Name", service.name_grade), ("Programme of care", service.programme_grade)];
    marks.extend(service.highly_specialised_grade.map(|grade| ("Mark of highly specialised", grade)));
    marks.extend(service.tier_source.map(|_| ("Level of planning", Grade::Published)));
    marks.extend(service.patients_source.map(|_| ("Patients", Grade::Published)));
    let list =
        marks.into_iter().map(|(name, grade)| view! { <li>{name}" "<GradeTag grade=grade /></li> }).collect_view();
    let sources =
        [service.name_source, service.highly_specialised_source, service.tier_source, service.patients_source];
    let mut named: Vec<&'static engine::parameters::Source> = Vec::new();
    for source in sources.into_iter().flatten() {
        if named.iter().all(|known| known.id != source.id) {
            named.push(source);
        }
    }
    let sources = named.into_iter().map(|source| view! { " "<SourceName source=source />"." }).collect_view();
    let note = (!service.note.is_empty()).then(|| format!("{} ", service.note));
    view! {
        <div class="card__foot">
            <ul class="marks">{list}</ul>
            <p class="card__source">{note}"Sources:"{sources}" What is an assumption was not read in any."</p>
        </div>
    }
}

/// The services before and after this one in the list.
#[component]
fn Neighbours(line: &'static str) -> impl IntoView {
    let reading = use_reading();
    let way = move |words: &'static str, service: Option<&'static PrescribedService>| {
        service.map(|service| {
            let open = move |_| reading.open(service.line);
            view! { <button class="link-button" type="button" on:click=open>{format!("{words}: {}", service.name)}</button> }
        })
    };
    let [before, after] = Reading::neighbours(line);
    view! { <div class="links service__ways">{way("Previous", before)}{way("Next", after)}</div> }
}
