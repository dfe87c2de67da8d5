//! Whether flips flip, and a hair less does not.

use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use serde_json::Value;

use crate::bulk::Outcome;
use crate::random::Random;
use crate::twin::fraction::{Fraction, whole};

use super::completions::{category, verdict};
use super::generator;
use super::known::{Case, number};

/// A hair.
fn hair() -> Fraction {
    Fraction::new(BigInt::from(1), BigInt::from(1_000_000_000))
}

/// The case with one figure set; a weight takes its share from the others, in proportion. Nothing where that is out of range.
fn set(case: &Case, flip: &Value, figure: &Fraction) -> Option<Case> {
    let path = format!("/{}", flip["path"].as_str().expect("a path").replace('.', "/"));
    let mut changed = case.clone();
    if figure.is_negative() {
        return None;
    }
    match flip["kind"].as_str() {
        Some("measure") => {
            changed.facts.insert(path.clone(), Some(figure.clone()));
        }
        Some("threshold") => {
            changed.figures.insert(path.strip_prefix("/policy")?.to_owned(), figure.clone());
        }
        _ => {
            let pointer = path.strip_prefix("/policy")?.to_owned();
            let (set, own) = pointer.trim_start_matches('/').split_once("/weights/")?;
            let weights = case.weights(set);
            let total: Fraction = weights.values().sum();
            let rest = &total - &weights[own];
            if *figure > total || rest.is_zero() {
                return None;
            }
            for (name, weight) in &weights {
                let weight = if name == own { figure.clone() } else { weight * (&total - figure) / &rest };
                changed.figures.insert(format!("/{set}/weights/{name}"), weight);
            }
        }
    }
    let scored = path.contains("suitability") || path.contains("readiness");
    let beyond = scored && flip["kind"] != "weight" && *figure > whole(100);
    (!beyond).then_some(changed)
}

/// What is wrong with one flip.
fn fault_of(case: &Case, now: &str, flip: &Value) -> Option<String> {
    let at = |figure: &Fraction| set(case, flip, figure).map(|case| category(&case));
    let from = number(&flip["from"])?;
    let Some(to) = number(&flip["to"]) else {
        let nulls = ["change", "reached", "becomes"].iter().all(|field| flip[*field].is_null());
        return if nulls { unfound(case, now, flip, &from) } else { Some("half a flip".to_owned()) };
    };
    if Some(&to - &from) != number(&flip["change"]) {
        return Some("a change that is not to less from".to_owned());
    }
    let change = &to - &from;
    let ways = match (change.is_positive(), change.is_negative()) {
        (true, _) => vec![whole(1)],
        (_, true) => vec![whole(-1)],
        _ => vec![whole(1), whole(-1)],
    };
    let beyond: Vec<&str> = ways.iter().filter_map(|way| at(&(&to + way * hair()))).collect();
    let flipped = if flip["reached"] == true {
        at(&to).into_iter().collect()
    } else {
        if at(&to) != Some(now) {
            return Some("flips at a value said not to be reached".to_owned());
        }
        beyond
    };
    if !flipped.iter().any(|category| flip["becomes"] == **category && *category != now) {
        return Some("does not flip".to_owned());
    }
    if change.is_zero() {
        return None;
    }
    let before = &to - change.signum() * hair();
    if at(&before) != Some(now) || at(&(&from + &change / whole(2))) != Some(now) {
        return Some("flips before".to_owned());
    }
    // Nothing nearer on the other side.
    let other_side = &from - &change * Fraction::new(BigInt::from(99), BigInt::from(100));
    match at(&other_side) {
        Some(category) if category != now => Some("something nearer flips on the other side".to_owned()),
        _ => None,
    }
}

/// A flip that was not found must not be there: a few hundred figures over the range say so.
fn unfound(case: &Case, now: &str, flip: &Value, from: &Fraction) -> Option<String> {
    let total: Fraction = match flip["path"].as_str().and_then(|path| path.strip_prefix("policy.")) {
        Some(path) if path.contains(".weights.") => {
            case.weights(path.split('.').next().unwrap_or_default()).values().sum()
        }
        _ => whole(100),
    };
    let mut tried: Vec<Fraction> = (0..=40).map(|step| &total * whole(step) / whole(40)).collect();
    tried.extend([499, 500, 501, 10_000_000, 10_000_001].map(whole));
    tried.push(from + hair());
    let found = tried.iter().find(|figure| set(case, flip, figure).is_some_and(|case| category(&case) != now));
    found.map(|_| "a flip that was not found".to_owned())
}

/// What is wrong with the flips of an input's only service.
pub fn faults(input: &Value) -> Vec<String> {
    let case = Case::read(&input["services"][0], &input["policy"]);
    let verdict = verdict(input);
    let now = verdict["category"].as_str().expect("a category");
    let flips = verdict["flips"].as_array().expect("flips");
    flips
        .iter()
        .filter_map(|flip| {
            let fault = fault_of(&case, now, flip)?;
            Some(format!("{} {}: {fault}", flip["kind"].as_str()?, flip["path"].as_str()?))
        })
        .collect()
}

fn drawn(seed: u64, number: u64) -> Value {
    generator::case(&mut Random::of_case(seed, number), 3)
}

/// One service of chance: its verdict against its completions, and every flip.
pub fn one(seed: u64, number: u64) -> Outcome {
    let input = drawn(seed, number);
    let verdict = verdict(&input);
    let mut labels = vec![verdict["category"].as_str().unwrap_or_default().to_owned()];
    let flips = verdict["flips"].as_array().map_or(&[][..], Vec::as_slice);
    labels.extend(flips.iter().filter_map(|flip| {
        let kind = flip["kind"].as_str()?;
        Some(match flip["reached"].as_bool() {
            Some(true) => format!("flip of a {kind}, reached"),
            Some(false) => format!("flip of a {kind}, just beyond"),
            None => format!("no flip of a {kind}"),
        })
    }));
    labels.sort_unstable();
    labels.dedup();
    let mut faults = faults(&input);
    faults.extend(super::completions::fault(&input));
    faults.extend(super::settling::fault(&input));
    Outcome { labels, faults, size: input.to_string().len() }
}

/// The service in full.
pub fn tell(seed: u64, number: u64, _: &str) -> String {
    let input = drawn(seed, number);
    format!("{input}\n  {}", verdict(&input))
}
