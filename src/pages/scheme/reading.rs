//! What every card of the page reads: the room's own reading, the scheme that is told, and what would change its standing.

use leptos::prelude::*;
use scenario::capital::{AppraisedScheme, Case, Change, InFull, SchemeInput};

use super::address;
use super::changes;
use crate::pages::capital::reading::{self as room, Reading};
use crate::shell::router;
use crate::state::memo::Memo;

/// What the page is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct SchemeReading {
    /// The room's reading.
    pub room: Reading,
    /// Code of the scheme that is told; blank where there is none.
    pub code: Memo<String>,
    /// What is set of it.
    pub scheme: Memo<Option<SchemeInput>>,
    /// How its worth comes about.
    pub in_full: Memo<Option<InFull>>,
    /// What would change its standing, case by case, as far as it is worked out.
    pub changes: Memo<Vec<(Case, Change)>>,
    /// Whether the address names a scheme that is not there.
    pub is_lost: Memo<bool>,
    chosen: RwSignal<Option<String>>,
}

/// Makes the reading known to every card.
pub fn provide() -> SchemeReading {
    let room = room::provide();
    let route = router::route();
    let chosen = RwSignal::new(None::<String>);
    let part = Memo::new(move |_| route.with(|route| route.part.clone()));
    Effect::new(move |_| {
        part.with(|_| ());
        chosen.set(None);
    });
    let named = Memo::new(move |_| {
        let there = |code: &String| room.input.with(|input| input.scheme(code).is_some());
        let by_part = || part.get().and_then(|part| room.input.with(|input| address::code(&part, input)));
        chosen.get().filter(there).or_else(by_part)
    });
    let code = Memo::new(move |_| {
        let first = || room.input.with(|input| input.schemes.first().map(|scheme| scheme.code.clone()));
        named.get().or_else(first).unwrap_or_default()
    });
    let scheme = Memo::new(move |_| room.input.with(|input| code.with(|code| input.scheme(code).cloned())));
    let in_full = Memo::new(move |_| room.input.with(|input| code.with(|code| InFull::of(input, code))));
    let is_lost = Memo::new(move |_| part.with(Option::is_some) && named.with(Option::is_none));
    let changes = changes::follow(room, code);
    let reading = SchemeReading { room, code, scheme, in_full, changes, is_lost, chosen };
    provide_context(reading);
    reading
}

/// The reading.
///
/// # Panics
/// Outside the page, where there is none.
pub fn use_scheme() -> SchemeReading {
    expect_context()
}

impl SchemeReading {
    /// Tells another scheme; the address follows.
    pub fn choose(self, code: String) {
        router::rename(&self.room.input.with_untracked(|input| address::of(&code, input)));
        self.chosen.set(Some(code));
    }

    /// What the scheme is worth.
    pub fn worth(self) -> Option<AppraisedScheme> {
        let code = self.code.get();
        self.room.appraised.with(|appraised| appraised.shown.as_ref().and_then(|shown| shown.scheme(&code).cloned()))
    }

    /// What would change its standing in a case; `None` while that is worked out.
    pub fn change(self, case: Case) -> Option<Change> {
        self.changes.with(|changes| changes.iter().find(|(of, _)| *of == case).map(|(_, change)| change.clone()))
    }

    /// Its name; its code where it has none.
    pub fn name(self) -> String {
        let code = self.code.get();
        self.room.input.with(|input| crate::pages::capital::plan::scheme_name(&code, input).to_owned())
    }

    /// Path of one of its fields from the root of the inputs.
    pub fn path(self, field: &str) -> String {
        let code = self.code.get();
        let at = self.room.input.with(|input| input.schemes.iter().position(|scheme| scheme.code == code));
        format!("capital.schemes[{}].{field}", at.unwrap_or(0))
    }
}
