//! The shelf: up to four scenarios side by side, one of which is worked on.
//!
//! As text a shelf of one is the document of its scenario. Several are
//! `{"format": "specialised-services-scenarios", "version": 1, "at": 0, "scenarios": [..]}`, each a document as [`document`] has it; `at` is the place of
//! the one worked on.

use std::sync::Arc;

use engine::entry::Tree;
use engine::problem::Problem;

use crate::limits::{LARGEST_DOCUMENT, MOST_BESIDE};
use crate::problems::one;
use crate::{Scenario, document, json};

/// What the text of several scenarios calls its format.
pub const FORMAT: &str = "specialised-services-scenarios";

/// The version of that format.
const VERSION: f64 = 1.0;

/// Up to four scenarios, the first of which the others are compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    before: Vec<Arc<Scenario>>,
    present: Arc<Scenario>,
    after: Vec<Arc<Scenario>>,
}

impl Default for Shelf {
    fn default() -> Self {
        Self::of(Arc::new(Scenario::default()))
    }
}

impl Shelf {
    /// One scenario alone.
    #[must_use]
    pub const fn of(present: Arc<Scenario>) -> Self {
        Self { before: Vec::new(), present, after: Vec::new() }
    }

    /// Several, of which the one at a place is worked on, or the last; `None` of none or of more than four.
    #[must_use]
    pub fn from_all(mut all: Vec<Arc<Scenario>>, at: usize) -> Option<Self> {
        if all.len() > MOST_BESIDE {
            return None;
        }
        let after = all.split_off(at.saturating_add(1).min(all.len()));
        let present = all.pop()?;
        Some(Self { before: all, present, after })
    }

    /// Whether another shelf is this one, without looking into any scenario.
    #[must_use]
    pub fn is_the_same(&self, other: &Self) -> bool {
        let (all, others) = (self.all(), other.all());
        self.at() == other.at()
            && all.len() == others.len()
            && all.iter().zip(&others).all(|(one, two)| Arc::ptr_eq(one, two))
    }

    /// The scenario that is worked on.
    #[must_use]
    pub const fn present(&self) -> &Arc<Scenario> {
        &self.present
    }

    /// Its place, from 0.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.before.len()
    }

    /// All scenarios in their order.
    #[must_use]
    pub fn all(&self) -> Vec<Arc<Scenario>> {
        self.before.iter().chain([&self.present]).chain(&self.after).cloned().collect()
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.before.len().saturating_add(self.after.len()).saturating_add(1)
    }

    /// Whether the one worked on is the only one.
    #[must_use]
    pub const fn is_alone(&self) -> bool {
        self.count() == 1
    }

    /// Whether there is no room for another.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.count() >= MOST_BESIDE
    }

    /// The same with another scenario in the place of the one worked on.
    #[must_use]
    pub fn with_present(&self, present: Arc<Scenario>) -> Self {
        Self { present, ..self.clone() }
    }

    /// The same with another scenario at the end, which is worked on from now on; unchanged where there is no room.
    ///
    /// ```
    /// use scenario::{Scenario, Shelf};
    /// use std::sync::Arc;
    /// let shelf = Shelf::of(Arc::new(Scenario::default()));
    /// let other = Arc::new(Scenario { name: "Slower".into(), ..Scenario::default() });
    /// let both = shelf.put_beside(other);
    /// assert_eq!((both.count(), both.at(), both.present().name.as_str()), (2, 1, "Slower"));
    /// assert_eq!(both.work_on(0).present().name, "");
    /// assert_eq!(both.remove(1), shelf);
    /// ```
    #[must_use]
    pub fn put_beside(&self, other: Arc<Scenario>) -> Self {
        if self.is_full() {
            return self.clone();
        }
        let last = self.count();
        let mut all = self.all();
        all.push(other);
        Self::from_all(all, last).unwrap_or_else(|| self.clone())
    }

    /// The same with the scenario at a place worked on.
    #[must_use]
    pub fn work_on(&self, at: usize) -> Self {
        if at >= self.count() {
            return self.clone();
        }
        Self::from_all(self.all(), at).unwrap_or_else(|| self.clone())
    }

    /// The same without the scenario at a place; the last one there is stays.
    #[must_use]
    pub fn remove(&self, at: usize) -> Self {
        let mut all = self.all();
        if at >= all.len() || all.len() == 1 {
            return self.clone();
        }
        all.remove(at);
        let worked_on = if at < self.at() { self.at().saturating_sub(1) } else { self.at() };
        Self::from_all(all, worked_on).unwrap_or_else(|| self.clone())
    }
}

/// Writes the scenarios: the same shelf always gives the same text.
#[must_use]
pub fn write(shelf: &Shelf) -> String {
    if shelf.is_alone() {
        return document::write(shelf.present());
    }
    let at = u32::try_from(shelf.at()).unwrap_or(0);
    let scenarios = shelf.all().iter().map(|scenario| document::tree(scenario)).collect();
    let fields = [
        ("format", Tree::Text(FORMAT.to_owned())),
        ("version", Tree::Number(VERSION)),
        ("at", Tree::Number(f64::from(at))),
        ("scenarios", Tree::List(scenarios)),
    ];
    json::pretty(&Tree::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
}

/// Reads the text of one scenario or of several.
///
/// # Errors
/// As [`document::read`], each path after that of its scenario, such as `scenarios[1].name`; `not_a_shelf`.
///
/// ```
/// use scenario::{Scenario, Shelf, shelf};
/// use std::sync::Arc;
/// let named = |name: &str| Arc::new(Scenario { name: name.into(), ..Scenario::default() });
/// let both = Shelf::of(named("Slower")).put_beside(named("Faster"));
/// assert_eq!(shelf::read(&shelf::write(&both)), Ok(both));
/// ```
pub fn read(text: &str) -> Result<Shelf, Vec<Problem>> {
    let is_one = text.len() <= LARGEST_DOCUMENT && !text.contains(FORMAT);
    if is_one {
        return document::read(text).map(|scenario| Shelf::of(Arc::new(scenario)));
    }
    let not_one = || {
        let message = "These scenarios are damaged or were not written by this calculator. Choose another copy.";
        one("not_a_shelf", "", message)
    };
    if text.len() > LARGEST_DOCUMENT.saturating_mul(MOST_BESIDE) {
        return not_one();
    }
    let Ok(Tree::Record(fields)) = serde_json::from_str::<Tree>(text) else { return not_one() };
    let (mut at, mut scenarios, mut is_ours) = (0, None, [false; 2]);
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("format", Tree::Text(format)) => is_ours[0] = format == FORMAT,
            ("version", Tree::Number(version)) => is_ours[1] = version.to_bits() == VERSION.to_bits(),
            ("at", Tree::Number(number)) => at = number.to_string().parse().unwrap_or(usize::MAX),
            ("scenarios", Tree::List(list)) => scenarios = Some(list),
            // A word of the format itself inside one scenario, such as in its name.
            _ => return document::read(text).map(|scenario| Shelf::of(Arc::new(scenario))),
        }
    }
    let Some(list) = scenarios.filter(|list| is_ours == [true; 2] && at < list.len()) else { return not_one() };
    let (mut all, mut problems) = (Vec::new(), Vec::new());
    for (place, tree) in list.into_iter().enumerate() {
        match document::read_tree(tree) {
            Ok(scenario) => all.push(Arc::new(scenario)),
            Err(wrong) => problems.extend(wrong.into_iter().map(|problem| {
                let path = crate::problems::below(&format!("scenarios[{place}]"), &problem.path);
                Problem { path, ..problem }
            })),
        }
    }
    if problems.is_empty() { Shelf::from_all(all, at).map_or_else(not_one, Ok) } else { Err(problems) }
}

/// What a scenario at a place is called where there is little room: A to D.
#[must_use]
pub const fn letter(at: usize) -> &'static str {
    match at {
        0 => "A",
        1 => "B",
        2 => "C",
        _ => "D",
    }
}
