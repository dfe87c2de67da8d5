//! Collects problems up to a limit, so that a hostile document cannot make a report larger than itself.

use engine::problem::Problem;

use crate::limits::{LONGEST_QUOTE, MOST_PROBLEMS};

/// Problems found so far.
#[derive(Debug, Default)]
pub struct Problems {
    told: Vec<Problem>,
    untold: usize,
}

impl Problems {
    /// Adds a problem, or counts it where there are too many already.
    pub fn report(&mut self, code: &'static str, path: impl Into<String>, message: impl Into<String>) {
        if self.told.len() < MOST_PROBLEMS {
            self.told.push(Problem::new(code, path, message));
        } else {
            self.untold = self.untold.saturating_add(1);
        }
    }

    /// The value when nothing was found, else everything that was.
    pub fn or_value<T>(mut self, value: T) -> Result<T, Vec<Problem>> {
        if self.told.is_empty() {
            return Ok(value);
        }
        if self.untold > 0 {
            let message = format!("There are {} more problems. Put these right first.", self.untold);
            self.told.push(Problem::new("more_problems", "", message));
        }
        Err(self.told)
    }
}

/// A single problem as the whole answer.
pub fn one<T>(code: &'static str, path: &str, message: impl Into<String>) -> Result<T, Vec<Problem>> {
    Err(vec![Problem::new(code, path, message)])
}

/// Text from outside, short enough to repeat in a path or a message.
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTE) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

/// The path of a field below another.
pub fn below(path: &str, name: &str) -> String {
    let name = quoted(name);
    if path.is_empty() { name } else { format!("{path}.{name}") }
}
