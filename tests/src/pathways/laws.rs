//! Laws over the answers of `pathway`, in whole pence.

use serde_json::{Value, json};

use crate::engine_face::{Entry, Reply, send};
use crate::twin::fraction::read_pence;
use num_bigint::BigInt;
use num_traits::{Signed, Zero};

/// The answer to a sound request.
///
/// # Panics
/// Where it is refused.
pub fn answer(input: &Value) -> Value {
    match send(Entry::Pathway, &input.to_string()) {
        Reply::Answer(answer) => answer,
        other => panic!("{input}: {other:?}"),
    }
}

/// An amount of an answer; nothing where it is not known.
pub fn amount(value: &Value) -> Option<BigInt> {
    value.as_str().map(read_pence)
}

fn list<'a>(value: &'a Value, name: &str) -> &'a Vec<Value> {
    value[name].as_array().unwrap_or_else(|| panic!("{name}"))
}

/// What of a sound answer breaks a law.
pub fn broken(input: &Value, found: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            faults.push(what.to_owned());
        }
    };
    let arrangements = list(found, "arrangements");
    must(arrangements.iter().all(|one| one["total"] == arrangements[0]["total"]), "totals differ between arrangements");
    must(arrangements.iter().all(|one| one["lacks"] == arrangements[0]["lacks"]), "blanks differ between arrangements");
    for arrangement in arrangements {
        let payers = list(arrangement, "payers");
        for part in ["before", "after", "saving", "outlay", "net_gain"] {
            let sum: Option<BigInt> = payers.iter().map(|payer| amount(&payer["all"][part])).sum();
            must(sum == amount(&arrangement["total"]["all"][part]), "payers do not add up to the total");
            for payer in payers {
                let years: Option<BigInt> = list(payer, "years").iter().map(|year| amount(&year[part])).sum();
                must(years == amount(&payer["all"][part]), "years do not add up");
            }
        }
        let Some(transfers) = arrangement["transfers"].as_array() else {
            let total = amount(&arrangement["total"]["all"]["net_gain"]);
            must(total.is_none_or(|total| total.is_negative()), "no transfers though nobody need lose");
            must(!arrangement["no_transfers"].is_null(), "no transfers and no reason");
            continue;
        };
        let mut net = BigInt::zero();
        for payer in payers {
            let gain = amount(&payer["all"]["net_gain"]).expect("known");
            let flow = |side: &str| -> BigInt {
                let own = transfers.iter().filter(|transfer| transfer[side] == payer["payer"]);
                own.map(|transfer| amount(&transfer["amount"]).expect("an amount")).sum()
            };
            let (pays, gets) = (flow("from"), flow("to"));
            net += &gets - &pays;
            let after = amount(&payer["after_transfers"]).expect("known");
            must(after == &gain + &gets - &pays, "transfers do not lead to what is left");
            must(!after.is_negative(), "a payer ends below nothing");
            must(pays.is_zero() || !gain.is_negative(), "a payer that loses pays");
            must(gets.is_zero() || (gain.is_negative() && after.is_zero()), "a payer gets more than it loses");
        }
        must(net.is_zero(), "transfers do not net to nothing");
    }
    if input["intervention"].is_null() {
        let nothing = |value: &Value| amount(value).is_some_and(|amount| amount.is_zero());
        let payers = arrangements.iter().flat_map(|one| list(one, "payers"));
        let still = payers
            .into_iter()
            .all(|payer| nothing(&payer["all"]["net_gain"]) && payer["all"]["before"] == payer["all"]["after"]);
        must(still, "something changes though nothing is done");
    }
    faults
}

/// The same request with nothing blank: every blank figure 9,999, every blank change and cost 0.
pub fn filled(input: &Value) -> Value {
    let mut filled = input.clone();
    for stage in filled["stages"].as_array_mut().expect("stages") {
        for name in ["patients", "unit_cost"] {
            if stage[name].is_null() {
                // More than any change of chance takes away.
                stage[name] = json!(9_999);
            }
        }
    }
    let blanks = |list: &mut Value| {
        list.as_array_mut().into_iter().flatten().filter(|one| one.is_null()).for_each(|one| *one = json!(0));
    };
    if !filled["intervention"].is_null() {
        blanks(&mut filled["intervention"]["costs"]);
        for effect in filled["intervention"]["effects"].as_array_mut().expect("effects") {
            blanks(&mut effect["changes"]);
        }
    }
    filled
}

/// Paths at which an answer knows something and another answer says otherwise.
pub fn otherwise(path: &str, known: &Value, other: &Value, found: &mut Vec<String>) {
    match (known, other) {
        (Value::Object(fields), _) => {
            let skipped = ["lacks", "transfers", "no_transfers", "after_transfers", "pays_back"];
            for (name, value) in fields.iter().filter(|(name, _)| !skipped.contains(&name.as_str())) {
                otherwise(&format!("{path}.{name}"), value, &other[name], found);
            }
        }
        (Value::Array(items), _) => {
            for (place, item) in items.iter().enumerate() {
                otherwise(&format!("{path}[{place}]"), item, &other[place], found);
            }
        }
        (Value::Null, _) => {}
        (known, other) if known == other => {}
        (known, other) => found.push(format!("{path}: {known} and {other}")),
    }
}
