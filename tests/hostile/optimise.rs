//! The entry of the optimiser: every cell spoiled, every record given a field too many, and all faults told at once.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::cells::{ALL, Spoiled, cells, spoil};
use super::{problems, reply};

/// A request that uses every field there is.
fn full() -> Value {
    json!({
        "values": [500, "400", -300, "10000000000000"],
        "rows": [
            {"limit": "500", "terms": [[0, 400], [1, "300"], ["2", -200]]},
            {"limit": 0, "terms": [[2, 1], [1, "-1"]]},
            {"limit": 3, "terms": []},
        ],
        "budget": {"nodes": "1000"},
    })
}

/// Whether a spoiled cell must be refused; nothing where that depends on what the value then means.
fn must_be_refused(path: &str, how: Spoiled) -> Option<bool> {
    let is_index = path.ends_with("][0]");
    let is_budget = path.starts_with("budget");
    match how {
        // An index may then stand twice in its row.
        Spoiled::Zero if is_index => None,
        Spoiled::Zero => Some(is_budget),
        Spoiled::Negative if !is_index && !is_budget => Some(false),
        Spoiled::Number => None,
        _ => Some(true),
    }
}

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    let input = full();
    assert!(matches!(reply(Entry::Optimise, &input), Reply::Answer(_)));
    let (mut tried, mut refused) = (0, 0);
    for (path, way) in cells(&input) {
        for how in ALL {
            let Some(spoiled) = spoil(&input, &way, how) else { continue };
            tried += 1;
            let must = must_be_refused(&path, how);
            match reply(Entry::Optimise, &spoiled) {
                Reply::Answer(_) => assert_ne!(must, Some(true), "{path} {how:?} was answered"),
                Reply::Problems(found) => {
                    refused += 1;
                    assert_ne!(must, Some(false), "{path} {how:?}: {found:?}");
                    // A budget without either of the two is a fault of the budget.
                    let here = found.iter().any(|one| !one.path.is_empty() && path.starts_with(&one.path));
                    assert!(here || must.is_none(), "{path} {how:?}: {found:?}");
                    assert!(found.iter().all(|one| one.message.len() >= 20 && one.message.ends_with('.')), "{found:?}");
                }
                Reply::Unreadable(error) => panic!("{path} {how:?}: {error}"),
            }
        }
    }
    assert!(tried > 280 && refused > 200, "{refused} of {tried}");
}

#[test]
fn a_field_too_many_and_a_field_twice_are_refused_in_every_record() {
    for (pointer, path) in [("", ""), ("/rows/0", "rows[0]."), ("/rows/2", "rows[2]."), ("/budget", "budget.")] {
        for name in ["__proto__", "extra", "Limit"] {
            let mut input = full();
            input.pointer_mut(pointer).and_then(Value::as_object_mut).expect("a record").insert(name.into(), json!(1));
            assert!(problems(Entry::Optimise, &input).contains(&("unknown_field".to_owned(), format!("{path}{name}"))));
        }
    }
    let text = full().to_string().replacen("\"nodes\":", "\"nodes\": 5, \"nodes\":", 1);
    let Reply::Problems(found) = proofs::engine_face::send(Entry::Optimise, &text) else { panic!("{text}") };
    assert!(found.iter().any(|one| one.code == "repeated_field" && one.path == "budget.nodes"), "{found:?}");
}

#[test]
fn meanings_that_cannot_be_are_refused() {
    for (pointer, value, code) in [
        ("/values/0", json!(0.5), "not_whole"),
        ("/values/0", json!("0.5"), "not_whole"),
        ("/values/0", json!(10_000_000_000_001_i64), "out_of_range"),
        ("/values/3", json!("-10000000000001"), "out_of_range"),
        ("/values/0", json!(1e300), "out_of_range"),
        ("/values/0", json!("99999999999999999999999999999999"), "out_of_range"),
        ("/rows/0/limit", json!(9_007_199_254_740_993_i64), "out_of_range"),
        ("/rows/0/terms/0/0", json!(4), "out_of_range"),
        ("/rows/0/terms/0/0", json!(-1), "out_of_range"),
        ("/rows/0/terms/0/0", json!(0.5), "not_whole"),
        ("/rows/0/terms/1/0", json!("0"), "duplicate_index"),
        ("/rows/0/terms/0", json!([0]), "not_a_pair"),
        ("/rows/0/terms/0", json!([0, 1, 2]), "not_a_pair"),
        ("/rows/0/terms/0", json!({"index": 0}), "wrong_type"),
        ("/rows/0/terms", json!(null), "missing"),
        ("/rows/1", json!([1, 2]), "wrong_type"),
        ("/budget", json!({}), "no_budget"),
        ("/budget", json!({"nodes": 5, "milliseconds": 5}), "two_budgets"),
        ("/budget", json!({"milliseconds": 0}), "out_of_range"),
        ("/budget", json!({"milliseconds": -1}), "out_of_range"),
        ("/budget", json!({"milliseconds": 1.5}), "not_whole"),
        ("/budget", json!({"milliseconds": 86_400_001}), "out_of_range"),
        ("/budget", json!({"nodes": 1_000_000_001}), "out_of_range"),
        ("/budget", json!({"milliseconds": 5}), "no_clock"),
        ("/budget", json!(1000), "wrong_type"),
    ] {
        let mut input = full();
        *input.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value.clone();
        let found = problems(Entry::Optimise, &input);
        assert!(found.iter().any(|(found, _)| found == code), "{pointer} {value}: {found:?}");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let mut input = full();
    input["values"][0] = json!("many");
    input["rows"][0]["terms"][2][1] = json!(true);
    input["rows"][1]["terms"][1][0] = json!(2);
    input["rows"][2]["limit"] = json!(null);
    input["budget"] = json!({"nodes": 0});
    input["extra"] = json!(1);
    let wanted = [
        ("unknown_field", "extra"),
        ("not_a_number", "values[0]"),
        ("wrong_type", "rows[0].terms[2][1]"),
        ("duplicate_index", "rows[1].terms[1][0]"),
        ("missing", "rows[2].limit"),
        ("out_of_range", "budget.nodes"),
    ];
    assert_eq!(problems(Entry::Optimise, &input), wanted.map(|(code, path)| (code.to_owned(), path.to_owned())));
}

#[test]
fn what_is_no_record_and_what_is_far_too_much_are_refused() {
    for input in [json!(null), json!([]), json!("values"), json!(5), json!(true), json!({})] {
        assert!(!problems(Entry::Optimise, &input).is_empty(), "{input}");
    }
    let with = |pointer: &str, value: Value| {
        let mut input = full();
        *input.pointer_mut(pointer).expect("a list") = value;
        problems(Entry::Optimise, &input)
    };
    let too_many = |path: &str| ("too_many".to_owned(), path.to_owned());
    assert!(with("/values", vec![1; 50_001].into()).contains(&too_many("values")));
    assert!(with("/rows", vec![json!({"limit": 1, "terms": []}); 20_001].into()).contains(&too_many("rows")));
    let row = json!({"limit": 1, "terms": vec![[0, 1]; 1_001]});
    assert!(with("/rows", vec![row; 2_000].into()).contains(&too_many("rows")));
}

#[test]
fn the_largest_figures_there_may_be_are_added_up_exactly() {
    let most = 10_000_000_000_000_i64;
    let count = 50_000;
    let input = json!({
        "values": vec![most; count],
        "rows": [{"limit": most, "terms": (0..count).map(|index| json!([index, if index == 0 { most } else { 0 }])).collect::<Vec<_>>()}],
        "budget": {"nodes": 10},
    });
    let Reply::Answer(answer) = reply(Entry::Optimise, &input) else { panic!("refused") };
    assert_eq!(answer["status"], "proven_best");
    assert_eq!(answer["value"], "500000000000000000");
    assert_eq!(answer["certificate"]["rows"][0], json!({"used": most, "limit": most}));
}
