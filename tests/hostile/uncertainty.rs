//! The entry of draws over many lines: what varies, what goes together and what is promised, every cell spoiled, every record given a field too
//! many, and all faults told at once. Lines and rule are those of `allocate_lines`, which [`super::cells`] walks.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::walks::{Walk, walked};
use super::{full_lines, problems, reply};

/// An input that uses every field there is of what varies: every input, every distribution.
fn full(_: Entry) -> Value {
    let mut input = full_lines("proportional");
    let fields = input.as_object_mut().expect("a record");
    fields.remove("detail");
    fields.insert(
        "vary".to_owned(),
        json!([
            {"input": "growth", "distribution": "triangular", "low": "-0.01", "likely": "0", "high": "0.02"},
            {"input": "convergence", "distribution": "uniform", "low": "0.1", "high": "0.4"},
            {"input": "ceiling", "distribution": "discrete", "values": [{"value": "0.5", "weight": 2}, {"value": "0.6", "weight": "1"}]},
            {"input": "weights", "distribution": "normal", "low": "0.9", "high": "1.1"},
        ]),
    );
    fields.insert("correlations".to_owned(), json!([{"one": "growth", "other": "convergence", "rank": "0.5"}]));
    fields.insert(
        "promises".to_owned(),
        json!([{"promise": "loss_at_most", "limit": "0.05"}, {"promise": "growth_at_least", "limit": "0"}]),
    );
    fields.insert("draws".to_owned(), json!(20));
    fields.insert("seed".to_owned(), json!("1"));
    input
}

/// What a spoiled cell must bring: refused, answered, or either.
fn must_be_refused(_: Entry, path: &str, how: Spoiled) -> Option<bool> {
    use Spoiled::{Absent, Blank, Comma, Decimals, Exponent, Fraction, FullWidth, Huge, Letters, List, Nan, Negative};
    use Spoiled::{Nothing, Number, Record, Spaces, Truth, Zero};
    let last = path.rsplit('.').next().unwrap_or(path);
    let is_ours = ["vary", "correlations", "promises", "draws", "seed"].iter().any(|part| path.starts_with(part));
    match (last, how) {
        _ if !is_ours => None,
        (_, Absent | Nothing | Blank | Spaces | Letters | Truth | List | Record) => Some(true),
        (_, Fraction | Exponent | Comma | Huge | Nan | FullWidth) => Some(true),
        ("input" | "distribution" | "one" | "other" | "promise", _) => Some(true),
        // Whole numbers, as text or not.
        ("draws" | "seed", Number) => Some(false),
        ("draws" | "seed", _) => Some(true),
        ("weight", Number | Zero) => Some(false),
        ("weight", _) => Some(true),
        ("rank", Zero) => Some(false),
        ("rank", _) => Some(true),
        // More decimals than a draw has, though a limit is no draw and may be any rate.
        ("low" | "likely" | "high" | "value" | "limit", Number | Decimals) => Some(true),
        // Whether an end may be nothing or less depends on the other end, and on what varies.
        ("low" | "likely" | "high" | "value", Zero | Negative) => None,
        ("limit", Zero) => Some(false),
        ("limit", Negative) => None,
        _ => None,
    }
}

const WALK: Walk<'_> = Walk { entries: &[Entry::Uncertainty], full };

walked!(WALK);

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    let (tried, refused) = WALK.every_spoiled_cell(must_be_refused, |_| false);
    assert!(tried > 700 && refused > 500, "{refused} of {tried}");
}

#[test]
fn meanings_that_cannot_be_are_refused() {
    for (pointer, value, code, path) in [
        ("/vary", json!([]), "empty_list", "vary"),
        ("/vary/1/input", json!("growth"), "duplicate_input", "vary[1].input"),
        ("/vary/0/likely", json!("0.03"), "out_of_order", "vary[0].low"),
        ("/vary/1/high", json!("1.0001"), "beyond_reach", "vary[1].low"),
        ("/vary/2/values", json!([]), "no_weight", "vary[2].values"),
        ("/vary/3/low", json!("0"), "beyond_reach", "vary[3].low"),
        ("/correlations/0/rank", json!("1"), "out_of_range", "correlations[0].rank"),
        ("/correlations/0/other", json!("growth"), "same_input", "correlations[0]"),
        ("/correlations/0/other", json!("weights"), "not_varied", "correlations[0]"),
        ("/promises/0/promise", json!("distance_at_most"), "unknown_word", "promises[0].promise"),
        ("/promises/0/limit", json!("-0.01"), "out_of_range", "promises[0].limit"),
        ("/promises/1/limit", json!("-1.01"), "out_of_range", "promises[1].limit"),
        ("/draws", json!(0), "out_of_range", "draws"),
        ("/draws", json!(100_001), "out_of_range", "draws"),
    ] {
        let mut input = full(Entry::Uncertainty);
        *input.pointer_mut(pointer).expect("a cell") = value;
        let found = problems(Entry::Uncertainty, &input);
        assert!(found.contains(&(code.to_owned(), path.to_owned())), "{pointer}: {found:?}");
    }
    let mut unused = full(Entry::Uncertainty);
    unused.as_object_mut().expect("a record").remove("ceiling");
    let found = problems(Entry::Uncertainty, &unused);
    assert_eq!(found, [("not_used".to_owned(), "vary[2].input".to_owned())]);
    let mut promised = full(Entry::Uncertainty);
    promised["promises"] = json!(vec![promised["promises"][0].clone(); 21]);
    assert_eq!(problems(Entry::Uncertainty, &promised), [("too_many".to_owned(), "promises".to_owned())]);
}

#[test]
fn all_faults_are_told_at_once() {
    let mut input = full(Entry::Uncertainty);
    input["lines"][0]["places"][0]["opening"] = json!("much");
    input["vary"][0]["low"] = json!(0.01);
    input["vary"][3]["distribution"] = json!("bell");
    input["promises"] = json!([{"promise": "loss", "limit": "5%"}, {"promise": "growth_at_least"}, "no loss"]);
    input["draws"] = json!("many");
    input["luck"] = json!("good");
    let told: Vec<String> =
        problems(Entry::Uncertainty, &input).into_iter().map(|(code, path)| format!("{code} {path}")).collect();
    for wanted in [
        "unknown_field luck",
        "not_a_number lines[0].places[0].opening",
        "wrong_type vary[0].low",
        "unknown_word vary[3].distribution",
        "unknown_word promises[0].promise",
        "missing promises[1].limit",
        "wrong_type promises[2]",
    ] {
        assert!(told.iter().any(|one| one == wanted), "{wanted}: {told:?}");
    }
    assert!(told.iter().any(|one| one.ends_with(" draws")), "{told:?}");
}

#[test]
fn what_may_be_left_out_is_left_out() {
    let mut input = full(Entry::Uncertainty);
    for field in ["correlations", "promises"] {
        input.as_object_mut().expect("a record").remove(field);
    }
    let Reply::Answer(answer) = reply(Entry::Uncertainty, &input) else { panic!("refused") };
    assert_eq!((&answer["draws"], &answer["promises"]), (&json!(20), &json!([])));
}
