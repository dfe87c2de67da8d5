//! The columns of every comparison: the baseline, then each scenario of the shelf with what a page tells of it.

use std::sync::Arc;

use leptos::prelude::*;
use scenario::Scenario;
use scenario::compared::{Amount, ComparedPage, Told, capital};
use scenario::shelf::letter;

use crate::pages::capital::reading::Reading as CapitalReading;
use crate::pages::capital::search::Search;
use crate::shell::route::Page;
use crate::shell::router;
use crate::state::beside::Present;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// What stands in a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// What the page tells.
    Told(Arc<Told>),
    /// The search goes on.
    Searching,
    /// An input is faulty, so there is no answer.
    Faulty,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its place on the shelf; `None` for the baseline.
    pub at: Option<usize>,
    /// What it is called: `A: As it stands`.
    pub name: String,
    /// Whether it is the scenario that is worked on.
    pub is_present: bool,
    /// What the page tells of it.
    pub answer: Answer,
}

impl Column {
    /// What the page tells of it, where there is an answer.
    pub fn told(&self) -> Option<&Told> {
        match &self.answer {
            Answer::Told(told) => Some(told),
            _ => None,
        }
    }

    /// Its figure at a place, where it is known.
    pub fn amount(&self, at: usize) -> Option<&Amount> {
        self.told()?.figures.get(at)?.amount.as_ref()
    }
}

/// What a scenario is called behind its letter: `B: As it stands, changed`.
pub fn lettered(workspace: Workspace, at: usize, scenario: &Scenario) -> String {
    format!("{}: {}", letter(at), workspace.name_of(scenario))
}

/// The same within a sentence: `B (As it stands, changed)`.
pub fn in_a_sentence(workspace: Workspace, at: usize, scenario: &Scenario) -> String {
    format!("{} ({})", letter(at), workspace.name_of(scenario))
}

/// Finds the columns of any page.
#[derive(Clone, Copy)]
pub struct Columns {
    workspace: Workspace,
    baseline: Memo<Option<Arc<Scenario>>>,
    /// One for the baseline and one for each place of the shelf.
    searches: StoredValue<Vec<Search>>,
    /// The page that searches the scenario that is worked on itself.
    searched: Option<CapitalReading>,
    present: Option<Present>,
}

impl Columns {
    /// Columns that follow the shelf. On some pages of the Capital room the scenario that is worked on is searched there already.
    pub fn follow() -> Self {
        let page = router::route().with_untracked(|route| route.page);
        let is_searched_here = matches!(page, Page::Capital | Page::Scheme | Page::Certificate);
        let workspace = use_workspace();
        let baseline = Memo::new(move |_| workspace.baseline_beside());
        Self {
            workspace,
            baseline,
            searches: StoredValue::new(Vec::new()),
            searched: use_context::<CapitalReading>().filter(|_| is_searched_here),
            present: page.compared().and_then(Present::of),
        }
    }

    /// Begins the searches of the Capital room: only where its figures are shown.
    pub fn search(self) {
        if self.searches.with_value(|searches| !searches.is_empty()) {
            return;
        }
        let workspace = self.workspace;
        let shelf = workspace.shelf();
        let mut searches = Vec::new();
        for slot in 0..=scenario::limits::MOST_BESIDE {
            let (baseline, is_searched_here) = (self.baseline, self.searched.is_some());
            let wanted = Memo::new(move |_| {
                let scenario = match slot.checked_sub(1) {
                    None => baseline.get(),
                    Some(at) => shelf.with(|shelf| {
                        let is_free = shelf.at() != at || !is_searched_here;
                        shelf.all().get(at).filter(|_| is_free && !shelf.is_alone()).cloned()
                    }),
                }?;
                workspace.asked_of_capital(&scenario).map(Arc::unwrap_or_clone)
            });
            searches.push(Search::follow(wanted));
        }
        self.searches.set_value(searches);
    }

    /// Whether there is anything to compare.
    pub fn are_several(self) -> bool {
        self.workspace.shelf().with(|shelf| !shelf.is_alone())
    }

    /// The columns of a page.
    pub fn of(self, page: ComparedPage) -> Vec<Column> {
        let shelf = self.workspace.shelf().get();
        let baseline = self.baseline.get().map(|scenario| Column {
            at: None,
            name: format!("Baseline: {}", scenario.baseline.name()),
            is_present: false,
            answer: self.answer(page, None, &scenario, false),
        });
        let scenarios = shelf.all().into_iter().enumerate().map(|(at, scenario)| {
            let is_present = at == shelf.at();
            Column {
                at: Some(at),
                name: lettered(self.workspace, at, &scenario),
                is_present,
                answer: self.answer(page, Some(at), &scenario, is_present),
            }
        });
        baseline.into_iter().chain(scenarios).collect()
    }

    fn answer(self, page: ComparedPage, at: Option<usize>, scenario: &Arc<Scenario>, is_present: bool) -> Answer {
        if let Some(present) = self.present.filter(|_| is_present) {
            return present.told().map_or(Answer::Faulty, Answer::Told);
        }
        if page != ComparedPage::Capital {
            let telling = self.workspace.telling(page, scenario);
            return telling.map_or(Answer::Faulty, Answer::Told);
        }
        let Some(asked) = self.workspace.asked_of_capital(scenario) else { return Answer::Faulty };
        let slot = at.map_or(0, |at| at.saturating_add(1));
        let answers = match self.searched.filter(|_| is_present) {
            Some(reading) => reading.answers.get(),
            None => self.searches.with_value(|searches| searches.get(slot).and_then(|search| search.outcome.get())),
        };
        match answers.filter(|answers| answers.asked == *asked) {
            Some(answers) => Answer::Told(Arc::new(capital::told(&answers, &scenario.inputs.capital))),
            None => Answer::Searching,
        }
    }
}
