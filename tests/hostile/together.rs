//! Every problem is told at once, each where it stands.

use proofs::engine_face::Entry;
use serde_json::json;

use super::cells::{Spoiled, cells, spoil};
use super::{METHODS, full, full_for, problems};

#[test]
fn when_every_cell_is_of_the_wrong_type_every_cell_is_named() {
    for entry in [Entry::Allocate, Entry::AllocateLines] {
        for method in METHODS {
            let mut input = full_for(entry, method);
            let all: Vec<_> = cells(&input).into_iter().filter(|(path, _)| !path.ends_with("method")).collect();
            for (_, way) in &all {
                input = spoil(&input, way, Spoiled::Truth).unwrap();
            }
            let found = problems(entry, &input);
            for (path, _) in &all {
                assert!(
                    found.iter().any(|(code, at)| code == "wrong_type" && at == path),
                    "{path} is not named in {found:?}"
                );
            }
        }
    }
}

#[test]
fn problems_of_every_kind_stand_side_by_side() {
    let input = json!({
        "places": [
            {"code": "A", "opening": "-1.00", "weight": "-5"},
            {"code": "A", "opening": "1.005", "weight": ["1", "2", "3"]},
            {"code": "", "opening": 12, "weight": "", "wieght": "1"},
        ],
        "quanta": ["0", "1e5"],
        "pace": {"method": "bands", "bands": [{"below": "0.1", "differential": "0"}, {"below": "0.1", "differential": "0.02"}]},
        "floor": "-1.5",
        "ceiling": "-2",
        "max_under": "1.2",
        "transfers": [{"year": 9, "code": "Z", "amount": "-3"}],
    });
    let expected = [
        ("negative_money", "places[0].opening"),
        ("negative_weight", "places[0].weight"),
        ("duplicate_code", "places[1].code"),
        ("too_many_decimals", "places[1].opening"),
        ("weights_not_by_year", "places[1].weight"),
        ("blank", "places[2].code"),
        ("wrong_type", "places[2].opening"),
        ("blank", "places[2].weight"),
        ("unknown_field", "places[2].wieght"),
        ("quantum_not_positive", "quanta[0]"),
        ("exponent", "quanta[1]"),
        ("bands_not_open", "pace.bands"),
        ("bands_not_rising", "pace.bands[1].below"),
        ("out_of_range", "floor"),
        ("out_of_range", "ceiling"),
        ("ceiling_below_floor", "ceiling"),
        ("out_of_range", "max_under"),
        ("out_of_range", "transfers[0].year"),
        ("unknown_code", "transfers[0].code"),
        ("negative_money", "transfers[0].amount"),
    ];
    let found = problems(Entry::Allocate, &input);
    for (code, path) in expected {
        assert!(found.contains(&(code.to_owned(), path.to_owned())), "{code} at {path} is not in {found:?}");
    }
}

#[test]
fn a_cell_is_complained_of_once() {
    let mut input = full("proportional");
    input["places"][0]["opening"] = json!("");
    input["quanta"][1] = json!("1,000");
    let found = problems(Entry::Allocate, &input);
    assert_eq!(
        found,
        [("blank".to_owned(), "places[0].opening".to_owned()), ("not_a_number".to_owned(), "quanta[1]".to_owned())]
    );
}

#[test]
fn problems_of_every_line_are_told_at_once() {
    let mut input = full_for(Entry::AllocateLines, "proportional");
    input["lines"][0]["places"][2]["weight"] = json!("-1");
    input["lines"][1]["places"][0]["opening"] = json!("abc");
    input["lines"][1]["code"] = json!("renal");
    let found = problems(Entry::AllocateLines, &input);
    for (code, path) in [
        ("negative_weight", "lines[0].places[2].weight"),
        ("not_a_number", "lines[1].places[0].opening"),
        ("duplicate_code", "lines[1].code"),
    ] {
        assert!(found.contains(&(code.to_owned(), path.to_owned())), "{code} at {path} is not in {found:?}");
    }
}

#[test]
fn floors_beyond_the_sum_come_with_the_highest_that_works() {
    let mut input = full("proportional");
    input["floor"] = json!("0.2");
    input["max_under"] = json!(null);
    let reply = super::reply(Entry::Allocate, &input);
    let proofs::engine_face::Reply::Problems(problems) = reply else { panic!("{reply:?}") };
    assert_eq!((problems[0].code, problems[0].path.as_str()), ("quantum_below_floors", "floor"));
    let remedy = problems[0].remedy.clone().expect("a uniform floor has a remedy");
    assert_eq!(remedy.path, "floor");
    // Year 2: 4,900,000 / 4,725,000 = 1.037037...; year 1: 4,700,000 / 4,500,000.50 = 1.0444...
    assert_eq!(remedy.value, "0.037", "rounded down to a rate people would write");
    input["floor"] = json!(remedy.value);
    assert!(
        matches!(super::reply(Entry::Allocate, &input), proofs::engine_face::Reply::Answer(_)),
        "{} does not work",
        remedy.value
    );
}

#[test]
fn ceilings_under_the_sum_come_with_the_lowest_that_works() {
    let mut input = full("proportional");
    input["ceiling"] = json!("0.01");
    input["max_under"] = json!(null);
    let reply = super::reply(Entry::Allocate, &input);
    let proofs::engine_face::Reply::Problems(problems) = reply else { panic!("{reply:?}") };
    assert_eq!((problems[0].code, problems[0].path.as_str()), ("quantum_above_ceilings", "ceiling"));
    let remedy = problems[0].remedy.clone().expect("a ceiling has a remedy");
    assert_eq!(remedy.value, "0.0445", "rounded up to a rate people would write");
    input["ceiling"] = json!(remedy.value);
    assert!(
        matches!(super::reply(Entry::Allocate, &input), proofs::engine_face::Reply::Answer(_)),
        "{} does not work",
        remedy.value
    );
}
