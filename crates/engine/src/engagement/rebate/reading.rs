//! Reads the request from untyped values.

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

use super::{GROWTH, MOST_YEARS, RebateRequest};

/// The request; where problems are found it must not be worked out.
pub(super) fn request(tree: &Tree, problems: &mut Vec<Problem>) -> RebateRequest {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["base", "growth", "sales"]);
    let base = reader.known_amount(&at.field("base"));
    let items = reader.some(&at.field("growth"), MOST_YEARS, "years");
    let growth = items.iter().map(|item| reader.known_rate(item, GROWTH)).collect();
    let items = reader.some(&at.field("sales"), MOST_YEARS, "years");
    let sales = items.iter().map(|item| reader.known_amount(item)).collect();
    RebateRequest { base, growth, sales }
}
