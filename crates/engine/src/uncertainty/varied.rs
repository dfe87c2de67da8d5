//! What may vary of many lines, as it comes: each input once, its distribution, what goes together.

use crate::allocation::lines::LinesRequest;
use crate::allocation::{Floor, PaceOfChange};
use crate::entry::Reader;
use crate::entry::reader::At;
use crate::problem::Problem;

use super::correlation::Mixing;
use super::distribution::Distribution;
use super::reading;
use super::texts::{Spread, SpreadKind, ValueText};

/// Decimals of what is drawn.
pub(super) const DECIMALS: u32 = 4;
/// One, in units of them.
pub(super) const ONE: i64 = 10_000;
/// What may vary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Varied {
    Growth,
    Convergence,
    Floor,
    Ceiling,
    Weights,
}

const VARIED: [(&str, Varied); 5] = [
    ("growth", Varied::Growth),
    ("convergence", Varied::Convergence),
    ("floor", Varied::Floor),
    ("ceiling", Varied::Ceiling),
    ("weights", Varied::Weights),
];

/// The stream that an input draws from; those of weights begin at theirs, a place each.
pub(super) fn stream(input: Varied) -> u64 {
    let place = VARIED.iter().position(|(_, known)| *known == input).unwrap_or(0);
    u64::try_from(place).unwrap_or(0)
}

/// Inputs that vary, each once, and whether the rule has them.
pub(super) fn varied(at: &At<'_>, request: &LinesRequest, problems: &mut Vec<Problem>) -> Vec<(Varied, Distribution)> {
    let mut varied: Vec<(Varied, Distribution)> = Vec::new();
    let rows = Reader::new(problems).some(at, VARIED.len(), "inputs");
    for row in rows {
        let mut reader = Reader::new(problems);
        reader.only_fields(&row, &["input", "distribution", "low", "likely", "high", "values"]);
        let Some(input) = reader.word(&row.field("input"), &VARIED) else { continue };
        let spread = spread(&row, problems);
        let is_used = match input {
            Varied::Growth | Varied::Weights => true,
            Varied::Convergence => matches!(request.pace, PaceOfChange::Proportional { .. }),
            Varied::Floor => matches!(request.bounds.floor, Some(Floor::Flat(_))),
            Varied::Ceiling => request.bounds.ceiling.is_some(),
        };
        if !is_used {
            let message = "The rule has no such input. Give it in the rule first, or leave it out here.";
            problems.push(Problem::new("not_used", row.field("input").path, message));
        }
        if varied.iter().any(|(known, _)| *known == input) {
            let message = "This input stands more than once. Keep one of them.";
            problems.push(Problem::new("duplicate_input", row.field("input").path, message));
        }
        let Some(spread) = spread.and_then(|spread| reading::distribution(&spread, DECIMALS, &row.path, problems))
        else {
            continue;
        };
        let (least, most) = spread.reach();
        let within = match input {
            Varied::Growth => least > -ONE,
            Varied::Convergence => least >= 0 && most <= ONE,
            Varied::Floor | Varied::Ceiling => least >= -ONE,
            Varied::Weights => least > 0 && most <= 1_000 * ONE,
        };
        if !within {
            let message = "What may be drawn goes beyond what this input can be. Bring the ends nearer to each other.";
            problems.push(Problem::new("beyond_reach", row.field("low").path, message));
        }
        varied.push((input, spread));
    }
    varied
}

/// The texts of a distribution; what the kind does not read may be left out.
fn spread(row: &At<'_>, problems: &mut Vec<Problem>) -> Option<Spread> {
    const KINDS: [(&str, SpreadKind); 4] = [
        ("triangular", SpreadKind::Triangular),
        ("normal", SpreadKind::Normal),
        ("uniform", SpreadKind::Uniform),
        ("discrete", SpreadKind::Discrete),
    ];
    let mut reader = Reader::new(problems);
    let distribution = reader.word(&row.field("distribution"), &KINDS)?;
    let mut text = |name: &str, is_read: bool| {
        if is_read { reader.text(&row.field(name)).map(str::to_owned) } else { Some(String::new()) }
    };
    let is_range = distribution != SpreadKind::Discrete;
    let (low, high) = (text("low", is_range), text("high", is_range));
    let likely = text("likely", distribution == SpreadKind::Triangular);
    let mut values = Vec::new();
    if !is_range {
        for at in reader.list(&row.field("values")) {
            reader.only_fields(&at, &["value", "weight"]);
            let value = reader.text(&at.field("value")).map(str::to_owned);
            let weight = reader.whole(&at.field("weight"), 0..=super::MOST_WEIGHT);
            values.push(ValueText { value: value?, weight: weight?.to_string() });
        }
    }
    Some(Spread { distribution, low: low?, likely: likely?, high: high?, values })
}

/// What goes together; `None` where nothing does or a problem was found.
pub(super) fn mixing(at: &At<'_>, varied: &[(Varied, Distribution)], problems: &mut Vec<Problem>) -> Option<Mixing> {
    if at.is_nothing() {
        return None;
    }
    let mut pairs = Vec::new();
    let mut reader = Reader::new(problems);
    for row in reader.list(at) {
        reader.only_fields(&row, &["one", "other", "rank"]);
        let one = reader.word(&row.field("one"), &VARIED);
        let other = reader.word(&row.field("other"), &VARIED);
        let rank = reader.text(&row.field("rank")).map(str::to_owned);
        if let (Some(one), Some(other), Some(rank)) = (one, other, rank) {
            pairs.push((one, other, rank));
        }
    }
    let inputs: Vec<Varied> =
        varied.iter().map(|(input, _)| *input).filter(|input| *input != Varied::Weights).collect();
    for (index, (one, other, _)) in pairs.iter().enumerate() {
        if [one, other].iter().any(|input| !inputs.contains(input)) {
            let message = "Only inputs that vary, and not weights, can go together. Choose two of them.";
            problems.push(Problem::new("not_varied", format!("correlations[{index}]"), message));
        }
    }
    let pairs: Vec<_> = pairs.iter().map(|(one, other, rank)| (*one, *other, rank.as_str())).collect();
    reading::correlations(&pairs, &inputs, "correlations", problems)
}
