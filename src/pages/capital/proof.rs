//! The certificate in short: how far the choice is proven and what was checked again; where nothing is allowed, which limits clash.

use engine::capital::portfolio::{Answer, Standing};
use leptos::prelude::*;
use words::capital::proof::{says, title};

use super::reading::{measure, use_reading};
use super::search_on::SearchOn;
use crate::components::icon::{Icon, IconName};
use crate::components::live::live;
use crate::shell::route::Page;

/// What the card says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Said {
    title: String,
    words: String,
    clash: Vec<String>,
    look: &'static str,
}

/// The card, inside the figure of the plan.
#[component]
pub fn Proof() -> impl IntoView {
    let reading = use_reading();
    let said = reading.told(|answer, answers, input| Said {
        title: title(answer),
        words: says(answer, answers.asked.portfolio.schemes.len(), measure(input)),
        clash: answer.clash.iter().map(words::capital::proof::clash).collect(),
        look: look(answer),
    });
    let part = move |of: fn(&Said) -> String| move || said.with(of);
    let clash = move || {
        let clash = said.with(|said| said.clash.clone());
        (!clash.is_empty()).then(|| {
            let items = clash.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
            view! { <p>"These cannot hold together:"</p><ul class="certificate__clash">{items}</ul> }
        })
    };
    view! {
        <div class=move || said.with(|said| format!("certificate {}", said.look)) role="status">
            {live(move || said.with(|said| said.look == PROVEN).then(|| view! { <Icon name=IconName::Done /> }))}
            <div>
            <p><strong>{part(|said| format!("{}. ", said.title))}</strong>{part(|said| said.words.clone())}</p>
            {live(clash)}
            <p class="screen-only"><a href=Page::Certificate.address()>"See the certificate"</a></p>
            <SearchOn />
            </div>
        </div>
    }
}

const PROVEN: &str = "certificate--proven";

const fn look(answer: &Answer) -> &'static str {
    match answer.status {
        Standing::ProvenBest => PROVEN,
        Standing::BestFound => "certificate--found",
        Standing::Infeasible => "certificate--clash",
    }
}
