//! The question before unsaved work is left.

use leptos::prelude::*;

use super::draft::Restored;
use super::workspace::Workspace;

/// Asks before the page is left with unsaved work, or with work that could not be read back and was not taken yet. The browser
/// chooses the words.
pub fn ask_before_leaving(workspace: Workspace) {
    let listener = window_event_listener(leptos::ev::beforeunload, move |event| {
        let is_left_behind = untrack(|| matches!(workspace.restored(), Restored::Unreadable { .. }));
        if workspace.is_unsaved_now() || is_left_behind {
            event.prevent_default();
            // What older browsers ask for.
            event.set_return_value("unsaved");
        }
    });
    on_cleanup(move || listener.remove());
}
