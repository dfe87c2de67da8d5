//! What every card of the page reads: who plans what by the test, for whom and in which year it is told.

use engine::parameters;
use engine::problem::Problem;
use engine::quantities::FinancialYear;
use leptos::prelude::*;
use scenario::DelegatedSum;
use scenario::Kept;
use scenario::delegation::{Arranged, Planner, Sight};
use words::delegation::arranged::Planned;

use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// The first year in which every board has delegation: what the page opens with.
const FIRST_SHOWN: u16 = 2025;

/// What the page is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What is worked on.
    pub workspace: Workspace,
    /// On a phone, whether the inputs show in place of the answer.
    pub changing: RwSignal<bool>,
    /// For whom it is told, where somebody chose; else for the reader's own board, or for England.
    pub chosen: RwSignal<Option<Sight>>,
    /// For whom it is told.
    pub sight: Memo<Sight>,
    /// The year that was chosen, by its April.
    pub start: RwSignal<u16>,
    /// The years there are.
    pub years: Memo<Vec<FinancialYear>>,
    /// The year that is told.
    pub year: Memo<FinancialYear>,
    /// How many services are planned how, in that year and for those.
    pub planned: Memo<Planned>,
    /// What is delegated to every board in that year.
    pub sum: Memo<Option<DelegatedSum>>,
    /// Whether anything of services rests on example ratings.
    pub illustrative: Memo<bool>,
    /// Whether what is shown is the last good answer and not one to what is set now.
    pub before: Memo<bool>,
    kept: Memo<Kept<Arranged>>,
}

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    let workspace = use_workspace();
    let input = workspace.select(|inputs| inputs.delegation.clone());
    let kept = Memo::new(move |before| Kept::after(before, input.with(Arranged::read)));
    let (chosen, start) = (RwSignal::new(None), RwSignal::new(FIRST_SHOWN));
    let own = workspace.own_board();
    let sight = Memo::new(move |_| chosen.get().unwrap_or_else(|| own.get().map_or(Sight::England, Sight::Board)));
    let years = Memo::new(move |_| kept.with(|kept| kept.shown.as_deref().map(Arranged::years)).unwrap_or_default());
    let year = Memo::new(move |_| {
        let asked = start.get();
        years.with(|years| {
            let found = years.iter().find(|year| year.start() == asked).or(years.last());
            found
                .copied()
                .or_else(|| FinancialYear::starting(asked))
                .unwrap_or_else(|| unreachable!("a year of the list"))
        })
    });
    let shown = move |kept: &Kept<Arranged>| kept.shown.clone();
    let reading = Reading {
        workspace,
        changing: RwSignal::new(false),
        chosen,
        sight,
        start,
        years,
        year,
        planned: Memo::new(move |_| {
            let arranged = kept.with(shown);
            arranged.map(|arranged| planned(&arranged, sight.get(), year.get())).unwrap_or_default()
        }),
        sum: Memo::new(move |_| kept.with(shown).map(|arranged| DelegatedSum::of(&arranged, year.get()))),
        illustrative: Memo::new(move |_| {
            kept.with(shown).is_some_and(|arranged| !arranged.judged.input.example_lines().is_empty())
        }),
        before: Memo::new(move |_| kept.with(Kept::is_before)),
        kept,
    };
    provide_context(reading);
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
    /// Reads something off what is shown, and follows it; `None` before the first.
    pub fn arranged<T>(self, of: impl FnOnce(&Arranged) -> T) -> Option<T> {
        self.kept.with(|kept| kept.shown.as_deref().map(of))
    }

    /// The same with whose and which year is told, worked out once for each change.
    pub fn memo<T>(self, of: impl Fn(&Arranged, Sight, FinancialYear) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let (sight, year) = (self.sight.get(), self.year.get());
            self.arranged(|arranged| of(arranged, sight, year)).unwrap_or_default()
        })
    }

    /// Name of the board it is told for; `None` for England.
    pub fn board(self) -> Option<&'static str> {
        board_name(self.sight.get())
    }

    /// For whom it is told.
    pub fn whose(self) -> &'static str {
        self.board().unwrap_or("all boards of England")
    }

    /// Everything wrong with what is set now; paths from the root of the inputs.
    pub fn problems(self) -> Vec<Problem> {
        self.kept.with(|kept| kept.problems.to_vec())
    }

    /// The problem of the input at a path, in words.
    pub fn problem_at(self, path: String) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.kept.with(|kept| {
                kept.problems.iter().find(|problem| problem.path == path).map(|problem| problem.message.clone())
            })
        })
    }
}

/// Name of a board that is looked at.
pub fn board_name(sight: Sight) -> Option<&'static str> {
    match sight {
        Sight::Board(board) => parameters::boards().get(board).map(|board| board.name),
        Sight::England => None,
    }
}

/// Services by who plans them.
pub fn planned(arranged: &Arranged, sight: Sight, year: FinancialYear) -> Planned {
    use engine::delegation::arrangement::Arrangement as A;
    let of = |planner| arranged.count(sight, year, planner);
    Planned {
        boards: of(Planner::By(A::Delegated)),
        providers: of(Planner::By(A::LeadProvider)),
        offices: of(Planner::By(A::PanBoardOffice)),
        joint: of(Planner::By(A::Joint)),
        national: of(Planner::NHS_ENGLAND),
        differs: of(Planner::Differs),
        not_known: of(Planner::NotKnown),
        not_settled: of(Planner::NotSettled),
    }
}
