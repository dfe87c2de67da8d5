//! A white card with its title. Charts, tables and sentences stand on cards.

use crate::components::live::live;
use leptos::prelude::*;

/// A card.
#[component]
pub fn Card(
    /// Id of its title, unique on the page.
    id: &'static str,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// Measure, unit, period, place.
    #[prop(optional, into)]
    subtitle: Signal<Option<String>>,
    /// Whether it rests on illustrative figures.
    #[prop(optional, into)]
    illustrative: Signal<bool>,
    /// Whether it shows the last good answer instead of the present one.
    #[prop(optional, into)]
    before: Signal<bool>,
    /// Controls beside the title.
    #[prop(optional, into)]
    beside: Option<ViewFn>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let heading = view! {
        <h2 class="card__title" id=id tabindex="-1">{title}</h2>
        {live(move || subtitle.get().map(|words| view! { <p class="card__subtitle" id=format!("{id}-subtitle")>{words}</p> }))}
    };
    let head = match beside {
        Some(beside) => {
            view! { <div class="card__head"><div>{heading}</div><div class="choices">{beside.run()}</div></div> }
                .into_any()
        }
        None => heading.into_any(),
    };
    view! {
        <section class="card" class:card--illustrative=illustrative class:card--before=before aria-labelledby=id>
            {live(move || before.get().then(|| view! { <p class="card__before">"Before this change"</p> }))}
            {head}
            {children()}
        </section>
    }
}

/// The foot of a card: links, then where the figures come from.
#[component]
pub fn CardFoot(
    /// Where the figures come from, in a sentence.
    #[prop(optional, into)]
    source: Signal<Option<String>>,
    /// Links and buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="card__foot">
            <div class="links">{children()}</div>
            {live(move || source.get().map(|words| view! { <p class="card__source">{words}</p> }))}
        </div>
    }
}
