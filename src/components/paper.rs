//! Whether the page is being laid out for paper.

use leptos::prelude::*;

/// True while the page is being printed. Following ends with the owner.
pub fn on_paper() -> RwSignal<bool> {
    let on_paper = RwSignal::new(false);
    for (event, printing) in [("beforeprint", true), ("afterprint", false)] {
        let listener = window_event_listener_untyped(event, move |_| on_paper.set(printing));
        on_cleanup(move || listener.remove());
    }
    on_paper
}
