//! Weights: what going from 0 to 100 on each criterion is worth beside the others.

use engine::delegation::Criterion;
use leptos::prelude::*;
use words::delegation::names;

use super::setting::{Setting, SettingNumber};
use super::settings::{READINESS, SUITABILITY};

/// The weights of suitability that a policy opens with; the kind of condition stands in a drawer.
#[component]
pub fn SuitabilityWeights() -> impl IntoView {
    let rows = SUITABILITY.into_iter().zip(Criterion::SUITABILITY).take(5);
    view! {
        <div class="weights" role="group" aria-labelledby="weights-suitability">
            <h3 class="field__label" id="weights-suitability">"Weight in suitability"</h3>
            {list(rows)}
            <p class="field__note">"Each counts by its share of the sum."</p>
        </div>
    }
}

/// The weights of readiness.
#[component]
pub fn ReadinessWeights() -> impl IntoView {
    view! {
        <div class="weights" role="group" aria-label="Weight in readiness">
            {list(READINESS.into_iter().zip(Criterion::READINESS))}
            <p class="field__note">"Each counts by its share of the sum."</p>
        </div>
    }
}

/// The weight of the kind of condition, which counts nothing until it is given one.
#[component]
pub fn TaxonomyWeight() -> impl IntoView {
    view! { <div class="weights">{list(SUITABILITY.into_iter().zip(Criterion::SUITABILITY).skip(5))}</div> }
}

fn list(rows: impl Iterator<Item = (Setting, Criterion)>) -> impl IntoView {
    let row = |(setting, criterion)| {
        view! { <SettingNumber setting=setting label=names::criterion(criterion) unused="Not used: a review that is due already judges it." /> }
    };
    rows.map(row).collect_view()
}
