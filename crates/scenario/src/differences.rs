//! What was changed: as the `changes` of a document, and in plain words.

use engine::entry::Tree;

use crate::in_use::in_use;
use crate::json;
use crate::schema::{self, Field, List, Shape};
use crate::{Inputs, figures};

/// Rows of a list of figures that are said one by one.
const FEW: usize = 6;

/// One difference from the baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The input, as in `allocation.rule.most_growth`.
    pub path: String,
    /// What it is, as in "Most growth for any board".
    pub label: &'static str,
    /// Its value now, in words.
    pub now: String,
    /// Its value in the baseline, in words.
    pub was: String,
    /// Whether anything is worked out from it: a setting of a method that was not chosen is kept, and changes nothing.
    pub is_used: bool,
}

impl Change {
    /// The change as one line: "Most growth for any board: 8% (was 12%)".
    #[must_use]
    pub fn line(&self) -> String {
        let unused = if self.is_used { "" } else { ", not used by this rule" };
        format!("{}: {} (was {}{unused})", self.label, self.now, self.was)
    }
}

/// Every difference in the order of the rooms; none where nothing was changed.
#[must_use]
pub fn changes(baseline: &Inputs, inputs: &Inputs) -> Vec<Change> {
    let mut changes = Vec::new();
    tell(&json::tree(baseline), &json::tree(inputs), schema::INPUTS, "", inputs, &mut changes);
    changes
}

/// The differences as a document keeps them: nested records of what differs, everything else whole.
pub(crate) fn between(baseline: &Inputs, inputs: &Inputs) -> Tree {
    differing(&json::tree(baseline), &json::tree(inputs), schema::INPUTS)
}

fn differing(before: &Tree, now: &Tree, fields: &[Field]) -> Tree {
    let mut differing_fields = Vec::new();
    for field in fields {
        let (Some(before), Some(now)) = (before.field(field.name), now.field(field.name)) else { continue };
        if before == now {
            continue;
        }
        let change = match &field.shape {
            Shape::Record(fields) => differing(before, now, fields),
            _ => now.clone(),
        };
        differing_fields.push((field.name.to_owned(), change));
    }
    Tree::Record(differing_fields)
}

fn tell(before: &Tree, now: &Tree, fields: &'static [Field], path: &str, inputs: &Inputs, changes: &mut Vec<Change>) {
    for field in fields {
        let (Some(before), Some(now)) = (before.field(field.name), now.field(field.name)) else { continue };
        if before == now {
            continue;
        }
        let path = crate::problems::below(path, field.name);
        match &field.shape {
            Shape::Record(fields) => tell(before, now, fields, &path, inputs, changes),
            Shape::Tagged { tag, variants } if before.field(tag) == now.field(tag) => {
                let chosen = variants.iter().find(|variant| is(now.field(tag), variant.code));
                tell(before, now, chosen.map_or(&[], |variant| variant.fields), &path, inputs, changes);
            }
            Shape::List(list) => {
                let is_used = in_use(inputs, &path);
                let (now, was) = rows(before, now, list);
                changes.push(Change { path, label: field.label, now, was, is_used });
            }
            shape => {
                let is_used = in_use(inputs, &path);
                changes.push(Change {
                    path,
                    label: field.label,
                    now: words(now, shape),
                    was: words(before, shape),
                    is_used,
                });
            }
        }
    }
}

/// A value in words.
fn words(value: &Tree, shape: &Shape) -> String {
    match (shape, value) {
        (Shape::Text(kind), Tree::Text(text)) => figures::said(*kind, text),
        (Shape::Count, Tree::Number(number)) => number.to_string(),
        (Shape::Truth, Tree::Truth(truth)) => if *truth { "yes" } else { "no" }.to_owned(),
        (Shape::Choice(choices), _) => {
            choices.iter().find(|choice| is(Some(value), choice.code)).map_or("blank", |choice| choice.words).to_owned()
        }
        (Shape::Optional(shape), value) if *value != Tree::Nothing => words(value, shape),
        (Shape::List(list), Tree::List(items)) => items_in_words(items, list),
        (Shape::Tagged { tag, variants }, value) => {
            let Some(variant) = variants.iter().find(|variant| is(value.field(tag), variant.code)) else {
                return "blank".to_owned();
            };
            let parts: Vec<String> = variant
                .fields
                .iter()
                .filter_map(|field| value.field(field.name).map(|value| words(value, &field.shape)))
                .collect();
            if parts.is_empty() {
                variant.words.to_owned()
            } else {
                format!("{}, {}", variant.words, parts.join(" and "))
            }
        }
        _ => "none".to_owned(),
    }
}

fn is(value: Option<&Tree>, code: &str) -> bool {
    matches!(value, Some(Tree::Text(text)) if text == code)
}

/// A list in words: its figures where they are few and plain, else how many rows it has.
fn items_in_words(items: &[Tree], list: &List) -> String {
    match (&list.row, items.len()) {
        (_, 0) => "none".to_owned(),
        (Shape::Text(kind), few) if few <= FEW => {
            let said = items.iter().map(|item| words(item, &Shape::Text(*kind)));
            said.collect::<Vec<String>>().join(", ")
        }
        (_, 1) => format!("1 {}", list.one),
        (_, many) => format!("{many} {}", list.many),
    }
}

/// Two lists in words: where they are equally long, how many rows differ.
fn rows(before: &Tree, now: &Tree, list: &List) -> (String, String) {
    let (Tree::List(before), Tree::List(now)) = (before, now) else { return Default::default() };
    let (said, was) = (items_in_words(now, list), items_in_words(before, list));
    if said != was {
        return (said, was);
    }
    let differing = before.iter().zip(now).filter(|(before, now)| before != now).count();
    (format!("{said}, {differing} of them changed"), was)
}
