//! The published schema of the document (JSON Schema, draft 2020-12), made from the same table that reads it.
//!
//! What a schema cannot say is said in words there: a field may not stand twice, a document holds 1 MiB at most, a seed in text is
//! no greater than one in digits.

use engine::entry::Tree;

use crate::limits::{LARGEST_SEED, LONGEST_NAME, LONGEST_NOTE, LONGEST_TEXT, MOST_ROWS};
use crate::migrations::VERSION;
use crate::schema::{Field, INPUTS, Kind, List, Shape, Variant, paths};
use crate::{Baseline, document, json};

/// The schema as JSON text.
///
/// ```
/// assert!(scenario::json_schema::text().contains("\"most_growth\""));
/// ```
#[must_use]
pub fn text() -> String {
    json::pretty(&tree())
}

/// The schema as a tree.
#[must_use]
pub fn tree() -> Tree {
    let paths: Vec<String> = paths().into_iter().map(|(path, _)| path).collect();
    let notes = record([
        ("title", words("Why the user chose what they chose, by path")),
        ("type", words("object")),
        ("propertyNames", record([("enum", list(paths.iter().map(String::as_str)))])),
        (
            "additionalProperties",
            record([("type", words("string")), ("pattern", words("\\S")), ("maxLength", count(LONGEST_NOTE))]),
        ),
    ]);
    let name =
        [("title", words("The user's name for it")), ("type", words("string")), ("maxLength", count(LONGEST_NAME))];
    let digits = record([("type", words("string")), ("pattern", words("^[0-9]+$"))]);
    let number = [("type", words("integer")), ("minimum", count(0)), ("maximum", whole(LARGEST_SEED))];
    let properties = [
        ("format", record([("const", words(document::FORMAT))])),
        ("version", record([("const", whole(VERSION.into()))])),
        (
            "baseline",
            record([
                ("title", words("What it starts from")),
                ("enum", list(Baseline::ALL.map(Baseline::code).into_iter())),
            ]),
        ),
        ("name", record(name)),
        (
            "changes",
            differences(INPUTS, "What differs from the baseline; everything but a record of fields is given whole"),
        ),
        ("notes", notes),
        (
            "seed",
            record([
                ("title", words("Seed of every random draw")),
                ("oneOf", Tree::List(vec![digits, record(number)])),
            ]),
        ),
    ];
    record([
        ("$schema", words("https://json-schema.org/draft/2020-12/schema")),
        ("title", words("Scenario of the Specialised Services Calculator")),
        (
            "description",
            words(
                "What a user set, as differences from a named baseline. No field may stand twice; 1 MiB at most. Money is in \
                 pounds, a rate is a proportion (0.045 is 4.5%), both as text.",
            ),
        ),
        ("type", words("object")),
        ("required", list(["format", "version", "baseline", "changes"].into_iter())),
        ("additionalProperties", Tree::Truth(false)),
        ("properties", record(properties)),
    ])
}

/// A record of which any part may be left as it was.
fn differences(fields: &[Field], title: &str) -> Tree {
    let properties = fields.iter().map(|field| {
        let schema = match &field.shape {
            Shape::Record(fields) => differences(fields, field.label),
            shape => titled(of_shape(shape), field.label),
        };
        (field.name.to_owned(), schema)
    });
    record([
        ("title", words(title)),
        ("type", words("object")),
        ("additionalProperties", Tree::Truth(false)),
        ("properties", Tree::Record(properties.collect())),
    ])
}

fn of_shape(shape: &Shape) -> Tree {
    match shape {
        Shape::Text(kind) => text_of(*kind),
        Shape::Count => {
            record([("type", words("integer")), ("minimum", count(0)), ("maximum", whole(u32::MAX.into()))])
        }
        Shape::Truth => record([("type", words("boolean"))]),
        Shape::Choice(choices) => record([("enum", list(choices.iter().map(|choice| choice.code)))]),
        Shape::Optional(shape) => {
            record([("anyOf", Tree::List(vec![record([("type", words("null"))]), of_shape(shape)]))])
        }
        Shape::Record(fields) => complete(fields, None),
        Shape::List(List { row, .. }) => {
            record([("type", words("array")), ("maxItems", count(MOST_ROWS)), ("items", of_shape(row))])
        }
        Shape::Tagged { tag, variants } => {
            let variants = variants
                .iter()
                .map(|Variant { code, words, fields }| titled(complete(fields, Some((tag, code))), words));
            record([("oneOf", Tree::List(variants.collect()))])
        }
    }
}

fn text_of(kind: Kind) -> Tree {
    let example = match kind {
        Kind::Money => Some("1234.56"),
        Kind::Rate => Some("0.045"),
        Kind::Number => Some("1.04"),
        Kind::People => Some("2077641"),
        Kind::Year => Some("2026/27"),
        Kind::Code => Some("QE1"),
        Kind::Words => None,
    };
    let mut fields = vec![("type".to_owned(), words("string")), ("maxLength".to_owned(), count(LONGEST_TEXT))];
    fields.extend(example.map(|example| ("examples".to_owned(), list([example].into_iter()))));
    Tree::Record(fields)
}

/// A record of which every field is given.
fn complete(fields: &[Field], tag: Option<(&str, &str)>) -> Tree {
    let required = tag.iter().map(|(tag, _)| *tag).chain(fields.iter().map(|field| field.name));
    let chosen = tag.map(|(tag, code)| (tag.to_owned(), record([("const", words(code))])));
    let properties =
        fields.iter().map(|field| (field.name.to_owned(), titled(of_shape(&field.shape), field.label))).chain(chosen);
    record([
        ("type", words("object")),
        ("required", list(required)),
        ("additionalProperties", Tree::Truth(false)),
        ("properties", Tree::Record(properties.collect())),
    ])
}

fn titled(mut schema: Tree, title: &str) -> Tree {
    if let Tree::Record(keywords) = &mut schema {
        keywords.push(("title".to_owned(), words(title)));
    }
    schema
}

fn record<const FIELDS: usize>(fields: [(&str, Tree); FIELDS]) -> Tree {
    Tree::Record(Vec::from(fields).into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn words(words: &str) -> Tree {
    Tree::Text(words.to_owned())
}

fn list<'words>(items: impl Iterator<Item = &'words str>) -> Tree {
    Tree::List(items.map(words).collect())
}

fn count(count: usize) -> Tree {
    whole(u64::try_from(count).unwrap_or(LARGEST_SEED))
}

/// A whole number up to [`LARGEST_SEED`], which a binary float holds exactly.
#[expect(clippy::as_conversions, reason = "every number of the schema is at most 2^53 - 1")]
fn whole(number: u64) -> Tree {
    Tree::Number(number as f64)
}
