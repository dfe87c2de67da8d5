//! The question before unsaved work is left.

use leptos::prelude::*;

use super::copies::Copies;
use super::draft::Restored;
use super::workspace::Workspace;

/// Asks before the page is left with work that is neither saved nor kept in a copy, or with work that could not be read back and was not taken yet. The browser
/// chooses the words.
pub fn ask_before_leaving(workspace: Workspace, copies: Copies) {
    let listener = window_event_listener(leptos::ev::beforeunload, move |event| {
        let is_left_behind = untrack(|| matches!(workspace.restored(), Restored::Unreadable { .. }));
        let is_kept = copies.hold_the_present();
        if (workspace.is_unsaved_now() && !is_kept) || is_left_behind {
            event.prevent_default();
            // What older browsers ask for.
            event.set_return_value("unsaved");
        }
    });
    on_cleanup(move || listener.remove());
}
