//! Each cell of each input spoiled in turn: a problem at that cell, or a meaning that is written down.

use proofs::engine_face::{Entry, Reply};
use serde_json::{Value, json};

use super::expectations::{Expected, expected};
use super::{METHODS, full_for, reply};

/// Ways to spoil a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoiled {
    /// The field is left out.
    Absent,
    /// `null`.
    Nothing,
    /// Empty text.
    Blank,
    /// Spaces.
    Spaces,
    /// Zero as text.
    Zero,
    /// Less than nothing.
    Negative,
    /// Letters.
    Letters,
    /// A number where text belongs.
    Number,
    /// A fraction where text or a count belongs.
    Fraction,
    /// True.
    Truth,
    /// An empty list.
    List,
    /// A record of something else.
    Record,
    /// An exponent.
    Exponent,
    /// A thousands comma.
    Comma,
    /// More decimals than any figure carries.
    Decimals,
    /// Beyond every limit.
    Huge,
    /// Not a number, by name.
    Nan,
    /// Digits of another width.
    FullWidth,
}

pub const ALL: [Spoiled; 18] = [
    Spoiled::Absent,
    Spoiled::Nothing,
    Spoiled::Blank,
    Spoiled::Spaces,
    Spoiled::Zero,
    Spoiled::Negative,
    Spoiled::Letters,
    Spoiled::Number,
    Spoiled::Fraction,
    Spoiled::Truth,
    Spoiled::List,
    Spoiled::Record,
    Spoiled::Exponent,
    Spoiled::Comma,
    Spoiled::Decimals,
    Spoiled::Huge,
    Spoiled::Nan,
    Spoiled::FullWidth,
];

impl Spoiled {
    /// What stands in the cell instead; nothing where the field is left out.
    pub fn value(self) -> Option<Value> {
        Some(match self {
            Self::Absent => return None,
            Self::Nothing => Value::Null,
            Self::Blank => json!(""),
            Self::Spaces => json!("   "),
            Self::Zero => json!("0"),
            Self::Negative => json!("-1"),
            Self::Letters => json!("abc"),
            Self::Number => json!(1),
            Self::Fraction => json!(0.25),
            Self::Truth => json!(true),
            Self::List => json!([]),
            Self::Record => json!({"x": "1"}),
            Self::Exponent => json!("1e5"),
            Self::Comma => json!("1,234"),
            Self::Decimals => json!("0.1234567890123456789012345"),
            Self::Huge => json!("99999999999999999999"),
            Self::Nan => json!("NaN"),
            Self::FullWidth => json!("\u{ff11}\u{ff12}"),
        })
    }
}

/// Paths of every cell that holds no list or record, as the engine writes them, and the way there.
pub fn cells(value: &Value) -> Vec<(String, Vec<Step>)> {
    let mut found = Vec::new();
    walk(value, String::new(), Vec::new(), &mut found);
    found
}

#[derive(Debug, Clone)]
pub enum Step {
    Field(String),
    Item(usize),
}

fn walk(value: &Value, path: String, way: Vec<Step>, found: &mut Vec<(String, Vec<Step>)>) {
    match value {
        Value::Object(fields) => {
            for (name, below) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                walk(below, path, [way.clone(), vec![Step::Field(name.clone())]].concat(), found);
            }
        }
        Value::Array(items) => {
            for (index, below) in items.iter().enumerate() {
                walk(below, format!("{path}[{index}]"), [way.clone(), vec![Step::Item(index)]].concat(), found);
            }
        }
        _ => found.push((path, way)),
    }
}

/// The input with that cell spoiled; nothing where an item of a list cannot be left out without another becoming it.
pub fn spoil(input: &Value, way: &[Step], how: Spoiled) -> Option<Value> {
    let mut input = input.clone();
    let (last, above) = way.split_last()?;
    let mut at = &mut input;
    for step in above {
        at = match step {
            Step::Field(name) => &mut at[name],
            Step::Item(index) => &mut at[index],
        };
    }
    match (last, how.value()) {
        (Step::Field(name), None) => drop(at.as_object_mut()?.remove(name)),
        (Step::Item(_), None) => return None,
        (Step::Field(name), Some(value)) => at[name] = value,
        (Step::Item(index), Some(value)) => at[index] = value,
    }
    Some(input)
}

#[test]
fn every_spoiled_cell_is_reported_or_has_a_written_meaning() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for entry in [Entry::Allocate, Entry::AllocateLines] {
        for method in METHODS {
            let input = full_for(entry, method);
            for (path, way) in cells(&input) {
                for how in ALL {
                    let Some(spoiled) = spoil(&input, &way, how) else { continue };
                    tried += 1;
                    if let Some(complaint) = judge(&reply(entry, &spoiled), &path, &expected(&path, how)) {
                        wrong.push(format!("{method}, {path} {how:?}: {complaint}"));
                    }
                }
            }
        }
    }
    assert!(tried > 4_000, "only {tried} spoiled cells");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Problems that a year's sums may bring up though every cell has a meaning.
const OF_THE_SUMS: [&str; 2] = ["quantum_below_floors", "quantum_above_ceilings"];

fn judge(reply: &Reply, path: &str, expected: &Expected) -> Option<String> {
    match (reply, expected) {
        (Reply::Answer(_), Expected::Meaning(_)) => None,
        (Reply::Problems(problems), Expected::Meaning(_))
            if problems.iter().all(|problem| OF_THE_SUMS.contains(&problem.code)) =>
        {
            None
        }
        (Reply::Problems(problems), Expected::Problem(code, below)) => {
            let at = format!("{path}{below}");
            if let Some(mute) =
                problems.iter().find(|problem| !problem.message.ends_with('.') || problem.message.len() < 20)
            {
                return Some(format!("says too little: {mute:?}"));
            }
            let there = problems.iter().any(|problem| problem.code == *code && problem.path == at);
            (!there).then(|| format!("expected {code} at {at}, got {problems:?}"))
        }
        (Reply::Problems(problems), Expected::Elsewhere(_) | Expected::Either(..)) => {
            let codes = match expected {
                Expected::Either(one, other) => [*one, *other],
                Expected::Elsewhere(code) | Expected::Problem(code, _) | Expected::Meaning(code) => [*code; 2],
            };
            let there = problems.iter().any(|problem| codes.contains(&problem.code));
            (!there).then(|| format!("expected {codes:?}, got {problems:?}"))
        }
        (Reply::Answer(_), _) => Some("answered as if nothing were wrong".to_owned()),
        (other, Expected::Meaning(meaning)) => Some(format!("should mean: {meaning}; got {other:?}")),
        (other, _) => Some(format!("{other:?}")),
    }
}
