//! Verdicts against every completion, and monotone in what speaks for delegation.

use proofs::delegation::completions::{fault, verdict};
use proofs::delegation::flips;
use proofs::delegation::generator::{READINESS, SUITABILITY, case, facts};
use proofs::random::Random;
use serde_json::{Value, json};

const SEED: u64 = 20_250_401;

#[test]
fn a_verdict_under_unknowns_is_that_of_every_completion() {
    let mut undetermined = 0;
    for number in 0..3_000 {
        let input = case(&mut Random::of_case(SEED, number), 6);
        if let Some(fault) = fault(&input) {
            panic!("{fault}: {input}");
        }
        undetermined += u32::from(verdict(&input)["category"] == "undetermined");
    }
    assert!(undetermined > 600, "only {undetermined} cases hung on what is not known");
}

#[test]
fn flips_flip_and_a_hair_less_does_not() {
    let mut labels = std::collections::BTreeSet::new();
    for number in 0..120 {
        let outcome = flips::one(SEED, number);
        if let Some(fault) = outcome.faults.first() {
            panic!("{fault}: {}", flips::tell(SEED, number, fault));
        }
        labels.extend(outcome.labels);
    }
    for kind in ["measure", "weight", "threshold"] {
        for way in ["reached", "just beyond"] {
            assert!(labels.contains(&format!("flip of a {kind}, {way}")), "no {kind} {way} among {labels:?}");
        }
    }
}

/// How far towards delegation a category is.
fn standing(category: &Value) -> u8 {
    match category.as_str() {
        Some("not_suitable") => 0,
        Some("suitable_not_ready") => 1,
        Some("suitable_and_ready") => 2,
        other => panic!("{other:?} is no category that is possible"),
    }
}

fn reach(input: &Value) -> (u8, u8) {
    let told = verdict(input);
    let all: Vec<u8> = told["possible"].as_array().unwrap().iter().map(standing).collect();
    (*all.iter().min().unwrap(), *all.iter().max().unwrap())
}

#[test]
fn a_higher_value_never_moves_a_verdict_away_from_delegation() {
    let mut moved = 0;
    for number in 0..2_000 {
        let mut random = Random::of_case(SEED + 1, number);
        let input = case(&mut random, 2);
        let (set, criteria) =
            if random.chance(1, 2) { ("suitability", &SUITABILITY[..]) } else { ("readiness", &READINESS[..]) };
        let criterion = criteria[random.between(0, criteria.len() as u64 - 1) as usize];
        let mut raised = input.clone();
        let value = &mut raised["services"][0][set][criterion];
        let old: f64 = match &*value {
            Value::Number(number) => number.as_f64().unwrap(),
            Value::String(text) => text.parse().unwrap(),
            _ => continue,
        };
        *value = json!(random.between(old as u64, 100));
        let (before, after) = (reach(&input), reach(&raised));
        assert!(after.0 >= before.0 && after.1 >= before.1, "{criterion} {old}: {input} {raised}");
        moved += u32::from(after != before);
    }
    assert!(moved > 50, "only {moved} verdicts moved");
}

#[test]
fn exactly_five_hundred_patients_show_both_readings() {
    let mut input = case(&mut Random::new(1), 0);
    let service = &mut input["services"][0];
    service["patients"] = json!("500.00");
    service["centres"] = json!(3);
    service["flagged"] = json!(false);
    let told = verdict(&input);
    assert_eq!(told["category"], "not_suitable");
    assert_eq!(told["rule"], json!(["highly_specialised"]));
    assert_eq!(told["readings"]["no_more_than"], "not_suitable");
    input["services"][0]["patients"] = json!(500.5);
    assert_eq!(verdict(&input)["category"], told["readings"]["less_than"]);
    assert!(verdict(&input).get("readings").is_none());
}

#[test]
fn a_verdict_that_hangs_on_one_fact_turns_where_it_says() {
    let mut turned = [0, 0];
    for number in 0..3_000 {
        let input = case(&mut Random::of_case(SEED + 2, number), 2);
        let told = verdict(&input);
        assert_eq!(told["turn"].is_null(), told["settles"].as_array().unwrap().len() != 1, "{input}");
        let Some(fact) = told["turn"]["fact"].as_str() else { continue };
        let pointer = facts().into_iter().find(|pointer| pointer.ends_with(&format!("/{fact}"))).unwrap();
        let with = |value: Value| {
            let mut known = input.clone();
            *known["services"][0].pointer_mut(&pointer).unwrap() = value;
            verdict(&known)["category"].clone()
        };
        let turn = &told["turn"];
        let sides = match turn["at"].as_str() {
            None => [(json!(false), "low"), (json!(true), "high")].to_vec(),
            Some(at) => {
                let at = proofs::delegation::known::number(&json!(at)).unwrap();
                let hair = proofs::twin::fraction::read("0.000000001");
                let text = |value| json!(proofs::twin::fraction::write(&value, 12));
                let own = if turn["at_is_high"] == true { "high" } else { "low" };
                let mut sides = vec![(text(&at - &hair), "low"), (text(&at + &hair), "high")];
                // At the value itself only where twelve decimals write it.
                if proofs::delegation::known::number(&text(at.clone())) == Some(at.clone()) {
                    sides.push((text(at), own));
                }
                sides.retain(|(value, _)| {
                    let value: f64 = value.as_str().unwrap().parse().unwrap();
                    value >= 0.0 && (value <= 100.0 || !pointer.contains("ness/") && !pointer.contains("bility/"))
                });
                sides
            }
        };
        for (value, side) in sides {
            assert_eq!(with(value.clone()), turn[side], "{fact} {value} {side}: {input}");
        }
        turned[usize::from(turn["at"].is_null())] += 1;
    }
    assert!(turned[0] > 100 && turned[1] > 20, "{turned:?}");
}
