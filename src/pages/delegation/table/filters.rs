//! Which services the table shows: by words, programme, level, decision and verdict.

use engine::delegation::Category;
use engine::parameters::{Decision, prescribed_services};
use leptos::prelude::*;
use words::delegation::{Kind, names};

use crate::components::choice::{Offer, Select};
use crate::components::live::live;
use crate::components::text_field::TextField;
use crate::pages::delegation::reading::use_reading;
use crate::pages::delegation::view::Rows;

const ALL: &str = "";
const NOT_KNOWN: &str = "-";
const TIERS: [&str; 5] = ["not_specialised", "local", "sub_regional", "national", ""];
const DECISIONS: [Option<Decision>; 3] = [Some(Decision::Delegated), Some(Decision::Retained), None];

/// The controls.
#[component]
pub fn Filters() -> impl IntoView {
    let rows = use_reading().view.rows;
    let find = Signal::derive(move || rows.with(|rows| rows.find.clone()));
    let programme = Signal::derive(move || rows.with(|rows| rows.programme.clone().unwrap_or_default()));
    let tier = Signal::derive(move || {
        rows.with(|rows| {
            rows.tier.as_ref().map_or(ALL, |tier| if tier.is_empty() { NOT_KNOWN } else { tier }).to_owned()
        })
    });
    let kind = Signal::derive(move || rows.with(|rows| rows.kind.map_or(ALL, Kind::words).to_owned()));
    let category = Signal::derive(move || rows.with(|rows| rows.category.map_or(ALL, Category::name).to_owned()));
    let decision = Signal::derive(move || rows.with(|rows| rows.decision.map_or(ALL, names::decision).to_owned()));
    let set =
        move |change: fn(&mut Rows, String)| Callback::new(move |text: String| rows.update(|rows| change(rows, text)));
    let asks = move || rows.with(|rows| *rows != Rows::default());
    view! {
        <div class="filters">
            <TextField id="find-service" label=Signal::stored("Find a service".to_owned()) value=find on_change=set(|rows, text| rows.find = text) />
            <Select
                id="filter-programme"
                label=Signal::stored("Programme of care".to_owned())
                offers=Signal::stored(programmes())
                value=programme
                on_change=set(|rows, chosen| rows.programme = (chosen != ALL).then_some(chosen))
            />
            <Select
                id="filter-tier"
                label=Signal::stored("Level".to_owned())
                offers=Signal::stored(offers(TIERS.map(|tier| if tier.is_empty() { (NOT_KNOWN, "Not known") } else { (tier, names::tier(tier)) })))
                value=tier
                on_change=set(|rows, chosen| rows.tier = (chosen != ALL).then(|| chosen.replace(NOT_KNOWN, "")))
            />
            <Select
                id="filter-kind"
                label=Signal::stored("Kind of condition".to_owned())
                offers=Signal::stored(offers(Kind::ALL.map(|kind| (kind.words(), kind.words()))))
                value=kind
                on_change=set(|rows, chosen| rows.kind = Kind::from_words(&chosen))
            />
            <Select
                id="filter-decision"
                label=Signal::stored("Decided".to_owned())
                offers=Signal::stored(offers(DECISIONS.map(|decision| (names::decision(decision), names::decision(decision)))))
                value=decision
                on_change=set(|rows, chosen| rows.decision = DECISIONS.into_iter().find(|decision| names::decision(*decision) == chosen))
            />
            <Select
                id="filter-verdict"
                label=Signal::stored("The test says".to_owned())
                offers=Signal::stored(offers(Category::ALL.map(|category| (category.name(), names::category(category)))))
                value=category
                on_change=set(|rows, chosen| rows.category = Category::ALL.into_iter().find(|category| category.name() == chosen))
            />
            {live(move || asks().then(|| view! {
                <p><button class="link-button" type="button" on:click=move |_| rows.set(Rows::default())>"Show every service"</button></p>
            }))}
        </div>
    }
}

fn offers<'a>(choices: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Offer> {
    let mut offers = vec![Offer::new(ALL, "All")];
    offers.extend(choices.into_iter().map(|(value, words)| Offer::new(value, words)));
    offers
}

fn programmes() -> Vec<Offer> {
    let mut names: Vec<&'static str> = Vec::new();
    for service in prescribed_services() {
        if !names.contains(&service.programme) {
            names.push(service.programme);
        }
    }
    order::arrange(&mut names, |one, other| one.cmp(other));
    offers(names.into_iter().map(|name| (name, name)))
}
