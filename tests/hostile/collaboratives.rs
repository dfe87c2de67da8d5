//! The entries of pathways: every cell spoiled, every record given a field too many, and all faults told at once.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::walks::{Walk, walked};
use super::{problems, reply};

const ENTRIES: [Entry; 2] = [Entry::Collaborative, Entry::PayOverTime];

/// An input that uses every field there is.
fn full(entry: Entry) -> Value {
    match entry {
        Entry::Collaborative => json!({
            "moved_back": [5, "3"], "placements": 40, "out_price": "200000.00", "in_price": "150000", "buy_price": "160000",
            "set_up": "90000", "way": "make", "community": ["50000", "60000.50"], "reinvested": "0.5", "place_price": "20000",
            "budget": ["9000000", "8000000"],
            "gain": {"commissioner": "0.5", "lead": "0.25", "members": "0.25"},
            "loss": {"commissioner": "0", "lead": "0.5", "members": "0.5"},
            "members": [{"code": "A", "part": 1}, {"code": "B", "part": "2.5"}],
        }),
        _ => json!({
            "patients": [40, "60"], "price": "1500000.00", "payments": 3, "linked": "0.5", "failure": ["0.1", "0.05"],
            "people": {"board": 1_500_000, "footprint": "7000000", "nation": 57_000_000}, "bad_year": "0.05",
        }),
    }
}

/// What a spoiled cell must bring: refused, answered, or either.
fn must_be_refused(_: Entry, path: &str, how: Spoiled) -> Option<bool> {
    use Spoiled::{Absent, Blank, Comma, Decimals, Exponent, Fraction, FullWidth, Huge, Letters, List, Nan, Negative};
    use Spoiled::{Nothing, Number, Record, Spaces, Truth, Zero};
    let last = path.rsplit('.').next().unwrap_or(path);
    let is_share_of_three = path.starts_with("gain.") || path.starts_with("loss.");
    let is_needed = matches!(last, "moved_back" | "patients" | "payments" | "code" | "part") || is_share_of_three;
    let is_whole = last.starts_with("moved_back") || last.starts_with("patients") || path.starts_with("people.");
    match (last, how) {
        ("payments" | "board" | "footprint" | "nation", Absent | Nothing) => Some(true),
        (_, Absent | Nothing) => Some(is_needed),
        ("code", Blank | Spaces | Number | Fraction | Truth | List | Record) => Some(true),
        ("code", _) => Some(false),
        ("way", _) => Some(true),
        // A blank list means no year is known; a list of nothing is no list of years.
        ("members", List) => None,
        (_, Blank | Spaces | Letters | Truth | Exponent | Comma | Huge | Nan | FullWidth | Record) => Some(true),
        (_, List | Negative) => Some(true),
        (_, Number | Fraction | Zero | Decimals) if is_whole => None,
        ("payments" | "placements" | "part", Number | Fraction | Zero | Decimals) => None,
        // Money and rates come as text only.
        (_, Number | Fraction) => Some(true),
        (_, Zero | Decimals) => None,
    }
}

const WALK: Walk<'_> = Walk { entries: &ENTRIES, full };

walked!(WALK);

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    // Shares that no longer add up are told of their record, parts that are all nothing of the list of members.
    let told_elsewhere = |path: &str| path.starts_with("gain.") || path.starts_with("loss.");
    let (tried, refused) = WALK.every_spoiled_cell(must_be_refused, told_elsewhere);
    assert!(tried > 600 && refused > 400, "{refused} of {tried}");
}

#[test]
fn meanings_that_cannot_be_are_refused() {
    use Entry::{Collaborative, PayOverTime};
    for (entry, pointer, value, code) in [
        (Collaborative, "/moved_back", json!([]), "empty_list"),
        (Collaborative, "/moved_back", json!(vec![1; 31]), "too_many"),
        (Collaborative, "/moved_back", json!([20, 21]), "more_than_there_are"),
        (Collaborative, "/moved_back/0", json!("1.5"), "not_whole"),
        (Collaborative, "/placements", json!(7), "more_than_there_are"),
        (Collaborative, "/community", json!(["1"]), "another_number_of_years"),
        (Collaborative, "/budget", json!(["1", "1", "1"]), "another_number_of_years"),
        (Collaborative, "/out_price", json!("1000000000.01"), "out_of_range"),
        (Collaborative, "/set_up", json!("-1"), "negative_money"),
        (Collaborative, "/place_price", json!("0"), "price_of_nothing"),
        (Collaborative, "/reinvested", json!("1.01"), "out_of_range"),
        (Collaborative, "/way", json!("both"), "unknown_word"),
        (Collaborative, "/gain/lead", json!("0.26"), "shares_not_whole"),
        (Collaborative, "/members", json!([]), "no_member"),
        (Collaborative, "/members/1/code", json!("A"), "duplicate_code"),
        (Collaborative, "/members/0/part", json!("0.1234567"), "too_many_decimals"),
        (PayOverTime, "/patients", json!(vec![1; 31]), "too_many"),
        (PayOverTime, "/patients/0", json!(1_000_001), "out_of_range"),
        (PayOverTime, "/payments", json!(0), "out_of_range"),
        (PayOverTime, "/payments", json!(21), "out_of_range"),
        (PayOverTime, "/payments", json!(4), "too_few_years"),
        (PayOverTime, "/failure/1", json!("1.5"), "out_of_range"),
        (PayOverTime, "/people/board", json!(7_000_001), "part_above_whole"),
        (PayOverTime, "/people/nation", json!(6_000_000), "part_above_whole"),
        (PayOverTime, "/bad_year", json!("0.6"), "out_of_range"),
    ] {
        let mut input = full(entry);
        *input.pointer_mut(pointer).expect("a cell") = value;
        let found = problems(entry, &input);
        assert!(found.iter().any(|(told, _)| told == code), "{entry:?} {pointer}: {found:?}");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let mut input = full(Entry::Collaborative);
    input["out_price"] = json!(200_000);
    input["gain"]["lead"] = json!("0.3");
    input["members"][1]["code"] = json!("A");
    input["community"][1] = json!("-5");
    let told = problems(Entry::Collaborative, &input);
    let told: Vec<(&str, &str)> = told.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
    let wanted = [
        ("wrong_type", "out_price"),
        ("negative_money", "community[1]"),
        ("shares_not_whole", "gain"),
        ("duplicate_code", "members[1].code"),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn the_longest_inputs_are_answered() {
    let money = "999999999.99";
    let collaborative = json!({
        "moved_back": vec![3_333; 30], "placements": 100_000, "out_price": money, "in_price": money, "buy_price": money,
        "set_up": "9999999999999.99", "community": vec!["9999999999999.99"; 30], "budget": vec!["9999999999999.99"; 30],
        "reinvested": "0.123456789012345678", "place_price": "0.01",
        "gain": {"commissioner": "0.333333333333333333", "lead": "0.333333333333333333", "members": "0.333333333333333334"},
        "loss": {"commissioner": "0.333333333333333333", "lead": "0.333333333333333333", "members": "0.333333333333333334"},
        "members": (0..50).map(|number| json!({"code": number.to_string(), "part": "999999.999999"})).collect::<Vec<_>>(),
    });
    let Reply::Answer(answer) = reply(Entry::Collaborative, &collaborative) else { panic!("an answer") };
    let pence = |value: &Value| value.as_str().expect("money").replace('.', "").parse::<i128>().expect("pence");
    for year in answer["years"].as_array().expect("years") {
        let position = &year["position"];
        let three: i128 = ["commissioner", "lead", "members"].iter().map(|name| pence(&position[*name])).sum();
        assert_eq!(three, pence(&year["result"]));
    }
    let pay = json!({
        "patients": vec![1_000_000; 30], "price": "999999999.99", "payments": 20, "linked": "0.123456789012345678",
        "failure": (0..19).map(|year| format!("0.{:018}", 123_456_789_012_345_678_u64 + year)).collect::<Vec<_>>(),
        "people": {"board": 1, "footprint": 9_999_999_999_u64, "nation": 10_000_000_000_u64}, "bad_year": "0.001",
    });
    let Reply::Answer(answer) = reply(Entry::PayOverTime, &pay) else { panic!("an answer") };
    let years = answer["years"].as_array().expect("years");
    let sum: i128 = years.iter().map(|year| pence(&year["over_time"]["nation"])).sum();
    assert_eq!((years.len(), sum), (49, pence(&answer["over_time"]["nation"])));
}
