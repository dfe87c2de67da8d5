//! Boards: splits against every split, evidence against the marks, arrangements and years.

use engine::delegation::arrangement::{Arrangement, Footprint, Reason, Setting, arrange, least_footprint};
use engine::delegation::footprint::{FootprintsRequest, footprints};
use engine::delegation::successor::{PartShare, boards_from_2026, boards_to_2026};
use engine::delegation::{Category, People, PlanningPopulation, Role};
use proofs::delegation::splits;
use proofs::engine_face::{Entry, Reply, send};
use proofs::random::Random;
use rust_decimal::Decimal;
use serde_json::json;

#[test]
fn a_region_is_split_as_trying_every_split_says() {
    for number in 0..250 {
        let outcome = splits::one_of(5, number, 8);
        assert!(outcome.faults.is_empty(), "{:?}: case {number}", outcome.faults);
    }
}

#[test]
fn groups_hold_every_board_once_and_meet_the_population() {
    for needed in [500_000_u32, 1_000_000, 2_000_000, 2_500_000, 5_000_000, 10_000_000] {
        let request = FootprintsRequest {
            boards: boards_to_2026(),
            adjacency: None,
            groups: None,
            planning_population: needed.into(),
        };
        let answer = footprints(&request);
        let mut codes: Vec<&String> = answer.groups.iter().flat_map(|group| &group.codes).collect();
        codes.extend(&answer.left_over);
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 42, "{needed}");
        assert!(answer.groups.iter().all(|group| group.meets == Some(true)), "{needed}");
        assert!(answer.not_proven.is_empty());
    }
}

#[test]
fn evidence_is_measured_against_the_marks() {
    for number in 0..2_000 {
        let mut random = Random::of_case(6, number);
        let evidence: Vec<u64> = (0..6).map(|_| random.between(1, 8)).collect();
        let domains: Vec<_> = evidence
            .iter()
            .enumerate()
            .map(|(place, halves)| json!({"domain": format!("D{place}"), "evidence": *halves as f64 / 2.0}))
            .collect();
        let input = json!({"boards": [{"code": "Q", "domains": domains}], "gate": 2, "pass": 3, "trailblazer": "3.5"});
        let Reply::Answer(answer) = send(Entry::BoardReadiness, &input.to_string()) else { panic!("{input}") };
        let board = &answer["boards"][0];
        let sum: u64 = evidence.iter().sum();
        let below: Vec<String> = evidence
            .iter()
            .enumerate()
            .filter(|(_, halves)| **halves < 4)
            .map(|(place, _)| format!("D{place}"))
            .collect();
        let ready = below.is_empty() && sum >= 36;
        assert_eq!(board["role"], if ready { "delegated" } else { "joint" }, "{input}");
        assert_eq!(board["trailblazer"], ready && sum >= 42, "{input}");
        assert_eq!(board["below_gate"], json!(below), "{input}");
        let mean: f64 = board["mean"].as_str().unwrap().parse().unwrap();
        assert!((mean - sum as f64 / 12.0).abs() < 1e-9, "{input}");
    }
}

#[test]
fn every_setting_has_one_arrangement_and_money_moves_only_when_ready() {
    let mut seen = Vec::new();
    for category in Category::ALL {
        for role in [Role::Delegated, Role::Joint] {
            for footprint in [Footprint::Alone, Footprint::Group, Footprint::Region, Footprint::National] {
                for lead_provider in [true, false] {
                    let (arrangement, reason) = arrange(&Setting { category, role, footprint, lead_provider });
                    assert!(!arrangement.moves_budget() || category == Category::SuitableAndReady);
                    assert_eq!(arrangement == Arrangement::Joint, reason == Reason::BoardNotReady);
                    seen.push(arrangement);
                }
            }
        }
    }
    assert!(Arrangement::ALL.iter().all(|arrangement| seen.contains(arrangement)));
}

#[test]
fn the_least_footprint_is_the_first_that_surely_has_the_people() {
    let people = |count: u32| People::known(count.into());
    let least = |needed| least_footprint(needed, people(1_200_000), Some(people(2_600_000)), people(7_000_000));
    assert_eq!(least(PlanningPopulation::People(1_200_000.into())), Footprint::Alone);
    assert_eq!(least(PlanningPopulation::People(1_200_001.into())), Footprint::Group);
    assert_eq!(
        least(PlanningPopulation::Level { over: 1_000_000.into(), up_to: Some(2_500_000.into()) }),
        Footprint::Group
    );
    assert_eq!(least(PlanningPopulation::People(7_000_000.into())), Footprint::Region);
    assert_eq!(least(PlanningPopulation::People(7_000_001.into())), Footprint::National);
    assert_eq!(least(PlanningPopulation::Unknown), Footprint::National);
}

#[test]
fn parts_of_split_boards_add_up_once_their_shares_are_given() {
    let residents: Decimal = boards_to_2026().iter().map(|board| board.population.low).sum();
    let share = |board: &str, successor: &str, share: &str| PartShare {
        board: board.to_owned(),
        successor: successor.to_owned(),
        share: share.parse().unwrap(),
    };
    let open = boards_from_2026(&[]).unwrap();
    let low: Decimal = open.iter().map(|board| board.population.low).sum();
    let high: Decimal = open.iter().map(|board| board.population.high).sum();
    assert!(low < residents && residents < high);
    let given = [
        share("QJG", "NHS Essex", "0.35"),
        share("QM7", "NHS Essex", "0.2"),
        share("QNQ", "NHS Thames Valley", "0.5"),
        share("QNQ", "NHS Surrey and Sussex", "0.125"),
    ];
    let settled = boards_from_2026(&given).unwrap();
    assert_eq!(settled.len(), 36);
    assert!(settled.iter().all(|board| board.population.low == board.population.high));
    assert_eq!(settled.iter().map(|board| board.population.low).sum::<Decimal>(), residents);
    let codes = |shares: &[PartShare]| -> Vec<&str> {
        boards_from_2026(shares).unwrap_err().iter().map(|problem| problem.code).collect()
    };
    assert_eq!(codes(&[share("QJG", "NHS Essex", "1.1")]), ["out_of_range"]);
    assert_eq!(codes(&[share("QE1", "NHS Essex", "0.1")]), ["unknown_code"]);
    let beyond = [share("QNQ", "NHS Thames Valley", "0.7"), share("QNQ", "NHS Surrey and Sussex", "0.4")];
    assert_eq!(codes(&beyond), ["shares_beyond_one"]);
}
