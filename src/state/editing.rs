//! Changing the scenario: every change is a named step that can be undone.

use std::sync::Arc;

use engine::problem::{Problem, Remedy};
use leptos::prelude::*;
use scenario::limits::LONGEST_NAME;
use scenario::{Baseline, Inputs, RulePreset, Scenario, Shelf, Step, at_path};

use super::workspace::Workspace;
use crate::components::gesture::Gesture;

impl Workspace {
    /// Changes the input at `path`; the path names the step. Edits of one path without rest are one step.
    pub fn edit(self, path: &str, change: impl FnOnce(&mut Inputs)) {
        self.change(Step::of(path), |scenario| change(&mut scenario.inputs));
    }

    /// Changes several inputs as one step, named as it stands after "Undo".
    pub fn edit_named(self, name: &str, change: impl FnOnce(&mut Inputs)) {
        self.change_apart(name, |scenario| change(&mut scenario.inputs));
    }

    /// Writes a text at a path, such as the value of a [`Remedy`]; says whether it could stand there.
    pub fn set_text(self, path: &str, text: &str) -> bool {
        let set = self.scenario.with_untracked(|scenario| at_path::with_text(&scenario.inputs, path, text));
        let is_set = set.is_some();
        if let Some(set) = set {
            self.edit(path, |inputs| *inputs = set);
        }
        is_set
    }

    /// Makes the change that cures a problem; says whether it could be made.
    pub fn apply(self, remedy: &Remedy) -> bool {
        self.rest();
        self.set_text(&remedy.path, &remedy.value)
    }

    /// Puts the input at a path back as the baseline has it.
    pub fn put_back(self, path: &str) {
        let back = self
            .scenario
            .with_untracked(|scenario| at_path::put_back(&scenario.inputs, &scenario.baseline.inputs(), path));
        if let Some(back) = back {
            self.rest();
            self.edit(path, |inputs| *inputs = back);
        }
    }

    /// Follows a named rule.
    pub fn choose_rule(self, preset: RulePreset) {
        self.edit_named("rule", |inputs| *inputs = preset.set(inputs));
    }

    /// Starts afresh from a baseline; who is asking stays.
    pub fn start_from(self, baseline: Baseline) {
        self.change_apart("starting afresh", |scenario| {
            let who = scenario.inputs.who.clone();
            *scenario = Scenario::of(baseline);
            scenario.inputs.who = who;
        });
    }

    /// Puts everything away: one scenario alone, as it comes.
    pub fn start_afresh(self) {
        self.shelve("starting afresh", |_| Shelf::default());
    }

    /// Names the scenario.
    ///
    /// # Errors
    /// `text_too_long`.
    pub fn set_name(self, name: &str) -> Result<(), Problem> {
        if name.chars().nth(LONGEST_NAME).is_some() {
            let message = format!("This name is too long. Use {LONGEST_NAME} characters at most.");
            return Err(Problem::new("text_too_long", "name", message));
        }
        self.change(step("name", "name"), |scenario| name.clone_into(&mut scenario.name));
        Ok(())
    }

    /// Writes why an input is what it is; blank removes the note.
    ///
    /// # Errors
    /// `text_too_long`; `unknown_path`.
    pub fn set_note(self, path: &str, why: &str) -> Result<(), Problem> {
        let mut notes = self.scenario.with_untracked(|scenario| scenario.notes.clone());
        notes.set(path, why)?;
        self.change(step(&format!("note {path}"), "note"), |scenario| scenario.notes = notes);
        Ok(())
    }

    /// What a control tells when a drag or typing begins and ends, so that undo takes it back whole.
    pub fn gesture(self, path: &'static str) -> Gesture {
        Gesture::new(move || self.begin_gesture(path), move || self.end_gesture())
    }

    /// Begins a gesture: whatever is edited until it ends is one step, named by the path.
    pub fn begin_gesture(self, path: &str) {
        self.held.set(true);
        self.history.update(|history| history.begin_gesture(Step::of(path)));
    }

    /// Ends the gesture.
    pub fn end_gesture(self) {
        // A gesture that came back to where it began takes its step with it, so whoever shows the step must hear.
        self.history.update(scenario::History::end_gesture);
        self.held.set(false);
    }

    /// Whether a gesture is under way: charts keep their axes until it ends.
    pub fn is_held(self) -> Signal<bool> {
        self.held.into()
    }

    /// Takes the latest step back and says its name, to be announced.
    pub fn undo(self) -> Option<String> {
        self.history.try_update(scenario::History::undo).flatten().map(|step| step.name)
    }

    /// Makes the step last taken back again and says its name, to be announced.
    pub fn redo(self) -> Option<String> {
        self.history.try_update(scenario::History::redo).flatten().map(|step| step.name)
    }

    /// What undo would take back: "most growth".
    pub fn undo_name(self) -> Option<String> {
        self.history.with(|history| history.undo_name().map(str::to_owned))
    }

    /// What redo would make again.
    pub fn redo_name(self) -> Option<String> {
        self.history.with(|history| history.redo_name().map(str::to_owned))
    }

    /// Replaces everything by a scenario that was read, as a step that undo takes back.
    pub(super) fn replace(self, name: &str, opened: Scenario) {
        self.change_apart(name, |scenario| *scenario = opened);
    }

    fn rest(self) {
        self.history.update(scenario::History::rest);
    }

    fn change(self, step: Step, change: impl FnOnce(&mut Scenario)) {
        let shelf = self.history.with_untracked(|history| history.present().clone());
        let mut next = (**shelf.present()).clone();
        change(&mut next);
        // What changes nothing keeps its place, so that nobody looks into it to find the same.
        if next != **shelf.present() {
            self.history.update(|history| history.edit(step, now(), shelf.with_present(Arc::new(next))));
        }
    }

    /// Puts a scenario beside those there are and works on it from now on; says whether there was room.
    pub fn put_beside(self, name: &str, other: Scenario) -> bool {
        let is_full = self.shelf.with_untracked(Shelf::is_full);
        self.shelve(name, |shelf| shelf.put_beside(Arc::new(other)));
        !is_full
    }

    /// Works on the scenario at a place from now on.
    pub fn work_on(self, at: usize) {
        self.shelve("choice of scenario", |shelf| shelf.work_on(at));
    }

    /// Takes the scenario at a place away.
    pub fn take_away(self, at: usize) {
        self.shelve("taking a scenario away", |shelf| shelf.remove(at));
    }

    /// Replaces all scenarios by those of a shelf that was read, as a step that undo takes back.
    pub(super) fn replace_all(self, name: &str, shelf: &Shelf) {
        self.shelve(name, |_| shelf.clone());
    }

    fn shelve(self, name: &str, change: impl FnOnce(&Shelf) -> Shelf) {
        self.rest();
        let next = self.history.with_untracked(|history| change(history.present()));
        self.history.update(|history| {
            history.edit(step(name, name), now(), next);
            history.rest();
        });
    }

    /// A change that never melts into the one before or after it.
    fn change_apart(self, name: &str, change: impl FnOnce(&mut Scenario)) {
        self.rest();
        self.change(step(name, name), change);
        self.rest();
    }
}

fn step(key: &str, name: &str) -> Step {
    Step { key: key.to_owned(), name: name.to_owned() }
}

/// Milliseconds on the browser's clock.
fn now() -> u64 {
    // Whole milliseconds since 1970 fit; a clock set before that reads 0.
    js_sys::Date::now() as u64
}
