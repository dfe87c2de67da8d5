//! What stands in a box while a person types: theirs until it makes sense, then the figure that is kept.

use engine::quantities::decimal_text::Misread;
use leptos::prelude::*;
use words::typed::{self, Kind};

use super::gesture::Gesture;

/// The text of one box, tied to a figure that is kept elsewhere.
#[derive(Clone, Copy)]
pub struct Entry {
    kind: Kind,
    value: Signal<String>,
    on_change: Callback<String>,
    gesture: Gesture,
    /// Whether nothing at all may stand in the box.
    may_be_blank: bool,
    /// What is typed, while it differs from how the figure would be shown.
    draft: RwSignal<Option<String>>,
    /// Whether the box was left with that in it: only then is a fault shown.
    left: RwSignal<bool>,
    /// The figure last handed over, to tell a change made here from one made elsewhere.
    given: StoredValue<Option<String>>,
    /// The figure before typing began: what cannot be read leaves it standing, not what its first digits said.
    before: StoredValue<String>,
}

impl Entry {
    /// An entry for a figure of that kind. `on_change` receives sound figures only, as they are kept.
    pub fn new(kind: Kind, value: Signal<String>, on_change: Callback<String>, gesture: Gesture) -> Self {
        let entry = Self {
            kind,
            value,
            on_change,
            gesture,
            may_be_blank: false,
            draft: RwSignal::new(None),
            left: RwSignal::new(false),
            given: StoredValue::new(None),
            before: StoredValue::new(String::new()),
        };
        // Undone, put back or moved by its slider: what was typed no longer counts.
        Effect::new(move |_| {
            let value = value.get();
            if entry.given.get_value().is_none_or(|given| given != value) {
                entry.forget();
            }
        });
        entry
    }

    /// The same, where a blank box stands for nothing entered.
    pub const fn or_blank(mut self) -> Self {
        self.may_be_blank = true;
        self
    }

    /// The text of the box.
    pub fn text(self) -> String {
        self.draft.get().unwrap_or_else(|| typed::shown(self.kind, &self.value.get()))
    }

    /// A key was pressed: a figure that makes sense is handed over at once.
    pub fn input(self, text: String) {
        if self.draft.get_untracked().is_none() || self.left.get_untracked() {
            self.before.set_value(self.value.get_untracked());
            self.gesture.begin();
        }
        self.left.set(false);
        let kept = self.read(&text);
        self.draft.set(Some(text));
        if let Ok(kept) = kept {
            self.hand_over(kept);
        }
    }

    /// The box is left: what makes sense is shown as it is kept, what does not stays with its fault beside the figure there was.
    pub fn leave(self) {
        // A box that is taken off the page while it has focus is left when nothing of it is there any more.
        let Some(text) = self.draft.try_get_untracked().flatten() else { return };
        match self.read(&text) {
            Ok(_) => self.forget(),
            Err(_) if self.left.get_untracked() => return,
            Err(_) => {
                self.left.set(true);
                self.hand_over(self.before.get_value());
            }
        }
        self.gesture.end();
    }

    /// What is wrong with what was typed, once the box is left.
    pub fn fault(self) -> Option<String> {
        let text = self.left.get().then(|| self.draft.get()).flatten()?;
        self.read(&text).err().map(|fault| typed::complaint(self.kind, fault))
    }

    /// What was understood, where the text could be taken otherwise: words of size, or seven digits and more.
    pub fn understood(self) -> Option<String> {
        let value = self.value.get();
        let large = value.chars().filter(char::is_ascii_digit).count() > 6;
        let spelt = self.draft.get().is_some_and(|text| text.chars().any(|letter| letter.is_ascii_alphabetic()));
        let is_figure = matches!(self.kind, Kind::Pounds | Kind::People);
        (is_figure && (large || spelt)).then(|| typed::understood(self.kind, &value))
    }

    fn read(self, text: &str) -> Result<String, Misread> {
        if self.may_be_blank && text.trim().is_empty() { Ok(String::new()) } else { typed::read(self.kind, text) }
    }

    fn hand_over(self, kept: String) {
        if kept != self.value.get_untracked() {
            self.given.set_value(Some(kept.clone()));
            self.on_change.run(kept);
        }
    }

    fn forget(self) {
        self.draft.set(None);
        self.left.set(false);
    }
}
