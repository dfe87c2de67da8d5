//! Between values, trees and JSON text. Trees keep the order of their fields.

use engine::entry::Tree;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A tree written as JSON. Counts are its only numbers; everything else a document holds is text, so a number that is no count is
/// written as text too: nothing is lost, and reading it back as a number is refused.
pub struct Json<'tree>(pub &'tree Tree);

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Tree::Nothing => serializer.serialize_unit(),
            Tree::Truth(truth) => serializer.serialize_bool(*truth),
            Tree::Number(number) => match self.0.whole() {
                Some(whole) => serializer.serialize_u64(whole),
                None => serializer.collect_str(number),
            },
            Tree::Text(text) => serializer.serialize_str(text),
            Tree::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Json(item))?;
                }
                list.end()
            }
            Tree::Record(fields) => {
                let mut record = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    record.serialize_entry(name, &Json(value))?;
                }
                record.end()
            }
        }
    }
}

/// A value as a tree. The keys of this crate's shapes are text, so nothing is lost; a value that could not be written would come out as
/// nothing.
pub fn tree(value: &impl Serialize) -> Tree {
    engine::entry::written(value).unwrap_or_default()
}

/// A tree as JSON over many lines, ended by a line break.
#[must_use]
pub fn pretty(tree: &Tree) -> String {
    // Writing into memory cannot fail: every key is text.
    let mut text = serde_json::to_string_pretty(&Json(tree)).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_no_count_is_not_lost() {
        let numbers = [0.0, 7.0, 0.5, -3.0, 9_007_199_254_740_993.0].map(Tree::Number);
        assert_eq!(
            pretty(&Tree::List(numbers.into())).split_whitespace().collect::<String>(),
            r#"[0,7,"0.5","-3","9007199254740992"]"#
        );
    }
}
