//! The entries about providers: every cell spoiled, every record given a field too many, and all faults told at once.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::walks::{Walk, walked};
use super::{problems, reply};

const ENTRIES: [Entry; 2] = [Entry::Provider, Entry::ProviderBurden];

/// An input that uses every field there is.
fn full(entry: Entry) -> Value {
    let catchment = json!({
        "boards": [
            {"code": "A", "weight": "40", "growth": "0.02", "departure": "0.01", "repatriated": "0"},
            {"code": "B", "weight": 30, "growth": "0.05", "departure": "-0.02", "repatriated": "0.2"},
            {"code": "C", "weight": "1.5", "growth": "0.03", "departure": "0.1", "repatriated": "0.000001"},
        ],
        "elsewhere": "0.25",
        "counted": "patients",
        "income": "10000000.00",
        "home": "A",
        "keeps_national": true,
    });
    let contracting = json!({
        "groups": [{"code": "BC", "boards": ["B", "C"]}],
        "low_volume_below": "500000",
        "provider": {"contract_hours": 60, "reporting_hours": "48", "low_volume_hours": "4.5", "hourly_rate": "40.00"},
        "commissioner": {"contract_hours": 60, "reporting_hours": 48, "low_volume_hours": 4, "hourly_rate": "40", "associate_hours": "12"},
    });
    let mut input = catchment;
    match entry {
        Entry::Provider => {
            input["contracting"] = contracting;
            input["payment"] = json!({"variable_rate": "0.5", "departure": "0.05", "average_growth": "0.03"});
            input
        }
        _ => {
            input["code"] = json!("P");
            json!({"providers": [input], "contracting": contracting})
        }
    }
}

/// What a spoiled cell must bring: refused, answered, or either.
fn must_be_refused(_: Entry, path: &str, how: Spoiled) -> Option<bool> {
    use Spoiled::{Absent, Blank, Comma, Decimals, Exponent, Fraction, FullWidth, Huge, Letters, List, Nan, Negative};
    use Spoiled::{Nothing, Number, Record, Spaces, Truth, Zero};
    let last = path.rsplit('.').next().unwrap_or(path);
    let last = if last.starts_with("boards[") && path.contains("groups") { "code" } else { last };
    let is_rate = matches!(last, "growth" | "departure" | "repatriated" | "variable_rate" | "average_growth");
    let is_money = matches!(last, "income" | "hourly_rate" | "low_volume_below");
    match (last, how) {
        // A code left out of a list is no code.
        ("code", Absent) if path.contains("groups[0].boards") => None,
        ("code", Absent | Nothing | Blank | Spaces | Number | Fraction | Truth | List | Record) => Some(true),
        ("code", _) => Some(false),
        ("home", Absent | Nothing) => Some(false),
        ("home", Blank | Spaces | Number | Fraction | Truth | List | Record) => Some(true),
        // Of another home, the board may be one that brings patients home.
        ("home", _) => Some(false),
        ("counted", _) => Some(true),
        ("keeps_national", Absent | Nothing | Truth) => Some(false),
        ("keeps_national", _) => Some(true),
        (_, Absent | Nothing) => Some(false),
        (_, Blank | Spaces | Letters | Truth | List | Record | Exponent | Comma | Nan | FullWidth | Huge) => Some(true),
        (_, Number | Fraction) => Some(is_rate || is_money),
        (_, Zero) => Some(false),
        ("growth" | "departure" | "average_growth", Negative) => Some(false),
        (_, Negative) => Some(true),
        ("weight" | "elsewhere" | "repatriated" | "income" | "hourly_rate" | "low_volume_below", Decimals) => {
            Some(true)
        }
        (_, Decimals) => None,
    }
}

const WALK: Walk<'_> = Walk { entries: &ENTRIES, full };

walked!(WALK);

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    let (tried, refused) = WALK.every_spoiled_cell(must_be_refused, |_| false);
    assert!(tried > 800 && refused > 500, "{refused} of {tried}");
}

#[test]
fn meanings_that_cannot_be_are_refused() {
    for (pointer, value, code, path) in [
        ("/boards", json!([]), "empty_list", "boards"),
        ("/boards/1/code", json!("A"), "duplicate_code", "boards[1].code"),
        ("/boards/0/repatriated", json!("0.1"), "home_repatriates", "boards[0].repatriated"),
        ("/boards/1/repatriated", json!("1.01"), "out_of_range", "boards[1].repatriated"),
        ("/boards/1/repatriated", json!("0.1234567"), "too_many_decimals", "boards[1].repatriated"),
        ("/boards/1/weight", json!("0.1234567"), "too_many_decimals", "boards[1].weight"),
        ("/boards/1/weight", json!("1000000000001"), "out_of_range", "boards[1].weight"),
        ("/boards/1/departure", json!("-1.01"), "out_of_range", "boards[1].departure"),
        ("/counted", json!("heads"), "unknown_word", "counted"),
        ("/counted", json!("money"), "income_twice", "income"),
        ("/income", json!("-1"), "negative_money", "income"),
        ("/contracting/groups/0/code", json!("A"), "code_taken", "contracting.groups[0].code"),
        ("/contracting/groups/0/boards", json!(["B", "B"]), "board_in_two_groups", "contracting.groups[0].boards[1]"),
        ("/contracting/groups/0/boards", json!([]), "empty_list", "contracting.groups[0].boards"),
        ("/contracting/provider/contract_hours", json!(-1), "out_of_range", "contracting.provider.contract_hours"),
        ("/payment/variable_rate", json!("1.1"), "out_of_range", "payment.variable_rate"),
    ] {
        let mut input = full(Entry::Provider);
        *input.pointer_mut(pointer).expect("a cell") = value;
        let found = problems(Entry::Provider, &input);
        assert!(found.contains(&(code.to_owned(), path.to_owned())), "{pointer}: {found:?}");
    }
    let mut nothing = full(Entry::Provider);
    for at in 0..3 {
        nothing["boards"][at]["weight"] = json!(0);
    }
    assert_eq!(problems(Entry::Provider, &nothing), [("nothing_to_share".to_owned(), "boards".to_owned())]);
    let mut twice = full(Entry::ProviderBurden);
    let one = twice["providers"][0].clone();
    twice["providers"].as_array_mut().expect("a list").push(one);
    assert_eq!(
        problems(Entry::ProviderBurden, &twice),
        [("duplicate_code".to_owned(), "providers[1].code".to_owned())]
    );
}

#[test]
fn all_faults_are_told_at_once() {
    let mut input = full(Entry::Provider);
    input["boards"][0]["weight"] = json!("many");
    input["boards"][2]["growth"] = json!(0.05);
    input["contracting"]["provider"]["hourly_rate"] = json!("£40");
    input["payment"]["departure"] = json!("5%");
    input["lead"] = json!("A");
    let told: Vec<String> =
        problems(Entry::Provider, &input).into_iter().map(|(code, path)| format!("{code} {path}")).collect();
    assert_eq!(
        told,
        [
            "unknown_field lead",
            "not_a_number boards[0].weight",
            "wrong_type boards[2].growth",
            "not_a_number contracting.provider.hourly_rate",
            "not_a_number payment.departure",
        ]
    );
}

#[test]
fn the_largest_input_is_answered() {
    let boards: Vec<Value> = (0..500)
        .map(|at| json!({"code": format!("B{at}"), "weight": "999999999999.999999", "growth": "0.123456789012345678", "repatriated": "0.999999"}))
        .collect();
    let mut input = full(Entry::Provider);
    input["boards"] = json!(boards);
    input["home"] = json!(null);
    input["income"] = json!("9999999999999.99");
    let Reply::Answer(answer) = reply(Entry::Provider, &input) else { panic!("refused") };
    assert_eq!(answer["arrangements"][2]["cover"][1]["commissioners"], 450);
}
