//! The entries of appraisal: every cell spoiled, every record given a field too many, and all faults told at once.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::walks::Walk;
use super::{problems, reply};

const ENTRIES: [Entry; 4] = [Entry::PresentValue, Entry::OptimismBias, Entry::BenefitCostRatio, Entry::SwingWeights];

/// An input that uses every field there is.
fn full(entry: Entry) -> Value {
    match entry {
        Entry::PresentValue => json!({
            "flows": [
                {"code": "building", "side": "cost", "amounts": ["100.00", "50.00"], "prices": "cash", "discounting": "standard"},
                {"code": "health", "side": "benefit", "amounts": ["0", "90"], "prices": "constant",
                 "discounting": [{"from_year": 0, "rate": "0.02"}, {"from_year": "9", "rate": "0.01"}]},
            ],
            "price_base": {"index": [100, "102.5"], "base_year": 1},
        }),
        Entry::OptimismBias => json!({
            "costs": ["100.00", "20"], "work": {"cost": "0.3", "duration": "0.2"}, "mitigated": "0.5", "months": 24,
        }),
        Entry::BenefitCostRatio => json!({
            "parts": [
                {"code": "lives", "kind": "benefit", "present_value": "30.00"},
                {"code": "ward", "kind": "capital", "present_value": "10"},
            ],
            "savings": "off_costs",
        }),
        _ => json!({
            "criteria": [
                {"code": "health", "swing": 100, "worst": "10", "best": 5},
                {"code": "access", "swing": "60", "points": [[0, 0], ["10", 100]]},
            ],
            "schemes": [{"code": "S1", "scores": {"health": {"level": 7}, "access": "80"}, "patients": 300}],
        }),
    }
}

/// What a spoiled cell must bring: refused, answered, or either.
fn must_be_refused(entry: Entry, path: &str, how: Spoiled) -> Option<bool> {
    use Spoiled::{Absent, Blank, Comma, Decimals, Exponent, Fraction, FullWidth, Huge, Letters, List, Nan, Negative};
    use Spoiled::{Nothing, Number, Record, Spaces, Truth, Zero};
    let last = path.rsplit('.').next().unwrap_or(path);
    let is_optional = matches!(last, "prices" | "discounting" | "base_year" | "mitigated" | "months" | "savings")
        || matches!(last, "duration" | "worst" | "best" | "patients")
        || path.starts_with("schemes[0].scores");
    match (last, how) {
        (_, Absent | Nothing) if is_optional => None,
        ("code", Absent | Nothing | Blank | Spaces | Number | Fraction | Truth | List | Record) => Some(true),
        // Another code makes the scores of a criterion unknown fields.
        ("code", _) if path.starts_with("criteria") => Some(true),
        ("code", _) => Some(false),
        ("side" | "kind" | "prices" | "savings" | "discounting", _) => Some(true),
        (_, Blank | Spaces | Letters | Truth | Exponent | Comma | Huge | Nan | FullWidth | Absent | Nothing) => {
            Some(true)
        }
        (_, List | Record) => Some(true),
        // Money and rates come as text only.
        (_, Number | Fraction) => match entry {
            Entry::BenefitCostRatio => Some(true),
            Entry::OptimismBias => (last != "months").then_some(true),
            _ => None,
        },
        (_, Zero | Negative | Decimals) => None,
    }
}

const WALK: Walk<'_> = Walk { entries: &ENTRIES, full };

#[test]
fn the_untouched_inputs_are_answered() {
    WALK.untouched();
}

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    // Another code of a criterion is told at the scores that name the one there was.
    let told_elsewhere = |path: &str| path.starts_with("criteria") && path.ends_with(".code");
    let (tried, refused) = WALK.every_spoiled_cell(must_be_refused, told_elsewhere);
    assert!(tried > 500 && refused > 300, "{refused} of {tried}");
}

#[test]
fn a_field_too_many_is_refused_in_every_record() {
    WALK.a_field_too_many();
}

/// A way down a tree, as its root reads it.
fn from_root(way: &str) -> String {
    if way.is_empty() { String::new() } else { format!("/{way}") }
}

#[test]
fn meanings_that_cannot_be_are_refused() {
    for (entry, pointer, value, code) in [
        (Entry::PresentValue, "flows", json!([]), "empty_list"),
        (Entry::PresentValue, "flows/1/code", json!("building"), "duplicate_code"),
        (Entry::PresentValue, "flows/0/amounts", json!(vec!["1"; 127]), "too_many"),
        (Entry::PresentValue, "flows/0/amounts", json!(["1", "1", "1"]), "index_too_short"),
        (Entry::PresentValue, "price_base", json!(null), "no_price_base"),
        (Entry::PresentValue, "price_base", json!({}), "rate_or_index"),
        (Entry::PresentValue, "price_base", json!({"rate": "0.02", "index": [1, 1]}), "rate_or_index"),
        (Entry::PresentValue, "price_base", json!({"rate": "-0.2"}), "out_of_range"),
        (Entry::PresentValue, "price_base/index/1", json!(0), "out_of_range"),
        (Entry::PresentValue, "price_base/base_year", json!(2), "no_base_year"),
        (Entry::PresentValue, "price_base/base_year", json!(0.5), "not_whole"),
        (Entry::PresentValue, "flows/0/discounting", json!("3.5%"), "unknown_word"),
        (Entry::PresentValue, "flows/1/discounting/0/from_year", json!(1), "steps_not_rising"),
        (Entry::PresentValue, "flows/1/discounting/1/from_year", json!(0), "steps_not_rising"),
        (Entry::PresentValue, "flows/1/discounting/0/rate", json!("1.5"), "out_of_range"),
        (Entry::OptimismBias, "costs", json!([]), "empty_list"),
        (Entry::OptimismBias, "costs/0", json!("-1"), "negative_money"),
        (Entry::OptimismBias, "work", json!("buildings"), "unknown_word"),
        (Entry::OptimismBias, "work", json!({"cost": "0.2"}), "no_duration_bound"),
        (Entry::OptimismBias, "work/cost", json!("10.01"), "out_of_range"),
        (Entry::OptimismBias, "mitigated", json!("1.01"), "out_of_range"),
        (Entry::BenefitCostRatio, "parts", json!([]), "empty_list"),
        (Entry::BenefitCostRatio, "parts/1/code", json!("lives"), "duplicate_code"),
        (Entry::BenefitCostRatio, "parts/1/kind", json!("cost"), "unknown_word"),
        (Entry::SwingWeights, "criteria", json!([]), "empty_list"),
        (Entry::SwingWeights, "criteria/1/code", json!("health"), "duplicate_code"),
        (Entry::SwingWeights, "criteria/0/best", json!(10), "no_swing_between_levels"),
        (Entry::SwingWeights, "criteria/0/points", json!([[0, 0]]), "levels_and_points"),
        (Entry::SwingWeights, "criteria/1/points", json!([[5, 0], [5, 100]]), "points_not_rising"),
        (Entry::SwingWeights, "criteria/1/points/0", json!([5]), "not_a_pair"),
        (Entry::SwingWeights, "schemes/0/scores/access", json!(100.5), "out_of_range"),
    ] {
        let mut input = full(entry);
        let pointer = from_root(pointer);
        let cell = input.pointer_mut(&pointer);
        match cell {
            Some(cell) => *cell = value,
            None => {
                let (above, name) = pointer.rsplit_once('/').expect("a pointer");
                input.pointer_mut(above).expect("a record")[name] = value;
            }
        }
        let found = problems(entry, &input);
        assert!(found.iter().any(|(told, _)| told == code), "{entry:?} {pointer}: {found:?}");
    }
    let still =
        json!({"criteria": [{"code": "a", "swing": 0}], "schemes": [{"code": "S", "scores": {"a": {"level": 3}}}]});
    assert_eq!(
        problems(Entry::SwingWeights, &still),
        [("no_swing".to_owned(), "criteria".to_owned()), ("no_levels".to_owned(), "schemes[0].scores.a".to_owned())]
    );
}

#[test]
fn all_faults_are_told_at_once() {
    let mut input = full(Entry::PresentValue);
    input["flows"][0]["side"] = json!("loss");
    input["flows"][1]["amounts"][1] = json!(90);
    input["flows"][1]["discounting"][1]["rate"] = json!("3.5%");
    input["price_base"]["index"][0] = json!("-1");
    input["rate"] = json!("0.035");
    let told = problems(Entry::PresentValue, &input);
    let told: Vec<(&str, &str)> = told.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
    assert_eq!(
        told,
        [
            ("unknown_field", "rate"),
            ("unknown_word", "flows[0].side"),
            ("wrong_type", "flows[1].amounts[1]"),
            ("not_a_number", "flows[1].discounting[1].rate"),
            ("out_of_range", "price_base.index[0]"),
        ]
    );
}

#[test]
fn the_longest_input_is_answered() {
    let amounts = vec!["999999999999.99"; 126];
    let steps: Vec<Value> =
        (0..126).map(|year| json!({"from_year": year, "rate": format!("0.{:018}", 123_456_789_u64 + year)})).collect();
    let flows: Vec<Value> = (0..100)
        .map(|number| json!({"code": format!("F{number}"), "side": "cost", "amounts": amounts, "prices": "cash", "discounting": steps}))
        .collect();
    let input = json!({"flows": flows, "price_base": {"rate": "0.012345678901234567"}});
    assert!(matches!(reply(Entry::PresentValue, &input), Reply::Answer(_)));
}
