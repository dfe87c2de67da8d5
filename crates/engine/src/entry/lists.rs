//! Lists that must hold something, and words of which one is meant.

use super::reader::{At, Reader};
use super::tree::Tree;

impl Reader<'_> {
    /// The items of a list that must hold something and not more than `most`; `what` says of what, such as `years`.
    ///
    /// Too many are a problem and none of them is read; none at all is a problem too.
    pub fn some<'a>(&mut self, at: &At<'a>, most: usize, what: &str) -> Vec<At<'a>> {
        let items = self.list(at);
        if items.len() > most {
            self.report("too_many", &at.path, format!("There are more than {most} {what}. Give fewer."));
            return Vec::new();
        }
        if items.is_empty() && matches!(at.value, Tree::List(_)) {
            self.report("empty_list", &at.path, format!("There are no {what} here. Give at least one."));
        }
        items
    }

    /// What one of some words stands for, or nothing with a problem.
    pub fn word<T: Copy>(&mut self, at: &At<'_>, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(at)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.report("unknown_word", &at.path, format!("This word is not known here. Use {}.", known.join(", ")));
        }
        found
    }

    /// The same where `usual` stands for a word left out.
    pub fn word_or<T: Copy>(&mut self, at: &At<'_>, words: &[(&str, T)], usual: T) -> Option<T> {
        if at.is_nothing() { Some(usual) } else { self.word(at, words) }
    }
}
