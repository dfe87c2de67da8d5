//! What would change the standing of the scheme, worked out in slices of a few milliseconds between which the page answers.

use std::time::Duration;

use engine::capital::portfolio::Budget;
use leptos::prelude::*;
use scenario::capital::{Case, Change, ChangesRun};

use crate::pages::capital::reading::Reading;
use crate::state::memo::Memo;

/// Milliseconds of one slice.
const SLICE: f64 = 8.0;
/// Parts looked into for each question at most.
const NODES: u32 = 20_000;

/// The work. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Changes {
    done: RwSignal<Vec<(Case, Change)>>,
    run: StoredValue<Option<ChangesRun>>,
    /// Whether a slice is coming.
    busy: StoredValue<bool>,
}

impl Changes {
    /// Works it out anew whenever the answers or the scheme change; what is known of each case is in the signal.
    pub fn follow(room: Reading, code: Memo<String>) -> RwSignal<Vec<(Case, Change)>> {
        let changes =
            Self { done: RwSignal::new(Vec::new()), run: StoredValue::new(None), busy: StoredValue::new(false) };
        Effect::new(move |_| {
            let (answers, code, case) = (room.answers.get(), code.get(), room.case.get());
            let run = answers.map(|answers| ChangesRun::new(&answers, &code, case, Budget { nodes: NODES }));
            changes.done.set(Vec::new());
            changes.run.set_value(run);
            if !changes.busy.get_value() {
                changes.busy.set_value(true);
                changes.slice();
            }
        });
        changes.done
    }

    fn slice(self) {
        let start = js_sys::Date::now();
        let worked = self.run.try_update_value(|run| {
            let Some(run) = run.as_mut() else { return (true, Vec::new()) };
            while js_sys::Date::now() - start < SLICE {
                if run.step(1) {
                    return (true, run.done().to_vec());
                }
            }
            (false, run.done().to_vec())
        });
        // The page may have been left between two slices.
        let Some((is_done, done)) = worked else { return };
        if self.done.with_untracked(|known| known.len() != done.len()) {
            self.done.set(done);
        }
        self.busy.set_value(!is_done);
        if !is_done {
            set_timeout(move || self.slice(), Duration::ZERO);
        }
    }
}
