//! The published schema of the document (JSON Schema, draft 2020-12), made from the same table that reads it.
//!
//! What a schema cannot say is said in words there: a field may not stand twice, a document holds 1 MiB at most, a seed in text is
//! no greater than one in digits.

use serde_json::{Map, Value, json};

use crate::limits::{LARGEST_SEED, LONGEST_NAME, LONGEST_NOTE, LONGEST_TEXT, MOST_ROWS};
use crate::migrations::VERSION;
use crate::schema::{Field, INPUTS, Kind, List, Shape, Variant, paths};
use crate::{Baseline, document};

/// The schema as JSON text.
///
/// ```
/// assert!(scenario::json_schema::text().contains("\"most_growth\""));
/// ```
#[must_use]
pub fn text() -> String {
    // Writing into memory cannot fail: every key is text.
    let mut text = serde_json::to_string_pretty(&value()).unwrap_or_default();
    text.push('\n');
    text
}

/// The schema as a value.
#[must_use]
pub fn value() -> Value {
    let baselines = Baseline::ALL.map(Baseline::code);
    let paths: Vec<String> = paths().into_iter().map(|(path, _)| path).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Scenario of the Specialised Services Calculator",
        "description": "What a user set, as differences from a named baseline. No field may stand twice; 1 MiB at most. Money is in \
            pounds, a rate is a proportion (0.045 is 4.5%), both as text.",
        "type": "object",
        "required": ["format", "version", "baseline", "changes"],
        "additionalProperties": false,
        "properties": {
            "format": { "const": document::FORMAT },
            "version": { "const": VERSION },
            "baseline": { "title": "What it starts from", "enum": baselines },
            "name": { "title": "The user's name for it", "type": "string", "maxLength": LONGEST_NAME },
            "changes": differences(INPUTS, "What differs from the baseline; everything but a record of fields is given whole"),
            "notes": {
                "title": "Why the user chose what they chose, by path",
                "type": "object",
                "propertyNames": { "enum": paths },
                "additionalProperties": { "type": "string", "pattern": "\\S", "maxLength": LONGEST_NOTE },
            },
            "seed": {
                "title": "Seed of every random draw",
                "oneOf": [
                    { "type": "string", "pattern": "^[0-9]+$" },
                    { "type": "integer", "minimum": 0, "maximum": LARGEST_SEED },
                ],
            },
        },
    })
}

/// A record of which any part may be left as it was.
fn differences(fields: &[Field], title: &str) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| {
            let schema = match &field.shape {
                Shape::Record(fields) => differences(fields, field.label),
                shape => titled(whole(shape), field.label),
            };
            (field.name.to_owned(), schema)
        })
        .collect();
    json!({ "title": title, "type": "object", "additionalProperties": false, "properties": properties })
}

fn whole(shape: &Shape) -> Value {
    match shape {
        Shape::Text(kind) => text_of(*kind),
        Shape::Count => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        Shape::Truth => json!({ "type": "boolean" }),
        Shape::Choice(choices) => json!({ "enum": choices.iter().map(|choice| choice.code).collect::<Vec<_>>() }),
        Shape::Optional(shape) => json!({ "anyOf": [{ "type": "null" }, whole(shape)] }),
        Shape::Record(fields) => complete(fields, None),
        Shape::List(List { row, .. }) => json!({ "type": "array", "maxItems": MOST_ROWS, "items": whole(row) }),
        Shape::Tagged { tag, variants } => {
            let variants: Vec<Value> = variants
                .iter()
                .map(|Variant { code, words, fields }| titled(complete(fields, Some((tag, code))), words))
                .collect();
            json!({ "oneOf": variants })
        }
    }
}

fn text_of(kind: Kind) -> Value {
    let example = match kind {
        Kind::Money => Some("1234.56"),
        Kind::Rate => Some("0.045"),
        Kind::Number => Some("1.04"),
        Kind::People => Some("2077641"),
        Kind::Year => Some("2026/27"),
        Kind::Code => Some("QE1"),
        Kind::Words => None,
    };
    match example {
        Some(example) => json!({ "type": "string", "maxLength": LONGEST_TEXT, "examples": [example] }),
        None => json!({ "type": "string", "maxLength": LONGEST_TEXT }),
    }
}

/// A record of which every field is given.
fn complete(fields: &[Field], tag: Option<(&str, &str)>) -> Value {
    let mut required: Vec<&str> = tag.iter().map(|(tag, _)| *tag).collect();
    required.extend(fields.iter().map(|field| field.name));
    let mut properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), titled(whole(&field.shape), field.label))).collect();
    if let Some((tag, code)) = tag {
        properties.insert(tag.to_owned(), json!({ "const": code }));
    }
    json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties })
}

fn titled(mut schema: Value, title: &str) -> Value {
    if let Value::Object(keywords) = &mut schema {
        keywords.insert("title".to_owned(), title.into());
    }
    schema
}
