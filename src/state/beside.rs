//! What the pages tell of every scenario on the shelf, each worked out once for as long as it stands there.

use std::sync::Arc;

use engine::problem::Problem;
use leptos::prelude::*;
use scenario::compared::{ComparedPage, Told};
use scenario::{Scenario, Shelf};

use super::workspace::Workspace;

/// What a page tells of a scenario, or everything that keeps it from an answer.
pub type Telling = Result<Arc<Told>, Arc<[Problem]>>;

/// What has been worked out.
#[derive(Debug, Clone)]
pub struct Known {
    scenario: Arc<Scenario>,
    page: ComparedPage,
    telling: Telling,
}

impl Workspace {
    /// What a page tells of a scenario; nothing of Capital, which takes a search.
    pub fn telling(self, page: ComparedPage, scenario: &Arc<Scenario>) -> Telling {
        let told = self.known.with_value(|known| {
            let mut of_page = known.iter().filter(|known| known.page == page);
            let same = |known: &Known| {
                Arc::ptr_eq(&known.scenario, scenario) || !page.differs(&known.scenario.inputs, &scenario.inputs)
            };
            of_page.find(|known| same(known)).map(|known| known.telling.clone())
        });
        let telling = told.unwrap_or_else(|| {
            let facts = self.facts();
            page.told(&scenario.inputs, &facts).map(Arc::new).map_err(Arc::from)
        });
        let shelf = self.shelf.get_untracked();
        self.known.update_value(|known| {
            // What stands on the shelf no longer may come back by undo, and is then worked out again.
            known.retain(|known| stands(&shelf, &known.scenario));
            if !known.iter().any(|known| known.page == page && Arc::ptr_eq(&known.scenario, scenario)) {
                known.push(Known { scenario: scenario.clone(), page, telling: telling.clone() });
            }
        });
        telling
    }
}

fn stands(shelf: &Shelf, scenario: &Arc<Scenario>) -> bool {
    shelf.all().iter().any(|one| Arc::ptr_eq(one, scenario))
}
