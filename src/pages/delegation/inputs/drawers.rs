//! The drawers: what most people never change, one click down, each with how much of it differs from the example.

use leptos::prelude::*;
use scenario::delegation::PolicyInput;
use words::count::counted;
use words::typed::same;

use super::facts;
use super::setting::{Setting, SettingNumber};
use super::settings::{AGE_LIMIT, NATIONAL, READINESS, SUITABILITY, TIERS};
use super::way;
use super::weights::{ReadinessWeights, TaxonomyWeight};
use crate::components::choice::Checkbox;
use crate::components::drawer::{Drawer, Drawers, WideDrawer};
use crate::components::notes::NotesDrawer;
use crate::pages::delegation::reading::use_reading;

/// The rows.
#[component]
pub fn Rows() -> impl IntoView {
    let reading = use_reading();
    let now = reading.workspace.select(|inputs| inputs.delegation.policy.clone());
    let start = reading.workspace.select_baseline(|inputs| inputs.delegation.policy.clone());
    let changed = move |settings: &'static [Setting]| {
        Signal::derive(move || counted_words(now.with(|now| start.with(|start| changed(now, start, settings)))))
    };
    let rated =
        reading.workspace.select(|inputs| (inputs.delegation.own_services(), inputs.delegation.example_lines().len()));
    let facts_open = RwSignal::new(false);
    view! {
        <Drawers>
            <Drawer name="Weight in readiness" count=changed(&READINESS)>
                <ReadinessWeights />
            </Drawer>
            <Drawer name="National line and reviews" count=changed(&[NATIONAL, AGE_LIMIT])>
                <SettingNumber
                    setting=NATIONAL
                    label="Stays national when planned for more people than"
                    hint=Signal::stored(Some("Only the Midlands and London have more than 10 million people.".to_owned()))
                />
                <SettingNumber setting=AGE_LIMIT label="Years after which a specification is due for review" />
                <ReviewBars />
            </Drawer>
            <Drawer name="Kind of condition" count=changed(SUITABILITY.split_at(5).1)>
                <p class="field__hint">
                    "Policy Exchange asks for a better taxonomy: long-term conditions with much interface on one side, episodes and syndromes on the other. It counts nothing until it has a weight."
                </p>
                <TaxonomyWeight />
            </Drawer>
            <Drawer name="Levels of planning" count=changed(&TIERS)>
                <Levels />
            </Drawer>
            <WideDrawer
                id="facts"
                name="Facts and ratings"
                count=Signal::derive(move || match rated.get() {
                    (0, 0) => "none of yours".to_owned(),
                    (0, example) => format!("{example} invented"),
                    (own, 0) => counted(own, "service", "services"),
                    (own, example) => format!("{own} of yours, {example} invented"),
                })
                open=facts_open
            >
                <facts::Facts open=facts_open />
            </WideDrawer>
            <NotesDrawer room="delegation." on_go=Callback::new(|path: String| way::go_to(&path)) />
        </Drawers>
    }
}

fn counted_words(changes: usize) -> String {
    if changes == 0 { "as it opens".to_owned() } else { counted(changes, "change", "changes") }
}

/// How many of the settings differ; that reviews bar counts with the age they go by.
fn changed(now: &PolicyInput, start: &PolicyInput, settings: &[Setting]) -> usize {
    let differs = settings.iter().filter(|setting| !same((setting.get)(now), (setting.get)(start))).count();
    let has_reviews = settings.iter().any(|setting| setting.path == AGE_LIMIT.path);
    differs.saturating_add(usize::from(has_reviews && now.review_bars != start.review_bars))
}

/// Whether a review that is due bars a service.
#[component]
fn ReviewBars() -> impl IntoView {
    let reading = use_reading();
    let bars = reading.workspace.select(|inputs| inputs.delegation.policy.review_bars);
    let change = Callback::new(move |bars: bool| {
        reading.workspace.edit("delegation.policy.review_bars", |inputs| inputs.delegation.policy.review_bars = bars);
    });
    view! {
        <Checkbox
            id="review-bars"
            label=Signal::stored("A review that is due bars a service".to_owned())
            value=bars
            on_change=change
            hint="Policy Exchange asks for a review, not for a bar. When ticked, the age of the specification and the data leave readiness."
        />
    }
}

/// Where the levels begin; a service planned for as many people as that or fewer is of the level before.
#[component]
fn Levels() -> impl IntoView {
    let [local, sub_regional, national] = TIERS;
    view! {
        <p class="field__hint">
            "They name the level of a service by the people it is planned for, and decide no verdict: the line above which a service stays national stands apart."
        </p>
        <SettingNumber setting=local label="Local when planned for more people than" />
        <SettingNumber setting=sub_regional label="Sub-regional when planned for more people than" />
        <SettingNumber setting=national label="National or regional when planned for more people than" />
        <p class="field__note">"Published levels of services keep the limits of their source: over 1 million, 2.5 million and 10 million."</p>
    }
}
