//! The schema against the types: every field, every choice, every tag; and words for all of them.

use proofs::random::Random;
use scenario::schema::{self, Field, INPUTS, Shape};
use scenario::{Baseline, Inputs};
use serde_json::{Value, json};

use crate::{chance, value};

/// A field the types lack would be dropped, one the schema lacks would be missed: either breaks the round trip.
#[test]
fn what_the_schema_describes_is_what_the_types_hold() {
    for case in 0..400 {
        let mut random = Random::of_case(1, case);
        let made = chance::whole(&mut random, &Shape::Record(INPUTS));
        let inputs: Inputs = serde_json::from_value(made.clone()).expect("the schema fits the types");
        assert_eq!(value(&inputs), made);
    }
}

/// The types name their own choices when they refuse one; the schema must name the same.
#[test]
fn every_choice_of_the_types_is_in_the_schema() {
    let mut found = 0;
    visit(INPUTS, "", &mut |place, shape| {
        let (pointer, codes): (String, Vec<&str>) = match shape {
            Shape::Choice(choices) => (place.to_owned(), choices.iter().map(|choice| choice.code).collect()),
            Shape::Tagged { tag, variants } => {
                (format!("{place}/{tag}"), variants.iter().map(|variant| variant.code).collect())
            }
            _ => return,
        };
        let mut random = Random::new(found);
        let mut full = value(&Baseline::default().inputs());
        fill(&mut full, INPUTS, &mut random);
        *full.pointer_mut(&pointer).unwrap_or_else(|| panic!("{pointer} is there")) = json!("no such choice");
        let refusal = serde_json::from_value::<Inputs>(full).expect_err("refused").to_string();
        let named: Vec<&str> = refusal.split('`').skip(3).step_by(2).collect();
        assert_eq!(named, codes, "{pointer}: {refusal}");
        found += 1;
    });
    assert!(found >= 8, "{found} choices");
}

/// Gives every list at least one row, so that what stands in rows can be reached.
fn fill(value: &mut Value, fields: &[Field], random: &mut Random) {
    for field in fields {
        let inner = value.get_mut(field.name).expect("every field is there");
        match &field.shape {
            Shape::Record(fields) => fill(inner, fields, random),
            Shape::List(list) => *inner = json!([chance::whole(random, &list.row)]),
            _ => {}
        }
    }
}

/// Visits every shape outside variants, with a pointer to it; rows are reached through their first.
fn visit(fields: &'static [Field], pointer: &str, seen: &mut impl FnMut(&str, &'static Shape)) {
    for field in fields {
        let here = format!("{pointer}/{}", field.name);
        seen(&here, &field.shape);
        match &field.shape {
            Shape::Record(fields) => visit(fields, &here, seen),
            Shape::List(list) => {
                if let Shape::Record(fields) = &list.row {
                    visit(fields, &format!("{here}/0"), seen);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn every_leaf_of_the_inputs_has_words() {
    for case in 0..40 {
        let inputs = value(&chance::inputs(&mut Random::of_case(2, case)));
        let mut leaves = Vec::new();
        collect(&inputs, "", &mut leaves);
        assert!(leaves.len() > 30);
        for path in leaves {
            // The tag of a variant is said by the field that holds it.
            let tag = path.strip_suffix(".method").or_else(|| path.strip_suffix(".mode")).unwrap_or(&path);
            let field =
                schema::field(&path).or_else(|| schema::field(tag)).unwrap_or_else(|| panic!("{path} has no words"));
            assert!(!field.label.is_empty() && !field.step.is_empty(), "{path}");
            assert!(field.label.chars().next().is_some_and(char::is_uppercase), "{path}: {}", field.label);
            assert!(!field.label.ends_with('.') && !field.step.ends_with('.'), "{path}");
        }
    }
}

fn collect(value: &Value, path: &str, leaves: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            let here = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            collect(value, &here, leaves);
        }),
        Value::Array(rows) => {
            rows.iter().enumerate().for_each(|(row, value)| collect(value, &format!("{path}[{row}]"), leaves));
        }
        _ => leaves.push(path.to_owned()),
    }
}

#[test]
fn no_path_is_named_twice_and_each_is_found() {
    let paths = schema::paths();
    for (index, (path, field)) in paths.iter().enumerate() {
        assert!(paths[..index].iter().all(|(other, _)| other != path), "{path} twice");
        assert!(schema::field(path).is_some_and(|found| std::ptr::eq(found, *field)), "{path}");
    }
    for path in
        ["", ".", "allocation.", "allocation.rule[0]", "allocation.rule.bands[x].below", "__proto__", "who.kind.code"]
    {
        assert!(schema::field(path).is_none(), "{path}");
    }
    assert_eq!(schema::field("allocation.rule.bands[2].below").map(|field| field.step), Some("limit of a band"));
    assert_eq!(schema::field("allocation.quantum.growth.rates[2]").map(|field| field.step), Some("growth by year"));
}
