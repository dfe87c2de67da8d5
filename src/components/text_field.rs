//! Words of the user's: a name in one line, or a reason in several.

use leptos::prelude::*;

use super::gesture::Gesture;
use crate::components::live::live;

/// A box for words.
#[component]
pub fn TextField(
    /// Id of the box, unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The words.
    #[prop(into)]
    value: Signal<String>,
    /// Receives the words with each key.
    #[prop(into)]
    on_change: Callback<String>,
    /// What to know before writing.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Most letters taken.
    #[prop(default = 200)]
    longest: u32,
    /// Whether several lines may be written.
    #[prop(optional)]
    lines: bool,
    /// Told when typing begins and ends.
    #[prop(optional)]
    gesture: Gesture,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = {
        let hint_id = hint_id.clone();
        Signal::derive(move || hint.with(Option::is_some).then(|| hint_id.clone()))
    };
    let typing = StoredValue::new(false);
    let input = move |event| {
        if !typing.get_value() {
            typing.set_value(true);
            gesture.begin();
        }
        on_change.run(event_target_value(&event));
    };
    let leave = move || {
        // A box that is taken off the page while it has focus is left when nothing of it is there any more.
        if typing.try_get_value() == Some(true) {
            typing.set_value(false);
            gesture.end();
        }
    };
    let control = if lines {
        view! {
            <textarea
                class="text-input" id=id.clone() maxlength=longest.to_string() aria-describedby=described_by
                prop:value=value on:input=input on:blur=move |_| leave()
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="text-input" id=id.clone() type="text" autocomplete="off" maxlength=longest.to_string()
                aria-describedby=described_by prop:value=value on:input=input on:blur=move |_| leave()
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            {live(move || hint.get().map(|words| view! { <p class="field__hint" id=hint_id.clone()>{words}</p> }))}
            {control}
        </div>
    }
}
