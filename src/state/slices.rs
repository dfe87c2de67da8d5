//! Searches of a page in slices of a few milliseconds, between which the page answers.
//!
//! A search that is running is let come to its end; what was set meanwhile is asked next, and only the last of it. A part that takes longer
//! than a page may be kept waiting ends with the best found, and its bound says how far that may be from the best there is. A search that is
//! shown part by part is given up instead once something else is asked.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::state::memo::Memo;

/// Between a change and its search: long enough for the page to show the change first.
const FRAME: Duration = Duration::from_millis(16);
/// Milliseconds of one slice.
const SLICE: f64 = 8.0;
/// Milliseconds after which one part ends with the best found.
const LONGEST: f64 = 1_500.0;
/// Milliseconds after which what is shown is marked as not answering what is set.
const LATE: f64 = 300.0;
/// Parts of the optimiser a search may look into; the time ends first.
pub const NODES: u32 = 1_000_000;

/// A search that is taken step by step.
pub trait Steps: Sized + Send + Sync + 'static {
    /// What is asked.
    type Asked: Clone + PartialEq + Send + Sync + 'static;
    /// What it comes to.
    type Outcome: Send + Sync + 'static;
    /// Whether every part is shown as it is done; what is asked meanwhile then ends the search.
    const BY_PARTS: bool = false;

    /// Not begun; what an earlier run has answered already may be taken over.
    fn begin(asked: Self::Asked, before: Option<&Self>) -> Self;
    /// Takes a step far shorter than a slice; true when none is left.
    fn step(&mut self) -> bool;
    /// Parts done and parts there are, where a part is what may be ended with the best found.
    fn progress(&self) -> (usize, usize);
    /// Whether a part is at hand; until then its time does not run.
    fn is_at_hand(&self) -> bool;
    /// Ends the part at hand with the best found.
    fn settle_for_the_best(&mut self);
    /// What it came to; `None` where it came to nothing.
    fn outcome(&self) -> Option<Self::Outcome>;
}

/// A search of a page. A handle: copies are the same.
pub struct Slices<S: Steps> {
    /// The last outcome there was.
    pub outcome: RwSignal<Option<Arc<S::Outcome>>>,
    /// Whether the search has gone on for so long that the outcome shown is that before the change.
    pub late: RwSignal<bool>,
    /// Parts done and parts there are; nothing between two searches.
    pub progress: RwSignal<Option<(usize, usize)>>,
    run: StoredValue<Option<S>>,
    wanted: StoredValue<Option<S::Asked>>,
    began: StoredValue<Began>,
}

impl<S: Steps> Clone for Slices<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: Steps> Copy for Slices<S> {}

/// When the search, and the part at hand, began.
#[derive(Clone, Copy, Default)]
struct Began {
    busy: bool,
    /// Whether the page has a change to show before the next slice.
    gives_way: bool,
    search: f64,
    part: f64,
}

impl<S: Steps> Slices<S> {
    /// A search that nothing is asked of yet.
    pub fn idle() -> Self {
        Self {
            outcome: RwSignal::new(None),
            late: RwSignal::new(false),
            progress: RwSignal::new(None),
            run: StoredValue::new(None),
            wanted: StoredValue::new(None),
            began: StoredValue::new(Began::default()),
        }
    }

    /// Searches whenever what is asked changes.
    pub fn follow(wanted: Memo<Option<S::Asked>>) -> Self {
        let search = Self::idle();
        Effect::new(move |_| {
            if let Some(asked) = wanted.get() {
                search.want(asked);
            }
        });
        search
    }

    /// Changes what has been found, such as by what was found elsewhere, and shows the outcome of that.
    pub fn amend(self, change: impl FnOnce(&mut S)) {
        let outcome = self.run.try_update_value(|run| {
            let run = run.as_mut()?;
            change(run);
            run.outcome()
        });
        if let Some(Some(outcome)) = outcome {
            self.outcome.set(Some(Arc::new(outcome)));
        }
    }

    fn want(self, asked: S::Asked) {
        self.wanted.set_value(Some(asked));
        let mut began = self.began.get_value();
        if began.busy {
            began.gives_way = true;
            return self.began.set_value(began);
        }
        // A page that shows nothing yet has nothing to show first.
        if self.outcome.with_untracked(Option::is_none) {
            return self.begin();
        }
        began.busy = true;
        self.began.set_value(began);
        set_timeout(move || self.begin(), FRAME);
    }

    fn begin(self) {
        // The page may have been left meanwhile.
        let Some(asked) = self.wanted.try_update_value(Option::take).flatten() else { return };
        let now = js_sys::Date::now();
        self.began.set_value(Began { busy: true, gives_way: false, search: now, part: now });
        self.run.update_value(|run| *run = Some(S::begin(asked, run.as_ref())));
        self.slice();
    }

    fn slice(self) {
        if self.began.try_get_value().is_some_and(|began| began.gives_way) {
            set_timeout(move || self.slice_now(), FRAME);
        } else {
            self.slice_now();
        }
    }

    fn slice_now(self) {
        // The page may have been left between two slices.
        let Some(mut began) = self.began.try_get_value() else { return };
        began.gives_way = false;
        if S::BY_PARTS && self.wanted.with_value(Option::is_some) {
            self.begin();
            return;
        }
        let start = js_sys::Date::now();
        let told = self.run.try_update_value(|run| {
            let run = run.as_mut()?;
            let (before, _) = run.progress();
            loop {
                let ((done, _), is_at_hand) = (run.progress(), run.is_at_hand());
                if run.step() {
                    return Some((true, run.outcome()));
                }
                let now = js_sys::Date::now();
                if run.progress().0 != done || !is_at_hand {
                    began.part = now;
                } else if now - began.part > LONGEST {
                    run.settle_for_the_best();
                    began.part = now;
                }
                if now - start > SLICE {
                    let is_told = S::BY_PARTS && run.progress().0 != before;
                    return Some((false, is_told.then(|| run.outcome()).flatten()));
                }
            }
        });
        self.began.set_value(began);
        let (is_done, outcome) = told.flatten().unwrap_or((false, None));
        if is_done {
            self.end(outcome);
        } else {
            if let Some(outcome) = outcome {
                self.outcome.set(Some(Arc::new(outcome)));
            }
            if start - began.search > LATE {
                self.late.set(true);
                self.progress.set(self.run.with_value(|run| run.as_ref().map(S::progress)));
            }
            set_timeout(move || self.slice(), Duration::ZERO);
        }
    }

    fn end(self, outcome: Option<S::Outcome>) {
        self.began.set_value(Began::default());
        self.late.set(false);
        self.progress.set(None);
        if let Some(outcome) = outcome {
            self.outcome.set(Some(Arc::new(outcome)));
        }
        self.begin();
    }
}
