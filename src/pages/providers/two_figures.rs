//! 19% here and 4% in print: what the shipped catchments say of Great Ormond Street, beside what it has said itself.

use engine::parameters::{Grade, providers as figure, trust};
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::figures::percent_as_set;
use words::providers::percent;

use super::reading::use_reading;
use crate::components::card::Card;
use crate::components::grade::GradeTag;
use crate::components::live::live;

/// The trust of which a share was published.
const PUBLISHED_OF: &str = "RP4";

/// The published share of a trust's work from its own system; `None` for every trust but the one.
pub fn published_share(code: &str) -> Option<Decimal> {
    (code == PUBLISHED_OF).then(|| figure::GREAT_ORMOND_STREET_LOCAL_WORK.value.parse().ok()).flatten()
}

/// The same in words.
pub fn published(code: &str) -> Option<String> {
    published_share(code).map(percent_as_set)
}

/// The card: both figures for that trust, a line of warning for any other; nothing where the patients are the user's own.
#[component]
pub fn TwoFigures() -> impl IntoView {
    let reading = use_reading();
    let told = reading.memo(|faced| {
        let home = faced.worked.home.as_ref().and_then(|home| home.share.as_ref()).map(percent);
        (!faced.own_patients).then(|| (faced.trust.code.to_owned(), home.unwrap_or_default()))
    });
    live(move || {
        told.get().map(|(code, home)| {
            let content = match published(&code) {
                Some(work) => view! {
                    <dl class="facts">
                        <div><dt>"In the catchments here"</dt><dd>{home}" "<GradeTag grade=Grade::Illustrative /></dd></div>
                        <div><dt>"Of its work, as its chief executive said in 2020"</dt><dd>{work}" "<GradeTag grade=Grade::Published /></dd></div>
                    </dl>
                    <p>
                        "They count different things. The catchments are heads of all admissions around 2019; the interview speaks of the trust’s work, and a paper
                         of 2022 re-words it as patients. Local children come often for ordinary care; the specialised work comes from far away. So the true number
                         of commissioners is likely higher than the one told here. Paste your own activity by board to be sure."
                    </p>
                }
                .into_any(),
                None => view! {
                    <p>
                        "The catchment is of all admissions around 2019. For Great Ormond Street such a catchment says "
                        {great_ormond_street()}" come from its own system, where the trust itself says "
                        {published(PUBLISHED_OF)}" of its work does: specialised care draws from further away, so a trust with much of it deals with more
                         commissioners than told here. Paste your own activity by board to be sure."
                    </p>
                }
                .into_any(),
            };
            view! {
                <Card id="two-figures-title" title=Signal::stored("How far the catchments can be trusted".to_owned()) illustrative=Signal::stored(true) before=reading.before>
                    {content}
                    <p class="card__source">"NHS trust catchments, OHID; Provider voices, NHS Providers, 2020; Devolve to Evolve, Policy Exchange, 2022."</p>
                </Card>
            }
        })
    })
}

/// The share of its own system in its catchment, as it ships.
fn great_ormond_street() -> Option<String> {
    let trust = trust(PUBLISHED_OF)?;
    let listed: u64 = trust.catchment.iter().map(|share| u64::from(share.millionths)).sum();
    let own = trust.catchment.iter().find(|share| share.resident == trust.host)?.millionths;
    engine::quantities::Fraction::of(own, listed).as_ref().map(percent)
}
