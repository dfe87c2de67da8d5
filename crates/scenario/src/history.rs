//! Undo and redo, each step named. A gesture is one step, and so is typing into one input without rest.
//!
//! Time is an argument: whoever edits says when, in milliseconds on any clock that runs forward.

use std::collections::VecDeque;

use crate::limits::{MOST_STEPS, REST};

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Edits in a row with the same key are one step while they follow without rest.
    pub key: String,
    /// What stands after "Undo", as in "most growth".
    pub name: String,
}

impl Step {
    /// The step of changing the input at a path, named as the schema names it.
    ///
    /// ```
    /// assert_eq!(scenario::Step::of("allocation.rule.most_growth").name, "most growth");
    /// ```
    #[must_use]
    pub fn of(path: &str) -> Self {
        let name = crate::schema::field(path).map_or("last change", |field| field.step);
        Self { key: path.to_owned(), name: name.to_owned() }
    }
}

/// A state and the step that leads from it or to it.
#[derive(Debug, Clone)]
struct Entry<T> {
    step: Step,
    state: T,
}

/// Whether the latest step may still grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Growing {
    No,
    /// Until this long after the edit at the time given.
    Since(u64),
    /// Until the gesture ends.
    Gesture,
}

/// The present state, those before and those undone.
#[derive(Debug, Clone)]
pub struct History<T> {
    past: VecDeque<Entry<T>>,
    present: T,
    future: Vec<Entry<T>>,
    growing: Growing,
    /// A gesture that has begun and has changed nothing yet.
    begun: Option<Step>,
}

impl<T: Clone + PartialEq> History<T> {
    /// A history without a past.
    pub const fn new(present: T) -> Self {
        Self { past: VecDeque::new(), present, future: Vec::new(), growing: Growing::No, begun: None }
    }

    /// The state now.
    pub const fn present(&self) -> &T {
        &self.present
    }

    /// Makes `next` the present, at `now` milliseconds. An edit that changes nothing is no step.
    pub fn edit(&mut self, step: Step, now: u64, next: T) {
        if next == self.present {
            return;
        }
        self.future.clear();
        let same = self.past.back().is_some_and(|entry| entry.step.key == step.key);
        let grows = match self.growing {
            Growing::Gesture => true,
            Growing::Since(then) => same && now.checked_sub(then).is_some_and(|rest| rest <= REST),
            Growing::No => false,
        };
        let before = core::mem::replace(&mut self.present, next);
        let step = self.begun.take().map_or(step, |gesture| {
            self.growing = Growing::Gesture;
            gesture
        });
        if !grows {
            self.past.push_back(Entry { step, state: before });
            if self.past.len() > MOST_STEPS {
                self.past.pop_front();
            }
        }
        if self.growing != Growing::Gesture {
            self.growing = Growing::Since(now);
            self.drop_idle_step();
        }
    }

    /// Begins a gesture: whatever is edited until it ends is one step.
    pub fn begin_gesture(&mut self, step: Step) {
        self.rest();
        self.begun = Some(step);
    }

    /// Ends the gesture; one that comes back to where it began leaves no step.
    pub fn end_gesture(&mut self) {
        self.begun = None;
        if self.growing == Growing::Gesture {
            self.drop_idle_step();
        }
        self.growing = Growing::No;
    }

    /// Ends the present step, as when an input is left: the next edit is a step of its own.
    pub fn rest(&mut self) {
        self.end_gesture();
    }

    /// Goes back one step and says which; `None` where there is none.
    pub fn undo(&mut self) -> Option<Step> {
        self.rest();
        let Entry { step, state } = self.past.pop_back()?;
        let undone = core::mem::replace(&mut self.present, state);
        self.future.push(Entry { step: step.clone(), state: undone });
        Some(step)
    }

    /// Goes forward one step and says which; `None` where there is none.
    pub fn redo(&mut self) -> Option<Step> {
        self.rest();
        let Entry { step, state } = self.future.pop()?;
        let before = core::mem::replace(&mut self.present, state);
        self.past.push_back(Entry { step: step.clone(), state: before });
        Some(step)
    }

    /// What undo would take back, as in "most growth".
    pub fn undo_name(&self) -> Option<&str> {
        self.past.back().map(|entry| entry.step.name.as_str())
    }

    /// What redo would bring again.
    pub fn redo_name(&self) -> Option<&str> {
        self.future.last().map(|entry| entry.step.name.as_str())
    }

    /// Removes the latest step where it has come back to where it began.
    fn drop_idle_step(&mut self) {
        if self.past.back().is_some_and(|entry| entry.state == self.present) {
            self.past.pop_back();
            self.growing = Growing::No;
        }
    }
}
