//! Copies of the work on this computer, for users who turn them on: kept as they work, brought back when the page opens again.
//!
//! Nothing is stored before. How copies are written so that none is lost is in [`scenario::copies`]; here it meets the browser.

use std::time::Duration;

use engine::problem::Problem;
use leptos::prelude::*;
use scenario::copies::{self, Copy as Kept, Found, Keeper, Store};
use scenario::{Shelf, shelf};
use web_sys::Storage;

use super::draft::Restored;
use super::workspace::Workspace;

/// The name under which it stands that copies are wanted.
const WANTED: &str = "specialised-services/keep";
/// Longest time between a change and its copy.
const SOON: Duration = Duration::from_millis(400);

/// What the store held when the page opened, besides what was brought back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Beside {
    /// Copies of other sittings, the latest first, each with what it holds.
    pub others: Vec<(Kept, Shelf)>,
    /// What cannot be read: its name, and its text as it stands.
    pub unreadable: Vec<(String, String)>,
}

/// What the page opens with.
pub struct Opened {
    /// The latest copy, if one is wanted and there.
    pub latest: Option<(Kept, Shelf)>,
    /// Everything else.
    pub beside: Beside,
}

/// Keeping copies. A handle: copies of it are the same.
#[derive(Clone, Copy)]
pub struct Copies {
    workspace: Workspace,
    wanted: RwSignal<bool>,
    keeper: StoredValue<Option<Keeper>>,
    /// Whether a copy is about to be written.
    waiting: StoredValue<bool>,
    kept: RwSignal<Option<Shelf>>,
    trouble: RwSignal<Option<Problem>>,
    beside: RwSignal<Beside>,
}

/// Keeping copies.
///
/// # Panics
/// Above the shell, where there is none.
pub fn use_copies() -> Copies {
    expect_context()
}

/// Reads what is kept, where copies are wanted.
pub fn opened() -> Opened {
    let mut opened = Opened { latest: None, beside: Beside::default() };
    let Some(drawer) = Drawer::open().filter(Drawer::is_wanted) else { return opened };
    let Found { copies, unreadable } = copies::found(&drawer);
    opened.beside.unreadable = unreadable;
    let mut sound = Vec::new();
    for copy in copies {
        match shelf::read(&copy.document) {
            Ok(shelf) => sound.push((copy, shelf)),
            // Written by a newer version, perhaps: its text is offered and stays.
            Err(_) => opened.beside.unreadable.push((String::new(), copy.document)),
        }
    }
    let mut sound = sound.into_iter();
    opened.latest = sound.next();
    opened.beside.others = sound.collect();
    opened
}

/// Makes the keeping known below the shell, and keeps from now on if that is wanted. Called once.
pub(super) fn provide(workspace: Workspace, opened: Opened) -> Copies {
    let Opened { latest, beside } = opened;
    // After a fault the draft is what goes on, from whichever copy.
    let goes_on = matches!(untrack(|| workspace.restored()), Restored::Kept { .. } | Restored::Nothing);
    let wanted = Drawer::open().is_some_and(|drawer| drawer.is_wanted());
    let parent = latest.filter(|_| goes_on);
    let copies = Copies {
        workspace,
        wanted: RwSignal::new(wanted),
        keeper: StoredValue::new(wanted.then(|| Keeper::new(&sitting(), parent.as_ref().map(|(copy, _)| copy)))),
        waiting: StoredValue::new(false),
        kept: RwSignal::new(parent.map(|(_, shelf)| shelf)),
        trouble: RwSignal::new(None),
        beside: RwSignal::new(beside),
    };
    provide_context(copies);
    Effect::new(move |before: Option<()>| {
        workspace.shelf.track();
        if before.is_some() {
            copies.soon();
        }
    });
    let listeners = [
        window_event_listener_untyped("pagehide", move |_| copies.now()),
        window_event_listener_untyped("visibilitychange", move |_| copies.now()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    copies
}

impl Copies {
    /// Whether copies are kept.
    pub fn are_wanted(self) -> bool {
        self.wanted.get()
    }

    /// Why the last copy was not kept.
    pub fn trouble(self) -> Option<Problem> {
        self.trouble.get()
    }

    /// What else the store held when the page opened.
    pub fn beside(self) -> Beside {
        self.beside.get()
    }

    /// Whether the present work stands in a copy.
    pub fn hold_the_present(self) -> bool {
        untrack(|| self.wanted.get() && self.kept.get().is_some_and(|kept| kept == self.workspace.shelf.get()))
    }

    /// Keeps copies from now on, if the browser lets it; a moment later it is known.
    pub fn want(self) {
        self.wanted.set(true);
        set_timeout(move || self.begin(), Duration::ZERO);
    }

    fn begin(self) {
        let refused = || {
            let message = "This browser does not let the page keep anything on this computer. Save the work as a file.";
            Problem::new("not_kept", "", message)
        };
        let Some(mut drawer) = Drawer::open().filter(|drawer| drawer.0.set_item(WANTED, "yes").is_ok()) else {
            self.wanted.set(false);
            self.trouble.set(Some(refused()));
            return;
        };
        let mut keeper = Keeper::new(&sitting(), None);
        let shelf = self.workspace.shelf.get_untracked();
        match keep(&mut keeper, &mut drawer, &shelf) {
            Ok(()) => {
                self.keeper.set_value(Some(keeper));
                self.kept.set(Some(shelf));
                self.trouble.set(None);
            }
            Err(problem) => {
                drawer.remove(WANTED);
                self.wanted.set(false);
                self.trouble.set(Some(problem));
            }
        }
    }

    /// Keeps no more copies and removes those there are; what cannot be read stays.
    pub fn want_no_more(self) {
        self.wanted.set(false);
        self.keeper.set_value(None);
        self.kept.set(None);
        self.trouble.set(None);
        self.beside.update(|beside| beside.others.clear());
        if let Some(mut drawer) = Drawer::open() {
            copies::forget(&mut drawer);
            drawer.remove(WANTED);
        }
    }

    /// Takes a copy of another sitting up, as a step that undo takes back.
    pub fn take(self, copy: &Kept) {
        let mut taken = None;
        self.beside.update(|beside| {
            if let Some(at) = beside.others.iter().position(|(other, _)| other == copy) {
                taken = Some(beside.others.remove(at));
            }
        });
        if let Some((_, shelf)) = taken {
            self.workspace.replace_all("taking another copy up", &shelf);
        }
    }

    /// Removes something that cannot be read, once its text has been saved.
    pub fn remove_unreadable(self, name: &str) {
        if let Some(mut drawer) = Drawer::open().filter(|_| !name.is_empty()) {
            drawer.remove(name);
        }
        self.beside.update(|beside| beside.unreadable.retain(|(other, _)| other != name));
    }

    /// What else was there has been read.
    pub fn beside_seen(self) {
        self.beside.set(Beside::default());
    }

    /// Keeps a copy shortly; what changes meanwhile goes with it.
    fn soon(self) {
        if self.wanted.get_untracked() && !self.waiting.get_value() {
            self.waiting.set_value(true);
            set_timeout(move || self.now(), SOON);
        }
    }

    fn now(self) {
        // The app may have gone before the time was up.
        if self.waiting.try_set_value(false).is_some() || !self.wanted.get_untracked() {
            return;
        }
        let Some(mut drawer) = Drawer::open() else { return };
        let shelf = self.workspace.shelf.get_untracked();
        let result = self.keeper.try_update_value(|keeper| Some(keep(keeper.as_mut()?, &mut drawer, &shelf)));
        match result.flatten() {
            Some(Ok(())) => {
                self.kept.set(Some(shelf));
                self.trouble.set(None);
            }
            Some(Err(problem)) => self.trouble.set(Some(problem)),
            None => {}
        }
    }
}

fn keep(keeper: &mut Keeper, drawer: &mut Drawer, shelf: &Shelf) -> Result<(), Problem> {
    keeper.keep(drawer, &shelf::write(shelf), js_sys::Date::now() as u64)
}

/// A name that no other sitting has.
fn sitting() -> String {
    let chance = js_sys::Math::random() * f64::from(u32::MAX);
    format!("{:x}-{:x}", js_sys::Date::now() as u64, chance as u64)
}

/// The browser's store of this site.
struct Drawer(Storage);

impl Drawer {
    fn open() -> Option<Self> {
        window().local_storage().ok().flatten().map(Self)
    }

    fn is_wanted(&self) -> bool {
        self.read(WANTED).as_deref() == Some("yes")
    }
}

impl Store for Drawer {
    fn names(&self) -> Vec<String> {
        let length = self.0.length().unwrap_or(0);
        (0..length).filter_map(|at| self.0.key(at).ok().flatten()).collect()
    }

    fn read(&self, name: &str) -> Option<String> {
        self.0.get_item(name).ok().flatten()
    }

    fn write(&mut self, name: &str, text: &str) -> bool {
        self.0.set_item(name, text).is_ok()
    }

    fn remove(&mut self, name: &str) {
        // Refused only where the store itself is: then nothing of it can be read either.
        let _ = self.0.remove_item(name);
    }
}
