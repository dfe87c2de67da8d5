//! Very many boards, years and lines; very large and very small money.

use proofs::engine_face::{Entry, Reply};
use proofs::generator::decimal;
use serde_json::{Value, json};

use super::{problems, reply};

fn many(boards: usize, years: usize) -> Value {
    let places: Vec<Value> = (0..boards)
        .map(|i| json!({"code": format!("B{i}"), "opening": decimal(i as i64 * 7919 % 1_000_003 + 1, 2), "weight": (i * 104_729 % 999_983 + 1).to_string()}))
        .collect();
    json!({
        "places": places,
        "quanta": vec!["60000000.01"; years],
        "pace": {"method": "bands", "bands": [{"below": "-0.1", "differential": "0.05"}, {"below": null, "differential": "-0.05"}]},
        "floor": "-0.9",
        "ceiling": "9",
    })
}

fn sums(answer: &Value) -> Vec<i128> {
    let pence = |text: &Value| text.as_str().unwrap().replace('.', "").parse::<i128>().unwrap();
    answer["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|year| year["places"].as_array().unwrap().iter().map(|place| pence(&place["allocation"])).sum())
        .collect()
}

#[test]
fn ten_thousand_boards_add_up() {
    let Reply::Answer(answer) = reply(Entry::Allocate, &many(10_000, 2)) else {
        panic!("ten thousand boards are refused")
    };
    assert_eq!(sums(&answer), [6_000_000_001, 6_000_000_001]);
}

#[test]
fn a_thousand_boards_on_a_scale_add_up() {
    let mut input = many(1_000, 2);
    input["quanta"] = json!(["6000000.01", "6100000.02"]);
    input["pace"] = json!({"method": "sliding", "knots": [{"distance": "-0.1", "differential": "0.05"}, {"distance": "0.2", "differential": "-0.05"}]});
    let Reply::Answer(answer) = reply(Entry::Allocate, &input) else { panic!("a thousand boards are refused") };
    assert_eq!(sums(&answer), [600_000_001, 610_000_002]);
}

#[test]
fn two_hundred_years_add_up() {
    let mut input = many(7, 200);
    input["floor"] = Value::Null;
    input["ceiling"] = Value::Null;
    let Reply::Answer(answer) = reply(Entry::Allocate, &input) else { panic!("two hundred years are refused") };
    assert_eq!(sums(&answer), [6_000_000_001; 200]);
}

#[test]
fn more_than_the_limits_is_refused_by_name() {
    let named = |found: &[(String, String)], path: &str| found.contains(&("too_many".to_owned(), path.to_owned()));
    assert!(named(&problems(Entry::Allocate, &many(20_001, 1)), "places"));
    assert!(named(&problems(Entry::Allocate, &many(2, 201)), "quanta"));
    let line = json!({"code": "x", "places": [{"code": "a", "opening": "1", "weight": "1"}], "quanta": ["1"]});
    let input = json!({"lines": vec![line; 2_001], "pace": {"method": "straight_line", "years": 1}});
    assert!(named(&problems(Entry::AllocateLines, &input), "lines"));
}

#[test]
fn money_at_the_edge_of_the_range() {
    let input = |opening: &str, quantum: &str| {
        json!({
            "places": [{"code": "a", "opening": opening, "weight": "1"}, {"code": "b", "opening": "0.01", "weight": "1000000000000"}],
            "quanta": [quantum, quantum, "0.01", quantum],
            "pace": {"method": "proportional", "convergence": "0.999999999999999999"},
        })
    };
    let most = "10000000000000.00";
    for (opening, quantum) in
        [("9999999999999.98", most), ("0.01", most), ("9999999999999.98", "0.01"), ("0.00", "0.02")]
    {
        let Reply::Answer(answer) = reply(Entry::Allocate, &input(opening, quantum)) else {
            panic!("{opening} and {quantum} are refused")
        };
        let all = quantum.replace('.', "").parse::<i128>().unwrap();
        assert_eq!(sums(&answer), [all, all, 1, all]);
    }
    let over = problems(Entry::Allocate, &input("10000000000000.01", "10000000000000.01"));
    assert!(over.contains(&("out_of_range".to_owned(), "places[0].opening".to_owned())), "{over:?}");
    assert!(over.contains(&("out_of_range".to_owned(), "quanta[0]".to_owned())), "{over:?}");
    let together = problems(Entry::Allocate, &input(most, most));
    assert_eq!(
        together,
        [("out_of_range".to_owned(), "places".to_owned())],
        "openings that add up to more than the limit"
    );
}

#[test]
fn transfers_beyond_the_range_are_refused_and_not_lost() {
    let mut input = many(3, 2);
    input["floor"] = Value::Null;
    input["ceiling"] = Value::Null;
    let transfer = json!({"year": 1, "code": "B1", "amount": "10000000000000.00"});
    input["transfers"] = json!(vec![transfer; 3]);
    assert_eq!(problems(Entry::Allocate, &input), [("out_of_range".to_owned(), "transfers".to_owned())]);
}
