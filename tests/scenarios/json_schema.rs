//! The published schema against the reader: two ways to judge a document, which must agree.

use proofs::documents::disturb::disturb;
use proofs::random::Random;
use scenario::document::{read, write};
use scenario::json_schema;
use serde_json::{Value, json};

use crate::chance;

/// Whether a value fits a schema; every keyword the published schema uses, and a panic on any other.
fn fits(schema: &Value, value: &Value) -> bool {
    schema.as_object().expect("a schema").iter().all(|(keyword, wanted)| match keyword.as_str() {
        "$schema" | "title" | "description" | "examples" => true,
        "type" => match wanted.as_str().expect("a name") {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
            other => panic!("type {other}"),
        },
        "const" => value == wanted || value.as_f64().is_some_and(|number| Some(number) == wanted.as_f64()),
        "enum" => wanted.as_array().expect("a list").contains(value),
        "maxLength" => {
            value.as_str().is_none_or(|text| text.chars().count() as u64 <= wanted.as_u64().expect("a number"))
        }
        "pattern" => value.as_str().is_none_or(|text| match wanted.as_str().expect("a pattern") {
            "\\S" => !text.trim().is_empty(),
            "^[0-9]+$" => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()),
            other => panic!("pattern {other}"),
        }),
        "minimum" => value.as_f64().is_none_or(|number| number >= wanted.as_f64().expect("a number")),
        "maximum" => value.as_f64().is_none_or(|number| number <= wanted.as_f64().expect("a number")),
        "maxItems" => value.as_array().is_none_or(|rows| rows.len() as u64 <= wanted.as_u64().expect("a number")),
        "items" => value.as_array().is_none_or(|rows| rows.iter().all(|row| fits(wanted, row))),
        "required" => value.as_object().is_none_or(|fields| {
            wanted.as_array().expect("a list").iter().all(|name| fields.contains_key(name.as_str().expect("a name")))
        }),
        "properties" => value.as_object().is_none_or(|fields| {
            fields.iter().all(|(name, value)| wanted.get(name).is_none_or(|schema| fits(schema, value)))
        }),
        "additionalProperties" => value.as_object().is_none_or(|fields| {
            let named = schema.get("properties");
            fields
                .iter()
                .filter(|(name, _)| named.is_none_or(|named| named.get(name).is_none()))
                .all(|(_, value)| if wanted.is_object() { fits(wanted, value) } else { wanted == &json!(true) })
        }),
        "propertyNames" => value.as_object().is_none_or(|fields| fields.keys().all(|name| fits(wanted, &json!(name)))),
        "anyOf" => wanted.as_array().expect("a list").iter().any(|schema| fits(schema, value)),
        "oneOf" => wanted.as_array().expect("a list").iter().filter(|schema| fits(schema, value)).count() == 1,
        other => panic!("keyword {other}"),
    })
}

#[test]
fn every_written_document_fits_the_published_schema() {
    let schema: Value = serde_json::from_str(&json_schema::text()).expect("JSON");
    for case in 0..400 {
        let document = write(&chance::scenario(&mut Random::of_case(10, case)));
        assert!(fits(&schema, &serde_json::from_str(&document).expect("JSON")), "case {case}: {document}");
    }
}

#[test]
fn the_schema_and_the_reader_refuse_the_same_documents() {
    let schema: Value = serde_json::from_str(&json_schema::text()).expect("JSON");
    let (mut read_by_both, mut refused_by_both) = (0, 0);
    for case in 0..1_500 {
        let mut random = Random::of_case(11, case);
        let mut document: Value = serde_json::from_str(&write(&chance::scenario(&mut random))).expect("JSON");
        for _ in 0..random.between(0, 2) {
            disturb(&mut random, &mut document);
        }
        let text = document.to_string();
        let is_read = read(&text).is_ok();
        assert_eq!(is_read, fits(&schema, &document), "case {case}: {:?}\n{text}", read(&text).err());
        if is_read { read_by_both += 1 } else { refused_by_both += 1 }
    }
    assert!(read_by_both > 300 && refused_by_both > 300, "{read_by_both} read, {refused_by_both} refused");
}
