//! How far an answer is proven, in words.

use engine::capital::portfolio::{Answer, Standing};
use engine::quantities::Pence;

use super::measure::Measure;
use crate::count::counted;
use crate::exact::Exact;

/// The title of the certificate: `Proven best`.
#[must_use]
pub fn title(answer: &Answer) -> String {
    standing(answer.status, answer.objective, answer.bound)
}

/// The same of what is counted and the most it can be.
#[must_use]
pub fn standing(status: Standing, objective: Option<Pence>, bound: Option<Pence>) -> String {
    match status {
        Standing::ProvenBest => "Proven best".to_owned(),
        Standing::Infeasible => "Cannot be met".to_owned(),
        Standing::BestFound => match open(objective, bound) {
            Some(gap) => format!("Best found, within {gap}"),
            None => "Nothing found yet".to_owned(),
        },
    }
}

/// How far the best found may be from the best there is: `0.3%`; rounded up, so that it never promises too much.
#[must_use]
pub fn gap(answer: &Answer) -> Option<String> {
    open(answer.objective, answer.bound)
}

fn open(objective: Option<Pence>, bound: Option<Pence>) -> Option<String> {
    let (objective, bound) = (objective?.count(), bound?.count());
    let open = bound.checked_sub(objective)?;
    if objective <= 0 {
        return None;
    }
    // Tenths of a per cent, rounded up.
    let tenths = open.checked_mul(1_000)?.checked_add(objective)?.checked_sub(1)?.checked_div(objective)?;
    Some(format!("{}%", Exact::ratio(tenths, 10)?.to_places(1)))
}

/// What was checked again: `No other choice of these 32 schemes, start years and pots is worth more. ...`.
#[must_use]
pub fn says(answer: &Answer, schemes: usize, measure: Measure) -> String {
    let rows = answer.certificate.as_ref().map_or(&[][..], |certificate| certificate.rows.as_slice());
    let money = rows.iter().filter(|row| row.name.is_money()).count();
    let must = rows.iter().filter(|row| row.name.kind() == "must").count();
    let rules = rows.len().saturating_sub(money).saturating_sub(must);
    let checked = format!(
        "Checked again from your inputs: {}, {} and {} kept, value {}.",
        counted(money, "limit of money", "limits of money"),
        counted(rules, "rule between schemes", "rules between schemes"),
        counted(must, "must-do", "must-dos"),
        answer.value.map(|value| exact(measure, value)).unwrap_or_default()
    );
    match answer.status {
        Standing::ProvenBest => format!(
            "No other choice of these {}, start years and pots counts for more. {checked}",
            counted(schemes, "scheme", "schemes")
        ),
        Standing::BestFound if answer.certificate.is_some() => {
            let at_most = answer.bound.map(|bound| exact(measure, bound)).unwrap_or_default();
            format!("No choice can count for more than {at_most}. {checked}")
        }
        Standing::BestFound => "The search ended before it found a choice that keeps every limit.".to_owned(),
        Standing::Infeasible => "No choice keeps every limit and holds every must-do.".to_owned(),
    }
}

/// A value to the penny, or a hundredth of a point.
#[must_use]
pub fn exact(measure: Measure, value: Pence) -> String {
    let words = Exact::from(value).to_places(2);
    match measure {
        Measure::Pounds => {
            words.strip_prefix('\u{2212}').map_or(format!("£{words}"), |size| format!("\u{2212}£{size}"))
        }
        Measure::Points => format!("{words} points"),
    }
}

/// One limit of a clash, and what would free it: `QOP: money in year 1; £2.5m more would free it`.
#[must_use]
pub fn clash(clash: &engine::capital::portfolio::Clash) -> String {
    let name = clash.limit.to_string();
    match (clash.free_by, clash.limit.kind()) {
        (Some(by), "backlog") => format!("{name}: {} less asked for would free it", exact(Measure::Pounds, by)),
        (Some(by), _) => format!("{name}: {} more would free it", exact(Measure::Pounds, by)),
        (None, "must") => format!("{name}: not insisting on it would free the rest"),
        (None, _) => name,
    }
}
