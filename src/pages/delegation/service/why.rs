//! Why: the rules in order with their sources, and what is not known.

use engine::delegation::Verdict;
use leptos::prelude::*;
use words::delegation::{Stand, open, reason};

use crate::components::citation::SourceName;
use crate::components::live::live;
use crate::pages::delegation::reading::use_reading;
use crate::state::memo::Memo;

/// The rules, in order.
#[component]
pub fn Why(verdict: Memo<Option<Verdict>>) -> impl IntoView {
    let reading = use_reading();
    let reasons = move || {
        verdict.with(|verdict| {
            let verdict = verdict.as_ref()?;
            let told = reading.judged(|judged| {
                let service = judged.services.iter().find(|service| service.code == verdict.code)?;
                Some(reason::reasons(service, &judged.policy, verdict))
            });
            told.flatten()
        })
    };
    let one = |reason: words::delegation::Reason| {
        let source = engine::parameters::source(reason.rule.source());
        let class = match reason.stand {
            Stand::Passes => "rule rule--passes",
            Stand::Stops => "rule rule--stops",
            Stand::May => "rule rule--may",
            Stand::NotAsked => "rule rule--not-asked",
        };
        let asked = reason.stand != Stand::NotAsked;
        let cited = source.filter(|_| asked).map(|source| {
            view! { " "<span class="quiet">"("<SourceName source=source />", "{reason.rule.locator()}")"</span> }
        });
        view! { <li class=class><strong>{reason.title}</strong>" "{reason.detail}{cited}</li> }
    };
    view! {
        <h3>"Why"</h3>
        <ol class="rules">{live(move || reasons().unwrap_or_default().into_iter().map(one).collect_view())}</ol>
    }
}

/// What is not known, and what of it decides.
#[component]
pub fn NotKnown(verdict: Memo<Option<Verdict>>) -> impl IntoView {
    let list = move || {
        verdict.with(|verdict| {
            let verdict = verdict.as_ref()?;
            let deciding = open::open(verdict).into_iter().filter(|open| open.decides);
            let deciding = deciding.map(|open| view! { <li>{open.name()}</li> }).collect::<Vec<_>>();
            let list = (deciding.len() > 1).then(|| view! { <ul class="not-known">{deciding}</ul> });
            let others = open::of_no_matter(verdict);
            let others = (!others.is_empty()).then(|| view! { <p class="quiet">{others}</p> });
            Some(view! {
                <p>{open::settles(verdict)}</p>
                {list}
                {others}
            })
        })
    };
    view! { <h3>"What is not known"</h3>{live(list)} }
}
