//! What the entry reads, refuses and answers.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "figures of the tests are small, and a test may panic"
)]

use super::*;
use crate::entry::Whole;

fn answered(json: &str) -> Result<serde_json::Value, Vec<(&'static str, String)>> {
    let tree: Tree = serde_json::from_str(json).unwrap_or_default();
    let told = |problem: Problem| (problem.code, problem.path);
    optimise_tree(&tree)
        .map(|answer| serde_json::to_value(answer).unwrap_or_default())
        .map_err(|problems| problems.into_iter().map(told).collect())
}

#[test]
fn figures_leave_as_numbers_while_they_are_safe_and_as_text_beyond() {
    let values: Vec<String> = vec!["9999999999999".to_owned(); 901];
    let input = format!(r#"{{"values": [{}], "rows": [], "budget": {{"nodes": 10}}}}"#, values.join(", "));
    let sum = 901 * 9_999_999_999_999_i128;
    assert!(sum > 9_007_199_254_740_991);
    let Ok(answer) = answered(&input) else { panic!("refused") };
    assert_eq!(answer.get("value"), Some(&serde_json::json!(sum.to_string())));
    let input = input.replacen("9999999999999, ", "", 1);
    let Ok(answer) = answered(&input) else { panic!("refused") };
    assert_eq!(answer.get("bound"), Some(&serde_json::json!(8_999_999_999_999_100_i64)));
    assert_eq!(answer.get("clash"), None);
}

#[test]
fn where_nothing_is_allowed_the_rows_that_clash_are_named() {
    let input = r#"{"values": [1, 1], "rows": [{"limit": 1, "terms": [[0, 1], [1, 1]]}, {"limit": -1, "terms": [[0, -1]]},
        {"limit": 5, "terms": []}, {"limit": "-1", "terms": [["1", "-1"]]}], "budget": {"nodes": 100}}"#;
    let wanted = serde_json::json!({"status": "infeasible", "value": null, "bound": null, "chosen": [], "nodes": 0,
        "certificate": null, "clash": [0, 1, 3]});
    assert_eq!(answered(input), Ok(wanted));
}

#[test]
fn nothing_to_choose_is_a_choice_while_every_limit_allows_it() {
    let with = |limit: &str| {
        answered(&format!(r#"{{"values": [], "rows": [{{"limit": {limit}, "terms": []}}], "budget": {{"nodes": 1}}}}"#))
            .ok()
            .and_then(|answer| answer.get("status").cloned())
    };
    assert_eq!(with("0"), Some("proven_best".into()));
    assert_eq!(with("-1"), Some("infeasible".into()));
}

#[test]
fn every_problem_is_told_at_once_where_it_stands() {
    let input = r#"{"values": [1.5, "10000000000001", 3, -1e13], "rows": [{"limit": null, "terms": []}, 7,
        {"limit": 1, "terms": [[0, 1.25], [4, 1], [2, 3], ["2", "1e3"], [1], 8, [-1, "x"]], "more": 1}],
        "budget": {"milliseconds": 0, "nodes": 5}}"#;
    let wanted = [
        ("not_whole", "values[0]"),
        ("out_of_range", "values[1]"),
        ("missing", "rows[0].limit"),
        ("wrong_type", "rows[1]"),
        ("unknown_field", "rows[2].more"),
        ("not_whole", "rows[2].terms[0][1]"),
        ("out_of_range", "rows[2].terms[1][0]"),
        ("duplicate_index", "rows[2].terms[3][0]"),
        ("exponent", "rows[2].terms[3][1]"),
        ("not_a_pair", "rows[2].terms[4]"),
        ("wrong_type", "rows[2].terms[5]"),
        ("out_of_range", "rows[2].terms[6][0]"),
        ("not_a_number", "rows[2].terms[6][1]"),
        ("out_of_range", "budget.milliseconds"),
        ("two_budgets", "budget"),
    ];
    assert_eq!(answered(input), Err(wanted.map(|(code, path)| (code, path.to_owned())).to_vec()));
}

#[test]
fn a_budget_is_one_of_two_and_only_nodes_are_counted_here() {
    let with = |budget: &str| answered(&format!(r#"{{"values": [1], "rows": [], "budget": {budget}}}"#)).err();
    let one = |code: &'static str, path: &str| Some(vec![(code, path.to_owned())]);
    assert_eq!(with("{}"), one("no_budget", "budget"));
    assert_eq!(with("null"), one("missing", "budget"));
    assert_eq!(with(r#"{"nodes": 0}"#), one("out_of_range", "budget.nodes"));
    assert_eq!(with(r#"{"nodes": 2.5}"#), one("not_whole", "budget.nodes"));
    assert_eq!(with(r#"{"milliseconds": -3}"#), one("out_of_range", "budget.milliseconds"));
    assert_eq!(with(r#"{"milliseconds": 3}"#), one("no_clock", "budget.milliseconds"));
    assert_eq!(with(r#"{"nodes": 1}"#), None);
}

/// Many like things and one tight row: nothing is proven in a few nodes.
fn hard() -> Optimisation {
    let values: Vec<i64> = (0..60).map(|number| 1_000 + (number * 7_919) % 997).collect();
    let rows = (0..5_i64).map(|row| {
        let terms =
            (0_u32..60).zip(0_i64..).map(|(column, number)| (column, 1_000 + (number * (row + 3) * 6_151) % 991));
        crate::capital::optimiser::Row::new(44_321 + row, terms.collect())
    });
    let model = Model { values, rows: rows.collect() };
    Optimisation::new(Request { model, budget: Budget::Nodes(40) })
}

#[test]
fn a_budget_is_kept_and_the_best_so_far_is_certified() {
    let (mut at_once, mut in_steps) = (hard(), hard());
    assert!(at_once.step(u32::MAX));
    let mut steps = vec![in_steps.progress()];
    while !in_steps.step(7) {
        steps.push(in_steps.progress());
    }
    assert_eq!((steps, in_steps.progress()), (vec![(0, 40), (16, 40), (32, 40)], (40, 40)));
    let (Ok(answer), Ok(other)) = (at_once.answer(), in_steps.answer()) else { panic!("refused") };
    assert_eq!(answer, other);
    assert_eq!(answer.status, Standing::BestFound);
    assert!(answer.nodes <= 40 && answer.value < answer.bound, "{answer:?}");
    assert_eq!(answer.certificate.map(|certificate| certificate.value), answer.value);
}

#[test]
fn what_does_not_stand_up_to_the_certificate_never_leaves() {
    let run = hard();
    let mut found = run.search.found();
    found.chosen = vec![true; 60];
    found.value = Some(run.request.model.value(&found.chosen));
    assert_eq!(Answer::of(&run.request.model, &found, None).map_err(|problem| problem.code), Err("not_certified"));
    found.chosen = vec![false; 60];
    found.value = Some(1);
    assert_eq!(Answer::of(&run.request.model, &found, None).map_err(|problem| problem.code), Err("not_certified"));
    found.value = Some(0);
    assert_eq!(Answer::of(&run.request.model, &found, None).map(|answer| answer.value), Ok(Some(Whole(0))));
}
