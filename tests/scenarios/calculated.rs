//! A whole scenario worked out: every room says what the engine's single entries say of the same inputs, and hides no other.

use engine::capital::portfolio::{Budget, PrioritiseRequest, prioritise};
use engine::delegation::classify;
use engine::engagement::rebate::{RebateRequest, rebate};
use proofs::random::Random;
use scenario::calculated::{Room, calculate};
use scenario::capital::Case;
use scenario::delegation::Judged;
use scenario::{Baseline, Scenario, checked, document};
use serde_json::{Value, to_value};

use crate::chance;

const BUDGET: Budget = Budget { nodes: 20_000 };

fn is_refused(room: &Value) -> bool {
    room.get("problems").is_some_and(|problems| problems.as_array().is_some_and(|problems| !problems.is_empty()))
}

/// Every baseline answers in every room; sums add up and what the engine says by itself is what stands there.
#[test]
fn each_room_of_a_baseline_says_what_its_entry_says() {
    for baseline in Baseline::ALL {
        let scenario = Scenario::of(baseline);
        let rooms = calculate(&scenario, BUDGET).rooms;
        let told = to_value(&rooms).expect("plain data");
        let refused: Vec<&String> = told
            .as_object()
            .expect("rooms")
            .iter()
            .filter(|(_, room)| is_refused(room))
            .map(|(name, _)| name)
            .collect();
        assert_eq!((refused, told.as_object().map(serde_json::Map::len)), (vec![], Some(13)), "{}", baseline.code());

        let allocation = rooms.allocation.answer().expect("answered");
        for year in &allocation.years {
            let sum: i64 = year.boards.iter().map(|board| board.allocation.pence()).sum();
            assert_eq!(sum, year.quantum.pence(), "{} {}", baseline.code(), year.year);
        }

        let judged = Judged::out(&scenario.inputs.delegation.test()).expect("judged");
        let single = classify(&judged.services, &judged.policy);
        let delegation = rooms.delegation.answer().expect("answered");
        for (verdict, single) in delegation.services.iter().zip(&single.services) {
            assert_eq!(
                (&verdict.code, verdict.category, &verdict.settles),
                (&single.code, single.category, &single.settles)
            );
        }
        assert_eq!(delegation.totals, single.totals);
    }
}

/// The choice of each way of holding the money, and the rebate of sales that are known, asked of the engine by themselves.
#[test]
fn single_questions_have_the_same_answers() {
    let mut scenario = Scenario::default();
    scenario.inputs.engagement.rebate.base = "12500000000".to_owned();
    scenario.inputs.engagement.rebate.years[0].sales = "13000000000".to_owned();
    let rooms = calculate(&scenario, BUDGET).rooms;

    let input = &scenario.inputs.capital;
    let asked = scenario::capital::Asked::read(input, &scenario::capital::Appraised::out(input).expect("appraised"));
    let asked = asked.expect("read");
    let capital = rooms.capital.answer().expect("answered");
    assert!(capital.is_proven && capital.cases.len() == Case::ALL.len());
    for told in &capital.cases {
        let case = Case::ALL.into_iter().find(|case| case.code() == told.case).expect("a case");
        let request: PrioritiseRequest = case.request(&asked, BUDGET).expect("it arises");
        let single = prioritise(request);
        assert_eq!((&told.answer.chosen, told.answer.value), (&single.chosen, single.value), "{}", told.case);
    }

    let money = |text| engine::quantities::Money::from_text(text).expect("money");
    let rate = |text| engine::quantities::Rate::from_text(text).expect("a rate");
    let request = RebateRequest {
        base: Some(money("10000000000")),
        growth: vec![Some(rate("0.02"))],
        sales: vec![Some(money("10400000000"))],
    };
    let told = rooms.rebate.answer().expect("answered");
    assert_eq!(told.years[0], rebate(&request).expect("worked out").years[0]);
    assert_eq!(told.years[1].rebate, None, "sales that are blank are not known");
}

/// A room is refused exactly where the check finds a problem of it, whatever is set anywhere.
#[test]
fn the_rooms_of_chance_answer_or_say_what_is_wrong() {
    let (mut answered, mut refused) = (0, 0);
    for case in 0..60 {
        let scenario = chance::scenario(&mut Random::of_case(47, case));
        let calculated = calculate(&scenario, Budget { nodes: 200 });
        let told = to_value(&calculated.rooms).expect("plain data");
        let mut problems: Vec<String> = Vec::new();
        for room in told.as_object().expect("rooms").values() {
            if is_refused(room) {
                refused += 1;
                let paths = room["problems"].as_array().expect("problems").iter();
                problems.extend(paths.map(|problem| problem["path"].as_str().expect("a path").to_owned()));
            } else {
                answered += 1;
            }
        }
        let mut checked: Vec<String> = checked::problems(&scenario).into_iter().map(|problem| problem.path).collect();
        for list in [&mut problems, &mut checked] {
            list.sort_unstable();
            list.dedup();
        }
        // Draws are no room of a calculation: they are asked for by an entry of their own.
        checked.retain(|path| !problems.contains(path) && !path.starts_with("uncertainty."));
        assert_eq!(checked, Vec::<String>::new(), "case {case}: {problems:?}");
    }
    assert!(answered > 100 && refused > 50, "{answered} answered, {refused} refused");
}

#[test]
fn a_document_that_is_none_and_a_budget_that_is_none_are_told_together() {
    use engine::entry::Tree;
    let nodes = Tree::Record(vec![("nodes".to_owned(), Tree::Text("many".to_owned()))]);
    let options = Tree::Record(vec![("budget".to_owned(), nodes)]);
    let problems = scenario::calculated::calculate_tree(Tree::Nothing, &options).expect_err("refused");
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!((codes[0], problems[1].path.as_str()), ("not_a_scenario", "budget.nodes"));
    let tree = document::tree(&Scenario::default());
    let calculated = scenario::calculated::calculate_tree(tree, &Tree::Nothing).expect("worked out");
    assert!(matches!(calculated.rooms.medicines, Room::Answered(_)));
}
