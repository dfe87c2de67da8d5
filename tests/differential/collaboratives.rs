//! Collaboratives and payments over time against their definitions in exact fractions.

use proofs::collaboratives::{collaborative, pay_over_time, requests};
use proofs::engine_face::{Entry, Reply, send};
use proofs::random::Random;
use serde_json::Value;

fn answer(entry: Entry, input: &Value) -> Value {
    match send(entry, &input.to_string()) {
        Reply::Answer(answer) => answer,
        other => panic!("{input}: {other:?}"),
    }
}

#[test]
fn collaboratives_equal_their_definition() {
    let (mut known, mut overspent, mut later) = (0, 0, 0);
    for number in 0..3_000 {
        let input = requests::collaborative(&mut Random::of_case(61, number));
        let found = answer(Entry::Collaborative, &input);
        let told = collaborative::differences(&input, &found);
        assert!(told.is_empty(), "case {number}: {told:?}\n{input}");
        known += u32::from(
            found["unknown"].as_array().is_some_and(|all| all.iter().all(|one| one["reason"] != "not_given")),
        );
        overspent += u32::from(found["budget_holds"] == false);
        later += u32::from(found["break_even"]["standing"] == "in_year");
    }
    assert!(known > 800 && overspent > 300 && later > 60, "{known} known, {overspent} overspent, {later} later");
}

#[test]
fn paying_over_time_equals_its_definition() {
    let (mut known, mut stopped) = (0, 0);
    for number in 0..600 {
        let input = requests::pay_over_time(&mut Random::of_case(62, number));
        let found = answer(Entry::PayOverTime, &input);
        let told = pay_over_time::differences(&input, &found);
        assert!(told.is_empty(), "case {number}: {told:?}\n{input}");
        known += u32::from(!found["worst"]["board"].is_null());
        stopped += u32::from(found["up_front"]["nation"] != found["over_time"]["nation"]);
    }
    assert!(known > 240 && stopped > 120, "{known} known, {stopped} stopped");
}
