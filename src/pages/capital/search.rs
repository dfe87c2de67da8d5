//! The search for the best choices, in slices of a few milliseconds between which the page answers.
//!
//! A search that is running is let come to its end; what was set meanwhile is asked next, and only the last of it. A case that takes longer
//! than a page may be kept waiting ends with the best found, and its bound says how far that may be from the best there is.

use std::sync::Arc;
use std::time::Duration;

use engine::capital::portfolio::{Answer, Budget};
use leptos::prelude::*;
use scenario::Kept;
use scenario::capital::{Answers, AnswersRun, Asked, Case};

use crate::state::memo::Memo;

/// Milliseconds of one slice.
const SLICE: f64 = 8.0;
/// Milliseconds after which one case ends with the best found.
const LONGEST: f64 = 1_500.0;
/// Milliseconds after which what is shown is marked as not answering what is set.
const LATE: f64 = 300.0;
/// Parts a case may look into; the time ends first.
const NODES: u32 = 1_000_000;

/// A search of a page. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Search {
    /// The last answers there were.
    pub answers: RwSignal<Option<Arc<Answers>>>,
    /// Whether the search has gone on for so long that the answers shown are those before the change.
    pub late: RwSignal<bool>,
    run: StoredValue<Option<AnswersRun>>,
    wanted: StoredValue<Option<Asked>>,
    began: StoredValue<Began>,
}

/// When the search, and the case at hand, began.
#[derive(Clone, Copy, Default)]
struct Began {
    busy: bool,
    search: f64,
    case: f64,
}

impl Search {
    /// Searches whenever what is asked changes.
    pub fn follow(asked: Memo<Kept<Asked>>) -> Self {
        let search = Self {
            answers: RwSignal::new(None),
            late: RwSignal::new(false),
            run: StoredValue::new(None),
            wanted: StoredValue::new(None),
            began: StoredValue::new(Began::default()),
        };
        let wanted = Memo::new(move |_| asked.with(|kept| kept.shown.clone()).map(|asked| Asked::clone(&asked)));
        Effect::new(move |_| {
            if let Some(asked) = wanted.get() {
                search.want(asked);
            }
        });
        search
    }

    /// Puts a better answer to a case in the place of the one that is shown.
    pub fn replace(self, case: Case, answer: Answer) {
        let answers = self.run.try_update_value(|run| {
            let run = run.as_mut()?;
            run.replace(case, answer);
            Some(run.answers())
        });
        if let Some(Some(answers)) = answers {
            self.answers.set(Some(Arc::new(answers)));
        }
    }

    fn want(self, asked: Asked) {
        self.wanted.set_value(Some(asked));
        if !self.began.get_value().busy {
            self.begin();
        }
    }

    fn begin(self) {
        let Some(asked) = self.wanted.try_update_value(Option::take).flatten() else { return };
        let now = js_sys::Date::now();
        self.began.set_value(Began { busy: true, search: now, case: now });
        self.run.update_value(|run| *run = Some(AnswersRun::new(asked, Budget { nodes: NODES }, run.as_ref())));
        self.slice();
    }

    fn slice(self) {
        // The page may have been left between two slices.
        let Some(mut began) = self.began.try_get_value() else { return };
        let start = js_sys::Date::now();
        let answers = self.run.try_update_value(|run| {
            let run = run.as_mut()?;
            loop {
                let case = run.case();
                if run.step(1) {
                    return Some(run.answers());
                }
                let now = js_sys::Date::now();
                if run.case() != case || case.is_none() {
                    began.case = now;
                } else if now - began.case > LONGEST {
                    run.settle_for_the_best();
                }
                if now - start > SLICE {
                    return None;
                }
            }
        });
        self.began.set_value(began);
        if let Some(Some(answers)) = answers {
            self.end(answers);
        } else {
            if start - began.search > LATE {
                self.late.set(true);
            }
            set_timeout(move || self.slice(), Duration::ZERO);
        }
    }

    fn end(self, answers: Answers) {
        self.began.set_value(Began::default());
        self.late.set(false);
        self.answers.set(Some(Arc::new(answers)));
        self.begin();
    }
}
