//! The shape every room shares: its question, the bar, inputs on the left, the answer on the right, wide tables below.

use leptos::prelude::*;

use super::beside::{self, Beside, BesideFirst};
use super::parts::Parts;
use super::scenario_bar::{BarWords, ScenarioBar};
use crate::components::focus;
use crate::components::headline::UnderHeadline;

/// Id of the heading of a room's inputs.
pub const INPUTS: &str = "rule-title";

/// A room.
#[component]
pub fn Room(
    /// Its question, the heading of the page.
    title: &'static str,
    /// One line on it.
    line: &'static str,
    /// What the inputs are called.
    #[prop(default = "The rule")]
    inputs_title: &'static str,
    /// What to know about them.
    #[prop(
        default = "Change a setting and the answer follows. The small mark under each slider is where the example started."
    )]
    inputs_line: &'static str,
    /// The scenario in the bar, and what can be taken away of its answer; those of the Allocation room where left out.
    #[prop(optional)]
    bar: BarWords,
    /// Whether the rule is being changed on a phone: then only the inputs show there.
    changing: RwSignal<bool>,
    /// The answer in one line, for the bar of a phone while the rule is being changed.
    #[prop(into)]
    short: Signal<String>,
    /// The few inputs that matter, and the drawers.
    inputs: Children,
    /// The answer: headline, your board, what is illustrative, charts.
    answer: Children,
    /// What needs the whole width: tables, working.
    wide: Children,
) -> impl IntoView {
    let columns = beside::columns();
    provide_context(UnderHeadline(ViewFn::from(move || view! { <Beside columns=columns /> })));
    view! {
        <div class="room-head">
            <h1 tabindex="-1">{title}</h1>
            <p class="room-head__line">{line}</p>
            <Parts />
        </div>
        <ScenarioBar changing=changing short=short words=bar />
        <main id="main" tabindex="-1">
            <div class="room" class:room--changing=changing>
                <div class="room__beside">
                    <section class="room__inputs card" aria-labelledby=INPUTS>
                        <h2 class="card__title" id=INPUTS tabindex="-1">{inputs_title}</h2>
                        <p class="card__subtitle">{inputs_line}</p>
                        {inputs()}
                    </section>
                    <div class="room__answer" id="answer" tabindex="-1">{answer()}</div>
                </div>
                <div class="room__wide">{wide()}<BesideFirst columns=columns /></div>
            </div>
        </main>
    }
}

/// Brings the inputs of a room into view, on a phone in place of the answer, and gives their heading focus.
pub fn to_the_inputs(changing: RwSignal<bool>) {
    changing.set(true);
    focus::bring_into_view(INPUTS);
}

/// The rule in words with the way to change it, for a phone.
#[component]
pub fn RuleInWords(
    /// The rule in short sentences.
    #[prop(into)]
    words: Signal<String>,
    /// Set when the user goes to change it.
    changing: RwSignal<bool>,
    /// What is changed: `rule`, `test`.
    #[prop(default = "rule")]
    what: &'static str,
) -> impl IntoView {
    let change = move |_| to_the_inputs(changing);
    view! {
        <section class="card rule-in-words phone-only" aria-labelledby="words-title">
            <h2 class="card__title" id="words-title">{format!("The {what}")}</h2>
            <p>{words}</p>
            <button class="button button--main button--wide" id="change-rule" type="button" on:click=change>{format!("Change the {what}")}</button>
        </section>
    }
}

/// The settings that made the answer, for paper.
#[component]
pub fn RuleTested(
    /// Each setting and what it is set to.
    #[prop(into)]
    settings: Signal<Vec<(String, String)>>,
    /// What they are called together.
    #[prop(default = "The rule tested")]
    title: &'static str,
) -> impl IntoView {
    let rows = move || {
        let rows = settings.get().into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
        rows.collect_view()
    };
    view! {
        <section class="rule-tested print-only" aria-labelledby="tested-title">
            <h2 class="card__title" id="tested-title">{title}</h2>
            <dl>{rows}</dl>
        </section>
    }
}
