//! Why the user chose what they chose: one note an input, in the order in which they were written.

use engine::problem::Problem;

use crate::limits::LONGEST_NOTE;
use crate::schema;

/// Notes by path. Held as a list, so that no text from outside is ever a key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes(Vec<(String, String)>);

impl Notes {
    /// The note at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.iter().find(|(at, _)| at == path).map(|(_, why)| why.as_str())
    }

    /// Writes, replaces or, where `why` is blank, removes the note at a path.
    ///
    /// # Errors
    /// `unknown_path` where the path names no input, or a single row; `text_too_long`.
    pub fn set(&mut self, path: &str, why: &str) -> Result<(), Problem> {
        if path.contains('[') || schema::field(path).is_none() {
            let message = "No input has this path, so no note can stand there. Remove it or give the path of an input.";
            return Err(Problem::new("unknown_path", crate::problems::quoted(path), message));
        }
        if why.chars().nth(LONGEST_NOTE).is_some() {
            let message = format!("This note is too long. Use {LONGEST_NOTE} characters at most.");
            return Err(Problem::new("text_too_long", path, message));
        }
        let place = self.0.iter().position(|(at, _)| at == path);
        match (place, why.trim().is_empty()) {
            (Some(place), true) => {
                self.0.remove(place);
            }
            (Some(place), false) => {
                if let Some((_, note)) = self.0.get_mut(place) {
                    why.clone_into(note);
                }
            }
            (None, true) => {}
            (None, false) => self.0.push((path.to_owned(), why.to_owned())),
        }
        Ok(())
    }

    /// Every note with its path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, why)| (path.as_str(), why.as_str()))
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
