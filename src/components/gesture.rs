//! The beginning and end of one act of a person, however many changes it makes, so that undo takes it back whole.

use leptos::prelude::*;

/// What to call when a drag, a key press or a bout of typing begins and ends.
#[derive(Clone, Copy, Default)]
pub struct Gesture {
    begin: Option<Callback<()>>,
    end: Option<Callback<()>>,
}

impl Gesture {
    /// A gesture that is told to those who keep the history.
    pub fn new(begin: impl Into<Callback<()>>, end: impl Into<Callback<()>>) -> Self {
        Self { begin: Some(begin.into()), end: Some(end.into()) }
    }

    /// It begins.
    pub fn begin(self) {
        if let Some(begin) = self.begin {
            begin.run(());
        }
    }

    /// It ends.
    pub fn end(self) {
        if let Some(end) = self.end {
            end.run(());
        }
    }
}
