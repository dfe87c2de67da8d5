//! What every card of the room reads: the schemes with their worth, what was asked, the answers, and which way of holding the money is told.

use std::sync::Arc;

use engine::capital::portfolio::{Answer, Standing};
use engine::problem::Problem;
use leptos::prelude::*;
use scenario::Kept;
use scenario::capital::{Answers, Appraised, Asked, CapitalInput, Case};
use words::capital::Measure;

use super::search::Search;
use crate::components::faults::Faults;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// What the room is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What is worked on.
    pub workspace: Workspace,
    /// On a phone, whether the inputs show in place of the answer.
    pub changing: RwSignal<bool>,
    /// What is set.
    pub input: Memo<CapitalInput>,
    /// The way of holding the money that is told in full.
    pub case: RwSignal<Case>,
    /// Whether anything shown rests on the example.
    pub illustrative: Memo<bool>,
    /// Whether what is shown answers something else than what is set now.
    pub before: Memo<bool>,
    /// The answers that are shown.
    pub answers: RwSignal<Option<Arc<Answers>>>,
    /// What finds them.
    pub search: Search,
    /// What each scheme is worth.
    pub appraised: Memo<Kept<Appraised>>,
    /// What is asked of the optimiser.
    pub asked: Memo<Kept<Asked>>,
}

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    provide_with(|asked| {
        let search = Search::follow(wanted(asked));
        (search, search.late)
    })
}

/// What was last asked without a fault.
pub fn wanted(asked: Memo<Kept<Asked>>) -> Memo<Option<Asked>> {
    Memo::new(move |_| asked.with(|kept| kept.shown.clone()).map(|asked| Asked::clone(&asked)))
}

/// The same for a page whose search may be another: what finds the ways of holding the money, and whether the page’s own search is late.
pub fn provide_with(search: impl FnOnce(Memo<Kept<Asked>>) -> (Search, RwSignal<bool>)) -> Reading {
    let workspace = use_workspace();
    let input = workspace.select(|inputs| inputs.capital.clone());
    let worth = Memo::new(move |_| input.with(CapitalInput::worth));
    let appraised = Memo::new(move |before| Kept::after(before, worth.with(Appraised::out)));
    let asked = Memo::new(move |before| {
        let read = appraised.with(|appraised| match &appraised.shown {
            Some(shown) if appraised.problems.is_empty() => input.with(|input| Asked::read(input, shown)),
            _ => Err(appraised.problems.to_vec()),
        });
        Kept::after(before, read)
    });
    let (search, late) = search(asked);
    let reading = Reading {
        workspace,
        changing: RwSignal::new(false),
        input,
        case: RwSignal::new(Case::Ringfence),
        illustrative: Memo::new(move |_| input.with(CapitalInput::is_example)),
        before: Memo::new(move |_| asked.with(Kept::is_before) || late.get()),
        answers: search.outcome,
        search,
        appraised,
        asked,
    };
    provide_context(reading);
    Faults::provide(Signal::derive(move || reading.problems()));
    reading
}

/// The reading.
///
/// # Panics
/// Outside the room, where there is none.
pub fn use_reading() -> Reading {
    expect_context()
}

impl Reading {
    /// Reads something off the answers that are shown with what is set, worked out once for each change.
    pub fn memo<T>(self, of: impl Fn(&Answers, &CapitalInput) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let answers = self.answers.get();
            answers.map(|answers| self.input.with(|input| of(&answers, input))).unwrap_or_default()
        })
    }

    /// The same of the way of holding the money that is told in full.
    pub fn told<T>(self, of: impl Fn(&Answer, &Answers, &CapitalInput) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let (answers, case) = (self.answers.get(), self.case.get());
            let told = answers.as_ref().and_then(|answers| Some((answers.of(case)?, answers)));
            told.map(|(answer, answers)| self.input.with(|input| of(answer, answers, input))).unwrap_or_default()
        })
    }

    /// What values are in.
    pub fn measure(self) -> Measure {
        self.input.with(measure)
    }

    /// Everything wrong with what is set now; paths from the root of the inputs.
    pub fn problems(self) -> Vec<Problem> {
        self.asked.with(|kept| kept.problems.to_vec())
    }

    /// Whether there is something to show.
    pub fn is_answered(self) -> bool {
        self.answers.with(Option::is_some)
    }
}

/// What values are in.
pub const fn measure(input: &CapitalInput) -> Measure {
    if input.value.measured_by.is_money() { Measure::Pounds } else { Measure::Points }
}

/// Whether an answer holds a choice.
pub fn is_found(answer: &Answer) -> bool {
    answer.status != Standing::Infeasible && answer.certificate.is_some()
}
