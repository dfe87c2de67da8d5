//! Funds of chance: the engine's answer against the one worked out anew.

use serde_json::Value;

use super::{fund, requests};
use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;
use crate::twin::fraction::read;

fn drawn(seed: u64, number: u64) -> Value {
    requests::fund(&mut Random::of_case(seed, number))
}

/// One fund.
pub fn one(seed: u64, number: u64) -> Outcome {
    let input = drawn(seed, number);
    let (labels, faults) = judge(&input, &send(Entry::ShareFund, &input.to_string()));
    Outcome { labels, faults, size: input.to_string().len() }
}

/// The fund and both answers.
pub fn tell(seed: u64, number: u64, _: &str) -> String {
    let input = drawn(seed, number);
    format!("{input}\n  {:?}\n  {:?}", send(Entry::ShareFund, &input.to_string()), fund::answer(&input))
}

/// What kind of fund it is, and where the reply is not the answer there should be.
pub fn judge(input: &Value, reply: &Reply) -> (Vec<String>, Vec<String>) {
    let kind = input["weighting"]["kind"].as_str().unwrap_or_default();
    let mut labels = vec![format!("weighting {kind}")];
    let mut faults = Vec::new();
    let mut says = |is: bool, what: &str| {
        if !is {
            faults.push(what.to_owned());
        }
    };
    match (reply, fund::answer(input)) {
        (Reply::Answer(found), Ok(wanted)) => {
            let list = |answer: &Value| answer["grants"].as_array().cloned().unwrap_or_default();
            says(found["unspent"] == wanted["unspent"], "another sum unspent");
            says(list(found).len() == list(&wanted).len(), "other applicants");
            let is_bound = |bound: &str| list(&wanted).iter().any(|grant| grant["bound"] == bound);
            labels.extend(
                ["floor", "ceiling"]
                    .into_iter()
                    .filter(|bound| is_bound(bound))
                    .map(|bound| format!("held at a {bound}")),
            );
            if wanted["unspent"] != "0.00" {
                labels.push("not all spent".to_owned());
            }
            for (found, wanted) in list(found).iter().zip(list(&wanted)) {
                for name in ["code", "grant", "bound", "ceiling", "lacks"] {
                    says(found[name] == wanted[name], &format!("another {name}"));
                }
            }
            let weights: Vec<_> =
                list(found).iter().map(|grant| read(grant["weight"].as_str().unwrap_or("0"))).collect();
            says(weights == fund::weights(input), "another weight");
        }
        (Reply::Problems(problems), Err(highest)) => {
            labels.push("floors beyond the pot".to_owned());
            let told = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect::<Vec<_>>();
            says(told == [("floors_exceed_pot", "floor")], "another problem");
            let remedy = problems.first().and_then(|problem| problem.remedy.as_ref());
            says(remedy.is_some_and(|remedy| remedy.path == "floor" && remedy.value == highest), "another way out");
        }
        (Reply::Answer(_), Err(_)) => says(false, "answered though the floors come to more than the pot"),
        _ => says(false, "refused"),
    }
    (labels, faults)
}
