//! What is worked out of every scenario on the shelf, once for as long as it stands there: what pages tell of it, what it asks of a search, what
//! it is called.

use std::sync::Arc;

use engine::problem::Problem;
use leptos::prelude::*;
use scenario::capital::{Appraised, Asked, CapitalInput};
use scenario::compared::{ComparedPage, Told};
use scenario::{Baseline, Scenario, Shelf, Who};

use super::memo::Memo;
use super::workspace::Workspace;

/// What a page tells of a scenario, or everything that keeps it from an answer.
pub type Telling = Result<Arc<Told>, Arc<[Problem]>>;

/// What the page that is shown tells of the scenario that is worked on; nothing while an input is faulty.
#[derive(Clone, Copy)]
pub struct Present {
    page: ComparedPage,
    told: Memo<Option<Arc<Told>>>,
    /// Goes with the page.
    is_there: StoredValue<bool>,
}

impl Present {
    /// Makes it known to the columns of the page.
    pub fn provide(page: ComparedPage, told: impl Fn() -> Option<Told> + Send + Sync + 'static) {
        let told = Memo::new(move |_| told().map(Arc::new));
        provide_context(Self { page, told, is_there: StoredValue::new(true) });
    }

    /// That of a page. What the page before it has provided may still be found, and is gone.
    pub fn of(page: ComparedPage) -> Option<Self> {
        let is_it = |present: &Self| present.page == page && present.is_there.try_get_value().is_some();
        use_context().filter(is_it)
    }

    /// What it is, followed.
    pub fn told(self) -> Option<Arc<Told>> {
        self.told.get()
    }
}

/// Baselines that are kept: each of them for a few that may be asking.
const MOST_BASELINES: usize = 16;

/// What has been worked out.
#[derive(Default)]
pub struct Known {
    tellings: Vec<KnownTelling>,
    asked: Vec<KnownAsked>,
    /// Scenarios of which nothing has been changed but who is asking.
    baselines: Vec<Arc<Scenario>>,
}

struct KnownTelling {
    scenario: Arc<Scenario>,
    page: ComparedPage,
    telling: Telling,
}

struct KnownAsked {
    scenario: Arc<Scenario>,
    /// What the worth of the schemes was worked out from.
    worth: CapitalInput,
    appraised: Option<Arc<Appraised>>,
    asked: Option<Arc<Asked>>,
}

impl Known {
    /// Forgets what stands on the shelf no longer: it may come back by undo, and is then worked out again.
    fn forget(&mut self, shelf: &Shelf) {
        let Self { tellings, asked, baselines } = self;
        let stands = |scenario: &Arc<Scenario>| {
            let is_it = |one: &Arc<Scenario>| Arc::ptr_eq(one, scenario);
            shelf.all().iter().any(is_it) || baselines.iter().any(is_it)
        };
        tellings.retain(|known| stands(&known.scenario));
        asked.retain(|known| stands(&known.scenario));
    }
}

impl Workspace {
    /// What a page tells of a scenario; nothing of Capital, which takes a search.
    pub fn telling(self, page: ComparedPage, scenario: &Arc<Scenario>) -> Telling {
        let told = self.known.with_value(|known| {
            let mut of_page = known.tellings.iter().filter(|known| known.page == page);
            let same = |known: &KnownTelling| {
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
            known.forget(&shelf);
            if !known.tellings.iter().any(|known| known.page == page && Arc::ptr_eq(&known.scenario, scenario)) {
                known.tellings.push(KnownTelling { scenario: scenario.clone(), page, telling: telling.clone() });
            }
        });
        telling
    }

    /// What a scenario asks of the Capital room's search; `None` where an input is faulty.
    pub fn asked_of_capital(self, scenario: &Arc<Scenario>) -> Option<Arc<Asked>> {
        let input = &scenario.inputs.capital;
        let known = self.known.with_value(|known| {
            let same =
                |known: &&KnownAsked| Arc::ptr_eq(&known.scenario, scenario) || known.scenario.inputs.capital == *input;
            known.asked.iter().find(same).map(|known| known.asked.clone())
        });
        if let Some(asked) = known {
            return asked;
        }
        let worth = input.worth();
        let appraised = self.known.with_value(|known| {
            let same = |known: &&KnownAsked| known.worth == worth;
            known.asked.iter().find(same).map(|known| known.appraised.clone())
        });
        let appraised = appraised.unwrap_or_else(|| Appraised::out(input).ok().map(Arc::new));
        let asked = appraised.as_ref().and_then(|appraised| Asked::read(input, appraised).ok()).map(Arc::new);
        let shelf = self.shelf.get_untracked();
        self.known.update_value(|known| {
            known.forget(&shelf);
            known.asked.push(KnownAsked { scenario: scenario.clone(), worth, appraised, asked: asked.clone() });
        });
        asked
    }

    /// A baseline as a scenario of which nothing has been changed but who is asking.
    pub fn baseline_asked_by(self, baseline: Baseline, who: &Who) -> Arc<Scenario> {
        let known = self.known.with_value(|known| {
            let is_it = |one: &&Arc<Scenario>| one.baseline == baseline && one.inputs.who == *who;
            known.baselines.iter().find(is_it).cloned()
        });
        known.unwrap_or_else(|| {
            let mut scenario = Scenario::of(baseline);
            scenario.inputs.who.clone_from(who);
            let scenario = Arc::new(scenario);
            self.known.update_value(|known| {
                if known.baselines.len() >= MOST_BASELINES {
                    known.baselines.clear();
                }
                known.baselines.push(scenario.clone());
            });
            scenario
        })
    }

    /// Whether nothing but who is asking differs from its baseline.
    pub fn is_as_it_comes(self, scenario: &Scenario) -> bool {
        self.baseline_asked_by(scenario.baseline, &scenario.inputs.who).inputs == scenario.inputs
    }

    /// What a scenario is called on its own: the user's name for it, else what it starts from.
    pub fn name_of(self, scenario: &Scenario) -> String {
        let own = scenario.name.trim();
        if !own.is_empty() {
            return own.to_owned();
        }
        let baseline = scenario.baseline.name();
        if self.is_as_it_comes(scenario) { baseline.to_owned() } else { format!("{baseline}, changed") }
    }

    /// The baseline of the first scenario, unless some scenario is just that. Followed.
    pub fn baseline_beside(self) -> Option<Arc<Scenario>> {
        self.shelf.with(|shelf| {
            let all = shelf.all();
            let first = all.first()?;
            let is_there = |one: &Arc<Scenario>| one.baseline == first.baseline && self.is_as_it_comes(one);
            (!all.iter().any(is_there)).then(|| self.baseline_asked_by(first.baseline, &first.inputs.who))
        })
    }
}
