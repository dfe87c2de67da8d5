//! How verdicts fare under other weights: drawn beside the page, told for the service at hand.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::{Robustness, RobustnessOutcome, RobustnessRequest};
use engine::parameters::prescribed_service;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::delegation::names;
use words::delegation::robustness::sentence;
use words::figures::percent_as_set;

use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::components::progress::Progress;
use crate::pages::delegation::reading::use_reading;
use crate::state::memo::Memo;
use crate::worker::{Job, use_job};

/// Sets of weights drawn.
const DRAWS: u32 = 10_000;

/// The job of the room, which outlives a change of service and is forgotten with the test it was drawn from.
pub fn provide() {
    let (reading, job) = (use_reading(), use_job::<Robustness>());
    let input = reading.workspace.select(|inputs| inputs.delegation.clone());
    Effect::new(move |before: Option<()>| {
        input.track();
        if before.is_some() {
            job.forget();
        }
    });
    provide_context(job);
}

/// The part of the card: the button, how far the draws are, and what they came to.
#[component]
pub fn OtherWeights(line: Memo<&'static str>) -> impl IntoView {
    let (reading, job) = (use_reading(), expect_context::<Job<Robustness>>());
    let start = move |()| {
        let seed = u32::try_from(reading.workspace.scenario().seed).unwrap_or(u32::MAX).max(1);
        let request = reading.judged(|judged| RobustnessRequest {
            services: judged.services.clone(),
            policy: judged.policy.clone(),
            seed,
            draws: DRAWS,
        });
        if let Some(request) = request {
            job.start(&request);
        }
    };
    let told = move || {
        let outcome = job.outcome()?;
        let ranked = outcome.services.iter().filter(|service| service.mean_rank.is_some()).count();
        let service = outcome.services.iter().find(|service| service.code == line.get())?;
        Some(view! { <p class="figure__sentence">{sentence(service, "10,000", ranked)}</p> })
    };
    let shown = Memo::new(move |_| job.outcome().is_some());
    let table = Signal::derive(move || job.outcome().map(|outcome| every(&outcome)).unwrap_or_default());
    view! {
        <div class="stack service__weights">
        <h3>"Would other weights change it?"</h3>
        <p>"No weights were published. Drawn evenly from all there could be, they show how much the verdict rests on those set here."</p>
        <Progress
            start=Signal::stored("Draw 10,000 sets of weights".to_owned())
            doing=Signal::stored("Sets of weights drawn".to_owned())
            ready=Signal::stored("The shares are ready".to_owned())
            standing=Signal::derive(move || job.standing())
            on_start=start
            on_cancel=move |()| job.cancel()
        />
        <div aria-live="polite">{live(told)}</div>
        {live(move || {
            shown.get().then(|| view! {
                <details class="disclosure">
                    <summary>"Show every service"</summary>
                    <PlainTable name=Signal::stored("Verdicts under other weights".to_owned()) table=table cards=true />
                </details>
            })
        })}
        </div>
    }
}

fn every(outcome: &RobustnessOutcome) -> Table {
    let rows = outcome.services.iter().map(|service| {
        let name = prescribed_service(&service.code).map_or(service.code.as_str(), |line| line.name);
        let exact = |text: &str| text.parse::<Decimal>().ok();
        let figure = |exact: Decimal, shown: String| Cell::Figure { shown, exact };
        let kept = exact(&service.kept).map_or(Cell::None, |share| figure(share, percent_as_set(share)));
        let rank = service.mean_rank.as_deref().and_then(exact);
        let rank = rank.map_or(Cell::None, |rank| figure(rank, rank.round_dp(1).to_string()));
        let category = names::category(service.category).to_owned();
        let cells = vec![Cell::Words(name.to_owned()), Cell::Words(category), kept, rank];
        Row { cells, yours: false }
    });
    let columns = vec![
        Column::words("Service"),
        Column::words("Verdict"),
        Column::figures("Sets of weights that keep it"),
        Column::figures("Mean place"),
    ];
    Table { columns, rows: rows.collect() }
}
