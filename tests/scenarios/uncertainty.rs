//! The page of uncertainty as it opens: what draws come to is frozen, and the browsers are held to the same figures.

use engine::allocation::study::Facts;
use engine::uncertainty::{StudyDraws, StudyRequest};
use scenario::differences::changes;
use scenario::document::{read, write};
use scenario::uncertainty::{Asked, Worked};
use scenario::{Baseline, Scenario, Who, WhoKind};
use serde_json::{Value, json};

const FROZEN: &str = include_str!("../journeys/uncertainty.json");

/// What `tests/journeys/uncertainty.test.mjs` reads off the page in each browser.
#[test]
fn the_draws_of_the_opening_page_are_those_the_browsers_are_held_to() {
    let frozen: Value = serde_json::from_str(FROZEN).expect("JSON");
    let draws = u32::try_from(frozen["draws"].as_u64().expect("a count")).expect("a count");
    let request = StudyRequest { draws, ..Asked::of(&Baseline::default().inputs()).request(1) };
    let mut run = StudyDraws::new(&request, &Facts::shipped()).expect("the page opens with an answer");
    while !run.step(100) {}
    let outcome = run.outcome();
    let own = outcome.places.iter().find(|place| place.code == "QE1").expect("a board");
    let told = json!({
        "draws": outcome.draws,
        "kept": outcome.promises.iter().map(|promise| promise.kept).collect::<Vec<u32>>(),
        "figures": outcome.figures,
        "QE1": own,
    });
    assert_eq!(told, frozen, "{told}");
}

#[test]
fn every_baseline_opens_with_something_in_doubt_and_an_answer() {
    for baseline in Baseline::ALL {
        let worked = Worked::out(&Asked::of(&baseline.inputs())).unwrap_or_else(|problems| panic!("{problems:?}"));
        assert!(!worked.tornado.bars(engine::uncertainty::Measure::BoardMoney).is_empty(), "{}", baseline.code());
    }
}

#[test]
fn a_doubt_is_kept_in_a_document_and_told_in_words() {
    let mut scenario = Scenario::default();
    scenario.inputs.uncertainty.doubts.national_growth.lower = "0.02".into();
    scenario.inputs.uncertainty.promises.loss.limit = "0.01".into();
    scenario.inputs.uncertainty.doubts.most_growth.higher = "0.1".into();
    let told: Vec<String> =
        changes(&Baseline::default().inputs(), &scenario.inputs).iter().map(scenario::Change::line).collect();
    assert_eq!(
        told,
        [
            "Growth of the national sum: up to this much lower: 2% (was 1.5%)",
            "Most growth for any board: up to this much higher: 10% (was 4%, not used by this rule)",
            "No board loses more than: 1% (was 10%)",
        ]
    );
    assert_eq!(read(&write(&scenario)), Ok(scenario));
}

#[test]
fn the_reader_s_own_board_is_the_one_that_is_looked_at() {
    let mut inputs = Baseline::default().inputs();
    inputs.who = Who { kind: WhoKind::Board, code: "QE1".into() };
    let worked = Worked::out(&Asked::of(&inputs)).expect("it answers");
    assert_eq!((worked.board, worked.is_own), ("Lancashire and South Cumbria", true));
}
