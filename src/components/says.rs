//! A sentence with its answer in bold, and one that is announced.

use std::time::Duration;

use leptos::prelude::*;
use words::Sentence;

use crate::state::rest::PutOff;

/// Rest after the last change before a sentence is announced.
const REST: Duration = Duration::from_millis(500);

/// The runs of a sentence, for inside a paragraph.
#[component]
pub fn Says(
    /// The sentence.
    #[prop(into)]
    sentence: Signal<Sentence>,
) -> impl IntoView {
    move || {
        sentence.with(|sentence| {
            let runs = sentence.runs().iter().map(|run| {
                let words = run.words.clone();
                if run.strong { view! { <strong>{words}</strong> }.into_any() } else { words.into_any() }
            });
            runs.collect_view()
        })
    }
}

/// A status line that nobody sees: it says the words once, half a second after they last changed, and nothing at first.
#[component]
pub fn Announce(
    /// The words.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let put_off = PutOff::new(REST);
    Effect::new(move |before: Option<()>| {
        let words = words.get();
        put_off.forget();
        if before.is_some() {
            // The page may have been left before the rest is over.
            put_off.again(move || drop(said.try_set(words)));
        }
    });
    view! { <p class="visually-hidden" role="status">{said}</p> }
}
