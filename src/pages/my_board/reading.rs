//! What every card of the page reads: whose board it is, what is set about boards, what services need.

use engine::parameters::{self, IntegratedCareBoard};
use engine::problem::Problem;
use leptos::prelude::*;
use scenario::Kept;
use scenario::WhoKind;
use scenario::delegation::{Assessed, Boards, EachBoard, Judging, Planned, Staged};
use words::Sentence;

use crate::components::faults::Faults;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// People that a suggested group is first given: the upper end of the local level.
const LOCAL: &str = "2500000";

/// Share of residents that is first asked for.
const MARK: &str = "0.9";

/// What the page is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What is worked on.
    pub workspace: Workspace,
    /// On a phone, whether the inputs show in place of the answer.
    pub changing: RwSignal<bool>,
    /// The reader's own board.
    pub own: Memo<Option<&'static IntegratedCareBoard>>,
    /// How ready it is, as far as that is known.
    pub assessed: Memo<Option<Assessed>>,
    /// What it can plan, and with whom.
    pub planned: Memo<Option<Planned>>,
    /// All boards side by side.
    pub each: Memo<Vec<EachBoard>>,
    /// Where the local and the sub-regional level end, in words.
    pub ends: Memo<[String; 2]>,
    /// People a suggested group needs: looked at, and no part of the scenario.
    pub needed: RwSignal<String>,
    /// Share of residents to be treated within a footprint: likewise.
    pub mark: RwSignal<String>,
    /// Whether what is shown is the last good answer and not one to what is set now.
    pub before: Memo<bool>,
    boards: Memo<Kept<Boards>>,
}

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    let workspace = use_workspace();
    let who = workspace.who();
    let own = Memo::new(move |_| {
        who.with(|who| (who.kind == WhoKind::Board).then(|| parameters::board(&who.code)).flatten())
    });
    let input = workspace.select(|inputs| inputs.delegation.clone());
    let test = workspace.select(|inputs| inputs.delegation.test());
    let boards = Memo::new(move |before| Kept::after(before, input.with(Boards::read)));
    let judging = Memo::new(move |before| test.with(|test| Judging::after(before, test)));
    let assessed = Memo::new(move |_| boards.with(|boards| Some(boards.shown.as_deref()?.assess(own.get()?.code))));
    let staging = workspace.select(|inputs| inputs.delegation.staging.clone());
    // What is wrong with start years is told on the page of arrangements.
    let staged = Memo::new(move |_| staging.with(Staged::read).unwrap_or_default());
    let planned = Memo::new(move |_| {
        let code = own.get()?.code;
        boards.with(|boards| {
            judging.with(|judging| {
                staged.with(|staged| Planned::led(code, judging.shown.as_deref()?, boards.shown.as_deref()?, staged))
            })
        })
    });
    let each = Memo::new(move |_| {
        boards.with(|boards| {
            judging.with(|judging| match (boards.shown.as_deref(), judging.shown.as_deref()) {
                (Some(boards), Some(judged)) => EachBoard::all(boards, &judged.policy.tiers),
                _ => Vec::new(),
            })
        })
    });
    let ends = Memo::new(move |_| {
        let top = |place: usize| {
            judging.with(|judging| judging.shown.as_deref().and_then(|judged| judged.policy.tiers.get(place)?.up_to))
        };
        [1, 2].map(|place| top(place).map(words::delegation::pool::people).unwrap_or_default())
    });
    let reading = Reading {
        workspace,
        changing: RwSignal::new(false),
        own,
        assessed,
        planned,
        each,
        ends,
        needed: RwSignal::new(LOCAL.to_owned()),
        mark: RwSignal::new(MARK.to_owned()),
        before: Memo::new(move |_| boards.with(Kept::is_before)),
        boards,
    };
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
    /// Reads something off what is set about boards, and follows it; `None` before the first.
    pub fn boards<T>(self, of: impl FnOnce(&Boards) -> T) -> Option<T> {
        self.boards.with(|boards| boards.shown.as_deref().map(of))
    }

    /// The same, worked out once for each change.
    pub fn boards_memo<T>(self, of: impl Fn(&Boards) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.boards(&of).unwrap_or_default())
    }

    /// Everything wrong with what is set now; paths from the root of the inputs.
    pub fn problems(self) -> Vec<Problem> {
        self.boards.with(|boards| boards.problems.to_vec())
    }

    /// Whether anything of services rests on example ratings.
    pub fn illustrative(self) -> Signal<bool> {
        let planned = self.planned;
        Signal::derive(move || planned.with(|planned| planned.as_ref().is_some_and(|planned| planned.examples() > 0)))
    }

    /// Whether the board is ready, and why; empty where no board is chosen.
    pub fn readiness(self) -> Sentence {
        let Some(own) = self.own.get() else { return Sentence::new() };
        let said = self.assessed.with(|assessed| {
            let assessed = assessed.as_ref()?;
            let ends = (&assessed.low, &assessed.high);
            self.boards(|boards| words::delegation::boards::readiness(own.name, assessed.known(), ends, &boards.marks))
        });
        said.unwrap_or_default()
    }
}
