//! What is said aloud of what was just done: undone, saved, opened.

use leptos::prelude::*;

/// The line that screen readers are told. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Spoken(RwSignal<String>);

/// Makes the line known below the shell; called once.
pub(super) fn provide() -> Spoken {
    let spoken = Spoken(RwSignal::new(String::new()));
    provide_context(spoken);
    spoken
}

/// The line, from anywhere below the shell.
pub fn use_spoken() -> Spoken {
    expect_context()
}

impl Spoken {
    /// Says something.
    pub fn say(self, words: impl Into<String>) {
        self.0.set(words.into());
    }

    /// What was said last.
    pub(super) fn words(self) -> String {
        self.0.get()
    }
}
