//! Every choice tried, and what the optimiser says beside it.

use engine::capital::optimiser::{Found, Model, Search, Status, certify, clash};

use super::generator::{Drawn, model};
use crate::bulk::Outcome;
use crate::random::Random;

/// One model: value, choice, bound, certificate, and the limits that clash.
pub fn one(seed: u64, case: u64) -> Outcome {
    let mut random = Random::of_case(seed, case);
    let drawn = model(&mut random);
    let best = best(&drawn.model);
    let found = search(&drawn.model);
    let mut faults = Vec::new();
    match &best {
        None => judge_clash(&drawn.model, &found, &mut faults),
        Some((value, chosen)) => {
            let says = |faults: &mut Vec<String>, is: bool, what: &str| {
                if !is {
                    faults.push(what.to_owned());
                }
            };
            says(&mut faults, found.status == Status::ProvenBest, "not proven");
            says(&mut faults, found.value == Some(*value), "another value");
            says(&mut faults, found.bound == Some(*value), "another bound");
            says(&mut faults, found.chosen == *chosen, "another choice");
            let from_it = finish(Search::with_choice(&drawn.model, chosen));
            says(&mut faults, from_it.status == Status::ProvenBest && from_it.chosen == *chosen, "not kept as a start");
            let all = vec![true; chosen.len()];
            let from_all = finish(Search::with_choice(&drawn.model, &all));
            says(&mut faults, from_all.chosen == *chosen, "another choice from a poor start");
            says(&mut faults, certify(&drawn.model, &found.chosen, *value).is_ok(), "certificate refused");
            says(&mut faults, mutants_are_refused(&drawn.model, chosen, *value, &mut random), "mutant certified");
        }
    }
    let mut labels: Vec<String> = drawn.kinds.iter().map(|kind| (*kind).to_owned()).collect();
    labels.push(if best.is_some() { "a choice is allowed" } else { "nothing is allowed" }.to_owned());
    Outcome { labels, faults, size: drawn.model.values.len() * 10 + drawn.model.rows.len() }
}

/// The model of a case, and both answers.
pub fn tell(seed: u64, case: u64, _fault: &str) -> String {
    let Drawn { model, .. } = model(&mut Random::of_case(seed, case));
    format!("{model:?}\n  every choice: {:?}\n  the search: {:?}", best(&model), search(&model))
}

/// The best choice of all, the first under the order of ties: chosen before not chosen, column by column.
fn best(model: &Model) -> Option<(i128, Vec<bool>)> {
    let columns = model.values.len();
    let mut best: Option<(i128, Vec<bool>)> = None;
    for choice in 0..1_u32 << columns {
        let chosen: Vec<bool> = (0..columns).map(|column| choice >> column & 1 == 1).collect();
        if model.allows(&chosen) {
            let candidate = (model.value(&chosen), chosen);
            if best.as_ref().is_none_or(|best| candidate > *best) {
                best = Some(candidate);
            }
        }
    }
    best
}

fn search(model: &Model) -> Found {
    finish(Search::new(model))
}

fn finish(mut search: Search) -> Found {
    search.step(1_000_000);
    search.found()
}

/// A certificate must refuse a choice that breaks a row and a value that is not the sum.
fn mutants_are_refused(model: &Model, chosen: &[bool], value: i128, random: &mut Random) -> bool {
    let mut other = chosen.to_vec();
    let column = random.between(0, chosen.len() as u64 - 1) as usize;
    other[column] = !other[column];
    let is_true = model.allows(&other) && model.value(&other) == value;
    let is_certified = certify(model, &other, value).is_ok();
    certify(model, chosen, value + 1).is_err()
        && certify(model, &chosen[1..], value).is_err()
        && is_certified == is_true
}

/// Where nothing is allowed the rows that are named clash, and no smaller set does.
fn judge_clash(model: &Model, found: &Found, faults: &mut Vec<String>) {
    if found.status != Status::Infeasible {
        faults.push("not called infeasible".to_owned());
    }
    let Some(named) = clash(model) else {
        faults.push("no clash named".to_owned());
        return;
    };
    if !named.is_smallest {
        faults.push("not known to be smallest".to_owned());
    }
    let named = named.rows;
    let clashes = |rows: &[usize]| {
        let rows = rows.iter().map(|row| model.rows[*row].clone()).collect();
        best(&Model { values: vec![0; model.values.len()], rows }).is_none()
    };
    if !clashes(&named) {
        faults.push("the named rows do not clash".to_owned());
    }
    let count = model.rows.len();
    let smaller = (0..1_u32 << count).filter(|set| (set.count_ones() as usize) < named.len()).any(|set| {
        let rows: Vec<usize> = (0..count).filter(|row| set >> row & 1 == 1).collect();
        clashes(&rows)
    });
    if smaller {
        faults.push("a smaller set clashes".to_owned());
    }
}
