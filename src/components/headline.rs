//! The answer in a sentence, and the two to four figures behind it.

use leptos::prelude::*;
use words::Sentence;

use super::illustrative::IllustrativeTag;
use super::says::{Announce, Says};
use super::working::WorkingButton;
use crate::components::live::live;

/// What stands right under the headline of a room, whichever page it is: the same figures in other scenarios.
#[derive(Clone)]
pub struct UnderHeadline(pub ViewFn);

/// The headline card. The sentence changes with every move of a slider and is announced once it rests.
#[component]
pub fn HeadlineCard(
    /// What the answer is compared with: `Compared with today’s shares growing 4.5% a year`.
    #[prop(into)]
    against: Signal<String>,
    /// The answer.
    #[prop(into)]
    sentence: Signal<Sentence>,
    /// Whether it rests on illustrative figures.
    #[prop(into)]
    illustrative: Signal<bool>,
    /// What the tag says where it does.
    #[prop(default = "Illustrative")]
    tag: &'static str,
    /// Whether it is the last good answer instead of the present one.
    #[prop(optional, into)]
    before: Signal<bool>,
    /// Whether there are three key figures instead of four.
    #[prop(optional)]
    three: bool,
    /// Whether there are two for now.
    #[prop(optional, into)]
    two: Signal<bool>,
    /// The working panels of the figures, which open under them.
    #[prop(optional, into)]
    under: ViewFn,
    /// [`KeyFigure`]s.
    children: Children,
) -> impl IntoView {
    let aloud = Signal::derive(move || sentence.with(Sentence::text));
    view! {
        <section
            class="card headline"
            class:card--illustrative=illustrative
            class:card--before=before
            aria-labelledby="answer-title"
        >
            {live(move || before.get().then(|| view! { <p class="card__before">"Before this change"</p> }))}
            <h2 class="visually-hidden" id="answer-title">"The answer"</h2>
            <div class="headline__top">
                <p class="headline__against">{against}</p>
                <IllustrativeTag shown=illustrative words=tag />
            </div>
            <p class="headline__sentence"><Says sentence=sentence /></p>
            <ul class="key-figures" class:key-figures--three=three class:key-figures--two=two>{children()}</ul>
            {under.run()}
        </section>
        <Announce words=aloud />
        {use_context::<UnderHeadline>().map(|under| under.0.run())}
    }
}

/// One figure behind the headline, beside what it is under today’s shares.
#[component]
pub fn KeyFigure(
    /// What it is: `Slowest growth in year 1`.
    #[prop(into)]
    label: Signal<String>,
    /// The figure: `0.7%`.
    #[prop(into)]
    value: Signal<String>,
    /// What it is a part of: `42` for "27 of 42".
    #[prop(optional, into)]
    of: Signal<Option<String>>,
    /// The same under today’s shares: `4.5%`; blank where nothing is compared.
    #[prop(into)]
    baseline: Signal<String>,
    /// What the baseline is.
    #[prop(default = "Today’s shares")]
    baseline_name: &'static str,
    /// One line of context.
    #[prop(into)]
    context: Signal<String>,
    /// Id of its working panel and whether that is open.
    #[prop(default = None, into)]
    working: Option<(&'static str, RwSignal<bool>)>,
    /// A link in place of a working.
    #[prop(optional, into)]
    link: Option<ViewFn>,
) -> impl IntoView {
    let button = working.map(|(panel, open)| {
        view! { <p class="key-figure__working"><WorkingButton panel=panel open=open of=label /></p> }
    });
    view! {
        <li class="key-figure">
            <h3 class="key-figure__label">{label}</h3>
            <p class="key-figure__value">
                {value}{live(move || of.get().map(|whole| view! { <span class="key-figure__of">{format!(" of {whole}")}</span> }))}
            </p>
            {live(move || {
                let figure = Some(baseline.get()).filter(|figure| !figure.is_empty());
                figure.map(|figure| view! { <p class="key-figure__baseline">{format!("{baseline_name}: {figure}")}</p> })
            })}
            <p class="key-figure__context">{context}</p>
            {button}
            {link.map(|link| view! { <p class="key-figure__working">{link.run()}</p> })}
        </li>
    }
}

/// Two or three figures in a line under a sentence.
#[component]
pub fn Facts(
    /// What each is, and the figure.
    #[prop(into)]
    facts: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let rows = move || {
        let rows = facts.get().into_iter().map(|(name, figure)| view! { <div><dt>{name}</dt><dd>{figure}</dd></div> });
        rows.collect_view()
    };
    view! { <dl class="facts">{rows}</dl> }
}
