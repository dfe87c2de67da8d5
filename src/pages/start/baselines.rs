//! Where else to start from: what was, what was decided, what was proposed.

use leptos::prelude::*;
use scenario::Baseline;

use crate::components::choice::{Offer, Select};
use crate::components::live::live;
use crate::shell::route::Page;
use crate::shell::router;
use crate::state::use_workspace;

/// Where a baseline shows first.
const fn page(baseline: Baseline) -> Page {
    match baseline {
        Baseline::ProviderEnvelopes2026 => Page::Capital,
        Baseline::Segmentation2018 => Page::Delegation,
        _ => Page::Allocation,
    }
}

/// The baselines by name, what the chosen one holds, and the button that starts from it. A board or trust that was chosen stays.
#[component]
pub fn Baselines() -> impl IntoView {
    let workspace = use_workspace();
    let chosen = RwSignal::new(Baseline::default());
    let offers = Baseline::ALL.map(|baseline| Offer::new(baseline.code(), baseline.name())).to_vec();
    let choose = Callback::new(move |code: String| {
        if let Some(baseline) = Baseline::from_code(&code) {
            chosen.set(baseline);
        }
    });
    let start = move |_| {
        let baseline = chosen.get_untracked();
        workspace.start_from(baseline);
        router::go(page(baseline));
    };
    view! {
        <section class="card" aria-label="Where to start from">
            <Select
                id="start-baseline"
                label=Signal::stored("Start from".to_owned())
                offers=Signal::stored(offers)
                value=Signal::derive(move || chosen.get().code().to_owned())
                on_change=choose
            />
            <p class="field__note" role="status">{live(move || chosen.get().says())}</p>
            <p class="field__note">"What you have set is replaced; Undo brings it back."</p>
            <button class="button button--main baselines__begin" type="button" on:click=start>"Start from this"</button>
        </section>
    }
}
