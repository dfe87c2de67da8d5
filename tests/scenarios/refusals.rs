//! What a document is refused for: every fault at once, each with its path.

use scenario::document::{read_bytes, write};
use scenario::{Scenario, limits};
use serde_json::{Value, json};

use crate::refusal;

fn document() -> Value {
    serde_json::from_str(&write(&Scenario::default())).expect("JSON")
}

/// The refusal of a sound document with some fields replaced.
fn with(fields: Value) -> Vec<(&'static str, String)> {
    let mut document = document();
    let given = fields.as_object().expect("fields").clone();
    document.as_object_mut().expect("a record").extend(given);
    refusal(&document.to_string())
}

fn paths<'a>(found: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    found.iter().map(|(code, path)| (*code, path.as_str())).collect()
}

#[test]
fn every_fault_is_told_at_once() {
    let found = with(json!({
        "baseline": "2031-dream",
        "name": 5,
        "colour": "red",
        "changes": {
            "who": { "kind": "king", "code": 7 },
            "allocation": {
                "rule": { "most_growth": 0.08, "has_ceiling": "yes", "line_years": -1, "speed": "1",
                          "bands": [{ "below": null }, { "below": 3, "differential": "0", "x": 1 }, 5] },
                "quantum": { "growth": { "mode": "one" }, "years": 2.5 },
                "opening": { "uplift": { "method": "magic" }, "own": {} },
                "need": null,
            },
            "weather": {},
        },
        "notes": { "allocation.rule.speed": "why", "allocation.rule": 3, "who": " " },
        "seed": "-4",
    }));
    assert_eq!(
        paths(&found),
        [
            ("unknown_field", "colour"),
            ("unknown_baseline", "baseline"),
            ("wrong_type", "name"),
            ("unknown_field", "changes.weather"),
            ("unknown_choice", "changes.who.kind"),
            ("wrong_type", "changes.who.code"),
            ("unknown_choice", "changes.allocation.opening.uplift.method"),
            ("wrong_type", "changes.allocation.opening.own"),
            ("out_of_range", "changes.allocation.quantum.years"),
            ("missing", "changes.allocation.quantum.growth.rate"),
            ("missing", "changes.allocation.need"),
            ("unknown_field", "changes.allocation.rule.speed"),
            ("out_of_range", "changes.allocation.rule.line_years"),
            ("missing", "changes.allocation.rule.bands[0].differential"),
            ("unknown_field", "changes.allocation.rule.bands[1].x"),
            ("wrong_type", "changes.allocation.rule.bands[1].below"),
            ("wrong_type", "changes.allocation.rule.bands[2]"),
            ("wrong_type", "changes.allocation.rule.has_ceiling"),
            ("wrong_type", "changes.allocation.rule.most_growth"),
            ("wrong_type", "notes.allocation.rule"),
            ("unknown_path", "notes.allocation.rule.speed"),
            ("blank", "notes.who"),
            ("out_of_range", "seed"),
        ]
    );
}

#[test]
fn what_is_no_scenario_is_refused_in_one_sentence() {
    for (text, code) in [
        ("", "not_json"),
        ("{", "not_json"),
        ("{}", "not_a_scenario"),
        ("[]", "not_a_scenario"),
        ("\"specialised-services-scenario\"", "not_a_scenario"),
        ("{\"format\":\"specialised-services-scenario\"}", "unknown_version"),
        ("{\"format\":\"specialised-services-scenario\",\"version\":1e999}", "not_json"),
        ("{\"format\":\"specialised-services-scenario\",\"version\":0}", "unknown_version"),
        ("{\"format\":\"specialised-services-scenario\",\"version\":2,\"x\":1}", "newer_version"),
        ("{\"format\":\"specialised-services-scenario\",\"version\":1.5}", "unknown_version"),
    ] {
        let found = refusal(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].0, code, "{text}");
    }
    let without: Vec<(&str, String)> = refusal("{\"format\":\"specialised-services-scenario\",\"version\":1}");
    assert_eq!(paths(&without), [("missing", "baseline"), ("missing", "changes")]);
}

#[test]
fn fields_that_stand_twice_are_refused() {
    let text = r#"{"format":"specialised-services-scenario","version":1,"baseline":"as-it-stands","baseline":"before-reform",
        "changes":{"who":{"code":"QE1","code":"QF7"}},"notes":{"who":"a","who":"b"}}"#;
    let found = refusal(text);
    assert_eq!(
        paths(&found),
        [("duplicate_field", "baseline"), ("duplicate_field", "changes.who.code"), ("duplicate_field", "notes.who")]
    );
}

#[test]
fn what_is_too_large_too_deep_too_long_or_too_much_is_refused() {
    assert_eq!(refusal(&" ".repeat(limits::LARGEST_DOCUMENT + 1))[0].0, "too_large");
    assert_eq!(read_bytes(&vec![b' '; limits::LARGEST_DOCUMENT + 1]).expect_err("large")[0].code, "too_large");
    assert_eq!(read_bytes(&[0xff, 0xfe, b'{']).expect_err("no text")[0].code, "not_text");
    for depth in [30, 200, 100_000] {
        assert_eq!(refusal(&"[".repeat(depth))[0].1, "");
        assert_eq!(refusal(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)))[0].0, "too_deep", "{depth}");
    }
    let rows = vec![json!({ "code": "QE1", "amount": "1" }); limits::MOST_ROWS + 1];
    let found = with(json!({ "changes": { "allocation": { "opening": { "own": rows } } } }));
    assert_eq!(paths(&found), [("too_many_rows", "changes.allocation.opening.own")]);
    let found = with(json!({ "name": "n".repeat(limits::LONGEST_NAME + 1), "notes": { "who": "w".repeat(2_001) } }));
    assert_eq!(paths(&found), [("text_too_long", "name"), ("text_too_long", "notes.who")]);
    for seed in [json!("9007199254740992"), json!(9_007_199_254_740_992_u64), json!(1.5), json!(""), json!(-1)] {
        assert_eq!(paths(&with(json!({ "seed": seed }))), [("out_of_range", "seed")]);
    }
}

#[test]
fn a_flood_of_faults_is_counted_and_not_repeated() {
    let unknown: serde_json::Map<String, Value> =
        (0..500).map(|index| (format!("{index}{}", "x".repeat(500)), json!(1))).collect();
    let mut changes = document();
    changes["changes"] = Value::Object(unknown);
    let problems = scenario::document::read(&changes.to_string()).expect_err("refused");
    assert_eq!(problems.len(), limits::MOST_PROBLEMS + 1);
    let last = problems.last().expect("one");
    assert_eq!(last.code, "more_problems");
    assert!(last.message.contains("400 more"), "{}", last.message);
    assert!(problems.iter().all(|problem| problem.path.chars().count() < 100 && problem.message.len() < 1_000));
}
