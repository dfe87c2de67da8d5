//! Makes a failing case smaller while it still fails.

use crate::case::{Case, Floor, LinesCase, Pace, Weight};

/// The smallest case reached by leaving things out one at a time.
pub fn shrink(case: &Case, fails: &dyn Fn(&Case) -> bool) -> Case {
    settle(case.clone(), smaller, fails)
}

/// The same for many lines.
pub fn shrink_lines(case: &LinesCase, fails: &dyn Fn(&LinesCase) -> bool) -> LinesCase {
    settle(case.clone(), smaller_lines, fails)
}

fn settle<T>(mut case: T, smaller: fn(&T) -> Vec<T>, fails: &dyn Fn(&T) -> bool) -> T {
    while let Some(next) = smaller(&case).into_iter().find(|candidate| fails(candidate)) {
        case = next;
    }
    case
}

fn smaller(case: &Case) -> Vec<Case> {
    let mut candidates = Vec::new();
    let mut offer = |change: &dyn Fn(&mut Case)| {
        let mut candidate = case.clone();
        change(&mut candidate);
        candidates.push(candidate);
    };
    let boards = case.places.len();
    for half in [boards / 2, boards / 4] {
        if half > 1 {
            offer(&|case| drop_places(case, 0, half));
            offer(&|case| drop_places(case, case.places.len() - half, half));
        }
    }
    if case.quanta.len() > 1 {
        offer(&|case| cut_years(case, case.quanta.len() / 2));
        offer(&|case| cut_years(case, case.quanta.len() - 1));
    }
    if boards > 1 {
        for index in 0..boards {
            offer(&|case| drop_places(case, index, 1));
        }
    }
    for index in 0..case.transfers.len() {
        offer(&|case| drop(case.transfers.remove(index)));
    }
    if case.floor.is_some() {
        offer(&|case| case.floor = None);
    }
    if case.ceiling.is_some() {
        offer(&|case| case.ceiling = None);
    }
    if case.max_under.is_some() {
        offer(&|case| case.max_under = None);
    }
    if let Some(Floor::Tapering { knots }) = &case.floor {
        for index in 0..knots.len().min(if knots.len() > 1 { knots.len() } else { 0 }) {
            offer(&|case| {
                if let Some(Floor::Tapering { knots }) = &mut case.floor {
                    knots.remove(index);
                }
            });
        }
    }
    match &case.pace {
        Pace::Bands { bands } if bands.len() > 1 => {
            for index in 0..bands.len() - 1 {
                offer(&|case| {
                    if let Pace::Bands { bands } = &mut case.pace {
                        bands.remove(index);
                    }
                });
            }
        }
        Pace::Sliding { knots } if knots.len() > 1 => {
            for index in 0..knots.len() {
                offer(&|case| {
                    if let Pace::Sliding { knots } = &mut case.pace {
                        knots.remove(index);
                    }
                });
            }
        }
        _ => {}
    }
    for index in 0..boards {
        if matches!(case.places[index].weight, Weight::ByYear(_)) {
            offer(&|case| {
                case.places[index].weight = Weight::Constant(case.places[index].weight.in_year(0).to_owned())
            });
        }
    }
    candidates.retain(is_sound);
    candidates
}

fn drop_places(case: &mut Case, from: usize, count: usize) {
    let gone: Vec<_> = case.places.drain(from..from + count).collect();
    case.transfers.retain(|transfer| gone.iter().all(|place| place.code != transfer.code));
}

fn cut_years(case: &mut Case, years: usize) {
    case.quanta.truncate(years);
    case.transfers.retain(|transfer| transfer.year as usize <= years);
    for place in &mut case.places {
        if let Weight::ByYear(weights) = &mut place.weight {
            weights.truncate(years);
            if let [only] = weights.as_slice() {
                place.weight = Weight::Constant(only.clone());
            }
        }
    }
}

/// Whether a case still has money and weight to share, so that leaving out has not made it a different kind of failure.
fn is_sound(case: &Case) -> bool {
    let some = |text: &str| text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    case.places.iter().any(|place| some(&place.opening))
        && (0..case.quanta.len()).all(|year| case.places.iter().any(|place| some(place.weight.in_year(year))))
}

fn smaller_lines(case: &LinesCase) -> Vec<LinesCase> {
    let mut candidates = Vec::new();
    for index in 0..case.lines.len() {
        if case.lines.len() > 1 {
            let mut candidate = case.clone();
            candidate.lines.remove(index);
            candidates.push(candidate);
        }
        for one in smaller(&case.line(&case.lines[index])) {
            if one.quanta.len() == case.lines[index].quanta.len() && one.places.len() < case.lines[index].places.len() {
                let mut candidate = case.clone();
                candidate.lines[index].places = one.places;
                candidates.push(candidate);
            }
        }
    }
    candidates
}
