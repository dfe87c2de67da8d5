//! What every card of the page reads: the service pooled over every footprint, whose board it is, what is wrong.

use engine::parameters::Grade;
use leptos::prelude::*;
use scenario::WhoKind;
use scenario::compared::ComparedPage;
use scenario::delegation::{Over, PoolInput, Pooled};
use words::delegation::{PoolGrades, PoolHeadline};

use crate::state;
use crate::state::memo::Memo;

/// What the page is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What every page is read from.
    pub page: state::Reading<PoolInput, Pooled>,
    /// Code of the reader's own board.
    pub own: Memo<Option<String>>,
    /// Whether cases, cost or variation are still those of the example.
    pub example: Memo<bool>,
    /// What the headline says.
    pub headline: Memo<Option<PoolHeadline>>,
}

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    let page = state::Reading::provide(|inputs| inputs.delegation.pool.clone(), Pooled::out)
        .told_beside(ComparedPage::RiskPooling);
    let who = page.workspace.who();
    let own = Memo::new(move |_| {
        who.with(|who| {
            (who.kind == WhoKind::Board && engine::parameters::board(&who.code).is_some()).then(|| who.code.clone())
        })
    });
    let example = Memo::new(move |_| {
        page.input.with(|pool| {
            page.start.with(|start| {
                pool.cases_per_million == start.cases_per_million
                    || pool.mean_cost == start.mean_cost
                    || pool.cost_variation == start.cost_variation
            })
        })
    });
    let headline = Memo::new(move |_| {
        own.with(|own| page.shown(|pooled| headline(pooled, own.as_deref(), example.get())).flatten())
    });
    let reading = Reading { page, own, example, headline };
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
    /// The board that is told of, the reader's own or one of average size, with its name.
    pub fn told<T>(self, of: impl FnOnce(&str, &Over) -> T) -> Option<T> {
        let own = self.own.get();
        self.page.shown(|pooled| told(pooled, own.as_deref()).map(|(name, over)| of(name, over))).flatten()
    }

    /// How far each figure of the service can be trusted.
    pub fn grades(self) -> PoolGrades {
        let (now, start) = (self.page.input.get(), self.page.start.get());
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
