//! What the user is working on: one scenario with its history and those beside it, and what was last saved of them.

use std::sync::Arc;

use engine::allocation::study::{Facts, StudyInput};
use leptos::prelude::*;
use scenario::{Answered, Baseline, History, Inputs, Scenario, Shelf};

use super::beside::Known;
use super::draft::{self, Restored};
use super::{copies, files, leaving};
use crate::state::memo::Memo;

/// The scenario, everything derived from it and the ways to change it. A handle: copies are the same workspace.
#[derive(Clone, Copy)]
pub struct Workspace {
    pub(super) history: RwSignal<History<Shelf>>,
    pub(super) shelf: Memo<Shelf>,
    pub(super) scenario: Memo<Arc<Scenario>>,
    pub(super) answered: Memo<Answered>,
    pub(super) facts: StoredValue<Arc<Facts>>,
    pub(super) held: RwSignal<bool>,
    /// Every scenario as it was when it was last saved or opened; a fresh one first.
    saved: RwSignal<Vec<Arc<Scenario>>>,
    restored: RwSignal<Restored>,
    pub(super) known: StoredValue<Known>,
}

/// Makes the workspace and its files known to everything below the shell. Called once, at the start: it picks up work carried over
/// a fault.
pub fn provide() -> Workspace {
    let opened = copies::opened();
    let restored = match (draft::restored(), &opened.latest) {
        (Restored::Nothing, Some((copy, shelf))) if *shelf != Shelf::default() => {
            Restored::Kept { shelf: shelf.clone(), written: copy.written }
        }
        (restored, _) => restored,
    };
    let workspace = Workspace::new(restored);
    provide_context(workspace);
    files::provide(workspace);
    let copies = copies::provide(workspace, opened);
    leaving::ask_before_leaving(workspace, copies);
    workspace
}

/// The workspace.
///
/// # Panics
/// Above the shell, where there is none.
pub fn use_workspace() -> Workspace {
    expect_context()
}

impl Workspace {
    fn new(restored: Restored) -> Self {
        let fresh = Arc::new(Scenario::default());
        let start = match &restored {
            Restored::Carried(shelf) | Restored::Kept { shelf, .. } => shelf.clone(),
            _ => Shelf::of(fresh.clone()),
        };
        let history = RwSignal::new(History::new(start));
        let shelf = Memo::new(move |_| history.with(|history| history.present().clone()));
        let scenario = Memo::new(move |_| shelf.with(|shelf| shelf.present().clone()));
        let facts = StoredValue::new(Arc::new(Facts::shipped()));
        let study = Memo::new(move |_| scenario.with(|scenario| Arc::new(scenario.inputs.allocation.clone())));
        let answered = Memo::new(move |before: Option<&Answered>| {
            let study: Arc<StudyInput> = study.get();
            shelf.with_untracked(draft::keep);
            facts.with_value(|facts| Answered::after(before, &study, facts))
        });
        // A change of name or note works nothing out, and is work all the same.
        Effect::new(move |_| shelf.with(draft::keep));
        Self {
            history,
            shelf,
            scenario,
            answered,
            facts,
            held: RwSignal::new(false),
            saved: RwSignal::new(vec![fresh]),
            restored: RwSignal::new(restored),
            known: StoredValue::new(Known::default()),
        }
    }

    /// The scenario as it stands.
    pub fn scenario(self) -> Arc<Scenario> {
        self.scenario.get()
    }

    /// A part of what is set, followed as it changes: `workspace.select(|inputs| inputs.allocation.rule.method)`.
    pub fn select<T>(self, part: impl Fn(&Inputs) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.scenario.with(|scenario| part(&scenario.inputs)))
    }

    /// The same part as the baseline has it: where the example started.
    pub fn select_baseline<T>(self, part: impl Fn(&Inputs) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let baseline = self.baseline();
        Memo::new(move |_| part(&baseline.get().inputs()))
    }

    /// Everything set.
    pub fn inputs(self) -> Inputs {
        self.scenario.with(|scenario| scenario.inputs.clone())
    }

    /// Everything the baseline sets.
    pub fn baseline_inputs(self) -> Inputs {
        self.scenario.with(|scenario| scenario.baseline).inputs()
    }

    /// What the scenario started from and is compared with.
    pub fn baseline(self) -> Memo<Baseline> {
        let scenario = self.scenario;
        Memo::new(move |_| scenario.with(|scenario| scenario.baseline))
    }

    /// The user's name for the scenario; may be blank.
    pub fn name(self) -> String {
        self.scenario.with(|scenario| scenario.name.clone())
    }

    /// Why the user chose what stands at a path.
    pub fn note(self, path: &str) -> Option<String> {
        self.scenario.with(|scenario| scenario.notes.get(path).map(str::to_owned))
    }

    /// What differs from the baseline, in words.
    pub fn changes(self) -> Vec<scenario::Change> {
        self.scenario.with(|scenario| files::changes_of(scenario))
    }

    /// The scenario as it stands and those beside it.
    pub fn shelf(self) -> Memo<Shelf> {
        self.shelf
    }

    /// Whether work would be lost by leaving.
    pub fn is_unsaved(self) -> bool {
        self.saved.with(|saved| {
            let is_work = |scenario: &Arc<Scenario>| saved.iter().all(|saved| scenario.holds_work_beyond(saved));
            self.shelf.with(|shelf| shelf.all().iter().any(is_work))
        })
    }

    /// The same, where nothing is followed.
    pub fn is_unsaved_now(self) -> bool {
        untrack(|| self.is_unsaved())
    }

    /// Whether work was carried over a fault at the start.
    pub fn restored(self) -> Restored {
        self.restored.get()
    }

    /// The notice that work was carried over has been read.
    pub fn restored_seen(self) {
        self.restored.set(Restored::Nothing);
    }

    /// The scenario as it stands is in a file now.
    pub(super) fn mark_saved(self) {
        let scenario = self.scenario.get_untracked();
        let shelf = self.shelf.get_untracked().all();
        self.saved.update(|saved| {
            // What has been changed since it was saved, and what is gone, need not be known any longer.
            let is_there = |old: &Arc<Scenario>| **old == Scenario::default() || shelf.contains(old);
            saved.retain(is_there);
            saved.push(scenario);
        });
    }
}
