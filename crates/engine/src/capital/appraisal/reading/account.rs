//! Parts of an account as they come.

use crate::capital::appraisal::benefit_cost_ratio::{Kind, MOST_PARTS, Part, Savings};
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

const KINDS: [(&str, Kind); 4] = [
    ("benefit", Kind::Benefit),
    ("saving", Kind::Saving),
    ("capital", Kind::Capital),
    ("running_cost", Kind::RunningCost),
];

/// Parts, and where savings stand; where problems are found they must not be worked out.
pub(in crate::capital::appraisal) fn benefit_cost_ratio(
    tree: &Tree,
    problems: &mut Vec<Problem>,
) -> (Vec<Part>, Savings) {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["parts", "savings"]);
    let items = reader.some(&at.field("parts"), MOST_PARTS, "parts");
    let mut parts = Vec::new();
    for item in &items {
        reader.only_fields(item, &["code", "kind", "present_value"]);
        let code = reader.own_code(&item.field("code"), "part");
        let kind = reader.word(&item.field("kind"), &KINDS);
        let present_value = reader.money(&item.field("present_value"));
        parts.extend(kind.zip(present_value).map(|(kind, present_value)| Part { code, kind, present_value }));
    }
    if parts.len() == items.len() {
        reader.unique("parts", "code", parts.iter().map(|part| part.code.as_str()));
    }
    let places = [("benefit", Savings::Benefit), ("off_costs", Savings::OffCosts)];
    let savings = reader.word_or(&at.field("savings"), &places, Savings::Benefit);
    (parts, savings.unwrap_or_default())
}
