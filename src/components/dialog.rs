//! A native dialog: it holds focus while it is open, Escape closes it, and focus returns to what opened it.

use leptos::html;
use leptos::prelude::*;

/// A dialog over the page. Its content exists only while it is open.
#[component]
pub fn Dialog(
    /// Start of its ids, unique on the page.
    #[prop(into)]
    id: String,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Whether it needs the width of a table.
    #[prop(optional)]
    wide: bool,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let place = NodeRef::<html::Dialog>::new();
    let title_id = format!("{id}-title");
    let heading = title_id.clone();
    Effect::new(move |_| {
        let (Some(dialog), open) = (place.get(), open.get()) else { return };
        if open && !dialog.open() {
            // Refused only where the dialog has left the page.
            if dialog.show_modal().is_ok() {
                super::focus::after_drawing(heading.clone());
            }
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let labelled_by = title_id.clone();
    let content = move || {
        let title_id = title_id.clone();
        open.get().then(|| {
            view! {
                <div class="dialog__head">
                    <h2 class="card__title" id=title_id tabindex="-1">{title}</h2>
                    <button class="link-button" type="button" on:click=move |_| open.set(false)>"Close"</button>
                </div>
                <div class="dialog__body">{children()}</div>
            }
        })
    };
    view! {
        <dialog
            class="dialog"
            class:dialog--wide=wide
            aria-labelledby=labelled_by
            node_ref=place
            on:close=move |_| open.set(false)
        >
            {content}
        </dialog>
    }
}
