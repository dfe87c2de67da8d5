//! A sentence to paste elsewhere, with a button that copies it.

use leptos::prelude::*;

use crate::components::copying::Copying;
use crate::components::live::live;
use crate::state::memo::Memo;

/// The card with the sentence; nothing while there is none.
#[component]
pub fn CopyLine(
    /// Id of its title, unique on the page.
    id: &'static str,
    /// Its title.
    #[prop(default = "Say it in your answer")]
    title: &'static str,
    /// The sentence; blank where a figure it needs is not known.
    #[prop(into)]
    says: Signal<String>,
    /// Whether it is the last good answer instead of the present one.
    #[prop(into)]
    before: Signal<bool>,
) -> impl IntoView {
    let is_there = Memo::new(move |_| says.with(|says| !says.is_empty()));
    let words_id = format!("{id}-words");
    live(move || {
        let words_id = words_id.clone();
        is_there.get().then(|| {
            let copying = Copying::of(says);
            let to_copy = words_id.clone();
            let copy = move |_| copying.copy(&to_copy);
            view! {
                <section class="card copy-card" class:card--before=before aria-labelledby=id>
                    <h2 class="card__title" id=id>{title}</h2>
                    <p class="copy-card__words">"“"<span id=words_id>{says}</span>"”"</p>
                    <div class="copy-card__do">
                        <button class="button" type="button" disabled=before on:click=copy>"Copy this sentence"</button>
                        <span role="status">{move || copying.said()}</span>
                    </div>
                </section>
            }
        })
    })
}
