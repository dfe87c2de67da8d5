//! Searching on beside the page, where the time ended before the best found was proven: how far it is, and a way to stop and keep the best.

use engine::capital::portfolio::{Budget, FoundChoice, Prioritise, PrioritiseRequest, Standing};
use engine::quantities::{Money, Pence};
use leptos::prelude::*;
use scenario::capital::Case;

use super::reading::use_reading;
use crate::components::live::live;
use crate::components::progress::Progress;
use crate::state::memo::Memo;
use crate::worker::{Standing as Work, use_job};

/// Parts the search may look into beside the page.
const NODES: u32 = 5_000_000;

/// The button with its progress; nothing where the answer is proven.
#[component]
pub fn SearchOn() -> impl IntoView {
    let reading = use_reading();
    let job = use_job::<Prioritise>();
    let asked = StoredValue::new(None::<(Case, PrioritiseRequest)>);
    let is_open = reading.told(|answer, _, _| answer.status == Standing::BestFound);
    let keep = move |found: &FoundChoice| {
        if let Some((case, request)) = asked.get_value()
            && let Some(answer) = found.answer(&request)
        {
            reading.search.amend(|run| run.replace(case, &request, answer));
        }
    };
    let start = Callback::new(move |()| {
        let case = reading.case.get_untracked();
        let request = reading.answers.with_untracked(|answers| {
            answers.as_ref().and_then(|answers| case.request(&answers.asked, Budget { nodes: NODES }))
        });
        if let Some(request) = request {
            asked.set_value(Some((case, request.clone())));
            job.start(&request);
        }
    });
    let cancel = Callback::new(move |()| {
        let found = untrack(|| job.so_far());
        job.cancel();
        if let Some(found) = found {
            keep(&found);
        }
    });
    Effect::new(move |_| {
        if let Some(found) = job.outcome() {
            untrack(|| keep(&found));
        }
    });
    // What was asked has changed: another question needs another search.
    Effect::new(move |before: Option<bool>| {
        reading.input.track();
        if before == Some(true) {
            job.forget();
        }
        true
    });
    let is_running = Memo::new(move |_| matches!(job.standing(), Work::Running { .. }));
    let best = move || {
        let found = job.so_far().filter(|_| is_running.get())?;
        Some(so_far(&found, reading.measure()))
    };
    live(move || {
        (is_open.get() || is_running.get()).then(|| {
            view! {
                <Progress
                    start="Search on in the background"
                    doing="Parts looked into"
                    ready="The search has ended"
                    cancel="Stop and keep the best"
                    cancelled="Stopped. The best found is kept."
                    standing=Signal::derive(move || job.standing())
                    on_start=start
                    on_cancel=cancel
                />
                <p>{live(best)}</p>
            }
        })
    })
}

/// `Best so far £368m, at most £371m.`
fn so_far(found: &FoundChoice, measure: words::capital::Measure) -> String {
    let said = |text: &Option<String>| {
        let money = text.as_ref().and_then(|text| Money::from_text(text).ok());
        money.map(|money| measure.value(Pence::of(money.pence())))
    };
    match (said(&found.objective), said(&found.bound)) {
        (Some(best), Some(bound)) => format!("Best so far {best}, at most {bound}."),
        (Some(best), None) => format!("Best so far {best}."),
        (None, Some(bound)) => format!("Nothing found yet; at most {bound}."),
        (None, None) => String::new(),
    }
}
