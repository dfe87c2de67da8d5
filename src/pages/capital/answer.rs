//! The answer side in order, and what needs the width below it.

use engine::problem::Remedy;
use leptos::prelude::*;
use words::Sentence;

use super::every_scheme::EveryScheme;
use super::headline::HeadlineAnswer;
use super::impact::ByHost;
use super::paper::Settings;
use super::plan::Plan;
use super::reading::use_reading;
use super::ways::Ways;
use crate::components::focus;
use crate::components::illustrative::IllustrativeNotice;
use crate::components::problem::ProblemBox;
use crate::components::run_again::HowToRunAgain;
use crate::shell::room::RuleInWords;
use crate::shell::use_spoken;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let set = reading.memo(|_, input| {
        format!(
            "{} schemes compete for {}. {}% of every envelope goes to a national pot.",
            input.schemes.len(),
            super::ways::all_money(input),
            words::typed::shown(words::typed::Kind::Percent, &input.ringfence_share)
        )
    });
    view! {
        <Trouble />
        <HeadlineAnswer />
        <RuleInWords words=set changing=reading.changing what="money" />
        <Settings />
        <Example />
        <Ways />
        <Plan />
    }
}

/// Every host, every scheme, and how to work it out again.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <ByHost />
        <EveryScheme />
        <HowToRunAgain parts=&["capital"] what="the portfolio" />
    }
}

/// Everything wrong with what is set, with the ways out.
#[component]
pub fn Trouble() -> impl IntoView {
    let reading = use_reading();
    let spoken = use_spoken();
    let apply = Callback::new(move |remedy: Remedy| {
        if reading.workspace.apply(&remedy) {
            spoken.say("Changed to what works.".to_owned());
        }
    });
    let go = Callback::new(move |_: String| {
        reading.changing.set(true);
        focus::bring_into_view("rule-title");
    });
    view! { <ProblemBox id="trouble" problems=Signal::derive(move || reading.problems()) on_remedy=apply on_go=go /> }
}

/// That the portfolio is invented, as long as it is.
#[component]
pub fn Example() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || {
        if reading.illustrative.get() {
            Sentence::plain(
                "Schemes, providers and envelopes are invented, so that the page opens with something to choose from. None is a plan of any board or trust.",
            )
        } else {
            Sentence::new()
        }
    });
    let replace = Callback::new(move |()| {
        reading.changing.set(true);
        focus::bring_into_view("rule-title");
    });
    view! { <IllustrativeNotice sentence=sentence on_replace=replace /> }
}
