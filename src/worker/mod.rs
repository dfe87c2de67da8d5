//! Long work beside the page: it shows how far it is, can be cancelled at any moment, and never stops the page from answering.
//!
//! Reading order: [`Job`] (what a page holds), [`jobs`] (what can be done), [`beside`] (the worker as the page has it), [`inside`]
//! (what runs there). A worker is handed the module the page compiled, so it fetches nothing; each start has a worker of its own, which
//! ends with the outcome, with Cancel, or with the page that started it.
//!
//! To add a job: implement [`Work`] and `Steps` for it in `jobs.rs`, and give it its line in the match there.

pub(crate) mod beside;
mod inside;
mod jobs;

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::api;
use beside::{Beside, Heard};

pub use inside::worker_main;
pub use jobs::Work;

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Standing {
    /// Not started.
    #[default]
    Idle,
    /// At work; `total` is 0 until it is known.
    Running {
        /// Parts done.
        done: u32,
        /// Parts there are.
        total: u32,
    },
    /// The outcome is there.
    Done,
    /// It came to no outcome, and why, in words.
    Failed(String),
    /// Stopped by the user.
    Cancelled,
}

type Outcome = Arc<dyn Any + Send + Sync>;

/// What is known of a job: its standing, and the last outcome it came to.
#[derive(Default)]
struct Held {
    standing: Standing,
    outcome: Option<Outcome>,
    so_far: Option<Outcome>,
}

/// One job of a page. A handle: copies are the same job. Where its owner is left, the work ends.
pub struct Job<W> {
    core: Core,
    of: PhantomData<fn() -> W>,
}

impl<W> Clone for Job<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Job<W> {}

/// A job of that kind, not started.
///
/// ```ignore
/// let job = use_job::<Robustness>();
/// job.start(&RobustnessRequest { services, policy, seed: 1, draws: 10_000 });
/// let kept = move || job.outcome().map(|outcome| outcome.services[0].kept.clone());
/// ```
pub fn use_job<W: Work>() -> Job<W> {
    let core = Core { held: RwSignal::new(Held::default()), beside: StoredValue::new_local(None) };
    Job { core, of: PhantomData }
}

impl<W: Work> Job<W> {
    /// Starts the work, afresh where it was running. The last outcome stays until there is another.
    pub fn start(self, input: &W::Input) {
        self.core.start(W::NAME, api::encode(input).unwrap_or_default(), |outcome| {
            let tree = api::decode(outcome).ok()?;
            let outcome: W::Outcome = engine::entry::value(&tree)?;
            Some(Arc::new(outcome))
        });
    }

    /// Stops the work at once; the last outcome stays.
    pub fn cancel(self) {
        self.core.stop(Standing::Cancelled);
    }

    /// Stops the work and forgets the last outcome: for when what it was worked out from has changed.
    pub fn forget(self) {
        self.core.stop(Standing::Idle);
        self.core.held.update(|held| (held.outcome, held.so_far) = (None, None));
    }

    /// How far it is, followed.
    pub fn standing(self) -> Standing {
        self.core.held.with(|held| held.standing.clone())
    }

    /// What the work that is running, or was cancelled, had come to, followed; `None` for work that only tells in the end.
    pub fn so_far(self) -> Option<Arc<W::Outcome>> {
        self.core.held.with(|held| held.so_far.clone()).and_then(|outcome| outcome.downcast().ok())
    }

    /// The last outcome, followed.
    pub fn outcome(self) -> Option<Arc<W::Outcome>> {
        self.core.held.with(|held| held.outcome.clone()).and_then(|outcome| outcome.downcast().ok())
    }
}

/// A job of any kind, so that what jobs have in common is compiled once.
#[derive(Clone, Copy)]
struct Core {
    held: RwSignal<Held>,
    beside: StoredValue<Option<Beside>, LocalStorage>,
}

impl Core {
    fn start(self, job: &str, input: JsValue, read: fn(JsValue) -> Option<Outcome>) {
        self.stop(Standing::Running { done: 0, total: 0 });
        let _ = self.held.try_update(|held| held.so_far = None);
        let begun = Beside::begin(job, &input, move |heard| match heard {
            Heard::Progress { done, total, so_far } => {
                let so_far = so_far.and_then(read);
                let _ = self.held.try_update(|held| {
                    held.standing = Standing::Running { done, total };
                    held.so_far = so_far.or_else(|| held.so_far.take());
                });
            }
            Heard::Outcome(outcome) => self.end(read(outcome)),
            Heard::Failed(words) => self.stop(Standing::Failed(words)),
        });
        match begun {
            Ok(beside) => drop(self.beside.try_set_value(Some(beside))),
            Err(words) => self.stand(Standing::Failed(words)),
        }
    }

    fn end(self, outcome: Option<Outcome>) {
        if outcome.is_none() {
            return self
                .stop(Standing::Failed("The outcome of the work could not be read. Reload the page.".to_owned()));
        }
        // The page may be gone by now.
        let _ = self.beside.try_set_value(None);
        let _ = self.held.try_update(|held| *held = Held { standing: Standing::Done, outcome, so_far: None });
    }

    fn stop(self, standing: Standing) {
        let _ = self.beside.try_set_value(None);
        self.stand(standing);
    }

    fn stand(self, standing: Standing) {
        let _ = self.held.try_update(|held| held.standing = standing);
    }
}
