//! The answer side in order, and what needs the width below it.

use leptos::prelude::*;

use super::every_scheme::EveryScheme;
use super::headline::HeadlineAnswer;
use super::impact::ByHost;
use super::paper::Settings;
use super::plan::Plan;
use super::reading::use_reading;
use super::ways::Ways;
use crate::components::illustrative::ExampleNotice;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::shell::room::RuleInWords;

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
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing />
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

/// That the portfolio is invented, as long as it is.
#[component]
pub fn Example() -> impl IntoView {
    let reading = use_reading();
    view! {
        <ExampleNotice
            shown=reading.illustrative
            says="Schemes, providers and envelopes are invented, so that the page opens with something to choose from. None is a plan of any board or trust."
            changing=reading.changing
        />
    }
}
