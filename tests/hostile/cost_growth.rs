//! The entry of cost growth: every cell spoiled, every record given a field too many, and all faults told at once.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::walks::{Walk, walked};
use super::{problems, reply};

/// An input that uses every field there is but funding by rate or by a sum.
fn full(_: Entry) -> Value {
    json!({
        "projection": {
            "first_year": "2022/23", "years": 2,
            "components": [
                {"code": "medicines", "opening": "100.00",
                 "growth": {"spending": "0.09", "volume": ["0.03", "0.02"], "price": "0", "mix": "0.01"}},
                {"code": "tariff", "opening": "200",
                 "growth": {"volume": "0.01", "price": "0.02", "mix": "0", "new_treatments": ["0.01", "0.005"]}},
            ],
            "funding": {"amounts": ["300.00", "310", "320"]},
        },
        "decomposition": {"components": [
            {"code": "scans", "before": {"volume": 10, "price": "5", "mix": 1, "new_treatments": "1"},
             "after": {"volume": "12", "price": 6, "mix": "1.1", "new_treatments": 1}},
            {"code": "drugs", "before": {"spending": "50.00", "price": 1}, "after": {"spending": "60", "price": "1.1"}},
        ]},
        "growth_rates": [{"code": "2015 to 2020", "from": "14", "to": "20.00", "years": "5"}],
    })
}

/// What a spoiled cell must bring: refused, answered, or either.
fn must_be_refused(_: Entry, path: &str, how: Spoiled) -> Option<bool> {
    use Spoiled::{Absent, Blank, Comma, Decimals, Exponent, Fraction, FullWidth, Huge, Letters, List, Nan, Negative};
    use Spoiled::{Nothing, Number, Record, Spaces, Truth, Zero};
    let last = path.rsplit('.').next().unwrap_or(path);
    match (last, how) {
        // What is not known leaves a part of the answer unknown; a list that lost an item is another length.
        ("code" | "first_year" | "years" | "from" | "to", Absent | Nothing) => Some(true),
        (_, Absent | Nothing) => None,
        ("code", Blank | Spaces | Number | Fraction | Truth | List | Record) => Some(true),
        ("code", _) => Some(false),
        (_, Blank | Spaces | Letters | Truth | Exponent | Comma | Huge | Nan | FullWidth | Record) => Some(true),
        ("first_year", _) => Some(true),
        // A list may stand for a rate.
        (_, List) => None,
        ("years", Fraction | Negative | Zero) => Some(true),
        (_, Number | Fraction) => None,
        (_, Zero | Negative | Decimals) => None,
    }
}

const WALK: Walk<'_> = Walk { entries: &[Entry::CostGrowth], full };

walked!(WALK);

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    // Another count of years is told at the lists that have one for each; another growth or level where it no longer fits the others.
    let told_elsewhere =
        |path: &str| path.ends_with("years") || path.contains("growth.") || path.contains("components");
    let (tried, refused) = WALK.every_spoiled_cell(must_be_refused, told_elsewhere);
    assert!(tried > 500 && refused > 300, "{refused} of {tried}");
}

#[test]
fn every_fault_is_told_at_once_with_what_to_do() {
    let input = json!({
        "projection": {
            "first_year": "2022/24", "years": 31,
            "components": [
                {"code": "a", "opening": "-1", "growth": {"spending": "-1", "volume": "11"}},
                {"code": "a", "growth": {"price": 3}},
            ],
            "funding": {"opening": "1", "growth": "0.1", "by": "2025/26"},
        },
        "decomposition": {"from": "2020", "to": "2022/23"},
        "growth_rates": [{"code": "x", "from": "0", "to": "1", "years": 0}],
    });
    let wanted = [
        ("not_a_year", "projection.first_year"),
        ("out_of_range", "projection.years"),
        ("negative_money", "projection.components[0].opening"),
        ("factor_not_positive", "projection.components[0].growth.spending"),
        ("out_of_range", "projection.components[0].growth.volume"),
        ("wrong_type", "projection.components[1].growth.price"),
        ("duplicate_code", "projection.components[1].code"),
        ("one_way", "projection.funding"),
        ("not_a_year", "decomposition.from"),
        ("out_of_range", "growth_rates[0].years"),
        ("from_nothing", "growth_rates[0].from"),
    ];
    let found = problems(Entry::CostGrowth, &input);
    let found: Vec<(&str, &str)> = found.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
    assert_eq!(found, wanted);
}

#[test]
fn a_factor_of_nothing_four_parts_too_many_and_what_disagrees_are_refused() {
    let of = |before: Value, after: Value| {
        problems(
            Entry::CostGrowth,
            &json!({"decomposition": {"components": [{"code": "a", "before": before, "after": after}]}}),
        )
    };
    let told = |code: &str, path: &str| vec![(code.to_owned(), format!("decomposition.components[0]{path}"))];
    let spent = |price: Value| json!({"spending": "10", "volume": 1, "price": price});
    assert_eq!(of(spent(json!(0)), spent(json!(2))), told("factor_not_positive", ".before.price"));
    assert_eq!(of(json!(null), json!(null)), told("in_neither_year", ""));
    let levels = |spending: &str, volume: u32| json!({"spending": spending, "volume": volume, "price": 1, "mix": 1, "new_treatments": 1});
    assert_eq!(of(levels("10", 1), levels("21", 2)), told("factors_disagree", ".after"));
    assert!(matches!(
        reply(
            Entry::CostGrowth,
            &json!({"decomposition": {"components": [{"code": "a", "before": levels("10", 1), "after": levels("20", 2)}]}})
        ),
        Reply::Answer(_)
    ));
    let four = json!({"projection": {"first_year": "2022/23", "years": 1, "components": [{"code": "a", "opening": "1", "growth":
        {"spending": "0.1", "volume": "0", "price": "0.1", "mix": "0", "new_treatments": "0"}}]}});
    assert_eq!(
        problems(Entry::CostGrowth, &four),
        [("growth_given_twice".to_owned(), "projection.components[0].growth.spending".to_owned())]
    );
}

#[test]
fn what_grows_past_every_limit_is_refused_soon() {
    let fast = json!({"projection": {"first_year": "2022/23", "years": 30, "components": [{"code": "a", "opening": "9999999999.99", "growth":
        {"volume": "10", "price": "9.999999999999999999", "mix": "9.999999999999999999", "new_treatments": "10"}}],
        "funding": {"opening": "9999999999.99", "reaches": "9999999999999.99", "by": "2023/24"}}});
    let codes: Vec<String> = problems(Entry::CostGrowth, &fast).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["too_large"]);
    let slow = |rate: &str| {
        json!({"projection": {"first_year": "2022/23", "years": 30, "components": [{"code": "a", "opening": "10000000000000.00",
        "growth": {"volume": rate, "price": "0.0000000000000001", "mix": "-0.0000000000000001", "new_treatments": "0"}}]},
        "decomposition": {"from": "2022/23", "to": "2052/53"}})
    };
    let Reply::Answer(answer) = reply(Entry::CostGrowth, &slow("0")) else {
        panic!("the years cancel to less than a penny")
    };
    let totals = &answer["decomposition"]["totals"];
    assert_eq!(
        (&totals["change"], &totals["effects"]["price"], &totals["effects"]["mix"]),
        (&json!("0.00"), &json!("0.03"), &json!("-0.03"))
    );
}
