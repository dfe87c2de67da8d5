//! Weight robustness: shares that can be worked out by hand, and what draws may not depend on.

use engine::delegation::{
    Category, Criterion, PlanningPopulation, Policy, Preference, Robustness, RobustnessOutcome, Service,
};
use engine::delegation::{Weighing, category_of};

/// A service that only its suitability decides.
fn service(code: &str, values: &[(Criterion, u32)]) -> Service {
    let mut service = Service {
        code: code.to_owned(),
        patients: Some(9_000.into()),
        flagged: Some(false),
        planning_population: PlanningPopulation::People(2_000_000.into()),
        ..Service::default()
    };
    for (criterion, value) in values {
        service.suitability.set(*criterion, Preference::Rated((*value).into()));
    }
    for criterion in Criterion::READINESS {
        service.readiness.set(criterion, Preference::Rated(100.into()));
    }
    service
}

fn policy(criteria: &[Criterion], threshold: u32) -> Policy {
    let weights = criteria.iter().map(|criterion| (*criterion, 1.into())).collect();
    Policy { suitability: Weighing { weights, threshold: threshold.into() }, ..Policy::shipped() }
}

fn run(services: &[Service], policy: &Policy, draws: u32, step: u32) -> RobustnessOutcome {
    let mut robustness = Robustness::new(services, policy, 42, draws);
    while !robustness.step(step) {}
    assert_eq!(robustness.progress(), (draws, draws));
    robustness.outcome()
}

fn kept(outcome: &RobustnessOutcome, service: usize) -> f64 {
    outcome.services[service].kept.parse().unwrap()
}

#[test]
fn shares_agree_with_those_worked_out_by_hand() {
    use Criterion::{JoinedUpPathway, NumberOfProviders, SettledTreatment, StabilityOfCost};
    let draws = 100_000;
    // Of two weights, the first is even between 0 and 1: it reaches 0.3 in seven of ten draws.
    let two = [StabilityOfCost, NumberOfProviders];
    let outcome = run(&[service("two", &[(two[0], 100), (two[1], 0)])], &policy(&two, 30), draws, 1_000);
    assert_eq!(outcome.services[0].category, Category::SuitableAndReady);
    assert!((kept(&outcome, 0) - 0.7).abs() < 0.006, "{outcome:?}");
    // Of k weights, one reaches x with the chance (1 - x)^(k - 1).
    for (criteria, wanted) in [
        (&[StabilityOfCost, NumberOfProviders, JoinedUpPathway][..], 0.64),
        (&[StabilityOfCost, NumberOfProviders, JoinedUpPathway, SettledTreatment][..], 0.512),
        (&Criterion::SUITABILITY[..], 0.327_68),
    ] {
        for first in 0..criteria.len() {
            let values: Vec<(Criterion, u32)> =
                criteria.iter().enumerate().map(|(place, one)| (*one, if place == first { 100 } else { 0 })).collect();
            let one = service("one", &values);
            let policy = policy(criteria, 20);
            let outcome = run(std::slice::from_ref(&one), &policy, draws, 999);
            // With even weights a criterion among six has a sixth, so the verdict itself may be the other.
            let suits = category_of(&one, &policy) == Category::SuitableAndReady;
            let share = if suits { kept(&outcome, 0) } else { 1.0 - kept(&outcome, 0) };
            assert!((share - wanted).abs() < 0.006, "{} criteria: {share} instead of {wanted}", criteria.len());
        }
    }
}

#[test]
fn steps_change_nothing_and_seeds_do() {
    let criteria = &Criterion::SUITABILITY[..5];
    let services: Vec<Service> = (0..20)
        .map(|number| {
            let values: Vec<(Criterion, u32)> = criteria
                .iter()
                .zip([7, 31, 57, 73, 91])
                .map(|(one, step)| (*one, (number * step + step) % 101))
                .collect();
            service(&format!("S{number}"), &values)
        })
        .collect();
    let policy = policy(criteria, 50);
    let whole = run(&services, &policy, 2_000, 2_000);
    for step in [1, 7, 32, 33, 500] {
        assert_eq!(run(&services, &policy, 2_000, step), whole);
    }
    let mut other = Robustness::new(&services, &policy, 43, 2_000);
    while !other.step(2_000) {}
    assert_ne!(other.outcome(), whole);
    let mut cut_short = Robustness::new(&services, &policy, 42, 2_000);
    assert!(!cut_short.step(100));
    assert_eq!(cut_short.outcome(), run(&services, &policy, 100, 100));
}

#[test]
fn places_add_up_and_equal_services_share_theirs() {
    let criteria = &Criterion::SUITABILITY[..5];
    let values = |value: u32| criteria.iter().map(|one| (*one, value)).collect::<Vec<_>>();
    let mut open = service("open", &values(50));
    open.suitability.set(criteria[2], Preference::Unknown);
    let services = [
        service("low", &values(10)),
        service("a", &values(60)),
        open,
        service("b", &values(60)),
        service("high", &values(90)),
    ];
    let outcome = run(&services, &policy(criteria, 50), 500, 100);
    let ranks: Vec<Option<&str>> = outcome.services.iter().map(|service| service.mean_rank.as_deref()).collect();
    assert_eq!(ranks, [Some("4"), Some("2.5"), None, Some("2.5"), Some("1")]);
    let kept: Vec<&str> = outcome.services.iter().map(|service| service.kept.as_str()).collect();
    assert_eq!([kept[0], kept[1], kept[4]], ["1", "1", "1"]);
}

#[test]
fn the_digits_of_a_seed_are_these() {
    let criteria = &Criterion::SUITABILITY[..3];
    let one = service("one", &[(criteria[0], 90), (criteria[1], 40), (criteria[2], 10)]);
    let two = service("two", &[(criteria[0], 20), (criteria[1], 60), (criteria[2], 80)]);
    let outcome = run(&[one, two], &policy(criteria, 50), 10_000, 10_000);
    let told: Vec<(&str, Option<&str>)> =
        outcome.services.iter().map(|service| (service.kept.as_str(), service.mean_rank.as_deref())).collect();
    // By area of the simplex: 0.6 and 0.625.
    assert_eq!(told, [("0.6072", Some("1.6171")), ("0.6304", Some("1.3829"))]);
}
