//! `pathway`: every cell spoiled, every record given a field too many, and all faults told at once.

use proofs::engine_face::Entry;
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::problems;
use super::walks::{Walk, walked};

const WALK: Walk<'static> = Walk { entries: &[Entry::Pathway], full };

walked!(WALK);

/// An input that uses every field there is.
fn full(_: Entry) -> Value {
    json!({
        "years": 2,
        "price_growth": "0.02",
        "stages": [
            {"code": "tests", "name": "Tests", "patients": 1000, "unit_cost": "12.50", "payers": "local_authority"},
            {"code": "treatment", "name": "Treatment", "patients": "40", "unit_cost": 9000,
             "payers": {"national": "nhs_england", "joint": "joint_budget", "delegated": "board"}},
        ],
        "intervention": {
            "costs": ["5000", 250.5],
            "funder": {"national": "local_authority", "joint": "joint_budget", "delegated": "provider"},
            "effects": [
                {"stage": "tests", "on": "patients", "by": "rate", "changes": ["0.1", 0.2]},
                {"stage": "treatment", "on": "unit_cost", "by": "amount", "changes": [-1, "-2.50"]},
            ],
        },
    })
}

/// What a spoiled cell must bring: refused, answered, or either.
fn must_be_refused(_: Entry, path: &str, how: Spoiled) -> Option<bool> {
    use Spoiled::{
        Absent, Blank, Decimals, Fraction, Huge, List, Negative, Nothing, Number, Record, Spaces, Truth, Zero,
    };
    let last = path.rsplit('.').next().unwrap_or(path);
    let is_figure = matches!(last, "patients" | "unit_cost") || path.contains("costs") || path.contains("changes");
    match (last, how) {
        ("name", _) => Some(false),
        // Not known, which is an answer too.
        ("patients" | "unit_cost", Absent | Nothing) => Some(false),
        (_, Nothing) if is_figure => Some(false),
        ("price_growth", Absent | Nothing | Zero) => Some(false),
        ("price_growth", Decimals) => None,
        ("code", Absent | Nothing | Blank | Spaces | Number | Fraction | Truth | List | Record) => Some(true),
        // Another code leaves an effect without its stage.
        ("code", _) => Some(true),
        // What is left may be less than is taken away.
        (_, Zero | Number | Fraction | Decimals) if is_figure && path.starts_with("stages") => None,
        (_, Zero | Number | Fraction | Decimals) if is_figure => Some(false),
        (_, Negative) if path.contains("changes") => None,
        (_, Negative | Huge) if is_figure => Some(true),
        ("years", Number | Fraction | Decimals) => None,
        _ if is_figure || last == "years" || last == "price_growth" => Some(true),
        _ => Some(true),
    }
}

#[test]
fn every_spoiled_cell_is_refused_with_words_or_not_known() {
    let (tried, refused) = WALK.every_spoiled_cell(must_be_refused, |path| path.ends_with("code") || path == "years");
    assert!(tried > 300 && refused > 200, "{tried} tried, {refused} refused");
}

#[test]
fn every_fault_is_told_at_once() {
    let mut input = full(Entry::Pathway);
    input["price_growth"] = json!("-0.6");
    input["stages"][0]["unit_cost"] = json!("-1");
    input["stages"][1]["payers"]["joint"] = json!("treasury");
    input["intervention"]["costs"] = json!(["1"]);
    input["intervention"]["effects"][1]["stage"] = json!("ward");
    let found = problems(Entry::Pathway, &input);
    let wanted = [
        ("out_of_range", "price_growth"),
        ("out_of_range", "stages[0].unit_cost"),
        ("unknown_word", "stages[1].payers.joint"),
        ("years_differ", "intervention.costs"),
        ("unknown_stage", "intervention.effects[1].stage"),
    ];
    assert_eq!(found, wanted.map(|(code, path)| (code.to_owned(), path.to_owned())));
}

#[test]
fn changes_may_not_take_away_more_than_there_is_nor_move_a_figure_twice() {
    let mut input = full(Entry::Pathway);
    input["intervention"]["effects"] = json!([
        {"stage": "treatment", "on": "patients", "by": "amount", "changes": ["-40", "-40.5"]},
        {"stage": "treatment", "on": "patients", "by": "rate", "changes": ["-1", "0"]},
    ]);
    let found = problems(Entry::Pathway, &input);
    let wanted =
        [("below_nothing", "intervention.effects[0].changes[1]"), ("duplicate_effect", "intervention.effects[1]")];
    assert_eq!(found, wanted.map(|(code, path)| (code.to_owned(), path.to_owned())));
    let mut input = full(Entry::Pathway);
    input["stages"][1]["patients"] = json!("1000000000");
    input["stages"][1]["unit_cost"] = json!("1000000000");
    assert_eq!(problems(Entry::Pathway, &input), [("too_large".to_owned(), "stages[1]".to_owned())]);
}
