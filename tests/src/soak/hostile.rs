//! Trees of chance: sound requests with something spoiled, and trees that never were requests.

use engine::problem::Problem;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::appraisal::requests;
use crate::bulk::Outcome;
use crate::delegation::{generator, pools, splits};
use crate::engine_face::{Entry, Reply, send};
use crate::generator::{Size, case, lines_case};
use crate::optimiser;
use crate::random::Random;

const FIELDS: [&str; 39] = [
    "places",
    "quanta",
    "pace",
    "floor",
    "ceiling",
    "max_under",
    "transfers",
    "lines",
    "detail",
    "code",
    "opening",
    "weight",
    "method",
    "years",
    "convergence",
    "bands",
    "below",
    "differential",
    "knots",
    "distance",
    "growth",
    "year",
    "amount",
    "__proto__",
    "services",
    "patients",
    "policy",
    "threshold",
    "suitability",
    "population",
    "groups",
    "adjacency",
    "evidence",
    "persistent",
    "values",
    "rows",
    "terms",
    "budget",
    "nodes",
];

const TEXTS: [&str; 28] = [
    "",
    " ",
    "0",
    "-0",
    "1",
    "-1",
    "0.5",
    "1.00",
    "1000000",
    "99999999999999999999",
    "0.000000000000000001",
    "1e5",
    "NaN",
    "£5",
    "1,000",
    "B000",
    "bands",
    "sliding",
    "straight_line",
    "proportional",
    "all",
    "totals",
    "10000000000000",
    "-999",
    "1000",
    "\u{0}",
    "\u{ff11}",
    "__proto__",
];

fn drawn(random: &mut Random) -> (Entry, Value) {
    let (entry, mut input) = match random.between(1, 17) {
        1..=4 => (Entry::Allocate, plain(&case(random, Size::Small))),
        5..=8 => (Entry::AllocateLines, plain(&lines_case(random, Size::Small))),
        9 => (Entry::Classify, generator::case(random, 4)),
        10 => (Entry::RiskPool, pools::drawn(random)),
        11 => (Entry::Footprints, splits::input(random, 6)),
        12 => (Entry::BoardReadiness, boards(random)),
        13 => (Entry::PresentValue, requests::flows(random)),
        14 => (Entry::OptimismBias, requests::bias(random)),
        15 => (Entry::BenefitCostRatio, requests::account(random)),
        16 => (Entry::Optimise, optimiser::requests::drawn(random)),
        _ => (Entry::SwingWeights, requests::swings(random)),
    };
    if random.chance(1, 6) {
        return (entry, tree(random, 6));
    }
    for _ in 0..random.between(0, 3) {
        spoil(random, &mut input);
    }
    (entry, input)
}

fn plain(case: &impl Serialize) -> Value {
    serde_json::to_value(case).expect("a case is plain data")
}

fn boards(random: &mut Random) -> Value {
    let mut domain = |name: &str| json!({"domain": name, "evidence": random.between(0, 4)});
    let domains = [domain("finance"), domain("transformation")];
    json!({"boards": [{"code": "Q1", "domains": domains}], "gate": 2, "pass": "3", "trailblazer": "3.5"})
}

/// Goes down at random and changes what is there.
fn spoil(random: &mut Random, value: &mut Value) {
    let deeper = random.chance(7, 8);
    match value {
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let at = random.between(0, fields.len() as u64 - 1) as usize;
            let name = fields.keys().nth(at).cloned().unwrap_or_default();
            match random.between(1, 20) {
                1 => drop(fields.remove(&name)),
                2 => drop(fields.insert(random.choose(&FIELDS).to_owned(), leaf(random))),
                _ => fields.get_mut(&name).into_iter().for_each(|below| spoil(random, below)),
            }
        }
        Value::Array(items) if deeper && !items.is_empty() => {
            let at = random.between(0, items.len() as u64 - 1) as usize;
            match random.between(1, 20) {
                1 => drop(items.remove(at)),
                2 => items.insert(at, items[at].clone()),
                3 => items.push(leaf(random)),
                _ => spoil(random, &mut items[at]),
            }
        }
        other => *other = if random.chance(1, 10) { tree(random, 3) } else { leaf(random) },
    }
}

fn leaf(random: &mut Random) -> Value {
    match random.between(1, 10) {
        1 => Value::Null,
        2 => Value::Bool(random.chance(1, 2)),
        3 => json!(random.signed(-5, 300)),
        4 => json!(f64::from_bits(random.next())),
        _ => Value::from(random.choose(&TEXTS)),
    }
}

fn tree(random: &mut Random, depth: u64) -> Value {
    if depth == 0 || random.chance(1, 3) {
        return leaf(random);
    }
    let count = random.between(0, 4);
    if random.chance(1, 2) {
        return (0..count).map(|_| tree(random, depth - 1)).collect();
    }
    let fields: Map<String, Value> =
        (0..count).map(|_| (random.choose(&FIELDS).to_owned(), tree(random, depth - 1))).collect();
    Value::Object(fields)
}

/// One tree.
pub fn one(seed: u64, number: u64) -> Outcome {
    let (entry, input) = drawn(&mut Random::of_case(seed, number));
    let text = input.to_string();
    let (labels, fault) = match send(entry, &text) {
        Reply::Answer(answer) => (vec!["answered".to_owned()], fault_of_answer(&answer)),
        Reply::Problems(problems) => (labels(&problems), fault_of_problems(&problems)),
        Reply::Unreadable(_) => (vec!["unreadable".to_owned()], Some("a shallow tree is unreadable".to_owned())),
    };
    Outcome { labels, faults: fault.into_iter().collect(), size: text.len() }
}

/// The tree and what became of it.
pub fn tell(seed: u64, number: u64, _: &str) -> String {
    let (entry, input) = drawn(&mut Random::of_case(seed, number));
    format!("{entry:?} {input}: {:?}", send(entry, &input.to_string()))
}

fn labels(problems: &[Problem]) -> Vec<String> {
    let mut codes: Vec<String> = problems.iter().map(|problem| format!("refused: {}", problem.code)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn fault_of_problems(problems: &[Problem]) -> Option<String> {
    if problems.is_empty() {
        return Some("refused without a reason".to_owned());
    }
    let mute = problems
        .iter()
        .any(|problem| problem.code.is_empty() || problem.message.len() < 20 || !problem.message.ends_with('.'));
    let mut told: Vec<_> = problems.iter().map(|problem| (&problem.path, problem.code)).collect();
    let all = told.len();
    told.sort_unstable();
    told.dedup();
    if mute {
        Some("a problem that says too little".to_owned())
    } else if told.len() < all {
        Some("the same problem told twice".to_owned())
    } else {
        None
    }
}

/// Every year of every part of an answer adds up.
fn fault_of_answer(answer: &Value) -> Option<String> {
    let pence = |value: &Value| value.as_str().and_then(|text| text.replace('.', "").parse::<i128>().ok());
    let mut parts = vec![answer, &answer["totals"]];
    parts.extend(answer["lines"].as_array().into_iter().flatten());
    for year in parts.into_iter().flat_map(|part| part["years"].as_array().into_iter().flatten()) {
        let places = year["places"].as_array()?;
        let sum: Option<i128> = places.iter().map(|place| pence(&place["allocation"])).sum();
        if sum.is_none() || sum != pence(&year["quantum"]) {
            return Some("a year does not add up".to_owned());
        }
    }
    None
}
