//! The other ways of answering, as links in a line: `Or: straight line, bands, sliding scale`.

use leptos::prelude::*;

/// A way and its words.
pub type Way<T> = (T, &'static str);

/// The line. Choosing moves focus to what the choice brings.
#[component]
pub fn Or<T>(
    /// What the ways are, for those who hear them: `Another method`.
    label: &'static str,
    /// The ways that are not chosen.
    #[prop(into)]
    ways: Signal<Vec<Way<T>>>,
    /// Receives the way that is chosen.
    #[prop(into)]
    on_choose: Callback<T>,
    /// What stands before the ways.
    #[prop(default = "Or: ")]
    lead: &'static str,
) -> impl IntoView
where
    T: Copy + Send + Sync + 'static,
{
    let links = move || {
        let ways = ways.get();
        let last = ways.len().saturating_sub(1);
        let links = ways.into_iter().enumerate().map(|(at, (way, words))| {
            let after = if at < last { ", " } else { "" };
            view! { <button class="link-button" type="button" on:click=move |_| on_choose.run(way)>{words}</button>{after} }
        });
        links.collect_view()
    };
    view! { <p class="field__note" role="group" aria-label=label>{lead}{links}</p> }
}
