//! What every card of the page reads: the service pooled over every footprint, whose board it is, what is wrong.

use engine::parameters::Grade;
use engine::problem::Problem;
use leptos::prelude::*;
use scenario::Kept;
use scenario::WhoKind;
use scenario::delegation::{Over, PoolInput, Pooled};
use words::delegation::{PoolGrades, PoolHeadline};

use crate::components::faults::Faults;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// What the page is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What is worked on.
    pub workspace: Workspace,
    /// On a phone, whether the inputs show in place of the answer.
    pub changing: RwSignal<bool>,
    /// Code of the reader's own board.
    pub own: Memo<Option<String>>,
    /// Whether cases, cost or variation are still those of the example.
    pub example: Memo<bool>,
    /// What the headline says.
    pub headline: Memo<Option<PoolHeadline>>,
    /// Whether what is shown is the last good answer and not one to what is set now.
    pub before: Memo<bool>,
    pool: Memo<PoolInput>,
    start: Memo<PoolInput>,
    kept: Memo<Kept<Pooled>>,
}

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    let workspace = use_workspace();
    let pool = workspace.select(|inputs| inputs.delegation.pool.clone());
    let start = workspace.select_baseline(|inputs| inputs.delegation.pool.clone());
    let kept = Memo::new(move |before| Kept::after(before, pool.with(Pooled::out)));
    let who = workspace.who();
    let own = Memo::new(move |_| {
        who.with(|who| {
            (who.kind == WhoKind::Board && engine::parameters::board(&who.code).is_some()).then(|| who.code.clone())
        })
    });
    let example = Memo::new(move |_| {
        pool.with(|pool| {
            start.with(|start| {
                pool.cases_per_million == start.cases_per_million
                    || pool.mean_cost == start.mean_cost
                    || pool.cost_variation == start.cost_variation
            })
        })
    });
    let headline = Memo::new(move |_| {
        kept.with(|kept| own.with(|own| headline(kept.shown.as_deref()?, own.as_deref(), example.get())))
    });
    let reading = Reading {
        workspace,
        changing: RwSignal::new(false),
        own,
        example,
        headline,
        before: Memo::new(move |_| kept.with(Kept::is_before)),
        pool,
        start,
        kept,
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
    /// Reads something off the answer that is shown, and follows it; `None` before the first.
    pub fn pooled<T>(self, of: impl FnOnce(&Pooled) -> T) -> Option<T> {
        self.kept.with(|kept| kept.shown.as_deref().map(of))
    }

    /// The same, worked out once for each change.
    pub fn memo<T>(self, of: impl Fn(&Pooled) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.pooled(&of).unwrap_or_default())
    }

    /// The board that is told of, the reader's own or one of average size, with its name.
    pub fn told<T>(self, of: impl FnOnce(&str, &Over) -> T) -> Option<T> {
        let own = self.own.get();
        self.pooled(|pooled| told(pooled, own.as_deref()).map(|(name, over)| of(name, over))).flatten()
    }

    /// Everything wrong with what is set now; paths from the root of the inputs.
    pub fn problems(self) -> Vec<Problem> {
        self.kept.with(|kept| kept.problems.to_vec())
    }

    /// How far each figure of the service can be trusted.
    pub fn grades(self) -> PoolGrades {
        let (now, start) = (self.pool.get(), self.start.get());
        let of = |part: fn(&PoolInput) -> &String| {
            if part(&now) == part(&start) { Grade::Assumption } else { Grade::Yours }
        };
        PoolGrades {
            cases: of(|pool| &pool.cases_per_million),
            cost: of(|pool| &pool.mean_cost),
            variation: of(|pool| &pool.cost_variation),
            persistent: of(|pool| &pool.persistent),
            tolerance: of(|pool| &pool.tolerance),
            overspend: of(|pool| &pool.overspend),
        }
    }
}

/// The reader's own board, else one of average size.
fn told<'a>(pooled: &'a Pooled, own: Option<&str>) -> Option<(&'a str, &'a Over)> {
    match own.and_then(|code| pooled.board(code)) {
        Some((board, over)) => Some((board.name, over)),
        None => pooled.average_board().map(|over| ("a board of average size", over)),
    }
}

fn headline(pooled: &Pooled, own: Option<&str>, example: bool) -> Option<PoolHeadline> {
    let (name, over) = told(pooled, own)?;
    let england = pooled.england()?;
    let region = own.and_then(|code| pooled.board(code)).and_then(|(board, _)| pooled.region(board.region.name()));
    let enough = pooled.boards.iter().filter(|(_, over)| over.is_enough()).count();
    Some(PoolHeadline {
        name: name.to_owned(),
        people: over.pool.population,
        overspend: over.pool.overspend,
        chance: over.estimate.chance_of_overspend,
        region: region
            .map(|(name, over)| (words::delegation::pool::the_region(name), over.estimate.chance_of_overspend)),
        england: england.estimate.chance_of_overspend,
        tolerance: over.pool.tolerance,
        needed: over.estimate.population_needed,
        enough,
        boards: pooled.boards.len(),
        example,
    })
}
