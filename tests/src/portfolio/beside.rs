//! The regimes side by side must say what each says alone, and what is forgone must add up.

use serde_json::Value;

use super::generator::{SMALL, portfolio, question, regimes};
use super::laws::Says;
use super::plain::pence;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

const NODES: u32 = 20_000;

/// Each regime beside the others as alone; forgone parts and impacts add up; what only one funds is funded by no other.
pub fn comparing(random: &mut Random) -> Says {
    let drawn = portfolio(random, SMALL);
    let mut input = Value::Object(drawn.clone());
    input["budget"] = serde_json::json!({"nodes": NODES});
    let Reply::Answer(compared) = send(Entry::CompareRegimes, &input.to_string()) else {
        return Some(Err(format!("refused: {input}")));
    };
    let all = compared["regimes"].as_array()?;
    let known = regimes(&drawn);
    if all.len() != known.len() {
        return Some(Err("regimes are missing".to_owned()));
    }
    let funds = |answer: &Value, code: &Value| {
        answer["chosen"].as_array().into_iter().flatten().any(|one| one["code"] == *code)
    };
    let pool = all.last()?;
    for (regime, beside) in known.iter().zip(all) {
        let Reply::Answer(alone) = send(Entry::Prioritise, &question(&drawn, regime, NODES, false).to_string()) else {
            return Some(Err(format!("{regime} refused alone")));
        };
        let differs = alone.as_object()?.iter().find(|(name, value)| beside[name.as_str()] != **value);
        if let Some((name, _)) = differs {
            return Some(Err(format!("{regime}: another {name} than alone")));
        }
        if let Some(wrong) = wrong(regime, beside, pool) {
            return Some(Err(format!("{regime}: {wrong}")));
        }
        for one in beside["chosen"].as_array()? {
            let only = !all.iter().any(|other| other["regime"] != beside["regime"] && funds(other, &one["code"]));
            if beside["only_here"].as_array()?.contains(&one["code"]) != only {
                return Some(Err(format!("{regime}: {} only here: {only}", one["code"])));
            }
        }
    }
    Some(Ok(()))
}

fn wrong(regime: &str, beside: &Value, pool: &Value) -> Option<&'static str> {
    let sum = |of: &Value, name: &str| of[name].as_str().map(|_| pence(&of[name]));
    let less = |name: &str| Some(sum(pool, name)? - sum(beside, name)?);
    let (forgone, own) = (sum(beside, "forgone"), sum(beside, "forgone_by_own_residents"));
    if forgone != less("value") || own != less("own_residents") {
        return Some("something else is forgone");
    }
    if forgone.zip(own).map(|(all, own)| all - own) != sum(beside, "forgone_by_others") {
        return Some("what is forgone does not add up");
    }
    let hosts = beside["impact"]["hosts"].as_array()?;
    let over = |name: &str| hosts.iter().filter_map(|host| sum(host, name)).sum::<i128>();
    let value = sum(beside, "value").unwrap_or(0);
    if over("own_residents") != sum(beside, "own_residents").unwrap_or(0)
        || over("own_residents") + over("other_patients") != value
    {
        return Some("value by host does not add up");
    }
    let spend = beside["spend"].as_array()?;
    let hosts_spend = spend.iter().filter(|spent| hosts.iter().any(|host| host["host"] == spent["pot"]));
    let from_own: i128 = hosts_spend.map(|spent| pence(&spent["amount"])).sum();
    if over("from_own_pot") != if regime == "pooled" { 0 } else { from_own } {
        return Some("spending of own pots does not add up");
    }
    let funded: u64 = hosts.iter().filter_map(|host| host["funded"].as_u64()).sum();
    (funded != beside["chosen"].as_array()?.len() as u64).then_some("funded schemes by host do not add up")
}
