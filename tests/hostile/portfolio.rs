//! The entries of portfolios: every cell spoiled, every record given a field too many, and meanings that cannot be.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::walks::{Walk, walked};
use super::{problems, reply};

const ENTRIES: [Entry; 4] = [Entry::Prioritise, Entry::Frontier, Entry::RobustPortfolio, Entry::CompareRegimes];

/// An input that uses every field there is.
fn full(entry: Entry) -> Value {
    let mut input = json!({
        "years": 2,
        "pots": [
            {"code": "A", "kind": "system", "limits": ["90.00", "80.00"], "revenue_limits": ["9.00", null], "backlog_share": "0.01", "name": "North"},
            {"code": "N", "kind": "national", "limits": ["30.00", "30.00"]},
        ],
        "carry_over": true,
        "schemes": [
            {
                "code": "theatre", "host": "A", "provider": "trust", "costs": ["20.00", "25.50"], "value": "60.00", "outside_share": "0.2",
                "own_funds": "5.00", "latest_start": 0, "must": true, "national": false, "requires": [], "group": "site",
                "delay_discount": "0.965", "backlog": "4.00", "revenue": ["1.00", "-2.00"], "served": 500, "name": "Theatre",
            },
            {"code": "cots", "host": "A", "costs": ["30.00"], "value": "80.00", "outside_share": "0.9", "requires": ["theatre"]},
        ],
        "reserves": [{"provider": "trust", "limit": "10.00"}],
        "own_funds_score": false,
        "ringfence_share": "0.1",
        "national_rule": {"outside_share": "0.5", "served": 100},
        "local_share_minimum": "0.3",
        "system_view": "own",
        "budget": {"nodes": 1_000},
    });
    if entry != Entry::CompareRegimes {
        input["regime"] = json!("ringfenced");
    }
    match entry {
        Entry::Prioritise => input["detail"] = json!(true),
        Entry::Frontier => {
            input["pot"] = json!("N");
            input["factors"] = json!(["0", "1.5"]);
        }
        Entry::RobustPortfolio => {
            input["within"] = json!("0.1");
            input["alternatives"] = json!([["5.00", "-3.00"]]);
        }
        _ => {}
    }
    input
}

/// What a cell holds, by its path.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cell {
    /// Words that nothing reads.
    Free,
    /// A code or one of some words.
    Text { optional: bool },
    /// True, false or nothing.
    Truth,
    /// A whole number.
    Count { optional: bool },
    /// Decimal text.
    Decimal { optional: bool, below_zero: bool },
}

fn kind(path: &str) -> Cell {
    let field = path.rsplit('.').next().unwrap_or(path);
    match field.split('[').next().unwrap_or(field) {
        "name" => Cell::Free,
        "code" | "host" | "kind" | "regime" | "requires" => Cell::Text { optional: false },
        "provider" => Cell::Text { optional: path.starts_with("schemes") },
        "group" | "system_view" | "pot" => Cell::Text { optional: true },
        "carry_over" | "own_funds_score" | "must" | "national" | "detail" => Cell::Truth,
        "years" | "nodes" => Cell::Count { optional: false },
        "served" => Cell::Count { optional: path.starts_with("schemes") },
        "latest_start" => Cell::Count { optional: true },
        "value" | "revenue" | "alternatives" => Cell::Decimal { optional: false, below_zero: true },
        "revenue_limits" => Cell::Decimal { optional: true, below_zero: true },
        "costs" | "limits" | "limit" | "within" | "factors" => Cell::Decimal { optional: false, below_zero: false },
        "outside_share" => Cell::Decimal { optional: path.starts_with("schemes"), below_zero: false },
        _ => Cell::Decimal { optional: true, below_zero: false },
    }
}

/// Whether a spoiled cell must be refused; nothing where that depends on what the value then means.
fn must_be_refused(cell: Cell, how: Spoiled) -> Option<bool> {
    use Spoiled::{Absent, Blank, Decimals, Fraction, FullWidth, Letters, List, Nan, Negative, Nothing, Number};
    use Spoiled::{Record, Spaces, Truth, Zero};
    match (cell, how) {
        (Cell::Free, _) | (Cell::Truth, Absent | Nothing | Truth) => Some(false),
        (Cell::Truth, _) => Some(true),
        (Cell::Text { optional } | Cell::Count { optional } | Cell::Decimal { optional, .. }, Absent | Nothing) => {
            (!optional).then_some(true)
        }
        (Cell::Text { .. }, Blank | Number | Fraction | Truth | List | Record) => Some(true),
        (Cell::Text { .. }, _) | (Cell::Count { .. }, Number | Zero) | (Cell::Decimal { .. }, Zero) => None,
        (Cell::Decimal { below_zero: true, .. }, Negative) => None,
        (Cell::Count { .. }, Blank | Spaces | Negative | Letters | Truth | List | Record | Fraction | Nan) => {
            Some(true)
        }
        (Cell::Count { .. }, Decimals | FullWidth) => Some(true),
        (Cell::Count { .. }, _) => None,
        (Cell::Decimal { .. }, _) => Some(true),
    }
}

const WALK: Walk<'_> = Walk { entries: &ENTRIES, full };

walked!(WALK);

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    let (tried, refused) = WALK.every_spoiled_cell(|_, path, how| must_be_refused(kind(path), how), |_| false);
    assert!(tried > 2_000 && refused > 1_500, "{refused} of {tried}");
}

#[test]
fn meanings_that_cannot_be_are_refused() {
    let full_scheme = || full(Entry::Prioritise)["schemes"][1].clone();
    let many: Vec<Value> = (0..2_001).map(|number| json!({"code": number.to_string()})).collect();
    for (entry, pointer, value, code, path) in [
        (Entry::Prioritise, "/schemes/1/code", json!("theatre"), "duplicate_code", "schemes[1].code"),
        (Entry::Prioritise, "/pots/1/code", json!("A"), "duplicate_code", "pots[1].code"),
        (Entry::Prioritise, "/schemes/1/host", json!("N"), "unknown_pot", "schemes[1].host"),
        (Entry::Prioritise, "/schemes/1/host", json!("B"), "unknown_pot", "schemes[1].host"),
        (Entry::Prioritise, "/schemes/1/requires/0", json!("wing"), "unknown_scheme", "schemes[1].requires[0]"),
        (Entry::Prioritise, "/schemes/1/requires/0", json!("cots"), "cyclic_requirement", "schemes[1].requires"),
        (Entry::Prioritise, "/schemes/0/requires", json!(["cots"]), "cyclic_requirement", "schemes[0].requires"),
        (Entry::Prioritise, "/schemes/0/costs", json!([]), "empty", "schemes[0].costs"),
        (Entry::Prioritise, "/schemes/0/costs", json!(["1", "1", "1"]), "too_long", "schemes[0].costs"),
        (Entry::Prioritise, "/schemes/0/latest_start", json!(1), "starts_too_late", "schemes[0].latest_start"),
        (Entry::Prioritise, "/schemes/0/costs", json!(["60000000000", "60000000000"]), "too_large", "schemes[0].costs"),
        (Entry::Prioritise, "/schemes/0/value", json!("100000000000.01"), "too_large", "schemes[0].value"),
        (Entry::Prioritise, "/schemes/0/delay_discount", json!("1.01"), "out_of_range", "schemes[0].delay_discount"),
        (Entry::Prioritise, "/pots", json!([]), "empty", "pots"),
        (Entry::Prioritise, "/pots/0/limits", json!(["1.00"]), "wrong_length", "pots[0].limits"),
        (Entry::Prioritise, "/pots/0/revenue_limits", json!([null]), "wrong_length", "pots[0].revenue_limits"),
        (Entry::Prioritise, "/pots/1/kind", json!("system"), "no_national_pot", "ringfence_share"),
        (Entry::Prioritise, "/schemes", json!(many), "too_many", "schemes"),
        (Entry::Prioritise, "/budget/nodes", json!(0), "out_of_range", "budget.nodes"),
        (Entry::Prioritise, "/regime", json!("regional"), "unknown_regime", "regime"),
        (Entry::Frontier, "/pot", json!("B"), "unknown_pot", "pot"),
        (Entry::Frontier, "/pot", json!(null), "one_of_two", "pot"),
        (Entry::Frontier, "/factors/1", json!("-0.5"), "out_of_range", "factors[1]"),
        (Entry::Frontier, "/pots/1/limits/0", json!("90000000000"), "too_large", "factors[1]"),
        (Entry::RobustPortfolio, "/within", json!("1.5"), "out_of_range", "within"),
        (Entry::RobustPortfolio, "/alternatives/0", json!(["5.00"]), "wrong_length", "alternatives[0]"),
    ] {
        let mut input = full(entry);
        *input.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        let found = problems(entry, &input);
        assert!(found.contains(&(code.to_owned(), path.to_owned())), "{pointer}: {found:?}");
    }
    let mut untested = full(Entry::Prioritise);
    untested["regime"] = json!("local_test");
    untested.as_object_mut().expect("a record").remove("local_share_minimum");
    assert_eq!(problems(Entry::Prioritise, &untested), [("missing".to_owned(), "local_share_minimum".to_owned())]);
    // Nationally significant by the rule alone, and so with as many ways to be funded as there are national pots.
    let mut wide = full(Entry::Prioritise);
    let pots = |number: usize| json!({"code": format!("N{number}"), "kind": "national", "limits": ["1.00", "1.00"]});
    wide["pots"].as_array_mut().expect("a list").extend((0..240).map(pots));
    wide["schemes"] = (0..1_500)
        .map(|number| {
            let mut scheme = full_scheme();
            scheme["code"] = json!(format!("S{number}"));
            scheme["requires"] = json!([]);
            scheme["served"] = json!(1_000);
            scheme
        })
        .collect();
    assert_eq!(problems(Entry::Prioritise, &wide), [("too_many".to_owned(), "schemes".to_owned())]);
    // Each requires every one before it.
    let mut all = full(Entry::Prioritise);
    all["schemes"] = (0..400)
        .map(|number: usize| {
            let mut scheme = full_scheme();
            scheme["code"] = json!(format!("S{number}"));
            scheme["requires"] = (0..number).map(|other| format!("S{other}")).collect();
            scheme
        })
        .collect();
    assert_eq!(problems(Entry::Prioritise, &all), [("too_many_requirements".to_owned(), "schemes".to_owned())]);
}

#[test]
fn figures_at_their_limits_are_answered() {
    let mut input = full(Entry::Prioritise);
    for pot in input["pots"].as_array_mut().expect("a list") {
        pot["limits"] = json!(["100000000000.00", "100000000000.00"]);
        pot["backlog_share"] = json!("1");
    }
    for scheme in input["schemes"].as_array_mut().expect("a list") {
        scheme["costs"] = json!(["100000000000.00"]);
        scheme["value"] = json!("100000000000.00");
        scheme["backlog"] = json!("100000000000.00");
    }
    let Reply::Answer(answer) = reply(Entry::Prioritise, &input) else { panic!("refused") };
    // Each pot wants all its money, 380,000,000,000.00 after the ringfence, spent on backlog; two schemes remove 200,000,000,000.00.
    assert_eq!(answer["status"], "infeasible");
    for entry in ENTRIES {
        let mut nothing = full(entry);
        nothing["schemes"] = json!([]);
        nothing["pots"][0]["backlog_share"] = json!(null);
        if entry == Entry::RobustPortfolio {
            nothing["alternatives"] = json!([[]]);
        }
        assert!(matches!(reply(entry, &nothing), Reply::Answer(_)), "{entry:?}");
    }
}
