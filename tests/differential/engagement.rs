//! What being heard costs, funds, weights and rebates against the same worked out anew.

use std::collections::BTreeMap;

use engine::engagement::fund::power_weight;
use engine::quantities::Rate;
use num_bigint::BigInt;
use proofs::engagement::{compare, cost, power, rebate, requests};
use proofs::engine_face::{Entry, Reply, send};
use proofs::random::Random;
use serde_json::{Value, json};

fn answer(entry: Entry, input: &Value) -> Value {
    match send(entry, &input.to_string()) {
        Reply::Answer(answer) => answer,
        other => panic!("{input}: {other:?}"),
    }
}

#[test]
fn funds_are_shared_as_their_definition_says() {
    let mut kinds: BTreeMap<String, u32> = BTreeMap::new();
    for number in 0..2_000 {
        let outcome = compare::one(61, number);
        assert!(outcome.faults.is_empty(), "{:?}: {}", outcome.faults, compare::tell(61, number, ""));
        for label in outcome.labels {
            *kinds.entry(label).or_default() += 1;
        }
    }
    for kind in ["weighting equal", "weighting power", "weighting bands", "held at a floor", "held at a ceiling"] {
        assert!(kinds.get(kind).is_some_and(|count| *count > 120), "{kind}: {kinds:?}");
    }
    for kind in ["not all spent", "floors beyond the pot"] {
        assert!(kinds.get(kind).is_some_and(|count| *count > 50), "{kind}: {kinds:?}");
    }
}

#[test]
fn a_penny_moved_is_noticed() {
    let input = json!({
        "pot": "10.01", "weighting": {"kind": "equal"},
        "applicants": [{"code": "a"}, {"code": "b"}],
    });
    let reply = send(Entry::ShareFund, &input.to_string());
    assert!(compare::judge(&input, &reply).1.is_empty(), "{reply:?}");
    let Reply::Answer(mut moved) = reply else { panic!("no answer") };
    moved["grants"][0]["grant"] = json!("5.00");
    moved["grants"][1]["grant"] = json!("5.01");
    assert_eq!(compare::judge(&input, &Reply::Answer(moved)).1, ["another grant", "another grant"]);
}

#[test]
fn weights_of_incomes_are_those_of_sixty_decimals() {
    let check = |pence: u64, alpha: &str| {
        let found = power_weight(pence as i64, Rate::from_text(alpha).expect("a power"));
        let (digits, places) = power::weight(pence, alpha);
        // A power of ten may be written with its last nought or without.
        let same =
            BigInt::from(found.digits) * BigInt::from(10).pow(places) == digits * BigInt::from(10).pow(found.decimals);
        assert!(same, "{pence} pence to the -{alpha}: {found:?}");
    };
    for number in 0..3_000 {
        let mut random = Random::of_case(62, number);
        let alpha = requests::alpha(&mut random);
        let pence = if random.chance(1, 4) { random.between(1, 400) } else { random.magnitude(1_000_000_000_000_000) };
        check(pence, &alpha);
    }
    // Powers of ten, and what is next to them: where twelve digits become thirteen.
    for exponent in 0..=15 {
        for alpha in ["1", "0.5", "0.25", "0.3333", "0.9999", "0.0001"] {
            for pence in [10_u64.pow(exponent), 10_u64.pow(exponent) + 1, (10_u64.pow(exponent) - 1).max(1)] {
                check(pence, alpha);
            }
        }
    }
}

#[test]
fn a_weight_in_the_middle_of_two_is_rounded_up() {
    let weight = |pence, alpha| power_weight(pence, Rate::from_text(alpha).expect("a power")).decimal().to_string();
    // 100 / 2^18 = 0.0003814697265625 and 10 / 2^18 = 0.00003814697265625: thirteen digits that end in 5.
    assert_eq!(weight(1 << 18, "1"), "0.000381469726563");
    assert_eq!(weight(1 << 36, "0.5"), "0.0000381469726563");
    assert_eq!(power::weight(1 << 18, "1").0, BigInt::from(381_469_726_563_u64));
    // 1 / 1024 has ten digits, 100 / 2^17 has twelve: nothing to round.
    assert_eq!(weight(102_400, "1"), "0.0009765625");
    assert_eq!(weight(1 << 17, "1"), "0.000762939453125");
}

#[test]
fn costs_are_those_of_their_definition() {
    let (mut whole, mut shared) = (0, 0);
    for number in 0..4_000 {
        let input = requests::cost(&mut Random::of_case(63, number));
        if input.as_object().expect("a record").iter().any(|(name, cell)| cell.is_null() && name != "hubs") {
            continue;
        }
        whole += 1;
        shared += u32::from(input["hubs"].is_array());
        assert_eq!(answer(Entry::EngagementCost, &input), cost::answer(&input), "{input}");
    }
    assert!(whole > 1_500 && shared > 500, "{whole} {shared}");
}

#[test]
fn rebates_are_those_of_their_definition() {
    let mut paid = 0;
    for number in 0..4_000 {
        let input = requests::rebate(&mut Random::of_case(64, number));
        let found = answer(Entry::Rebate, &input);
        assert_eq!(found, rebate::answer(&input), "{input}");
        let is_paid = |year: &&Value| year["paid"].as_str().is_some_and(|paid| paid != "0.00");
        paid += found["years"].as_array().expect("years").iter().filter(is_paid).count();
    }
    assert!(paid > 3_000, "{paid}");
}
