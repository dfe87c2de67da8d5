//! What the cards of a page read: one answer worked out from one part of the inputs, the last good one kept while an input is faulty.

use ::charts::table::Table;
use engine::problem::Problem;
use leptos::prelude::*;
use scenario::compared::{ComparedPage, Tells};
use scenario::{Inputs, Kept};

use super::beside::Present;
use super::memo::Memo;
use super::{Workspace, use_workspace};
use crate::components::faults::Faults;

/// What a page is read from: the part `I` of the inputs, and the answer `T` to it. A handle: copies are the same.
pub struct Reading<I: 'static, T: 'static> {
    /// What is worked on.
    pub workspace: Workspace,
    /// On a phone, whether the inputs show in place of the answer.
    pub changing: RwSignal<bool>,
    /// What is set.
    pub input: Memo<I>,
    /// The same as the baseline sets it: where the example started.
    pub start: Memo<I>,
    /// Whether what is shown is the last good answer and not one to what is set now.
    pub before: Memo<bool>,
    kept: Memo<Kept<T>>,
}

impl<I, T> Clone for Reading<I, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I, T> Copy for Reading<I, T> {}

impl<I, T> Reading<I, T>
where
    I: PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    /// Makes the reading, and what is wrong with its inputs, known to every card of the page.
    pub fn provide(part: fn(&Inputs) -> I, out: fn(&I) -> Result<T, Vec<Problem>>) -> Self {
        let workspace = use_workspace();
        let input = workspace.select(part);
        let kept = Memo::new(move |before| Kept::after(before, input.with(out)));
        let reading = Self {
            workspace,
            changing: RwSignal::new(false),
            input,
            start: workspace.select_baseline(part),
            before: Memo::new(move |_| kept.with(Kept::is_before)),
            kept,
        };
        provide_context(reading);
        Faults::provide(Signal::derive(move || reading.problems()));
        reading
    }

    /// Tells the page’s key figures from its own answer, so that the scenarios beside need not work it out once more.
    #[must_use]
    pub fn told_beside(self, page: ComparedPage) -> Self
    where
        T: Tells,
    {
        let told =
            move || self.kept.with(|kept| kept.shown.as_deref().filter(|_| kept.problems.is_empty()).map(Tells::tells));
        Present::provide(page, told);
        self
    }

    /// The reading that the page has provided.
    ///
    /// # Panics
    /// Outside the page, where there is none.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Reads something off the answer that is shown, and follows it; `None` before the first.
    pub fn shown<R>(self, of: impl FnOnce(&T) -> R) -> Option<R> {
        self.kept.with(|kept| kept.shown.as_deref().map(of))
    }

    /// The same, worked out once for each change.
    pub fn memo<R>(self, of: impl Fn(&T) -> R + Send + Sync + 'static) -> Memo<R>
    where
        R: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.shown(&of).unwrap_or_default())
    }

    /// A table of the answer to be taken away; nothing while it is the last good one.
    pub fn table(self, of: impl Fn(&T) -> Table + Send + Sync + 'static) -> Callback<(), Option<Table>> {
        Callback::new(move |()| (!self.before.get_untracked()).then(|| self.shown(&of)).flatten())
    }

    /// Everything wrong with what is set now; paths from the root of the inputs.
    pub fn problems(self) -> Vec<Problem> {
        self.kept.with(|kept| kept.problems.to_vec())
    }
}
