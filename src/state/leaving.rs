//! The question before unsaved work is left.

use leptos::prelude::*;

use super::workspace::Workspace;

/// Asks before the page is left with unsaved work. The browser chooses the words.
pub fn ask_before_leaving(workspace: Workspace) {
    let listener = window_event_listener(leptos::ev::beforeunload, move |event| {
        if workspace.is_unsaved_now() {
            event.prevent_default();
            // What older browsers ask for.
            event.set_return_value("unsaved");
        }
    });
    on_cleanup(move || listener.remove());
}
