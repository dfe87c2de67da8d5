//! Rows that are no rows of the table: totals, headings that stand again, notes under it. Each is told, none is dropped unseen.

use words::count::{digits, listed};
use words::pasted::plain;

use super::layout::words;
use super::sheet::Row;

/// How a note begins.
const NOTES: [&str; 6] = ["source", "note", "notes", "©", "*", "†"];

/// Letters from which the only cell of a row is a note.
const LONG: usize = 60;

/// Why a row is left out; `None` where it belongs to the table.
pub(super) fn why(
    row: &Row,
    heading: Option<&Row>,
    places: &[Option<usize>],
    is_known: impl Fn(&str) -> bool,
) -> Option<&'static str> {
    let mut filled = row.cells.iter().map(words).filter(|words| !words.is_empty());
    let first = filled.next().unwrap_or("");
    let is_total = matches!(
        plain(first).as_str(),
        "total"
            | "totals"
            | "grandtotal"
            | "subtotal"
            | "sum"
            | "england"
            | "englandtotal"
            | "totalengland"
            | "totalforengland"
            | "allboards"
            | "totalallboards"
    );
    if is_total && !is_known(first) {
        return Some("a total");
    }
    let lower = first.to_lowercase();
    let is_note = NOTES.iter().any(|note| lower.starts_with(note)) || first.chars().count() >= LONG;
    if filled.next().is_none() && is_note && !is_known(first) {
        return Some("a note");
    }
    let again = |heading: &Row| {
        let cell = |row: &Row, place: usize| row.cells.get(place).map(words).unwrap_or("").to_owned();
        places.iter().flatten().all(|place| cell(row, *place) == cell(heading, *place))
    };
    heading.is_some_and(again).then_some("the headings again")
}

/// The rows that are left out, in a sentence for each reason.
pub(super) fn said(left_out: &[(usize, &'static str)]) -> Vec<String> {
    const LISTED: usize = 5;
    let mut reasons: Vec<&str> = Vec::new();
    for (_, why) in left_out {
        if !reasons.contains(why) {
            reasons.push(why);
        }
    }
    let sentence = |why: &&str| {
        let rows: Vec<String> =
            left_out.iter().filter(|(_, other)| other == why).map(|(row, _)| row.to_string()).collect();
        if let [one] = rows.as_slice() {
            return format!("Left out: row {one}, {why}.");
        }
        let more = rows.len().saturating_sub(LISTED);
        let more = if more > 0 { format!(" and {} more", digits(more)) } else { String::new() };
        let named = if more.is_empty() {
            listed(&rows)
        } else {
            rows.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ")
        };
        format!("Left out: rows {named}{more}, each {why}.")
    };
    reasons.iter().map(sentence).collect()
}
