//! The frontier and the schemes that stand firm, beside every choice tried.

use serde_json::{Map, Value, json};

use super::compare::{MOST_CHOICES, NODES, pounds};
use super::generator::{self, money};
use super::plain::{Plain, pence, read, rounded, share};
use super::twin::{Used, best, count, every, objective, payers, rows};
use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

/// One portfolio: a frontier and who stands firm, under a regime of chance.
pub fn one(seed: u64, case: u64) -> Outcome {
    let (drawn, regime, frontier, robust) = asked(seed, case);
    let plain = read(&Value::Object(drawn));
    let mut outcome = Outcome { size: plain.schemes.len() * 10 + plain.years, ..Outcome::default() };
    if count(&plain, regime) > MOST_CHOICES / 8 {
        outcome.labels.push("too many choices to try".to_owned());
        return outcome;
    }
    outcome.labels.push(if frontier["pot"].is_null() { "sizes of the ringfence" } else { "sizes of a pot" }.to_owned());
    match send(Entry::Frontier, &frontier.to_string()) {
        Reply::Answer(answer) => outcome.faults.extend(of_frontier(&frontier, regime, &answer)),
        other => outcome.faults.push(format!("the frontier is refused: {:?}", other.codes())),
    }
    match send(Entry::RobustPortfolio, &robust.to_string()) {
        Reply::Answer(answer) => {
            outcome.faults.extend(of_robust(&robust, &plain, regime, &answer, &mut outcome.labels))
        }
        other => outcome.faults.push(format!("firm schemes are refused: {:?}", other.codes())),
    }
    outcome
}

/// Both requests and what the engine makes of them.
pub fn tell(seed: u64, case: u64, _fault: &str) -> String {
    let (_, _, frontier, robust) = asked(seed, case);
    let said = |entry: Entry, input: &Value| format!("{input}\n  {:?}", send(entry, &input.to_string()));
    format!("{}\n{}", said(Entry::Frontier, &frontier), said(Entry::RobustPortfolio, &robust))
}

fn asked(seed: u64, case: u64) -> (Map<String, Value>, &'static str, Value, Value) {
    let mut random = Random::of_case(seed, case);
    let drawn = generator::portfolio(&mut random, generator::SMALL);
    let regimes = generator::regimes(&drawn);
    let regime = regimes[random.between(0, regimes.len() as u64 - 1) as usize];
    (drawn.clone(), regime, frontier(&mut random, &drawn, regime), robust(&mut random, &drawn, regime))
}

/// A question of `frontier` about a portfolio.
pub fn frontier(random: &mut Random, drawn: &Map<String, Value>, regime: &str) -> Value {
    let mut input = Value::Object(drawn.clone());
    input["regime"] = json!(regime);
    input["budget"] = json!({"nodes": NODES});
    let pots = drawn["pots"].as_array().expect("pots");
    let national = pots.iter().any(|pot| pot["kind"] == "national");
    if national && random.chance(1, 2) {
        input["ringfence_shares"] = json!(["0", "0.1", "0.333", "0.75", "1"]);
    } else {
        input["pot"] = pots[random.between(0, pots.len() as u64 - 1) as usize]["code"].clone();
        input["factors"] = json!(["1", "0", "0.505", "2", "3.3333"]);
    }
    input
}

/// A question of `robust_portfolio` about a portfolio.
pub fn robust(random: &mut Random, drawn: &Map<String, Value>, regime: &str) -> Value {
    let mut input = Value::Object(drawn.clone());
    input["regime"] = json!(regime);
    input["budget"] = json!({"nodes": NODES});
    input["within"] = json!(random.choose(&["0", "0.01", "0.1", "0.3", "1"]));
    let schemes = drawn["schemes"].as_array().map_or(0, Vec::len);
    let sets = random.between(0, 3);
    let set = |random: &mut Random| -> Vec<String> { (0..schemes).map(|_| money(random.signed(-50, 900))).collect() };
    input["alternatives"] = json!((0..sets).map(|_| set(random)).collect::<Vec<_>>());
    input
}

fn of_frontier(input: &Value, regime: &str, answer: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut before: Option<Vec<String>> = None;
    let by_pot = !input["pot"].is_null();
    let sizes = if by_pot { &input["factors"] } else { &input["ringfence_shares"] };
    for (number, size) in sizes.as_array().expect("sizes").iter().enumerate() {
        let step = &answer["steps"][number];
        let mut changed = input.clone();
        if by_pot {
            let factor = share(size.as_str().expect("a factor"));
            for pot in
                changed["pots"].as_array_mut().expect("pots").iter_mut().filter(|pot| pot["code"] == input["pot"])
            {
                for limit in pot["limits"].as_array_mut().expect("limits") {
                    *limit = json!(pounds(rounded(pence(limit) * factor.top, factor.bottom)));
                }
            }
        } else {
            changed["ringfence_share"] = size.clone();
        }
        let plain = read(&changed);
        let is_it = |code: &str, national: bool| if by_pot { input["pot"] == code } else { national };
        let of_size = plain.pots.iter().filter(|pot| is_it(&pot.code, pot.national));
        let all: i128 = of_size.flat_map(|pot| &pot.limits).sum();
        let found = best(&plain, regime, &|_| true);
        let funded: Vec<String> = found
            .iter()
            .flat_map(|best| plain.schemes.iter().zip(&best.choice))
            .filter(|(_, how)| how.is_some())
            .map(|(scheme, _)| scheme.code.clone())
            .collect();
        let missing = |from: &[String], of: &[String]| -> Vec<String> {
            if before.is_none() { Vec::new() } else { of.iter().filter(|code| !from.contains(code)).cloned().collect() }
        };
        let last = before.clone().unwrap_or_default();
        let wanted = json!({
            "at": step["at"],
            "size": pounds(all),
            "status": if found.is_some() { "proven_best" } else { "infeasible" },
            "objective": found.as_ref().map(|best| pounds(best.objective)),
            "bound": found.as_ref().map(|best| pounds(best.objective)),
            "value": found.as_ref().map(|best| pounds(best.value)),
            "entered": missing(&last, &funded),
            "left": missing(&funded, &last),
        });
        if *step != wanted {
            faults.push("another step of the frontier".to_owned());
        }
        before = Some(funded);
    }
    faults
}

fn of_robust(input: &Value, plain: &Plain, regime: &str, answer: &Value, labels: &mut Vec<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(found) = best(plain, regime, &|_| true) else {
        labels.push("nothing allowed".to_owned());
        let is_told = answer["status"] == "infeasible" && answer["best"].is_null();
        return if is_told { faults } else { vec!["firm schemes where nothing is allowed".to_owned()] };
    };
    let within = share(input["within"].as_str().expect("a share"));
    // The least whole penny that is no further below the best than the share of it.
    let threshold = found.objective - (found.objective.abs() * within.top).div_euclid(within.bottom);
    let payers = payers(plain, regime);
    let (mut held, mut all) = (vec![0_u64; plain.schemes.len()], 0_u64);
    every(plain, regime, &mut |choice| {
        if objective(plain, &payers, choice) >= threshold
            && !rows(plain, regime, &payers, choice).iter().any(Used::is_broken)
        {
            all += 1;
            held.iter_mut().zip(choice).for_each(|(held, how)| *held += u64::from(how.is_some()));
        }
    });
    let alternatives = input["alternatives"].as_array().expect("a list");
    let under: Vec<Option<Vec<bool>>> = alternatives
        .iter()
        .map(|values| {
            let mut changed = input.clone();
            for (scheme, value) in
                changed["schemes"].as_array_mut().expect("schemes").iter_mut().zip(values.as_array().expect("a list"))
            {
                scheme["value"] = value.clone();
            }
            best(&read(&changed), regime, &|_| true).map(|best| best.choice.iter().map(Option::is_some).collect())
        })
        .collect();
    let mut says = |is: bool, what: &str| {
        if !is {
            faults.push(what.to_owned());
        }
    };
    says(answer["status"] == "proven_best", "firm schemes of a best portfolio not proven");
    says(answer["best"] == pounds(found.objective), "firm schemes of another best portfolio");
    says(answer["threshold"] == pounds(threshold), "another threshold");
    says(answer["unproven_alternatives"] == 0, "other values not proven");
    for (at, scheme) in plain.schemes.iter().enumerate() {
        let told = &answer["schemes"][at];
        let place = if held[at] == all {
            "core"
        } else if held[at] == 0 {
            "out"
        } else {
            "borderline"
        };
        labels.push(place.to_owned());
        says(told["code"] == scheme.code.as_str(), "another order of schemes");
        says(told["is_chosen"] == found.choice[at].is_some(), "another best portfolio");
        says(told["place"] == place, "another place");
        let times = under.iter().flatten().filter(|held| held[at]).count();
        let is_share = match told["share_of_alternatives"].as_str() {
            None => under.is_empty(),
            Some(text) => {
                text.parse::<f64>().is_ok_and(|share| (share * under.len() as f64 - times as f64).abs() < 1e-6)
            }
        };
        says(is_share, "another share of other values");
    }
    faults
}
