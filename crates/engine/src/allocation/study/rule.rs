//! The rule a user set, from its texts.

use super::super::bounds::{Bounds, Floor};
use super::super::pace_of_change::{Band, Knot, PaceOfChange};
use super::input::{FloorKind, KnotInput, Method, RuleInput};
use super::texts::Texts;

/// Pace of change and bounds; `None` where a problem was found. Settings of methods not chosen are not read.
pub(super) fn rule(given: &RuleInput, texts: &mut Texts) -> Option<(PaceOfChange, Bounds)> {
    let before = texts.problems.len();
    let pace = pace(given, texts);
    let floor = match given.floor {
        FloorKind::None => None,
        FloorKind::Flat => texts.rate("rule.least_growth", &given.least_growth).map(Floor::Flat),
        FloorKind::Tapering => Some(Floor::Knots(knots("rule.floor_knots", &given.floor_knots, texts))),
    };
    let ceiling = given.has_ceiling.then(|| texts.rate("rule.most_growth", &given.most_growth)).flatten();
    let max_under = given.has_max_under.then(|| texts.rate("rule.max_under", &given.max_under)).flatten();
    let bounds = Bounds { floor, ceiling, max_under };
    let mut problems = Vec::new();
    pace.check("rule", &mut problems);
    bounds.check(&mut problems);
    for mut problem in problems {
        problem.path = in_study(&problem.path);
        if let Some(remedy) = &mut problem.remedy {
            remedy.path = in_study(&remedy.path);
        }
        texts.problems.push(problem);
    }
    (texts.problems.len() == before).then_some((pace, bounds))
}

/// The study's path of an input that the entry `allocate` names otherwise.
pub(super) fn in_study(path: &str) -> String {
    match path {
        "floor" => "rule.least_growth".to_owned(),
        "ceiling" => "rule.most_growth".to_owned(),
        "max_under" => "rule.max_under".to_owned(),
        "rule.years" => "rule.line_years".to_owned(),
        _ => path.strip_prefix("floor.knots").map_or_else(|| path.to_owned(), |rest| format!("rule.floor_knots{rest}")),
    }
}

fn pace(given: &RuleInput, texts: &mut Texts) -> PaceOfChange {
    match given.method {
        Method::StraightLine => PaceOfChange::StraightLine { years: given.line_years },
        Method::Proportional => PaceOfChange::Proportional {
            convergence: texts.rate("rule.convergence", &given.convergence).unwrap_or_default(),
        },
        Method::Bands => {
            let bands = given.bands.iter().enumerate().map(|(index, band)| Band {
                below: band.below.as_ref().and_then(|below| texts.rate(&format!("rule.bands[{index}].below"), below)),
                differential: texts
                    .rate(&format!("rule.bands[{index}].differential"), &band.differential)
                    .unwrap_or_default(),
            });
            PaceOfChange::Bands { bands: bands.collect() }
        }
        Method::Sliding => PaceOfChange::Sliding { knots: knots("rule.knots", &given.knots, texts) },
    }
}

fn knots(path: &str, given: &[KnotInput], texts: &mut Texts) -> Vec<Knot> {
    given
        .iter()
        .enumerate()
        .map(|(index, knot)| Knot {
            distance: texts.rate(&format!("{path}[{index}].distance"), &knot.distance).unwrap_or_default(),
            growth: texts.rate(&format!("{path}[{index}].growth"), &knot.growth).unwrap_or_default(),
        })
        .collect()
}
