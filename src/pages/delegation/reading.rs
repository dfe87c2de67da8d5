//! What every card of the room reads: the verdicts on what is set, those of the example, what is wrong.

use engine::parameters::{PrescribedService, prescribed_service, prescribed_services};
use engine::problem::Problem;
use leptos::prelude::*;
use scenario::compared::{ComparedPage, Tells};
use scenario::delegation::{Judged, Judging};
use words::delegation::Headline;

use super::view::{RoomView, Seen, use_view};
use crate::components::faults::Faults;
use crate::components::focus;
use crate::state::beside::Present;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// What the room is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What is worked on.
    pub workspace: Workspace,
    /// What is looked at.
    pub view: RoomView,
    /// The counts of the headline.
    pub headline: Memo<Headline>,
    /// The same as the example has them.
    pub example: Memo<Headline>,
    /// Whether the test differs from the example.
    pub own: Memo<bool>,
    /// Whether anything that is shown rests on example ratings.
    pub illustrative: Memo<bool>,
    /// Whether what is shown is the last good answer and not one to what is set now.
    pub before: Memo<bool>,
    judging: Memo<Judging>,
}

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    let (workspace, view) = (use_workspace(), use_view());
    let input = workspace.select(|inputs| inputs.delegation.test());
    let start = workspace.select_baseline(|inputs| inputs.delegation.test());
    let judging = Memo::new(move |before| input.with(|input| Judging::after(before, input)));
    let counts = |judging: &Judging| {
        let judged = judging.shown.as_deref();
        judged
            .map(|judged| {
                let (own, example) = (judged.input.own_services(), judged.input.example_lines().len());
                Headline::read(&judged.classification.services, own).with_example(example)
            })
            .unwrap_or_default()
    };
    // Whoever moves the test wants to see what it says.
    Effect::new(move |before: Option<()>| {
        input.track();
        if before.is_some() {
            view.seen.set(Seen::Test);
        }
    });
    let reading = Reading {
        workspace,
        view,
        headline: Memo::new(move |_| judging.with(counts)),
        example: Memo::new(move |_| start.with(|start| counts(&Judging::after(None, start)))),
        own: Memo::new(move |_| start.with(|start| input.with(|input| input != start))),
        illustrative: Memo::new(move |_| {
            judging
                .with(|judging| judging.shown.as_deref().is_some_and(|judged| !judged.input.example_lines().is_empty()))
        }),
        before: Memo::new(move |_| judging.with(|judging| judging.shown.is_some() && !judging.is_current())),
        judging,
    };
    provide_context(reading);
    Present::provide(ComparedPage::Delegation, move || {
        judging.with(|judging| judging.shown.as_deref().filter(|_| judging.is_current()).map(Tells::tells))
    });
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
    /// Reads something off the verdicts that are shown, and follows them; `None` before the first.
    pub fn judged<T>(self, of: impl FnOnce(&Judged) -> T) -> Option<T> {
        self.judging.with(|judging| judging.shown.as_deref().map(of))
    }

    /// The same, worked out once for each change.
    pub fn memo<T>(self, of: impl Fn(&Judged) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.judged(&of).unwrap_or_default())
    }

    /// Whether the service that is told in full rests on example ratings.
    pub fn is_example(self) -> bool {
        let line = self.view.line.get();
        self.judged(|judged| judged.input.is_example(line)).unwrap_or_default()
    }

    /// Everything wrong with what is set now; paths from the root of the inputs.
    pub fn problems(self) -> Vec<Problem> {
        self.judging.with(|judging| judging.problems.to_vec())
    }

    /// The first problem at a path or under it, in words.
    pub fn problem_at(self, path: &str) -> Option<String> {
        self.judging.with(|judging| {
            let here = |problem: &&Problem| problem.path == path;
            judging.problems.iter().find(here).map(|problem| problem.message.clone())
        })
    }

    /// The service that is told in full.
    pub fn service(self) -> Option<&'static PrescribedService> {
        prescribed_service(self.view.line.get())
    }

    /// Tells a service in full and goes there.
    pub fn open(self, line: &str) {
        if let Some(service) = prescribed_service(line) {
            self.view.line.set(service.line);
            focus::bring_into_view(super::service::TITLE);
        }
    }

    /// The services before and after one in the list.
    pub fn neighbours(line: &str) -> [Option<&'static PrescribedService>; 2] {
        let list = prescribed_services();
        let place = list.iter().position(|service| service.line == line);
        let at = |place: Option<usize>| place.and_then(|place| list.get(place));
        [at(place.and_then(|place| place.checked_sub(1))), at(place.and_then(|place| place.checked_add(1)))]
    }
}
