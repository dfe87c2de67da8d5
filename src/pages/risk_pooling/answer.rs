//! The answer side: what is wrong, whose board it is, the headline, what is an example, and the two figures.

use engine::delegation::Pool;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::WhoKind;
use words::Sentence;
use words::delegation::pool::{LIMITS, sentences};
use words::estimate::{Estimated, years};
use words::figures::percent_as_set;
use words::typed::{Kind, shown, understood};

use super::footprints::FootprintsFigure;
use super::headline::HeadlineAnswer;
use super::inputs::{self, PATH};
use super::reading::use_reading;
use super::structures::StructuresFigure;
use super::to_the_test::ToTheTest;
use crate::components::illustrative::ExampleNotice;
use crate::components::paper::on_paper;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::YourCard;
use crate::shell::room::{RuleInWords, RuleTested};
use crate::state::memo::Memo;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let set = reading.page.memo(|pooled| pooled.england().map(|over| sentences(&over.pool)).unwrap_or_default());
    view! {
        <Trouble problems=Signal::derive(move || reading.page.problems()) changing=reading.page.changing go_to=inputs::go_to said="Changed to the example’s figure." />
        <You />
        <HeadlineAnswer />
        <RuleInWords words=set changing=reading.page.changing what="service" />
        <Settings />
        <Example />
        <FootprintsFigure />
        <StructuresFigure />
        <div class="screen-only"><ToTheTest /></div>
    }
}

/// What only paper shows: how to work it out again.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <p class="print-only">{LIMITS}</p>
        <HowToRunAgain parts=&[PATH] what="the service" />
    }
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.page.workspace.who();
    let sentence = Signal::derive(move || {
        if reading.own.with(Option::is_none) {
            return Sentence::plain(match who.with(|who| who.kind) {
                WhoKind::Nobody => "Choose your board and every figure here is worked out for its people.",
                _ => {
                    "Risk is pooled over people, so the figures here are of a board of average size. Choose a board for its own."
                }
            });
        }
        let said = |name: &str, over: &scenario::delegation::Over| {
            Sentence::new()
                .say(format!("{name} can expect "))
                .answer(format!(
                    "{} cases and {} a year",
                    Estimated::of(over.estimate.expected_cases).digits(),
                    Estimated::of(over.estimate.expected_cost).pounds()
                ))
                .say(format!(
                    ". A reserve of {} lasts through all but one year in twenty; without one, costs run over by more than {} in about {}.",
                    Estimated::of(over.reserve.money).pounds(),
                    percent_as_set(over.pool.overspend),
                    years(over.estimate.chance_of_overspend),
                ))
        };
        reading.told(said).unwrap_or_default()
    });
    let rests = Signal::derive(move || reading.example.get() && reading.own.with(Option::is_some));
    view! { <YourCard sentence=sentence illustrative=rests before=reading.page.before /> }
}

#[component]
fn Example() -> impl IntoView {
    let reading = use_reading();
    view! {
        <ExampleNotice
            shown=reading.example
            says="Cases, cost and variation are round numbers of this project, so that the page opens with something: none of a single service is public."
            changing=reading.page.changing
        />
    }
}

/// The settings that made the answer; made when the page is printed.
#[component]
fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| {
        let said =
            on_paper.get().then(|| reading.page.shown(|pooled| pooled.england().map(|over| settings(&over.pool))));
        said.flatten().flatten().unwrap_or_default()
    });
    view! { <RuleTested settings=settings title="What was set" /> }
}

fn settings(pool: &Pool) -> Vec<(String, String)> {
    let number = |kind: Kind, figure: Decimal| understood(kind, &figure.to_string());
    [
        ("Cases a year for each million people", shown(Kind::Number, &pool.cases_per_million.to_string())),
        ("Mean cost of a case", number(Kind::Pounds, pool.mean_cost)),
        ("Variation of the cost of one case", percent_as_set(pool.cost_variation)),
        ("Of next year’s cases, known already", percent_as_set(pool.persistent)),
        ("Swing a budget can carry", percent_as_set(pool.tolerance)),
        ("Overspend asked about", percent_as_set(pool.overspend)),
    ]
    .map(|(name, figure)| (name.to_owned(), figure))
    .to_vec()
}
