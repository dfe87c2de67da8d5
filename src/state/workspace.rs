//! What the user is working on: one scenario with its history, and what was last saved of it.

use std::sync::Arc;

use engine::allocation::study::{Facts, StudyInput};
use leptos::prelude::*;
use scenario::{Answered, Baseline, History, Inputs, Scenario};

use super::draft::{self, Restored};
use super::{copies, files, leaving};
use crate::state::memo::Memo;

/// The scenario, everything derived from it and the ways to change it. A handle: copies are the same workspace.
#[derive(Clone, Copy)]
pub struct Workspace {
    pub(super) history: RwSignal<History<Arc<Scenario>>>,
    pub(super) scenario: Memo<Arc<Scenario>>,
    pub(super) answered: Memo<Answered>,
    pub(super) facts: StoredValue<Arc<Facts>>,
    pub(super) held: RwSignal<bool>,
    saved: RwSignal<Arc<Scenario>>,
    restored: RwSignal<Restored>,
}

/// Makes the workspace and its files known to everything below the shell. Called once, at the start: it picks up work carried over
/// a fault.
pub fn provide() -> Workspace {
    let opened = copies::opened();
    let restored = match (draft::restored(), &opened.latest) {
        (Restored::Nothing, Some((copy, scenario))) if **scenario != Scenario::default() => {
            Restored::Kept { scenario: scenario.clone(), written: copy.written }
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
            Restored::Carried(scenario) | Restored::Kept { scenario, .. } => scenario.clone(),
            _ => fresh.clone(),
        };
        let history = RwSignal::new(History::new(start));
        let scenario = Memo::new(move |_| history.with(|history| history.present().clone()));
        let facts = StoredValue::new(Arc::new(Facts::shipped()));
        let study = Memo::new(move |_| scenario.with(|scenario| Arc::new(scenario.inputs.allocation.clone())));
        let answered = Memo::new(move |before: Option<&Answered>| {
            let study: Arc<StudyInput> = study.get();
            draft::keep(&scenario.get_untracked());
            facts.with_value(|facts| Answered::after(before, &study, facts))
        });
        // A change of name or note works nothing out, and is work all the same.
        Effect::new(move |_| scenario.with(draft::keep));
        Self {
            history,
            scenario,
            answered,
            facts,
            held: RwSignal::new(false),
            saved: RwSignal::new(fresh),
            restored: RwSignal::new(restored),
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

    /// Whether work would be lost by leaving.
    pub fn is_unsaved(self) -> bool {
        self.scenario.with(|scenario| self.saved.with(|saved| scenario.holds_work_beyond(saved)))
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
        self.saved.set(self.scenario.get_untracked());
    }
}
