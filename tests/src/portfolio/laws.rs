//! The laws a portfolio keeps, each on one portfolio of chance. All speak of proven answers only.

use engine::capital::portfolio::{Account, PrioritiseRequest, Standing, certify, prioritise};
use engine::entry::Tree;
use serde_json::{Map, Value, json};

use super::generator::{MIDDLING, money, portfolio, question, regimes};
use super::mutants;
use super::plain::{Pence, pence};
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

/// Parts of the search.
const NODES: u32 = 20_000;

/// What a law says of one portfolio: nothing where it does not speak of it.
pub type Says = Option<Result<(), String>>;

/// A portfolio of chance and a regime it can be asked about.
pub fn drawn(random: &mut Random) -> (Map<String, Value>, &'static str) {
    let drawn = portfolio(random, MIDDLING);
    let known = regimes(&drawn);
    let regime = known[random.between(0, known.len() as u64 - 1) as usize];
    (drawn, regime)
}

fn answer(drawn: &Map<String, Value>, regime: &str) -> Value {
    match send(Entry::Prioritise, &question(drawn, regime, NODES, false).to_string()) {
        Reply::Answer(answer) => answer,
        other => panic!("{other:?}: {drawn:?}"),
    }
}

fn sum(answer: &Value, name: &str) -> Option<Pence> {
    answer[name].as_str().map(|_| pence(&answer[name]))
}

fn is_proven(answer: &Value) -> bool {
    answer["status"] == "proven_best"
}

fn is_settled(answer: &Value) -> bool {
    is_proven(answer) || answer["status"] == "infeasible"
}

fn never_lower(before: &Value, after: &Value, what: &str) -> Says {
    if !is_proven(before) || !is_settled(after) {
        return None;
    }
    let (was, is) = (sum(before, "objective"), sum(after, "objective"));
    Some(if is >= was { Ok(()) } else { Err(format!("{what}: from {was:?} to {is:?}")) })
}

/// More money, or a constraint that asks for less, never lowers what the regime counts. It does not speak of money of a pot that wants a share
/// of itself spent on backlog, since more money then asks for more work.
pub fn relaxing(random: &mut Random) -> Says {
    let (drawn, regime) = drawn(random);
    let (relaxed, what) = relaxed(random, &drawn)?;
    never_lower(&answer(&drawn, regime), &answer(&relaxed, regime), what)
}

fn relaxed(random: &mut Random, drawn: &Map<String, Value>) -> Option<(Map<String, Value>, &'static str)> {
    let mut changed = drawn.clone();
    let schemes = changed["schemes"].as_array()?.len() as u64;
    let pots = changed["pots"].as_array()?.len() as u64;
    let at = random.between(0, schemes - 1) as usize;
    let of = random.between(0, pots - 1) as usize;
    let wants_backlog = drawn["pots"].as_array()?.iter().any(|pot| !pot["backlog_share"].is_null());
    let mut without = |list: &str, at: usize, field: &str| changed[list][at].as_object_mut()?.remove(field);
    let what = match random.between(0, 11) {
        0..=2 => {
            let year = random.between(0, drawn["years"].as_u64()? - 1) as usize;
            let limit = &mut changed["pots"][of]["limits"][year];
            *limit = json!(money(pence(limit) as i64 + random.signed(1, 10_000)));
            // The share of the ringfence of one pot may be asked for in another.
            (!wants_backlog).then_some("more money")?
        }
        3 => without("schemes", at, "must").map(|_| "a must-do dropped")?,
        4 => without("schemes", at, "group").map(|_| "out of its group")?,
        5 => without("schemes", at, "requires").map(|_| "requires nothing")?,
        6 => without("schemes", at, "latest_start").map(|_| "a later start allowed")?,
        7 => without("pots", of, "revenue_limits").map(|_| "revenue not limited")?,
        8 => without("pots", of, "backlog_share").map(|_| "no work on backlog asked for")?,
        9 => changed.remove("reserves").map(|_| "reserves not limited")?,
        10 => {
            let was = changed.insert("carry_over".to_owned(), json!(true));
            was.is_none().then_some("money carries over")?
        }
        _ => {
            let was = changed.insert("own_funds_score".to_owned(), json!(false));
            (was != Some(json!(false))).then_some("own funds do not score")?
        }
    };
    Some((changed, what))
}

/// Removing a scheme that is not funded and that none requires changes neither value nor choice.
pub fn removing(random: &mut Random) -> Says {
    let (drawn, regime) = drawn(random);
    let before = answer(&drawn, regime);
    let left: Vec<&str> = before["left_out"].as_array()?.iter().filter_map(|left| left["code"].as_str()).collect();
    let required = |code: &str| {
        let schemes = drawn["schemes"].as_array().into_iter().flatten();
        schemes.flat_map(|scheme| scheme["requires"].as_array().into_iter().flatten()).any(|other| other == code)
    };
    let gone = *left.iter().find(|code| !required(code))?;
    if !is_proven(&before) {
        return None;
    }
    let mut fewer = drawn.clone();
    fewer["schemes"].as_array_mut()?.retain(|scheme| scheme["code"] != gone);
    let after = answer(&fewer, regime);
    let same = ["status", "objective", "value", "own_residents", "chosen", "spend"]
        .iter()
        .all(|name| before[name] == after[name]);
    Some(if same { Ok(()) } else { Err(format!("without {gone}: {} became {}", before["chosen"], after["chosen"])) })
}

/// Whether a national pot asks for something besides keeping within its money: while it is closed it asks for nothing.
fn national_asks(drawn: &Map<String, Value>) -> bool {
    let pots = drawn["pots"].as_array().into_iter().flatten();
    let below = |limit: &Value| limit.as_str().is_some_and(|text| text.starts_with('-'));
    pots.filter(|pot| pot["kind"] == "national")
        .any(|pot| !pot["backlog_share"].is_null() || pot["revenue_limits"].as_array().into_iter().flatten().any(below))
}

/// With the ringfence open a regime counts at least as much as with it closed. It does not speak of national pots that ask for work on backlog or
/// for savings: closed, they ask for nothing.
pub fn opening(random: &mut Random) -> Says {
    let (drawn, _) = drawn(random);
    if national_asks(&drawn) {
        return None;
    }
    never_lower(&answer(&drawn, "own_footprint"), &answer(&drawn, "ringfenced"), "the ringfence opened")
}

/// No regime's choice is worth more to everyone than the pool's. It speaks of own footprint only where the law above does.
pub fn pooling(random: &mut Random) -> Says {
    let (drawn, regime) = drawn(random);
    if regime == "pooled" || (regime == "own_footprint" && national_asks(&drawn)) {
        return None;
    }
    let (one, pool) = (answer(&drawn, regime), answer(&drawn, "pooled"));
    if !is_proven(&one) || !is_settled(&pool) {
        return None;
    }
    let (of_one, of_pool) = (sum(&one, "value"), sum(&pool, "value"));
    Some(if of_pool >= of_one { Ok(()) } else { Err(format!("{regime}: {of_one:?}, the pool {of_pool:?}")) })
}

/// The order of schemes, reserves and requirements changes no byte of the answer.
pub fn shuffling(random: &mut Random) -> Says {
    let (drawn, regime) = drawn(random);
    let mut other = drawn.clone();
    random.shuffle(other["schemes"].as_array_mut()?);
    for scheme in other["schemes"].as_array_mut()? {
        if let Some(requires) = scheme.get_mut("requires").and_then(Value::as_array_mut) {
            requires.reverse();
        }
    }
    if let Some(reserves) = other.get_mut("reserves").and_then(Value::as_array_mut) {
        reserves.reverse();
    }
    if other == drawn {
        return None;
    }
    let text = |drawn: &Map<String, Value>| {
        let tree = serde_json::from_str::<Tree>(&question(drawn, regime, NODES, true).to_string()).expect("JSON");
        serde_json::to_string(&engine::capital::portfolio::prioritise_tree(&tree).expect("a sound request"))
            .expect("plain data")
    };
    let (one, two) = (text(&drawn), text(&other));
    Some(if one == two { Ok(()) } else { Err(format!("{one}\n{two}")) })
}

/// The certificate accepts every answer, and refuses it with anything changed.
pub fn certifying(random: &mut Random) -> Says {
    let (drawn, regime) = drawn(random);
    // Some answers that are not proven too.
    let nodes = if random.chance(1, 4) { 1 } else { NODES };
    let tree = serde_json::from_str::<Tree>(&question(&drawn, regime, nodes, false).to_string()).expect("JSON");
    let request = PrioritiseRequest::from_tree(&tree).expect("a sound request");
    let answer = prioritise(request.clone());
    if let Err(refused) = certify(&request, &answer) {
        return Some(Err(format!("refused: {refused:?}")));
    }
    let kind = random.between(0, mutants::KINDS - 1);
    let mutant = mutants::mutant(random, &answer, kind)?;
    if certify(&request, &mutant).is_err() {
        return Some(Ok(()));
    }
    // Some changes make another answer as good: a looser bound, a later start that nothing depends on.
    let account = Account::of(&request.portfolio, request.regime, &mutant.chosen);
    let is_as_good = account.holds() && Some(account.objective) == answer.objective && account.spend == answer.spend;
    let is_loose = kind == 3 && answer.status == Standing::BestFound && mutant.bound >= answer.objective;
    if is_loose || (kind == 7 && is_as_good) {
        return None;
    }
    Some(Err(format!("change {kind} is certified: {mutant:?}")))
}
