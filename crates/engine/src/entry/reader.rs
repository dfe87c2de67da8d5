//! Reads a [`Tree`] field by field and keeps every problem with its path.

use core::ops::RangeInclusive;

use crate::problem::Problem;
use crate::quantities::decimal_text::Misread;
use crate::quantities::{Money, Rate, Weight};

use super::tree::Tree;

/// A value at a path, and the list every problem goes to.
#[derive(Debug)]
pub struct Reader<'tree> {
    problems: &'tree mut Vec<Problem>,
}

/// A value together with where it stands.
#[derive(Debug, Clone)]
pub struct At<'tree> {
    /// The value; [`Tree::Nothing`] when the field is absent.
    pub value: &'tree Tree,
    /// Such as `places[3].opening`.
    pub path: String,
}

static NOTHING: Tree = Tree::Nothing;

impl<'tree> At<'tree> {
    /// The whole input.
    pub const fn root(value: &'tree Tree) -> Self {
        Self { value, path: String::new() }
    }

    /// The field of that name, absent fields as [`Tree::Nothing`].
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Self { value: self.value.field(name).unwrap_or(&NOTHING), path }
    }

    /// Whether there is nothing here.
    pub const fn is_nothing(&self) -> bool {
        matches!(self.value, Tree::Nothing)
    }
}

impl<'tree> Reader<'tree> {
    /// A reader that adds to `problems`.
    pub const fn new(problems: &'tree mut Vec<Problem>) -> Self {
        Self { problems }
    }

    /// Adds a problem.
    pub fn report(&mut self, code: &'static str, path: &str, message: impl Into<String>) {
        self.problems.push(Problem::new(code, path, message));
    }

    /// Reports a value that is missing or of another kind than wanted.
    pub(super) fn wrong_kind(&mut self, at: &At<'_>, wanted: &str) {
        let (code, message) = match at.value {
            Tree::Nothing => ("missing", format!("This is missing. Give {wanted}.")),
            other => ("wrong_type", format!("This is {}. Give {wanted}.", other.kind())),
        };
        self.report(code, &at.path, message);
    }

    /// Reports every field of a record that is not in `known` or stands a second time, and a value that is no record.
    pub fn only_fields(&mut self, at: &At<'_>, known: &[&str]) {
        match at.value {
            Tree::Record(fields) => {
                for (name, _) in fields {
                    if !known.contains(&name.as_str()) {
                        let path = at.field(name).path;
                        self.report(
                            "unknown_field",
                            &path,
                            format!("This field is not known here. Use {}.", known.join(", ")),
                        );
                    }
                }
                for name in known {
                    if fields.iter().filter(|(field, _)| field == name).nth(1).is_some() {
                        let path = at.field(name).path;
                        self.report("repeated_field", &path, "This field stands more than once. Keep one of them.");
                    }
                }
            }
            _ => self.wrong_kind(at, "a record"),
        }
    }

    /// The items of a list with their paths; empty with a problem when it is no list.
    pub fn list<'a>(&mut self, at: &At<'a>) -> Vec<At<'a>> {
        match at.value {
            Tree::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, value)| At { value, path: format!("{}[{index}]", at.path) })
                .collect(),
            _ => {
                self.wrong_kind(at, "a list");
                Vec::new()
            }
        }
    }

    /// Text, as it came.
    pub fn text<'a>(&mut self, at: &At<'a>) -> Option<&'a str> {
        match at.value {
            Tree::Text(text) => Some(text),
            _ => {
                self.wrong_kind(at, "text");
                None
            }
        }
    }

    /// A code that is not blank.
    pub fn code(&mut self, at: &At<'_>) -> Option<String> {
        let code = self.text(at)?;
        if code.trim().is_empty() {
            self.report("blank", &at.path, "The code is blank. Give each place a code of its own.");
            return None;
        }
        Some(code.to_owned())
    }

    /// Money as decimal text, at most two decimals.
    pub fn money(&mut self, at: &At<'_>) -> Option<Money> {
        self.decimal(at, "money as text, such as \"1234.56\"", Money::from_text)
    }

    /// A rate as decimal text.
    pub fn rate(&mut self, at: &At<'_>) -> Option<Rate> {
        self.decimal(at, "a rate as text, such as \"0.025\"", Rate::from_text)
    }

    /// A weight as decimal text.
    pub fn weight(&mut self, at: &At<'_>) -> Option<Weight> {
        self.decimal(at, "a weight as text, such as \"2077641\"", Weight::from_text)
    }

    fn decimal<T>(&mut self, at: &At<'_>, wanted: &str, read: fn(&str) -> Result<T, Misread>) -> Option<T> {
        let Tree::Text(text) = at.value else {
            self.wrong_kind(at, wanted);
            return None;
        };
        match read(text) {
            Ok(value) => Some(value),
            Err(misread) => {
                self.report(misread.code(), &at.path, misread.to_string());
                None
            }
        }
    }

    /// A whole number from 1 to `most`, as a number or as text.
    pub fn count(&mut self, at: &At<'_>, most: u32) -> Option<u32> {
        self.whole(at, 1..=most)
    }

    /// A whole number within a range, as a number or as text.
    pub fn whole(&mut self, at: &At<'_>, within: RangeInclusive<u32>) -> Option<u32> {
        let text = match at.value {
            Tree::Number(number) => number.to_string(),
            Tree::Text(text) => text.clone(),
            _ => {
                self.wrong_kind(at, "a whole number");
                return None;
            }
        };
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse::<u32>() {
            Ok(count) if plain && within.contains(&count) => Some(count),
            _ => {
                let (least, most) = (within.start(), within.end());
                self.report("out_of_range", &at.path, format!("Give a whole number from {least} to {most}."));
                None
            }
        }
    }
}
