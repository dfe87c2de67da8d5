//! What only paper shows: what is set of the scheme, but for its costs, which are told step by step.

use leptos::prelude::*;
use scenario::capital::{CapitalInput, SchemeInput};
use words::capital::ways::year;

use super::asked::{Asked, BESIDES, WORTH};
use super::reading::use_scheme;
use crate::components::paper::on_paper;
use crate::pages::capital::paper::{Set, figure};
use crate::pages::capital::plan::provider_name;
use crate::shell::room::RuleTested;
use crate::state::memo::Memo;

/// What is set of the scheme; made when the page is printed.
#[component]
pub fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_scheme(), on_paper());
    let settings = Memo::new(move |_| {
        let scheme = reading.scheme.get().filter(|_| on_paper.get());
        scheme.map(|scheme| reading.room.input.with(|input| of(&scheme, input))).unwrap_or_default()
    });
    view! { <RuleTested title="The scheme" settings=settings /> }
}

fn of(scheme: &SchemeInput, input: &CapitalInput) -> Vec<Set> {
    let provider = input.provider(&scheme.provider);
    let provider = provider.map_or_else(|| scheme.provider.clone(), |provider| provider_name(provider, input));
    let yes = |is: bool| if is { "Yes" } else { "No" }.to_owned();
    let latest = scheme
        .latest_start
        .trim()
        .parse()
        .map_or_else(|_| "Any in which it can be finished".to_owned(), |after| year(&input.first_year, after));
    let work = words::count::capital(scenario::capital::working::work_in_words(&scheme.work));
    let mut settings: Vec<Set> = vec![
        ("Provider".to_owned(), provider),
        ("Kind of work".to_owned(), work),
        ("It must be funded".to_owned(), yes(scheme.must)),
        ("It is nationally significant".to_owned(), yes(scheme.national)),
        ("Latest start".to_owned(), latest),
    ];
    let told = |asked: &Asked| (asked.label.to_owned(), figure(asked.kind, (asked.get)(scheme), "Blank"));
    settings.extend(WORTH.iter().chain(&BESIDES).map(told));
    settings
}
