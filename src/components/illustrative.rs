//! What rests on stand-ins looks like it: a tag, a notice, a hatched edge.

use leptos::prelude::*;
use words::Sentence;

use super::says::Says;
use crate::shell::room::to_the_inputs;
use crate::state::memo::Memo;

/// The tag at the head of what rests on illustrative figures; nothing where it does not.
#[component]
pub fn IllustrativeTag(
    /// Whether it does.
    #[prop(into)]
    shown: Signal<bool>,
    /// What it says.
    #[prop(default = "Illustrative")]
    words: &'static str,
) -> impl IntoView {
    move || shown.get().then(|| view! { <p class="illustrative-tag">{words}</p> })
}

/// What of the answer is illustrative, and the way to replace it; nothing where nothing is.
#[component]
pub fn IllustrativeNotice(
    /// What is, why, and what that means; empty where nothing is.
    #[prop(into)]
    sentence: Signal<Sentence>,
    /// Opens the place where the user enters their own figures.
    #[prop(into)]
    on_replace: Callback<()>,
) -> impl IntoView {
    let is = Memo::new(move |_| sentence.with(|sentence| !sentence.is_empty()));
    move || {
        is.get().then(|| {
            view! {
                <section class="illustrative-notice" aria-label="What is illustrative">
                    <p class="illustrative-tag">"Illustrative"</p>
                    <p>
                        <Says sentence=sentence />
                        " "
                        <button class="link-button" type="button" on:click=move |_| on_replace.run(())>"Use your own figures"</button>
                    </p>
                </section>
            }
        })
    }
}

/// The same where one sentence says all of it and the figures to replace are the inputs of the room.
#[component]
pub fn ExampleNotice(
    /// Whether the answer rests on the example.
    #[prop(into)]
    shown: Signal<bool>,
    /// What is invented, why, and what that means.
    says: &'static str,
    /// On a phone, set when the inputs are to show in place of the answer.
    changing: RwSignal<bool>,
) -> impl IntoView {
    let sentence = Signal::derive(move || if shown.get() { Sentence::plain(says) } else { Sentence::new() });
    view! { <IllustrativeNotice sentence=sentence on_replace=move |()| to_the_inputs(changing) /> }
}
