//! How firm the choice by points is: which schemes stand in every portfolio nearly as good, and in how many of a hundred under other weights.

use ::charts::csv::csv;
use engine::capital::portfolio::{Budget, RobustPortfolioRun};
use engine::quantities::Rate;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::capital::weights::firm;
use words::figures::percent_as_set;

use super::places;
use super::reading::use_reading;
use crate::charts::ChartView;
use crate::components::card::{Card, CardFoot};
use crate::components::choice::{Offer, Select};
use crate::components::download::{DownloadButton, FileKind};
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::components::progress::Progress;
use crate::pages::capital::ways::source;
use crate::state::memo::Memo;
use crate::worker::{Job, use_job};

/// Sets of weights drawn.
const SETS: usize = 100;
/// Parts the optimiser may look into for each question.
const BUDGET: Budget = Budget { nodes: 50_000 };
/// How far below the best still counts as nearly as good.
const WITHIN: [&str; 4] = ["0.01", "0.02", "0.05", "0.1"];

/// What is asked: the job and how near is near. It is forgotten once what it was worked out from has changed.
#[derive(Clone, Copy)]
struct Asking {
    job: Job<RobustPortfolioRun>,
    within: RwSignal<String>,
}

/// Makes the job of the page.
pub fn provide() {
    let reading = use_reading();
    let asking = Asking { job: use_job(), within: RwSignal::new(WITHIN[0].to_owned()) };
    let asked = Memo::new(move |_| reading.weighed().map(|weighed| weighed.measures.points.clone()));
    Effect::new(move |before: Option<()>| {
        asked.track();
        asking.within.track();
        if before.is_some() {
            asking.job.forget();
        }
    });
    provide_context(asking);
}

/// The card.
#[component]
pub fn Firm() -> impl IntoView {
    let (reading, asking) = (use_reading(), expect_context::<Asking>());
    let (room, job) = (reading.capital, asking.job);
    let start = move |()| {
        let seed = room.workspace.scenario().seed;
        let within = Rate::from_text(&asking.within.get_untracked()).unwrap_or(Rate::ZERO);
        let request = untrack(|| reading.weighed()).and_then(|weighed| {
            room.input.with_untracked(|input| weighed.firm(input, within, seed, SETS, BUDGET).ok())
        });
        if let Some(request) = request {
            job.start(&request);
        }
    };
    let told = move || {
        let outcome = job.outcome()?;
        let within = percent(&asking.within.get());
        Some(view! { <p class="figure__sentence" id="firm-says">{firm(&outcome, &within, SETS)}</p> })
    };
    let shown = Memo::new(move |_| job.outcome().is_some_and(|outcome| outcome.best.is_some()));
    let table = Signal::derive(move || {
        let outcome = job.outcome();
        outcome.map(|outcome| room.input.with(|input| places::table(&outcome, input))).unwrap_or_default()
    });
    let chart = Memo::new(move |_| job.outcome().map(|outcome| places::chart(&outcome)).unwrap_or_default());
    let name = Signal::stored("Where each scheme stands".to_owned());
    let file = Callback::new(move |()| {
        let outcome = untrack(|| job.outcome())?;
        Some(csv(&room.input.with_untracked(|input| places::table(&outcome, input))))
    });
    let offers: Vec<Offer> =
        WITHIN.iter().map(|share| Offer::new(*share, format!("{} of the best", percent(share)))).collect();
    view! {
        <div class:screen-only=move || !shown.get()>
        <Card
            id="firm-title"
            title=Signal::stored("Which schemes stand firm?".to_owned())
            subtitle=Signal::stored(Some("By points: schemes in every, some or no choice nearly as good as the best".to_owned()))
            illustrative=room.illustrative
            before=reading.before
        >
            <div class="stack">
                <p>"Nobody’s weights are exact. Core schemes are funded in every choice nearly as good as the best; schemes that are out, in none. Beside them, how often the best choice holds each scheme under 100 other sets of weights, each as likely as any."</p>
                <div class="two-selects">
                    <Select
                        id="firm-within"
                        label=Signal::stored("Nearly as good means within".to_owned())
                        offers=Signal::stored(offers)
                        value=asking.within
                        on_change=Callback::new(move |share: String| asking.within.set(share))
                    />
                </div>
                <Progress
                    start=Signal::stored("Test every scheme".to_owned())
                    doing=Signal::stored("Questions answered".to_owned())
                    ready=Signal::stored("Where each scheme stands is known".to_owned())
                    standing=Signal::derive(move || job.standing())
                    on_start=start
                    on_cancel=move |()| job.cancel()
                />
                {live(move || shown.get().then(|| view! { <ChartView chart=chart name=name /> }))}
                <div aria-live="polite">{live(told)}</div>
                {live(move || {
                    shown.get().then(|| view! {
                        <PlainTable name=name table=table cards=true />
                    })
                })}
            </div>
            <CardFoot source=Signal::derive(move || Some(source(room.illustrative.get()).to_owned()))>
                <span>"Where a score is blank, points are the least they may be."</span>
                {live(move || shown.get().then(|| view! {
                    <DownloadButton
                        label=Signal::stored("Download where each scheme stands (CSV)".to_owned())
                        name=Signal::stored("where-each-scheme-stands.csv".to_owned())
                        kind=FileKind::Csv
                        text=file
                    />
                }))}
            </CardFoot>
        </Card>
        </div>
    }
}

fn percent(share: &str) -> String {
    share.parse::<Decimal>().map(percent_as_set).unwrap_or_default()
}
