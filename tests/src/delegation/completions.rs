//! Verdicts by trying every completion of what is not known.

use std::collections::BTreeSet;

use num_traits::One;
use serde_json::Value;

use crate::engine_face::{Entry, Reply, send};
use crate::twin::fraction::{Fraction, whole};

use super::known::{Case, name, outcome};

/// Values that take a fact to either side of everything: nothing and just over the limit, or the ends of a score, or true and false.
fn ends(case: &Case, pointer: &str) -> [Fraction; 2] {
    let over = |limit: &str| &case.figures[limit] + Fraction::one();
    match pointer {
        "/patients" => [whole(0), over("/highly_specialised/patients")],
        "/centres" => [whole(0), over("/highly_specialised/centres")],
        "/planning_population" => [whole(0), over("/national_population")],
        "/specification_age" => [whole(0), over("/specification_age_limit")],
        "/flagged" | "/new_treatment" | "/no_data" => [whole(0), whole(1)],
        _ => [whole(0), whole(100)],
    }
}

/// Rules at which some completion stops.
pub fn rules(case: &Case) -> BTreeSet<u8> {
    let Some(open) = case.facts.iter().find(|(_, fact)| fact.is_none()).map(|(pointer, _)| pointer.clone()) else {
        return BTreeSet::from([case.rule()]);
    };
    let mut reached = BTreeSet::new();
    for end in ends(case, &open) {
        let mut completed = case.clone();
        completed.facts.insert(open.clone(), Some(end));
        reached.extend(rules(&completed));
    }
    reached
}

/// The category: that of every completion, or undetermined.
pub fn category(case: &Case) -> &'static str {
    let outcomes: BTreeSet<&str> = rules(case).into_iter().map(outcome).collect();
    let mut outcomes = outcomes.into_iter();
    match (outcomes.next(), outcomes.next()) {
        (Some(only), None) => only,
        _ => "undetermined",
    }
}

/// The verdict of the engine on the only service of an input.
///
/// # Panics
/// Where the engine refuses the input.
pub fn verdict(input: &Value) -> Value {
    match send(Entry::Classify, &input.to_string()) {
        Reply::Answer(answer) => answer["services"][0].clone(),
        other => panic!("{input}: {other:?}"),
    }
}

/// Where the engine's verdict is not what trying every completion says.
pub fn fault(input: &Value) -> Option<String> {
    let case = Case::read(&input["services"][0], &input["policy"]);
    let rules = rules(&case);
    let verdict = verdict(input);
    let texts = |list: &Value| -> Vec<String> {
        list.as_array().into_iter().flatten().filter_map(|text| Some(text.as_str()?.to_owned())).collect()
    };
    let wanted: Vec<String> = rules.iter().map(|rule| name(*rule).to_owned()).collect();
    let possible: BTreeSet<String> = rules.iter().map(|rule| outcome(*rule).to_owned()).collect();
    if verdict["category"] != category(&case) {
        return Some("another category than its completions".to_owned());
    }
    if texts(&verdict["possible"]).into_iter().collect::<BTreeSet<_>>() != possible {
        return Some("other possible categories than its completions".to_owned());
    }
    (texts(&verdict["rule"]) != wanted).then(|| "other rules than its completions".to_owned())
}
