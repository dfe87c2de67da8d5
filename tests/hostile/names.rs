//! Names that other programs trip over are names like any other here.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::{full, full_lines, reply};

/// Names that have hurt: of JavaScript's own objects, markup, formulas, writing from right to left, nothing one can see.
const HURTFUL: [&str; 46] = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "prototype",
    "valueOf",
    "__defineGetter__",
    "__lookupSetter__",
    "isPrototypeOf",
    "toJSON",
    "then",
    "length",
    "undefined",
    "null",
    "NaN",
    "true",
    "0",
    "-1",
    "1e5",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</style>",
    "<!--",
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r\n",
    "\"quoted\"",
    "'; drop table boards; --",
    "back\\slash",
    "{{x}}",
    "${x}",
    "%00",
    "\u{0}",
    "\u{202e}drawkcab",
    "\u{200f}أمانة",
    "\u{200b}",
    "\u{feff}x",
    "e\u{301}",
    "é",
    "👩‍⚕️",
    "𝔊",
];

fn names(count: usize) -> Vec<String> {
    let plain = HURTFUL.iter().map(|name| (*name).to_owned());
    let doubled = HURTFUL.iter().flat_map(|one| HURTFUL.iter().map(move |other| format!("{one}{other}")));
    let long = std::iter::once("x".repeat(100_000));
    let mut names: Vec<String> = plain.chain(long).chain(doubled).filter(|name| !name.trim().is_empty()).collect();
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names.truncate(count);
    assert_eq!(names.len(), count, "not enough names");
    names
}

/// Puts each code back that `plain` has at the same place.
fn with_codes_of(mut answer: Value, plain: &Value) -> Value {
    fn copy(answer: &mut Value, plain: &Value) {
        match (answer, plain) {
            (Value::Array(one), Value::Array(other)) => {
                one.iter_mut().zip(other).for_each(|(one, other)| copy(one, other))
            }
            (Value::Object(one), Value::Object(other)) => {
                for (name, value) in one {
                    if name == "code" {
                        value.clone_from(&other[name]);
                    } else {
                        copy(value, &other[name]);
                    }
                }
            }
            _ => {}
        }
    }
    copy(&mut answer, plain);
    answer
}

fn answer(entry: Entry, input: &Value) -> Value {
    match reply(entry, input) {
        Reply::Answer(answer) => answer,
        other => panic!("{other:?}"),
    }
}

#[test]
fn five_hundred_boards_of_hurtful_names_get_what_plain_ones_get() {
    let names = names(546);
    let boards = |code: &dyn Fn(usize) -> String| -> Value {
        (0..names.len())
            .map(|i| json!({"code": code(i), "opening": format!("{}.{:02}", 1_000 + i * 37, i % 100), "weight": (1_000 + i * 41 % 997).to_string()}))
            .collect()
    };
    let mut input = full("proportional");
    input["max_under"] = json!(null);
    let transfer = |code: &str| json!([{"year": 2, "code": code, "amount": "12.34"}]);
    let sum: usize = (0..names.len()).map(|i| 1_001 + i * 37).sum();
    input["quanta"] = json!([sum.to_string(), (sum + 1_000).to_string()]);
    let mut plain = input.clone();
    plain["places"] = boards(&|i| format!("B{i}"));
    plain["transfers"] = transfer("B0");
    input["places"] = boards(&|i| names[i].clone());
    input["transfers"] = transfer(&names[0]);
    let (hurtful, plain) = (answer(Entry::Allocate, &input), answer(Entry::Allocate, &plain));
    for (i, place) in hurtful["years"][0]["places"].as_array().unwrap().iter().enumerate() {
        assert_eq!(place["code"], json!(names[i]), "a code comes back as it went in");
    }
    assert_eq!(with_codes_of(hurtful, &plain), plain);
}

#[test]
fn lines_of_hurtful_names_too() {
    let plain = full_lines("bands");
    for name in names(60) {
        let mut input = plain.clone();
        input["lines"][0]["code"] = json!(name);
        input["lines"][1]["places"][0]["code"] = json!(name);
        input["lines"][0]["places"][0]["code"] = json!(name);
        let (hurtful, plain) = (answer(Entry::AllocateLines, &input), answer(Entry::AllocateLines, &plain));
        assert_eq!(hurtful["lines"][0]["code"], json!(name));
        assert_eq!(with_codes_of(hurtful, &plain), plain);
    }
}

#[test]
fn fields_of_hurtful_names_are_unknown_fields() {
    for name in names(46) {
        let mut input = full("sliding");
        input[&name] = json!({"x": "1"});
        input["places"][1][&name] = json!("12");
        let found = super::problems(Entry::Allocate, &input);
        assert!(found.contains(&("unknown_field".to_owned(), name.clone())), "{name}: {found:?}");
        assert!(found.contains(&("unknown_field".to_owned(), format!("places[1].{name}"))), "{name}: {found:?}");
    }
}

#[test]
fn names_that_look_alike_are_different_names() {
    let mut input = full("proportional");
    input["places"][0]["code"] = json!("e\u{301}");
    input["places"][2]["code"] = json!("é");
    answer(Entry::Allocate, &input);
    input["places"][2]["code"] = json!("e\u{301}");
    let found = super::problems(Entry::Allocate, &input);
    assert_eq!(found, [("duplicate_code".to_owned(), "places[2].code".to_owned())]);
}
