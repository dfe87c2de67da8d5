//! The entries of the Delegation room: every cell spoiled, every record given a field too many, and all faults told at once.

use proofs::delegation::{generator, pools};
use proofs::engine_face::{Entry, Reply};
use proofs::random::Random;
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::problems;
use super::walks::Walk;

const ENTRIES: [Entry; 4] = [Entry::Classify, Entry::RiskPool, Entry::Footprints, Entry::BoardReadiness];

/// An input that uses every field there is.
fn full(entry: Entry) -> Value {
    match entry {
        Entry::Classify => {
            let mut random = Random::new(3);
            let mut input = json!({"services": [], "policy": generator::policy(&mut random)});
            input["services"] =
                (0..2).map(|number| generator::service(&mut random, &format!("S{number}"), 0)).collect();
            input
        }
        Entry::RiskPool => pools::drawn(&mut Random::new(4)),
        Entry::Footprints => json!({
            "boards": [
                {"code": "QE1", "region": "North West", "population": 1_800_000},
                {"code": "QOP", "region": "North West", "population": "3100000"},
                {"code": "QYG", "region": "North West", "population": {"low": "2600000", "high": 2_700_000}},
            ],
            "adjacency": [["QE1", "QOP"]],
            "groups": [["QE1", "QOP"], {"codes": ["QYG"]}],
            "planning_population": 2_500_000,
        }),
        _ => json!({
            "boards": [
                {"code": "QE1", "domains": [{"domain": "finance", "evidence": 3}, {"domain": "transformation", "evidence": "2.5"}]},
                {"code": "QOP", "domains": [{"domain": "finance", "evidence": 4}]},
            ],
            "gate": 2, "pass": "3", "trailblazer": 3.5,
        }),
    }
}

/// What a cell holds, by its path.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cell {
    /// A code or name.
    Text,
    /// True, false or nothing.
    Truth,
    /// A figure; whether it may be left out.
    Figure { optional: bool },
}

fn kind(path: &str) -> Cell {
    let last = path.rsplit('.').next().unwrap_or(path);
    match last {
        "code" | "region" | "domain" | "tier" => Cell::Text,
        "flagged" | "new_treatment" | "no_data" | "review_bars" => Cell::Truth,
        _ if last.contains(']') || path.starts_with("adjacency") || path.starts_with("groups") => Cell::Text,
        "persistent" | "up_to" => Cell::Figure { optional: true },
        _ => Cell::Figure { optional: path.starts_with("services") || path.contains("weights") },
    }
}

/// Whether a spoiled cell must be refused; nothing where that depends on what the value then means.
fn must_be_refused(cell: Cell, how: Spoiled) -> Option<bool> {
    use Spoiled::{Absent, Blank, Comma, Exponent, FullWidth, Huge, Letters, List, Nan, Negative, Nothing};
    use Spoiled::{Decimals, Fraction, Number, Record, Spaces, Truth, Zero};
    match (cell, how) {
        (Cell::Text, Absent | Nothing | Blank | Number | Fraction | Truth | List | Record) => Some(true),
        (Cell::Text, _) => None,
        (Cell::Truth, Absent | Nothing | Truth) => Some(false),
        (Cell::Truth, _) => Some(true),
        (Cell::Figure { optional }, Absent | Nothing) => {
            if optional {
                None
            } else {
                Some(true)
            }
        }
        (Cell::Figure { .. }, Number | Fraction | Zero | Decimals) => None,
        (Cell::Figure { .. }, Blank | Spaces | Negative | Letters | Truth | List | Record) => Some(true),
        (Cell::Figure { .. }, Exponent | Comma | Huge | Nan | FullWidth) => Some(true),
    }
}

const WALK: Walk<'_> = Walk { entries: &ENTRIES, full };

#[test]
fn the_untouched_inputs_are_answered() {
    WALK.untouched();
}

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    // A blank region is a region of that name.
    let is_free = |path: &str, how: Spoiled| path.ends_with(".region") && how == Spoiled::Blank;
    let must = |_, path: &str, how| must_be_refused(kind(path), how).filter(|_| !is_free(path, how));
    let (tried, refused) = WALK.every_spoiled_cell(must, |_| false);
    assert!(tried > 1_500 && refused > 1_000, "{refused} of {tried}");
}

#[test]
fn a_field_too_many_is_refused_in_every_record() {
    WALK.a_field_too_many();
}

#[test]
fn what_stands_twice_is_refused() {
    for (entry, from, to) in [
        (Entry::Classify, "/services/0/code", "/services/1/code"),
        (Entry::Footprints, "/boards/0/code", "/boards/2/code"),
        (Entry::Footprints, "/groups/0/0", "/groups/1/codes/0"),
        (Entry::BoardReadiness, "/boards/0/code", "/boards/1/code"),
        (Entry::BoardReadiness, "/boards/0/domains/0/domain", "/boards/0/domains/1/domain"),
    ] {
        let mut input = full(entry);
        let value = input.pointer(from).expect("a value").clone();
        *input.pointer_mut(to).expect("a value") = value;
        let found = problems(entry, &input);
        assert!(found.iter().any(|(code, _)| code.starts_with("duplicate")), "{entry:?} {to}: {found:?}");
    }
    let text = full(Entry::RiskPool).to_string().replacen('{', "{\"population\": 5, ", 1);
    let Reply::Problems(found) = proofs::engine_face::send(Entry::RiskPool, &text) else { panic!("{text}") };
    assert!(found.iter().any(|one| one.code == "repeated_field" && one.path == "population"), "{found:?}");
}

#[test]
fn meanings_that_cannot_be_are_refused() {
    for (entry, pointer, value, code) in [
        (Entry::RiskPool, "/population", json!(0), "no_cases"),
        (Entry::RiskPool, "/cases_per_million", json!("0"), "no_cases"),
        (Entry::RiskPool, "/tolerance", json!(0), "no_tolerance"),
        (Entry::RiskPool, "/persistent", json!(1.5), "out_of_range"),
        (Entry::RiskPool, "/population", json!(1e300), "out_of_range"),
        (Entry::Classify, "/policy/suitability/weights", json!({}), "no_weight"),
        (Entry::Classify, "/policy/readiness/weights", json!({"data_quality": 0}), "no_weight"),
        (Entry::Classify, "/policy/suitability/weights/joined_up_pathway", json!(-1), "out_of_range"),
        (Entry::Classify, "/policy/suitability/threshold", json!(100.5), "out_of_range"),
        (Entry::Classify, "/services/0/suitability/stability_of_cost", json!(101), "out_of_range"),
        (Entry::Classify, "/policy/tiers/0/up_to", json!(null), "tier_without_top"),
        (Entry::Classify, "/policy/tiers/1/up_to", json!(2_500_000), "tiers_not_rising"),
        (Entry::Classify, "/services/0/cost", json!(0.001), "too_many_decimals"),
        (Entry::Footprints, "/adjacency/0", json!(["QE1"]), "not_a_pair"),
        (Entry::Footprints, "/adjacency/0/1", json!("QXX"), "unknown_code"),
        (Entry::Footprints, "/groups/0", json!([]), "empty_group"),
        (Entry::Footprints, "/boards/2/population", json!({"low": 3, "high": 2}), "range_reversed"),
        (Entry::BoardReadiness, "/boards/0/domains", json!([]), "no_domain"),
        (Entry::BoardReadiness, "/boards/0/domains/0/evidence", json!(4.5), "out_of_range"),
        (Entry::BoardReadiness, "/trailblazer", json!(2), "trailblazer_below_pass"),
    ] {
        let mut input = full(entry);
        *input.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        let found = problems(entry, &input);
        assert!(found.iter().any(|(found, _)| found == code), "{pointer}: {found:?}");
    }
    let mut barred = full(Entry::Classify);
    barred["policy"]["review_bars"] = json!(true);
    barred["policy"]["readiness"]["weights"] = json!({"specification_current": 1, "data_quality": 2});
    assert_eq!(problems(Entry::Classify, &barred)[0].0, "no_weight");
}

#[test]
fn all_faults_are_told_at_once() {
    let mut input = full(Entry::Classify);
    input["services"][0]["patients"] = json!("many");
    input["services"][1]["readiness"]["data_quality"] = json!(true);
    input["services"][1]["code"] = json!("S0");
    input["policy"]["suitability"]["threshold"] = json!(null);
    input["policy"]["extra"] = json!(1);
    let found = problems(Entry::Classify, &input);
    for (code, path) in [
        ("not_a_number", "services[0].patients"),
        ("wrong_type", "services[1].readiness.data_quality"),
        ("duplicate_code", "services[1].code"),
        ("missing", "policy.suitability.threshold"),
        ("unknown_field", "policy.extra"),
    ] {
        assert!(found.contains(&(code.to_owned(), path.to_owned())), "{code} {path}: {found:?}");
    }
}

#[test]
fn what_is_no_record_and_what_is_far_too_much_are_refused() {
    WALK.what_is_no_record();
    let mut input = full(Entry::Classify);
    input["services"] = (0..2_001).map(|number| json!({"code": number.to_string()})).collect();
    assert!(problems(Entry::Classify, &input).contains(&("too_many".to_owned(), "services".to_owned())));
    for entry in [Entry::Footprints, Entry::BoardReadiness] {
        let mut input = full(entry);
        input["boards"] = (0..1_001).map(|number| json!({"code": number.to_string()})).collect();
        assert!(problems(entry, &input).contains(&("too_many".to_owned(), "boards".to_owned())));
    }
}
