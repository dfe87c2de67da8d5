//! Undo and redo by keys, wherever no text is being typed: there they belong to the browser.

use leptos::ev;
use leptos::prelude::*;

use super::spoken::use_spoken;
use crate::components::focus;
use crate::state::use_workspace;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Undo,
    Redo,
}

fn asked(event: &ev::KeyboardEvent) -> Option<Asked> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Asked::Undo),
        ("z", true) | ("y", false) => Some(Asked::Redo),
        _ => None,
    }
}

/// Follows the keys from now on; called once, by the shell.
pub(super) fn follow() {
    let (workspace, spoken) = (use_workspace(), use_spoken());
    let listener = window_event_listener(ev::keydown, move |event| {
        let Some(asked) = asked(&event) else { return };
        if focus::is_in_text() {
            return;
        }
        event.prevent_default();
        spoken.say(match asked {
            Asked::Undo => {
                workspace.undo().map_or_else(|| "Nothing to undo.".into(), |step| format!("Undone: {step}."))
            }
            Asked::Redo => {
                workspace.redo().map_or_else(|| "Nothing to redo.".into(), |step| format!("Done again: {step}."))
            }
        });
    });
    on_cleanup(move || listener.remove());
}
