//! Tables of distance and growth said as sentences.

use engine::allocation::study::input::{BandInput, KnotInput};
use words::typed::{self, Kind};

/// A rate as it was set: `5%`.
fn percent(kept: &str) -> String {
    typed::understood(Kind::Percent, kept)
}

fn without_sign(kept: &str) -> Option<&str> {
    kept.trim().strip_prefix('-')
}

fn is_nothing(kept: &str) -> bool {
    typed::same(kept, "0")
}

/// A distance from target: `5% under target`, `at target`, `2.5% over target`.
fn distance(kept: &str) -> String {
    match without_sign(kept) {
        _ if is_nothing(kept) => "at target".into(),
        Some(under) => format!("{} under target", percent(under)),
        None => format!("{} over target", percent(kept)),
    }
}

/// Growth beside the average: `2% above average growth`.
fn beside_average(kept: &str) -> String {
    match without_sign(kept) {
        _ if is_nothing(kept) => "average growth".into(),
        Some(less) => format!("{} below average growth", percent(less)),
        None => format!("{} above average growth", percent(kept)),
    }
}

/// Bands, a sentence each: `From 5% under target to 2.5% under target: 1% above average growth.`
pub fn bands(bands: &[BandInput]) -> Vec<String> {
    let mut from: Option<&String> = None;
    let said = bands.iter().map(|band| {
        let growth = beside_average(&band.differential);
        let sentence = match (from, &band.below) {
            (None, Some(below)) => format!("More than {}: {growth}.", distance(below)),
            (Some(from), Some(below)) => format!("From {} to {}: {growth}.", distance(from), distance(below)),
            (Some(from), None) => format!("From {} on: {growth}.", distance(from)),
            (None, None) => format!("Every board: {growth}."),
        };
        from = band.below.as_ref().or(from);
        sentence
    });
    said.collect()
}

/// Points of a sliding scale, a sentence each, and what happens between them.
pub fn scale(knots: &[KnotInput]) -> Vec<String> {
    let points = knots
        .iter()
        .map(|knot| format!("{}: {}.", words::count::capital(&distance(&knot.distance)), beside_average(&knot.growth)));
    points.chain(["Growth slides evenly between the points and stays the same beyond them.".to_owned()]).collect()
}

/// Points of a guarantee that tapers, a sentence each, and what happens between them.
pub fn guarantee(knots: &[KnotInput]) -> Vec<String> {
    let last = knots.len().saturating_sub(1);
    let points = knots.iter().enumerate().map(|(at, knot)| {
        let (distance, growth) = (distance(&knot.distance), percent(&knot.growth));
        match at {
            0 => format!("Up to {distance}: {growth} or more."),
            at if at == last => format!("From {distance} on: {growth} or more."),
            _ => format!("{}: {growth} or more.", words::count::capital(&distance)),
        }
    });
    points.chain(["The guarantee tapers evenly between the points.".to_owned()]).collect()
}
