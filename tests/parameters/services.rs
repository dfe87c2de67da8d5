//! The portfolio of services, and the figures of the Delegation room.
use engine::delegation::{Criterion, Policy, ValueFunction};
use engine::parameters::{Decision, Grade, Parameter, PlanningTier, Proposal, Room, Unit};
use engine::parameters::{delegation, parameters, prescribed_service, prescribed_services, statutory_factors, tables};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn there_are_152_of_154_services_each_once() {
    let lines: BTreeSet<_> = prescribed_services().iter().map(|service| service.line).collect();
    assert_eq!((prescribed_services().len(), lines.len()), (152, 152));
    assert_eq!(delegation::PRESCRIBED_SERVICES.value, "154");
    assert!(!lines.contains("10") && !lines.contains("60"), "numbers that were not found");
    let names: BTreeSet<_> = prescribed_services().iter().map(|service| service.name).collect();
    assert_eq!(names.len(), 152);
    assert_eq!(prescribed_service("94").map(|service| service.name), Some("Radiotherapy services"));
    assert_eq!(prescribed_service("10"), None);
}

#[test]
fn what_was_read_stands_apart_from_what_is_assumed() {
    let count = |holds: &dyn Fn(&engine::parameters::PrescribedService) -> bool| {
        prescribed_services().iter().filter(|service| holds(service)).count()
    };
    assert_eq!(count(&|service| service.name_grade == Grade::Published), 43);
    assert_eq!(count(&|service| service.highly_specialised == Some(true)), 65);
    assert_eq!(count(&|service| service.highly_specialised.is_none()), 3);
    assert_eq!(count(&|service| service.highly_specialised_grade == Some(Grade::Published)), 2);
    assert_eq!(count(&|service| service.decision == Some(Decision::Delegated)), 21);
    assert_eq!(count(&|service| service.decision == Some(Decision::Retained)), 5);
    assert_eq!(count(&|service| service.tier.is_some()), 8);
    assert_eq!(count(&|service| service.tier == Some(PlanningTier::National)), 2);
    assert_eq!(count(&|service| service.patients.is_some()), 1);
    let proposed = |proposal| {
        let own = prescribed_services().iter().filter(move |service| service.proposal == Some(proposal));
        own.map(|service| service.line).collect::<Vec<_>>()
    };
    assert_eq!(proposed(Proposal::Pilot), ["7", "15", "105"]);
    assert_eq!(proposed(Proposal::WeakCase), ["132"]);
    for service in prescribed_services() {
        assert_eq!(service.name_source.is_some(), service.name_grade == Grade::Published, "{}", service.line);
        assert_eq!(service.decision.is_some(), service.decision_source.is_some(), "{}", service.line);
        assert_eq!(service.tier.is_some(), service.tier_source.is_some(), "{}", service.line);
        assert_eq!(service.programme_grade, Grade::Assumption, "no list by programme was read");
    }
    let programmes: BTreeMap<_, usize> = prescribed_services().iter().fold(BTreeMap::new(), |mut sums, service| {
        *sums.entry(service.programme).or_default() += 1;
        sums
    });
    assert_eq!(programmes.len().to_string(), delegation::PROGRAMMES_OF_CARE.value);
    assert!(tables().iter().any(|table| table.id == "prescribed_services" && table.rows == 152));
}

#[test]
fn three_statutory_factors_are_in_force_of_four() {
    let in_force = statutory_factors().iter().filter(|factor| factor.until.is_none()).count();
    assert_eq!(in_force.to_string(), delegation::STATUTORY_FACTORS.value);
    assert_eq!(statutory_factors().len().to_string(), delegation::STATUTORY_FACTORS_TO_2022.value);
    assert_eq!(statutory_factors().last().and_then(|factor| factor.until), Some(2022));
}

#[test]
fn the_policy_that_ships_is_ours_and_its_weights_sum_to_one() {
    let policy = Policy::shipped();
    for weighing in [&policy.suitability, &policy.readiness] {
        assert_eq!(weighing.weights.iter().map(|(_, weight)| *weight).sum::<Decimal>(), Decimal::ONE);
    }
    let ours = ["delegation.weight_", "delegation.suitable_from", "delegation.ready_from", "value_function."];
    for figure in parameters().iter().filter(|figure| ours.iter().any(|name| figure.id.starts_with(name))) {
        assert_eq!(figure.grade, Grade::Assumption, "{}", figure.id);
    }
    let shipped: Vec<_> = Criterion::SUITABILITY.into_iter().filter_map(ValueFunction::shipped).collect();
    assert_eq!(shipped.len(), 5, "every criterion of suitability but the taxonomy has a value function");
    for function in shipped {
        let values: Vec<_> = function.points().iter().map(|(_, value)| *value).collect();
        assert!(values.contains(&Decimal::ZERO) && values.contains(&Decimal::ONE_HUNDRED));
    }
    let of_the_room = |figure: &&Parameter| figure.unit == Unit::Score && !figure.id.starts_with("appraisal.");
    let scores = parameters().iter().filter(of_the_room);
    assert!(scores.clone().count() >= 5 && scores.into_iter().all(|figure| figure.used_by == [Room::Delegation]));
}

fn sources_of(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of the engine") {
        let path: PathBuf = entry.expect("an entry").path();
        if path.is_dir() {
            sources_of(&path, found);
        } else {
            found.push_str(&fs::read_to_string(path).expect("a source"));
        }
    }
}

#[test]
fn a_figure_that_feeds_the_room_is_named_by_its_code() {
    let mut code = String::new();
    sources_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/engine/src/delegation"), &mut code);
    for figure in parameters().iter().filter(|figure| figure.used_by.contains(&Room::Delegation)) {
        let (file, key) = figure.id.split_once('.').expect("file and key");
        let name = format!("{file}::{}", key.to_ascii_uppercase());
        assert!(code.contains(&name), "{name} is said to be used and is not");
    }
}
