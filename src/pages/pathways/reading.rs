//! What every card reads: the pathway worked out, and what is said of it.

use engine::parameters::Grade;
use leptos::prelude::*;
use scenario::compared::ComparedPage;
use scenario::pathway::{PathwayInput, WorkedPathway};
use words::pathway::PathwayHeadline;
use words::typed::{Kind, shown};

use super::Said;
use crate::state::reading;

/// What the page is read from.
pub type Reading = reading::Reading<PathwayInput, WorkedPathway>;

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    Reading::provide(|inputs| inputs.pathway.clone(), WorkedPathway::out).told_beside(ComparedPage::Pathways)
}

/// The reading.
pub fn use_reading() -> Reading {
    Reading::expect()
}

/// What is said of a pathway under the arrangement that is looked at.
pub fn headline(worked: &WorkedPathway) -> Said {
    Some(PathwayHeadline {
        answer: worked.answer.clone(),
        arrangement: worked.input.arrangement.arrangement(),
        illustrative: worked.input.is_illustrative(),
        stages: worked.input.stages.iter().map(|stage| stage.name.clone()).collect(),
    })
}

/// Whether any figure is still that of the example.
pub fn illustrative(reading: Reading) -> Signal<bool> {
    reading.memo(|worked| worked.input.is_illustrative()).into()
}

/// How far what is worked out can be trusted.
pub fn grade(worked: &WorkedPathway) -> Grade {
    if worked.input.is_illustrative() { Grade::Illustrative } else { Grade::Yours }
}

/// How much is done, in words: `10,000 more tests`.
pub fn doing(input: &PathwayInput) -> String {
    let size = shown(Kind::Number, &input.size);
    match input.began_as() {
        Some(example) if size == "1" => format!("1 {}", example.size_one),
        Some(example) => format!("{size} {}", example.size_many),
        None => size,
    }
}
