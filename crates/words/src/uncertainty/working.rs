//! The working of each key figure.

use engine::parameters::Grade;
use engine::quantities::Pence;
use engine::uncertainty::{Bar, Measure, Outcome, PromiseKind, Tornado};
use engine::working::Working;

use super::LIMITS;
use super::names::{name, promise};
use crate::count::{capital, digits};
use crate::figures::pounds_and_pence;
use crate::year::year;

fn begun(title: String, formula: &str) -> Working {
    let mut working = Working::new(title, formula);
    LIMITS.clone_into(&mut working.rounding);
    working
}

fn count(number: u32) -> String {
    digits(usize::try_from(number).unwrap_or(usize::MAX))
}

fn pounds(text: &str) -> String {
    text.parse()
        .ok()
        .and_then(|amount| engine::quantities::Money::from_pounds(amount).ok())
        .map_or_else(String::new, pounds_and_pence)
}

/// The grade of money that rests on the study.
fn of_money(tornado: &Tornado) -> Grade {
    if tornado.illustrative { Grade::Illustrative } else { Grade::Yours }
}

/// The money of the board as it is set, and its percentiles where draws were taken.
#[must_use]
pub fn money(tornado: &Tornado, outcome: Option<&Outcome>, board: &str) -> Option<Working> {
    let last = *tornado.as_set.last()?;
    let title = format!("money of {board}, {}", year(tornado.as_set.len()));
    let mut working = begun(
        title,
        "Every draw’s money of the last year, put in order from least to most. A percentile is the figure at place N × p ÷ 100, rounded up: one that was drawn, never one between two.",
    );
    let grade = of_money(tornado);
    working.step("As it is set", pounds_and_pence(Pence::of(last)), "The Allocation room’s answer", grade);
    let drawn = outcome.and_then(|outcome| Some((outcome, outcome.places.get(tornado.board)?.years.last()?)));
    if let Some((outcome, percentiles)) = drawn {
        for (percentile, figure) in engine::uncertainty::PERCENTILES.iter().zip(percentiles) {
            let how =
                format!("Place {} × {percentile} ÷ 100, rounded up, of the draws in order", count(outcome.worked));
            working.step(format!("{percentile}th percentile"), pounds(figure), how, grade);
        }
    }
    Some(working)
}

/// The widest bar.
#[must_use]
pub fn widest(tornado: &Tornado, bar: &Bar, board: &str) -> Option<Working> {
    let (low, high) = (bar.at_low?.of(Measure::BoardMoney), bar.at_high?.of(Measure::BoardMoney));
    let mut working = begun(
        format!("what {} does to the money of {board}", name(bar.input)),
        "The whole study worked out at the low end of the doubt and at the high end, everything else as it is set; the one less the other.",
    );
    let grade = of_money(tornado);
    let money = |pence| pounds_and_pence(Pence::of(pence));
    let at = capital(name(bar.input));
    let high_line = working.step(format!("{at} at its high end"), money(high), "Worked out anew, exactly", grade);
    let low_line = working.step(format!("{at} at its low end"), money(low), "Worked out anew, exactly", grade);
    working.step("Difference", money(high.saturating_sub(low)), format!("{high_line} − {low_line}"), grade);
    Some(working)
}

/// How often a promise holds.
#[must_use]
pub fn kept(tornado: &Tornado, outcome: &Outcome, kind: PromiseKind) -> Option<Working> {
    let found = outcome.promises.iter().find(|kept| kept.promise == kind)?;
    let clause = promise(kind, &found.limit, tornado.as_set.len());
    let mut working = begun(
        format!("how often {clause}"),
        "In each draw the promise is tried on every board with whole pence and exact fractions; draws in which all keep it are counted.",
    );
    let grade = of_money(tornado);
    let draws = working.step("Draws", count(outcome.draws), "Set", Grade::Assumption);
    let stuck = outcome.draws.saturating_sub(outcome.worked);
    let stuck = working.step(
        "of which the rule could not be worked out",
        count(stuck),
        "Floors or ceilings cannot meet the national sum",
        grade,
    );
    let held = working.step("Draws in which it holds", count(found.kept), "Counted", grade);
    let broken = outcome.worked.saturating_sub(found.kept);
    working.step("Draws in which it does not", count(broken), format!("{draws} − {stuck} − {held}"), grade);
    Some(working)
}
