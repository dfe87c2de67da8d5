//! What the user knows of a service: facts, counts and ratings, blank for not known.

use engine::delegation::Criterion;
use leptos::prelude::*;
use scenario::delegation::ServiceInput;

use super::asked::{Asked, Chosen};
use crate::components::choice::{Offer, Select};
use crate::components::entry::Entry;
use crate::components::field::{FieldFrame, NumberBox, Surroundings, changed_from};
use crate::components::gesture::Gesture;
use crate::components::live::live;
use crate::pages::delegation::reading::{Reading, use_reading};

/// The fields, folded until they are wanted.
#[component]
pub fn Edit(line: &'static str) -> impl IntoView {
    let reading = use_reading();
    let open = RwSignal::new(false);
    let details = NodeRef::<leptos::html::Details>::new();
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    let is_own = reading.workspace.select(move |inputs| inputs.delegation.place(line).is_some());
    let forget = move |_| reading.workspace.edit_named("facts of a service", |inputs| inputs.delegation.forget(line));
    view! {
        <details class="disclosure service__edit" id="service-edit" node_ref=details on:toggle=toggled>
            <summary>"Enter what you know of this service"</summary>
            <div class="disclosure__body">{live(move || open.get().then(|| view! { <Fields line=line /> }))}</div>
        </details>
        {live(move || is_own.get().then(|| view! {
            <p>{live(move || whose(reading.is_example()))}
                <button class="link-button" type="button" on:click=forget>"Leave only what is public"</button>
            </p>
        }))}
    }
}

/// Whether what is known beyond the public facts is invented or the user's.
fn whose(is_example: bool) -> AnyView {
    if is_example {
        view! { <span class="grade grade--illustrative">"Illustrative"</span>" Figures of this service are invented, so that the test can be tried. No rating is public. " }
            .into_any()
    } else {
        view! { <span class="grade grade--yours">"Yours"</span>" You have entered something of this service. " }
            .into_any()
    }
}

#[component]
fn Fields(line: &'static str) -> impl IntoView {
    let number = move |asked: Asked| view! { <KnownNumber line=line asked=asked /> };
    let rating = move |criterion: Criterion| number(Asked::Rating(criterion));
    view! {
        <p class="field__hint">"Leave blank what is not known: the test then counts it as anything it may be. Nothing you enter leaves this computer."</p>
        <h4>"Facts"</h4>
        <div class="known">
            {Asked::FACTS.map(number).collect_view()}
            {Chosen::ALL.map(|asked| view! { <KnownChoice line=line asked=asked /> }).collect_view()}
        </div>
        <h4>"Ratings of suitability, 0 to 100"</h4>
        <div class="known">{Criterion::SUITABILITY.map(rating).collect_view()}</div>
        <h4>"Ratings of readiness, 0 to 100"</h4>
        <div class="known">{Criterion::READINESS.map(rating).collect_view()}</div>
        <h4>"Or count instead of rating"</h4>
        <p class="field__hint">"Used where the rating is blank. How a count becomes a value is an assumption of ours."</p>
        <div class="known">{Asked::COUNTED.map(number).collect_view()}</div>
    }
}

fn row(reading: Reading, line: &'static str) -> impl Fn() -> ServiceInput + Copy {
    move || reading.workspace.scenario().inputs.delegation.service(line).unwrap_or_default()
}

/// The path of a field of the row; before there is a row, that of the row there would be.
fn path(reading: Reading, line: &str, field: &str) -> String {
    let input = reading.workspace.inputs().delegation;
    let place = input.place(line).unwrap_or(input.services.len());
    format!("delegation.services[{place}].{field}")
}

/// A figure, or nothing where it is not known.
#[component]
fn KnownNumber(line: &'static str, asked: Asked) -> impl IntoView {
    let reading = use_reading();
    let row = row(reading, line);
    let value = Signal::derive(move || asked.get(&row()));
    let public = engine::parameters::prescribed_service(line).map(|service| asked.get(&ServiceInput::public(service)));
    let example = Signal::stored(public.filter(|public| !public.is_empty()));
    let here = move || untrack(|| path(reading, line, &asked.path()));
    let change = Callback::new(move |text: String| {
        reading.workspace.edit(&here(), |inputs| inputs.delegation.change(line, |service| asked.set(service, text)));
    });
    let gesture =
        Gesture::new(move || reading.workspace.begin_gesture(&here()), move || reading.workspace.end_gesture());
    let entry = Entry::new(asked.kind(), value, change, gesture).or_blank();
    let surroundings = Surroundings {
        hint: Signal::stored(asked.hint().map(str::to_owned)),
        fault: Signal::derive(move || {
            entry.fault().or_else(|| reading.problem_at(&path(reading, line, &asked.path())))
        }),
        note: Signal::derive(move || value.with(String::is_empty).then(|| "Not known".to_owned())),
        unused: Signal::stored(None),
        changed: changed_from(asked.kind(), value, example),
    };
    let back = Callback::new(move |()| {
        if let Some(example) = example.get_untracked() {
            change.run(example);
        }
    });
    let id = asked.id();
    let described_by = surroundings.described_by(&id);
    view! {
        <FieldFrame id=id.clone() label=Signal::stored(asked.label().to_owned()) surroundings=surroundings on_back=back>
            <NumberBox id=id entry=entry kind=asked.kind() described_by=described_by fault=surroundings.fault unused=surroundings.unused />
        </FieldFrame>
    }
}

/// Yes, no or not known; or a level.
#[component]
fn KnownChoice(line: &'static str, asked: Chosen) -> impl IntoView {
    let reading = use_reading();
    let row = row(reading, line);
    let value = Signal::derive(move || asked.get(&row()).to_owned());
    let change = Callback::new(move |words: String| {
        let here = untrack(|| path(reading, line, asked.path()));
        reading.workspace.edit(&here, |inputs| inputs.delegation.change(line, |service| asked.set(service, &words)));
    });
    let offers = asked.answers().into_iter().map(|words| Offer::new(words, words)).collect::<Vec<_>>();
    view! {
        <Select
            id=format!("known-{}", asked.id())
            label=Signal::stored(asked.label().to_owned())
            offers=Signal::stored(offers)
            value=value
            on_change=change
        />
    }
}
