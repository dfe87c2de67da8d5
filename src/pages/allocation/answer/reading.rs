//! What every card of the answer reads: the outcome as a ledger, the year shown, whose board it is, how closely figures may be shown.

use std::sync::Arc;

use engine::allocation::study::measures::growth::{Growth, growth};
use engine::allocation::study::measures::illustrative::illustrative;
use engine::allocation::study::{Facts, Ledger};
use engine::parameters::Grade;
use leptos::prelude::*;
use scenario::{SumSource, Worked};
use words::Figures;
use words::allocation::{Headline, StandIns};

use super::super::view::{RoomView, use_view};
use super::sight;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// An answer, the same only as itself: each is worked out anew.
#[derive(Clone)]
struct Shown(Arc<Worked>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What the answer is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What is worked on.
    pub workspace: Workspace,
    /// What is looked at.
    pub view: RoomView,
    /// The year shown, from 1.
    pub year: Memo<u32>,
    /// The last year.
    pub last_year: Memo<u32>,
    /// The reader's own board, by its place in the facts.
    pub own: Memo<Option<usize>>,
    /// Which parts of the answer are stand-ins.
    pub stand_ins: Memo<StandIns>,
    /// How closely figures may be shown.
    pub figures: Memo<Figures>,
    /// Whether anything of the answer is illustrative.
    pub illustrative: Memo<bool>,
    /// Whether money, or where patients live, is; need aside.
    pub money_illustrative: Memo<bool>,
    /// Whether what is shown is the last good answer and not one to what is set now.
    pub before: Memo<bool>,
    /// Whether a slider is being moved: axes keep their range until it rests.
    pub held: Signal<bool>,
    /// Growth in year 1.
    pub first_growth: Memo<Option<Growth>>,
    /// What the headline says.
    pub headline: Memo<Option<Headline>>,
    /// How far opening money, flows (where anything rests on them) and need can be trusted.
    pub grades: Memo<Option<Grades>>,
    /// Where the national sum comes from.
    pub sum_source: Memo<SumSource>,
    facts: StoredValue<Arc<Facts>>,
    shown: Memo<Option<Shown>>,
}

/// Grades of the three things an allocation rests on.
pub type Grades = (Grade, Option<Grade>, Grade);

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    let (workspace, view) = (use_workspace(), use_view());
    let facts = StoredValue::new(workspace.facts());
    let answered = workspace.answered();
    let shown = Memo::new(move |_| answered.with(|answered| answered.shown.clone().map(Shown)));
    let before = Memo::new(move |_| answered.with(|answered| answered.shown.is_some() && !answered.is_current()));
    let last_year = Memo::new(move |_| {
        let years = shown.with(|shown| shown.as_ref().map_or(1, |shown| shown.0.outcome.quanta.len()));
        u32::try_from(years).unwrap_or(1).max(1)
    });
    let year = Memo::new(move |_| view.year.get().unwrap_or(u32::MAX).clamp(1, last_year.get()));
    let stand_ins = Memo::new(move |_| {
        let none = StandIns { opening: false, flows: false, need: false };
        read(shown, facts, |ledger| StandIns::from(illustrative(ledger))).unwrap_or(none)
    });
    let own = workspace.own_board();
    let first_growth = Memo::new(move |_| read(shown, facts, |ledger| growth(ledger, 1)));
    let headline = Memo::new(move |_| read(shown, facts, |ledger| Headline::read(ledger, year.get(), own.get())));
    let reading = Reading {
        workspace,
        view,
        year,
        last_year,
        own,
        stand_ins,
        figures: Memo::new(move |_| stand_ins.get().figures()),
        illustrative: Memo::new(move |_| stand_ins.get().figures() == Figures::Illustrative),
        money_illustrative: Memo::new(move |_| stand_ins.with(|parts| parts.opening || parts.flows)),
        before,
        held: Signal::derive(move || workspace.is_held().get() || view.moving.get()),
        first_growth,
        headline,
        grades: Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| grades(&shown.0)))),
        sum_source: workspace.sum_source(),
        facts,
        shown,
    };
    provide_context(reading);
    reading
}

/// The reading.
///
/// # Panics
/// Outside the answer, where there is none.
pub fn use_reading() -> Reading {
    expect_context()
}

fn grades(worked: &Worked) -> Grades {
    let opening = &worked.study.opening;
    let flows = (!opening.flows.is_empty()).then_some(opening.flow_grade);
    (opening.grade, flows, worked.study.need.grade)
}

fn read<T>(
    shown: Memo<Option<Shown>>,
    facts: StoredValue<Arc<Facts>>,
    read: impl FnOnce(&Ledger<'_>) -> T,
) -> Option<T> {
    shown.with(|shown| {
        let Worked { input, study, outcome } = &*shown.as_ref()?.0;
        facts.with_value(|facts| Some(read(&Ledger::new(facts, input, study, outcome))))
    })
}

impl Reading {
    /// Reads something off the answer that is shown, and follows it; `None` before the first.
    pub fn ledger<T>(self, of: impl FnOnce(&Ledger<'_>) -> T) -> Option<T> {
        read(self.shown, self.facts, of)
    }

    /// The same for the card whose title has this id: while a slider is moved it is worked out only if the card is in sight.
    pub fn card_memo<T>(self, title: &'static str, of: impl Fn(&Ledger<'_>) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let follows = sight::follows(title, self.held);
        Memo::kept(move |is_first| (is_first || follows.get()).then(|| self.ledger(&of).unwrap_or_default()))
    }

    /// Reads something that needs no ledger, and follows it; `None` before the first answer.
    pub fn worked<T>(self, of: impl FnOnce(&Worked) -> T) -> Option<T> {
        self.shown.with(|shown| shown.as_ref().map(|shown| of(&shown.0)))
    }

    /// Follows every change of the answer.
    pub fn track(self) {
        self.shown.track();
    }

    /// Something read off the answer, worked out once for each change of what it reads.
    pub fn memo<T>(self, of: impl Fn(&Ledger<'_>) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.ledger(&of).unwrap_or_default())
    }

    /// The boards that are shown, by their places in the facts.
    pub fn boards(self, ledger: &Ledger<'_>) -> Vec<usize> {
        let region = self.view.region.get();
        let shown = |board: &usize| {
            region.is_none_or(|region| ledger.facts.boards.get(*board).is_some_and(|board| board.region == region))
        };
        (0..ledger.boards()).filter(shown).collect()
    }

    /// What those boards are called together: `42 integrated care boards in England`.
    pub fn boards_in_words(self, ledger: &Ledger<'_>) -> String {
        let place = self.view.region.get().unwrap_or("England");
        words::count::counted(self.boards(ledger).len(), "integrated care board", "integrated care boards")
            + " in "
            + place
    }

    /// The board whose story is told: the one chosen, else the reader's own.
    pub fn board(self) -> Option<usize> {
        self.view.board.get().or_else(|| self.own.get())
    }

    /// The name of a board.
    pub fn name(self, board: usize) -> &'static str {
        self.facts.with_value(|facts| facts.boards.get(board).map_or("", |board| board.name))
    }

    /// Its name where there is little room.
    pub fn short_name(self, board: usize) -> &'static str {
        self.facts.with_value(|facts| facts.boards.get(board).map_or("", |board| board.short_name))
    }
}
