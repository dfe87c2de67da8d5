//! What the scheme needs, what needs it, and the other options of its case, each with how it stands.

use leptos::prelude::*;
use scenario::capital::SchemeInput;

use super::address;
use super::reading::use_scheme;
use crate::components::card::Card;
use crate::components::live::live;
use crate::pages::capital::plan::scheme_name;
use crate::state::memo::Memo;

/// One scheme beside this one: its name, its address, how it stands.
type Beside = (String, String, String);

/// The card.
#[component]
pub fn Relations() -> impl IntoView {
    let reading = use_scheme();
    let room = reading.room;
    let lists = Memo::new(move |_| {
        let (code, answers, case) = (reading.code.get(), room.answers.get(), room.case.get());
        room.input.with(|input| {
            let Some(scheme) = input.scheme(&code) else { return [Vec::new(), Vec::new(), Vec::new()] };
            let beside = |code: &String| -> Beside {
                let is_funded = answers
                    .as_ref()
                    .and_then(|answers| answers.of(case))
                    .is_some_and(|answer| answer.chosen.iter().any(|chosen| chosen.code == *code));
                let stands = match (input.scheme(code).is_some(), is_funded) {
                    (false, _) => "not in the list",
                    (true, true) => "funded",
                    (true, false) => "not funded",
                };
                (scheme_name(code, input).to_owned(), address::of(code, input), stands.to_owned())
            };
            let of = |is: &dyn Fn(&SchemeInput) -> bool| -> Vec<Beside> {
                input
                    .schemes
                    .iter()
                    .filter(|other| other.code != code && is(other))
                    .map(|other| beside(&other.code))
                    .collect()
            };
            let case_of = scheme.option_of.trim();
            [
                scheme.requires.iter().map(beside).collect(),
                of(&|other| other.requires.contains(&code)),
                of(&|other| !case_of.is_empty() && other.option_of.trim() == case_of),
            ]
        })
    });
    let content = move || {
        let names = ["It needs", "Needed by", "Other options of its case"];
        let lists =
            lists.get().into_iter().zip(names).map(|(list, name)| view! { <dt>{name}</dt><dd>{told(list)}</dd> });
        view! { <dl class="relations">{lists.collect_view()}</dl> }
    };
    view! {
        <Card
            id="scheme-relations-title"
            title=Signal::stored("What it hangs together with".to_owned())
            illustrative=room.illustrative
            before=room.before
        >
            {live(content)}
        </Card>
    }
}

fn told(list: Vec<Beside>) -> AnyView {
    if list.is_empty() {
        return "None".into_any();
    }
    let items =
        list.into_iter().map(|(name, address, stands)| view! { <li><a href=address>{name}</a>", "{stands}</li> });
    view! { <ul class="relations__list">{items.collect_view()}</ul> }.into_any()
}
