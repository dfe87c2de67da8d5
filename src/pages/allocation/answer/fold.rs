//! A card that is folded until somebody wants it: nothing in it is worked out before that.

use leptos::html;
use leptos::prelude::*;

use super::reading::use_reading;
use crate::components::live::live;
use crate::components::paper::on_paper;

/// The card. What is open is printed; what is folded is not.
#[component]
pub fn Fold(
    /// Id of its title, unique on the page.
    id: &'static str,
    /// Its title, in words that say what is inside.
    title: &'static str,
    /// One line on what it answers.
    line: &'static str,
    /// Whether it rests on illustrative figures.
    #[prop(into)]
    illustrative: Signal<bool>,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What it holds; made only while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let reading = use_reading();
    let on_paper = on_paper();
    let details = NodeRef::<html::Details>::new();
    let toggled = move |_| {
        if let Some(details) = details.get_untracked()
            && details.open() != open.get_untracked()
        {
            open.set(details.open());
        }
    };
    let content = StoredValue::new(children);
    view! {
        <section
            class="card fold"
            class:card--illustrative=illustrative
            class:card--before=reading.before.signal()
            aria-labelledby=id
            hidden=move || on_paper.get() && !open.get()
        >
            <details class="disclosure" node_ref=details prop:open=open on:toggle=toggled>
                <summary><h2 class="card__title" id=id tabindex="-1">{title}</h2></summary>
                <p class="card__subtitle">{line}</p>
                <div class="disclosure__body stack">
                    {live(move || open.get().then(|| content.with_value(|content| content())))}
                </div>
            </details>
            {live(move || (!open.get()).then(|| view! { <p class="card__subtitle">{line}</p> }))}
        </section>
    }
}
