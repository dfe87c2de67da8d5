//! Parts held back on the way down, each with the guide as it stood there, so that turning back costs nothing.

use super::super::domain::Choice;
use super::super::relaxation::Tableau;
use super::{Branch, Learning};

/// Figures of all guides that may be held at once.
const MOST_FIGURES: usize = 4_000_000;
/// Parts looked into from one part on before the most promising anywhere has its turn.
const LONGEST: u64 = 100;

/// The other side of a split.
#[derive(Debug, Clone)]
pub struct Held {
    learning: Learning,
    bound: i128,
    depth: usize,
    path: usize,
    tableau: Tableau,
    bound_to: Vec<Choice>,
}

/// A stack of what is held back, the last first, and room from earlier ones.
#[derive(Debug, Clone, Default)]
pub struct Stack {
    held: Vec<Held>,
    count: usize,
    since: u64,
}

impl Branch {
    /// Holds the other side of a split back; false where there is no room for it.
    pub(super) fn hold(&mut self, learning: Learning, bound: i128) -> bool {
        let stack = &mut self.stack;
        if (stack.count + 1) * self.tableau.size() > MOST_FIGURES {
            return false;
        }
        let (depth, path) = (self.domain.depth(), self.path.len());
        if let Some(held) = stack.held.get_mut(stack.count) {
            held.tableau.clone_from(&self.tableau);
            held.bound_to.clone_from(&self.bound_to);
            (held.learning, held.bound, held.depth, held.path) = (learning, bound, depth, path);
        } else {
            let (tableau, bound_to) = (self.tableau.clone(), self.bound_to.clone());
            stack.held.push(Held { learning, bound, depth, path, tableau, bound_to });
        }
        stack.count += 1;
        true
    }

    /// Goes back to the last part that is held and still of use.
    pub(super) fn take_back(&mut self) -> Option<i128> {
        let useful = self.useful();
        while self.stack.count > 0 {
            self.stack.count -= 1;
            let held = &self.stack.held[self.stack.count];
            let (bound, decision) = (held.bound, held.learning.decision);
            self.domain.return_to(held.depth);
            self.path.truncate(held.path);
            self.path.push(decision);
            if useful.is_some_and(|useful| bound <= useful && !(self.in_ties && bound == useful)) {
                if useful == Some(bound) {
                    self.keep(bound, None);
                }
                continue;
            }
            self.stack.since += 1;
            if self.stack.since > LONGEST {
                self.put_aside(bound);
                continue;
            }
            let held = &self.stack.held[self.stack.count];
            self.tableau.clone_from(&held.tableau);
            self.bound_to.clone_from(&held.bound_to);
            self.learning = Some(held.learning);
            self.domain.decide(decision);
            self.taken.fill(false);
            for number in self.tableau.taken() {
                self.taken[number] = true;
            }
            return Some(bound);
        }
        self.stack.since = 0;
        None
    }

    /// The most that a held part can hold.
    pub(super) fn most_held(&self) -> Option<i128> {
        self.stack.held[..self.stack.count].iter().map(|held| held.bound).max()
    }
}
