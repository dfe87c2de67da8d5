//! What every card of the page reads: the weights, schemes in points and in pounds, and the best choice by either.

use std::sync::Arc;

use engine::capital::portfolio::{Answer, Budget};
use engine::problem::Problem;
use leptos::prelude::*;
use scenario::Kept;
use scenario::capital::{Asked, CapitalInput, Measures, MeasuresRun, Weighed};
use words::capital::weights::{criterion, weight};

use crate::components::faults::Faults;
use crate::pages::capital::reading as capital;
use crate::state::memo::Memo;
use crate::state::slices::{NODES, Slices, Steps};

/// What the page is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The inputs of the room.
    pub capital: capital::Reading,
    /// Schemes by either measure.
    pub weighed: Memo<Kept<Weighed>>,
    /// The best choice by either measure.
    pub search: Slices<MeasuresRun>,
    /// Whether what is shown answers something else than what is set now.
    pub before: Memo<bool>,
}

impl Steps for MeasuresRun {
    type Asked = Measures<Asked>;
    type Outcome = Measures<Answer>;

    fn begin(asked: Self::Asked, before: Option<&Self>) -> Self {
        Self::new(&asked, Budget { nodes: NODES }, before)
    }

    fn step(&mut self) -> bool {
        self.step(1)
    }

    fn progress(&self) -> (usize, usize) {
        self.progress()
    }

    fn settle_for_the_best(&mut self) {
        self.settle_for_the_best();
    }

    fn outcome(&self) -> Option<Measures<Answer>> {
        self.outcome()
    }
}

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    let capital = capital::provide_with(|_| (Slices::idle(), RwSignal::new(false)));
    let input = capital.input;
    let weighed = Memo::new(move |before| Kept::after(before, input.with(Weighed::out)));
    let wanted = Memo::new(move |_| weighed.with(|kept| kept.shown.clone()).map(|weighed| weighed.measures.clone()));
    let search = Slices::<MeasuresRun>::follow(wanted);
    let before = Memo::new(move |_| weighed.with(Kept::is_before) || search.late.get());
    let reading = Reading { capital, weighed, search, before };
    provide_context(reading);
    Faults::provide(Signal::derive(move || reading.problems()));
    reading
}

/// The reading.
///
/// # Panics
/// Outside the page, where there is none.
pub fn use_reading() -> Reading {
    expect_context()
}

impl Reading {
    /// Reads something off the schemes and both choices with what is set.
    pub fn told<T>(self, of: impl FnOnce(&Weighed, &Measures<Answer>, &CapitalInput) -> T) -> Option<T> {
        let (weighed, both) = (self.weighed(), self.search.outcome.get());
        let (weighed, both) = (weighed?, both?);
        Some(self.capital.input.with(|input| of(&weighed, &both, input)))
    }

    /// The same, worked out once for each change.
    pub fn memo<T>(
        self,
        of: impl Fn(&Weighed, &Measures<Answer>, &CapitalInput) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.told(&of).unwrap_or_default())
    }

    /// Schemes by either measure, as they are shown.
    pub fn weighed(self) -> Option<Arc<Weighed>> {
        self.weighed.with(|kept| kept.shown.clone())
    }

    /// Everything wrong with what is set now; paths from the root of the inputs.
    pub fn problems(self) -> Vec<Problem> {
        self.weighed.with(|kept| kept.problems.to_vec())
    }

    /// Each criterion with its weight, in a line.
    pub fn weights_in_words(self) -> String {
        let weighed = self.weighed();
        let criteria = weighed.iter().flat_map(|weighed| &weighed.criteria);
        let each: Vec<String> =
            criteria.map(|of| format!("{} {}", criterion(of.code).0, weight(of.thousandths))).collect();
        format!("{}.", each.join(", "))
    }
}
