//! Walks that every entry with records is taken on: every cell spoiled, and every record given a field too many.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::cells::{ALL, Spoiled, cells, spoil};
use super::{problems, reply};

/// Entries, each with an input that uses every field there is.
pub struct Walk<'a> {
    pub entries: &'a [Entry],
    pub full: fn(Entry) -> Value,
}

impl Walk<'_> {
    /// The inputs as they are must be answered: else what is refused would prove nothing.
    pub fn untouched(&self) {
        for entry in self.entries {
            let reply = reply(*entry, &(self.full)(*entry));
            assert!(matches!(reply, Reply::Answer(_)), "{entry:?}: {reply:?}");
        }
    }

    /// Spoils every cell in every way: refused at the cell, with words, where it must be; how many were tried and refused.
    ///
    /// `must` says whether a spoiled cell must be refused, or nothing where that depends on what it then means; `told_elsewhere` which cells are
    /// told of where they are used instead.
    pub fn every_spoiled_cell(
        &self,
        must: impl Fn(Entry, &str, Spoiled) -> Option<bool>,
        told_elsewhere: impl Fn(&str) -> bool,
    ) -> (usize, usize) {
        let (mut tried, mut refused) = (0, 0);
        for entry in self.entries.iter().copied() {
            let input = (self.full)(entry);
            for (path, way) in cells(&input) {
                for how in ALL {
                    let Some(spoiled) = spoil(&input, &way, how) else { continue };
                    tried += 1;
                    let must = must(entry, &path, how);
                    match reply(entry, &spoiled) {
                        Reply::Answer(_) => assert_ne!(must, Some(true), "{entry:?} {path} {how:?} was answered"),
                        Reply::Problems(found) => {
                            refused += 1;
                            assert_ne!(must, Some(false), "{entry:?} {path} {how:?}: {found:?}");
                            let here = told_elsewhere(&path) || found.iter().any(|one| one.path.starts_with(&path));
                            assert!(here || must.is_none(), "{entry:?} {path} {how:?}: {found:?}");
                            for one in &found {
                                assert!(one.message.len() >= 20 && one.message.ends_with('.'), "{one:?}");
                            }
                        }
                        Reply::Unreadable(error) => panic!("{entry:?} {path} {how:?}: {error}"),
                    }
                }
            }
        }
        (tried, refused)
    }

    /// A field that is not known, in every record, must be refused by its path.
    pub fn a_field_too_many(&self) {
        for entry in self.entries.iter().copied() {
            let input = (self.full)(entry);
            let mut paths = Vec::new();
            records(&input, String::new(), &mut paths);
            for path in paths {
                for name in ["__proto__", "extra", "Code"] {
                    let mut spoiled = input.clone();
                    let pointer: String = path.replace(['[', '.'], "/").replace(']', "");
                    let pointer = if pointer.is_empty() { pointer } else { format!("/{pointer}") };
                    let record = spoiled.pointer_mut(&pointer).and_then(Value::as_object_mut).expect("a record");
                    record.insert(name.to_owned(), json!("1"));
                    let wanted = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
                    let found = problems(entry, &spoiled);
                    assert!(
                        found.contains(&("unknown_field".to_owned(), wanted)),
                        "{entry:?} {path} {name}: {found:?}"
                    );
                }
            }
        }
    }

    /// What is no record at all must be refused.
    pub fn what_is_no_record(&self) {
        for entry in self.entries.iter().copied() {
            for input in [json!(null), json!([]), json!("schemes"), json!(5), json!(true), json!({})] {
                assert!(!problems(entry, &input).is_empty(), "{entry:?} {input}");
            }
        }
    }
}

/// The tests that need nothing but a walk.
macro_rules! walked {
    ($walk:expr) => {
        #[test]
        fn the_untouched_inputs_are_answered() {
            $walk.untouched();
        }

        #[test]
        fn a_field_too_many_is_refused_in_every_record() {
            $walk.a_field_too_many();
        }

        #[test]
        fn what_is_no_record_is_refused() {
            $walk.what_is_no_record();
        }
    };
}
pub(crate) use walked;

/// Paths of every record.
fn records(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(path.clone());
            for (name, below) in fields {
                records(below, if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, found);
            }
        }
        Value::Array(items) => {
            for (index, below) in items.iter().enumerate() {
                records(below, format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}
