//! Input of the wrong shape, and nests without end.

use proofs::engine_face::{Entry, Reply, send};
use serde_json::{Value, json};

use super::{full, full_lines, problems};

const ENTRIES: [Entry; 2] = [Entry::Allocate, Entry::AllocateLines];

#[test]
fn what_is_no_record_is_refused_as_a_whole() {
    for entry in ENTRIES {
        for input in [json!(null), json!([]), json!("places"), json!(5), json!(true), json!({})] {
            let found = problems(entry, &input);
            assert!(!found.is_empty() && found.iter().all(|(code, _)| !code.is_empty()), "{input}: {found:?}");
        }
    }
}

#[test]
fn a_list_where_a_record_belongs_and_the_other_way_round() {
    for (field, stand_in, code, path) in [
        ("places", json!({}), "wrong_type", "places"),
        ("places", json!([[]]), "wrong_type", "places[0]"),
        ("places", json!(["QE1"]), "wrong_type", "places[0]"),
        ("quanta", json!("4700000"), "wrong_type", "quanta"),
        ("quanta", json!({"0": "1"}), "wrong_type", "quanta"),
        ("quanta", json!([["1"]]), "wrong_type", "quanta[0]"),
        ("quanta", json!([]), "no_year", "quanta"),
        ("pace", json!("bands"), "wrong_type", "pace"),
        ("pace", json!(["bands"]), "wrong_type", "pace"),
        ("pace", json!({"method": "bands"}), "missing", "pace.bands"),
        ("pace", json!({"method": "bands", "bands": []}), "bands_not_open", "pace.bands"),
        ("pace", json!({"method": "sliding", "knots": []}), "no_knots", "pace.knots"),
        (
            "pace",
            json!({"method": "straight_line", "years": 5, "convergence": "1"}),
            "unknown_field",
            "pace.convergence",
        ),
        ("pace", json!({"method": "Bands", "bands": []}), "unknown_method", "pace.method"),
        ("floor", json!({"knots": []}), "no_knots", "floor.knots"),
        ("floor", json!(["-0.01"]), "wrong_type", "floor"),
        ("ceiling", json!({"knots": []}), "wrong_type", "ceiling"),
        ("transfers", json!({}), "wrong_type", "transfers"),
        ("transfers", json!([null]), "missing", "transfers[0]"),
    ] {
        let mut input = full("proportional");
        input[field] = stand_in.clone();
        let found = problems(Entry::Allocate, &input);
        assert!(found.contains(&(code.to_owned(), path.to_owned())), "{field} {stand_in}: {found:?}");
    }
}

#[test]
fn lines_of_the_wrong_shape() {
    for (change, code, path) in [
        (json!([]), "no_line", "lines"),
        (json!(null), "missing", "lines"),
        (json!([null]), "missing", "lines[0]"),
        (json!([{"code": "x"}]), "missing", "lines[0].places"),
    ] {
        let mut input = full_lines("proportional");
        input["lines"] = change.clone();
        let found = problems(Entry::AllocateLines, &input);
        assert!(found.contains(&(code.to_owned(), path.to_owned())), "{change}: {found:?}");
    }
    let mut input = full_lines("proportional");
    input["lines"][1]["quanta"] = json!(["1.00"]);
    let found = problems(Entry::AllocateLines, &input);
    assert!(found.iter().any(|(code, path)| code == "years_differ" && path.starts_with("lines[1]")), "{found:?}");
}

#[test]
fn weights_that_are_all_nothing_or_too_far_apart() {
    let mut input = full("bands");
    for place in 0..3 {
        input["places"][place]["weight"] = json!(["5", "0"]);
    }
    assert_eq!(problems(Entry::Allocate, &input), [("no_weight".to_owned(), "places".to_owned())]);
    input["places"][0]["weight"] = json!(["5", "0.0000000000001"]);
    input["places"][1]["weight"] = json!("1");
    assert_eq!(problems(Entry::Allocate, &input), [("weights_too_far_apart".to_owned(), "places".to_owned())]);
}

#[test]
fn nothing_to_start_from() {
    let mut input = full("proportional");
    for place in 0..3 {
        input["places"][place]["opening"] = json!("0.00");
    }
    assert_eq!(problems(Entry::Allocate, &input), [("no_opening".to_owned(), "places".to_owned())]);
}

#[test]
fn deep_nests_are_refused_before_they_hurt() {
    for (open, close) in [("[", "]"), ("{\"places\":", "}"), ("[{\"a\":", "}]")] {
        for depth in [25, 100, 1_000, 100_000, 1_000_000] {
            let text = format!("{}null{}", open.repeat(depth), close.repeat(depth));
            for entry in ENTRIES {
                let reply = send(entry, &text);
                assert!(matches!(reply, Reply::Unreadable(_)), "{depth} of {open} was read: {reply:?}");
            }
        }
    }
}

#[test]
fn a_nest_inside_a_cell_is_refused_too() {
    let mut nest = json!("1");
    for _ in 0..30 {
        nest = json!([nest]);
    }
    let mut input = full("proportional");
    input["places"][0]["weight"] = nest;
    assert!(matches!(send(Entry::Allocate, &input.to_string()), Reply::Unreadable(_)));
    input["places"][0]["weight"] = json!([[["1"]]]);
    let found = problems(Entry::Allocate, &input);
    assert!(found.contains(&("wrong_type".to_owned(), "places[0].weight[0]".to_owned())), "{found:?}");
}

#[test]
fn a_field_that_stands_twice_is_not_chosen_from() {
    let text =
        full("proportional").to_string().replace("\"ceiling\":\"0.5\"", "\"ceiling\":\"0.5\",\"ceiling\":\"0.6\"");
    let Reply::Problems(problems) = send(Entry::Allocate, &text) else { panic!("one of two ceilings was chosen") };
    assert_eq!((problems[0].code, problems[0].path.as_str(), problems.len()), ("repeated_field", "ceiling", 1));
}

#[test]
fn text_that_is_no_json_is_unreadable() {
    for text in ["", " ", "{", "{\"places\":}", "undefined", "{'places':[]}", "{\"places\":[]}x", "\u{feff}{}", "NaN"] {
        for entry in ENTRIES {
            assert!(matches!(send(entry, text), Reply::Unreadable(_)), "{text:?} was read");
        }
    }
}

#[test]
fn a_fraction_of_a_year_is_no_year() {
    for year in
        [json!(1.5), json!(0), json!(-1), json!(3), json!(1e300), json!("1.0"), json!("2 "), json!("+1"), json!("two")]
    {
        let mut input = full("proportional");
        input["transfers"][0]["year"] = year.clone();
        let found = problems(Entry::Allocate, &input);
        assert_eq!(found, [("out_of_range".to_owned(), "transfers[0].year".to_owned())], "{year}");
    }
    let mut input = full("proportional");
    input["transfers"][0]["year"] = Value::from("2");
    assert!(matches!(super::reply(Entry::Allocate, &input), Reply::Answer(_)));
}
