//! Example ratings: invented, whole, a fair mix, and known again as long as one of them stands.

use engine::delegation::Category;
use engine::parameters::{Decision, Grade, PlanningTier, Proposal, example_ratings, prescribed_service, tables};
use scenario::Baseline;
use scenario::delegation::{DelegationInput, Judged, ServiceField};

fn example() -> DelegationInput {
    let mut input = Baseline::default().inputs().delegation;
    input.take_example();
    input
}

#[test]
fn the_examples_give_a_fair_mix_of_verdicts() {
    let input = example();
    let judged = Judged::out(&input).expect("the examples are sound");
    let of = |category| {
        let lines = input.example_lines().into_iter();
        lines.filter(|line| judged.verdict(line).map(|verdict| verdict.category) == Some(category)).collect::<Vec<_>>()
    };
    for category in Category::ALL {
        println!("{}: {:?}", category.name(), of(category));
        assert!((3..=9).contains(&of(category).len()), "{}: {:?}", category.name(), of(category));
    }
    let known = |line: &str| prescribed_service(line).expect("in the list");
    let any = |holds: &dyn Fn(&engine::parameters::PrescribedService) -> bool| {
        input.example_lines().into_iter().filter(|line| holds(known(line))).count()
    };
    assert!(any(&|service| service.decision == Some(Decision::Delegated)) >= 10);
    assert!(any(&|service| service.decision == Some(Decision::Retained)) >= 1);
    assert_eq!(any(&|service| service.proposal == Some(Proposal::Pilot)), 3);
    assert_eq!(any(&|service| service.proposal == Some(Proposal::WeakCase)), 1);
    for tier in [PlanningTier::Local, PlanningTier::SubRegional, PlanningTier::National] {
        assert!(any(&|service| service.tier == Some(tier)) >= 1, "{tier:?}");
    }
    let mut programmes: Vec<&str> = input.example_lines().iter().map(|line| known(line).programme).collect();
    programmes.sort_unstable();
    programmes.dedup();
    assert_eq!(programmes.len(), 6);
}

#[test]
fn every_invented_figure_reaches_its_row_and_none_stands_for_a_public_one() {
    let input = example();
    for example in example_ratings() {
        let row = input.service(example.line).expect("in the list");
        let public = scenario::delegation::ServiceInput::public(prescribed_service(example.line).expect("in the list"));
        let invented: Vec<ServiceField> =
            ServiceField::all().into_iter().filter(|field| field.get(&row) != field.get(&public)).collect();
        assert_eq!(invented.len(), example.known.len(), "{}: {invented:?}", example.line);
        assert!(
            invented.iter().all(|field| field.get(&public).is_empty()),
            "{}: a public fact is replaced",
            example.line
        );
        assert!(row.cost.is_empty(), "no money is invented");
    }
    assert!(tables().iter().any(|table| table.id == "example_ratings" && table.grade == Grade::Illustrative));
}

#[test]
fn no_baseline_opens_with_them() {
    for baseline in Baseline::ALL {
        let input = baseline.inputs().delegation;
        assert!(!input.example_ratings && input.services.is_empty() && input.example_lines().is_empty());
    }
}

#[test]
fn a_row_is_illustrative_until_nothing_of_the_example_is_left() {
    let mut input = example();
    assert_eq!((input.example_lines().len(), input.own_services()), (24, 0));
    input.change("15", |service| service.readiness.data_quality = "33".to_owned());
    assert!(input.is_example("15"), "the other figures are still invented");
    for field in ServiceField::all() {
        input.change("15", |service| field.set(service, ""));
    }
    assert!(!input.is_example("15"));
    assert_eq!((input.example_lines().len(), input.own_services()), (23, 1));
    input.change("19", |service| service.centres = "2".to_owned());
    assert_eq!(input.own_services(), 2);
    input.forget("94");
    assert!(!input.is_example("94"));
    let mut other = Baseline::default().inputs().delegation;
    other.change("15", |service| service.centres = "50".to_owned());
    assert!(!other.is_example("15"), "the same figure entered by a user is the user’s");
    other.take_test(input);
    assert!(other.is_example("7"));
}
