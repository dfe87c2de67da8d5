//! The draws beside the page: the job, what it was asked, and whether that is still what is set.

use std::sync::Arc;

use engine::uncertainty::{Outcome, StudyDraws, StudyRequest};
use leptos::prelude::*;
use words::uncertainty::UncertaintyHeadline;

use super::reading::Reading;
use crate::state::memo::Memo;
use crate::worker::{Job, Standing, use_job};

/// The draws of the page. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Drawing {
    job: Job<StudyDraws>,
    asked: RwSignal<Option<StudyRequest>>,
    answered: RwSignal<Option<StudyRequest>>,
    now: Memo<StudyRequest>,
}

/// Makes the draws known to every card of the page.
pub fn provide(reading: Reading) -> Drawing {
    let workspace = reading.workspace;
    let now = Memo::new(move |_| reading.input.with(|asked| asked.request(workspace.scenario().seed)));
    let drawing =
        Drawing { job: use_job::<StudyDraws>(), asked: RwSignal::new(None), answered: RwSignal::new(None), now };
    Effect::new(move |_| {
        if drawing.job.standing() == Standing::Done {
            drawing.answered.set(drawing.asked.get_untracked());
        }
    });
    provide_context(drawing);
    drawing
}

/// The draws.
pub fn use_drawing() -> Drawing {
    expect_context()
}

impl Drawing {
    /// Starts the draws from what is set now.
    pub fn start(self) {
        let request = self.now.get_untracked();
        self.asked.set(Some(request.clone()));
        self.job.start(&request);
    }

    /// Stops them; what earlier ones came to stays.
    pub fn cancel(self) {
        self.job.cancel();
    }

    /// How far they are, followed.
    pub fn standing(self) -> Standing {
        self.job.standing()
    }

    /// What the last draws came to, followed.
    pub fn outcome(self) -> Option<Arc<Outcome>> {
        self.job.outcome()
    }

    /// Whether what the draws came to answers earlier inputs, followed. More draws or another board than was asked about are no earlier input.
    pub fn is_earlier(self) -> bool {
        self.answered.with(|answered| answered.as_ref().is_some_and(|answered| self.now.with(|now| now != answered)))
    }
}

/// Reads something off the headline, with the draws where there are any that answer what is set.
pub fn said<T>(reading: Reading, drawing: Drawing, of: impl Fn(UncertaintyHeadline<'_>) -> T) -> Option<T> {
    let outcome = drawing.outcome().filter(|_| !drawing.is_earlier());
    reading.shown(|worked| {
        let own = worked.is_own.then_some(worked.board);
        of(UncertaintyHeadline { tornado: &worked.tornado, own, outcome: outcome.as_deref() })
    })
}
