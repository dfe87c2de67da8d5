//! The answer, and the last good one kept beside a problem.

use std::sync::Arc;

use engine::allocation::study::Facts;
use scenario::{Answered, Baseline};

#[test]
fn the_last_good_answer_stays_beside_a_problem() {
    let facts = Facts::shipped();
    let mut input = Baseline::default().inputs().allocation;
    let good = Answered::after(None, &input, &facts);
    assert!(good.is_current());
    input.rule.most_growth = "x".to_owned();
    let faulty = Answered::after(Some(&good), &input, &facts);
    assert_eq!(faulty.problems[0].path, "allocation.rule.most_growth");
    assert!(!faulty.is_current() && faulty.current().is_none());
    let (shown, before) = (faulty.shown.clone().expect("kept"), good.shown.clone().expect("an answer"));
    assert!(Arc::ptr_eq(&shown, &before));
    input.rule.most_growth = "0.08".to_owned();
    let cured = Answered::after(Some(&faulty), &input, &facts);
    assert_eq!(cured.current().expect("an answer").input.rule.most_growth, "0.08");
    assert!(cured != faulty && faulty == faulty.clone());
}

#[test]
fn without_an_answer_before_there_is_only_the_problem() {
    let facts = Facts::shipped();
    let mut input = Baseline::default().inputs().allocation;
    input.quantum.years = 0;
    let faulty = Answered::after(None, &input, &facts);
    assert!(faulty.shown.is_none() && !faulty.problems.is_empty());
}

#[test]
fn a_remedy_names_the_input_it_changes() {
    let facts = Facts::shipped();
    let mut input = Baseline::default().inputs().allocation;
    input.rule.least_growth = "0.06".to_owned();
    let faulty = Answered::after(None, &input, &facts);
    let problem = &faulty.problems[0];
    assert_eq!(problem.code, "quantum_below_floors");
    let remedy = problem.remedy.as_ref().expect("a way out");
    assert_eq!(remedy.path, "allocation.rule.least_growth");
    assert!(scenario::schema::field(&remedy.path).is_some());
    input.rule.least_growth.clone_from(&remedy.value);
    assert!(Answered::after(None, &input, &facts).is_current());
}
