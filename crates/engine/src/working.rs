//! Working: how a figure came about, in words, with every operand's grade and source.

use serde::Serialize;

use crate::parameters::Grade;

/// One line of a working: an amount, how it came about and how far it can be trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Letter the other lines call it by: a, b, c ...
    pub letter: char,
    /// What it is, in the field's words.
    pub name: String,
    /// The figure ready to show, such as `£1,234.56`, `3.3427%` or `2,077,641`, with a true minus sign below zero.
    pub amount: String,
    /// How it came about, naming other lines by letter, and from what.
    pub how: String,
    /// The weakest grade among what it rests on.
    pub grade: Grade,
    /// Identifiers of the sources it rests on directly, as in the bibliography.
    pub sources: Vec<&'static str>,
}

/// The working of one figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Working {
    /// What is worked out, such as "Lancashire and South Cumbria, year 1".
    pub title: String,
    /// The formula in words.
    pub formula: String,
    /// Lines in order; the last is the figure itself.
    pub steps: Vec<Step>,
    /// Limits and rounding, in one or two sentences.
    pub rounding: String,
}

impl Working {
    /// A working without lines yet.
    pub fn new(title: impl Into<String>, formula: impl Into<String>) -> Self {
        Self { title: title.into(), formula: formula.into(), steps: Vec::new(), rounding: String::new() }
    }

    /// Adds a line under the next letter and returns that letter.
    pub fn step(
        &mut self,
        name: impl Into<String>,
        amount: impl Into<String>,
        how: impl Into<String>,
        grade: Grade,
    ) -> char {
        let letter = ('a'..='z').nth(self.steps.len()).unwrap_or('z');
        let (name, amount, how) = (name.into(), amount.into(), how.into());
        self.steps.push(Step { letter, name, amount, how, grade, sources: Vec::new() });
        letter
    }

    /// Names the sources of the line added last.
    pub fn from_sources(&mut self, sources: &[&'static str]) {
        if let Some(step) = self.steps.last_mut() {
            step.sources.extend_from_slice(sources);
        }
    }
}
