//! Where a figure was read: title, publisher, date, licence, and the way there.

use engine::parameters::Source;
use leptos::prelude::*;

/// A source in a few words: publisher and year, leading to its address where it has one.
///
/// A link leaves the page and takes nothing along: no referrer, no handle on this window.
#[component]
pub fn SourceName(
    /// The source.
    source: &'static Source,
) -> impl IntoView {
    let words = format!("{}, {}", source.publisher, words::year::month(source.date));
    match source.address {
        Some(address) => view! { <a href=address rel="noreferrer noopener external">{words}</a> }.into_any(),
        None => words.into_any(),
    }
}

/// A source in full, for the bibliography.
#[component]
pub fn Citation(
    /// The source.
    source: &'static Source,
) -> impl IntoView {
    let title = match source.address {
        Some(address) => {
            view! { <a href=address rel="noreferrer noopener external"><cite>{source.title}</cite></a> }.into_any()
        }
        None => view! { <cite>{source.title}</cite> }.into_any(),
    };
    let rest = format!(
        ". {}, {}. {}. Read in {}.",
        source.publisher,
        words::year::month(source.date),
        source.licence,
        words::year::month(source.retrieved)
    );
    view! { {title}{rest} }
}
