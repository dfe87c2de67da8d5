//! Criteria and schemes as they come.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::capital::appraisal::swing_weights::{Criterion, MOST_CRITERIA, MOST_SCHEMES, Scheme, Scored};
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::value_function::{self, ValueFunction};

/// Swings and scores.
const POINTS: RangeInclusive<Decimal> = Decimal::ZERO..=Decimal::ONE_HUNDRED;
/// The largest raw level and the most patients.
const MOST: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

/// Criteria and schemes; where problems are found they must not be worked out.
pub(in crate::capital::appraisal) fn swing_weights(
    tree: &Tree,
    problems: &mut Vec<Problem>,
) -> (Vec<Criterion>, Vec<Scheme>) {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["criteria", "schemes"]);
    let list = at.field("criteria");
    let items = reader.some(&list, MOST_CRITERIA, "criteria");
    let read: Vec<Named> = items.iter().map(|item| criterion(&mut reader, item)).collect();
    reader.unique("criteria", "code", read.iter().map(|named| named.code.as_str()));
    let is_whole = !read.is_empty() && read.iter().all(|named| named.criterion.is_some());
    if is_whole && read.iter().flat_map(|named| &named.criterion).all(|criterion| criterion.swing.is_zero()) {
        reader.report("no_swing", &list.path, "Every swing is 0, so nothing is weighed. Rate the largest 100.");
    }
    let criteria: Vec<Criterion> = read.iter().filter_map(|named| named.criterion.clone()).collect();
    let mut once: Vec<&Named> = Vec::new();
    for named in &read {
        if !once.iter().any(|other| other.code == named.code) {
            once.push(named);
        }
    }
    let items = reader.list(&at.field("schemes"));
    if items.len() > MOST_SCHEMES {
        reader.report("too_many", "schemes", format!("There are more than {MOST_SCHEMES} schemes. Give fewer."));
        return (criteria, Vec::new());
    }
    let schemes: Vec<Scheme> = items.iter().map(|item| scheme(&mut reader, item, &once)).collect();
    reader.unique("schemes", "code", schemes.iter().map(|scheme| scheme.code.as_str()));
    (criteria, schemes)
}

/// A criterion by its code; what it is, where that could be read.
struct Named {
    code: String,
    criterion: Option<Criterion>,
}

fn criterion(reader: &mut Reader<'_>, at: &At<'_>) -> Named {
    reader.only_fields(at, &["code", "swing", "worst", "best", "points"]);
    let code = reader.own_code(&at.field("code"), "criterion");
    let swing = reader.figure(&at.field("swing"), POINTS);
    let function = function(reader, at);
    let read = swing.zip(function).map(|(swing, function)| Criterion { code: code.clone(), swing, function });
    Named { code, criterion: read }
}

/// Nothing at all, a worst and a best level, or points; `None` where something is wrong.
fn function(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Option<ValueFunction>> {
    let (worst, best, points) = (at.field("worst"), at.field("best"), at.field("points"));
    if worst.is_nothing() && best.is_nothing() {
        let own = (!points.is_nothing()).then(|| value_function::points(reader, &points, -MOST..=MOST));
        return own.map_or(Some(None), |read| read.map(Some));
    }
    if !points.is_nothing() {
        reader.report(
            "levels_and_points",
            &points.path,
            "Levels and points both value the criterion. Leave out one of the two.",
        );
    }
    let (low, high) = (reader.figure(&worst, -MOST..=MOST), reader.figure(&best, -MOST..=MOST));
    let (low, high) = (low?, high?);
    let mut line = vec![(low, Decimal::ZERO), (high, Decimal::ONE_HUNDRED)];
    line.sort_unstable();
    let line = ValueFunction::new(line);
    if line.is_none() {
        reader.report("no_swing_between_levels", &best.path, "The best level is the worst. Give two different levels.");
    }
    line.map(Some)
}

fn scheme(reader: &mut Reader<'_>, at: &At<'_>, criteria: &[&Named]) -> Scheme {
    reader.only_fields(at, &["code", "scores", "patients"]);
    let code = reader.own_code(&at.field("code"), "scheme");
    let scores = at.field("scores");
    let names: Vec<&str> = criteria.iter().map(|named| named.code.as_str()).collect();
    if !scores.is_nothing() && !names.is_empty() {
        reader.only_fields(&scores, &names);
    }
    let scored =
        criteria.iter().map(|named| score(reader, &scores.field(&named.code), named.criterion.as_ref())).collect();
    Scheme { code, scores: scored, patients: reader.known_figure(&at.field("patients"), Decimal::ZERO..=MOST) }
}

/// A score from 0 to 100, a record of a raw level, or nothing.
fn score(reader: &mut Reader<'_>, at: &At<'_>, criterion: Option<&Criterion>) -> Scored {
    if !matches!(at.value, Tree::Record(_)) {
        return reader.known_figure(at, POINTS).map_or(Scored::Unknown, Scored::Rated);
    }
    reader.only_fields(at, &["level"]);
    let level = reader.figure(&at.field("level"), -MOST..=MOST);
    if criterion.is_some_and(|criterion| criterion.function.is_none()) {
        let message =
            "The criterion has no levels, so this cannot be valued. Give it worst and best, or rate 0 to 100.";
        reader.report("no_levels", &at.path, message);
    }
    level.map_or(Scored::Unknown, Scored::Level)
}
