use engine::delegation::{Criterion, Preference};

use super::*;

fn rated(value: i64) -> Service {
    let mut service = Service {
        code: "94".into(),
        patients: Some(9_000.into()),
        centres: Some(50.into()),
        flagged: Some(false),
        planning_population: PlanningPopulation::People(3_000_000.into()),
        ..Service::default()
    };
    for criterion in Criterion::SUITABILITY {
        service.suitability.set(criterion, Preference::Rated(value.into()));
    }
    for criterion in Criterion::READINESS {
        service.readiness.set(criterion, Preference::Rated(value.into()));
    }
    service
}

fn at(told: &[(Stand, String)], place: usize) -> (Stand, &str) {
    told.get(place).map_or((Stand::NotAsked, ""), |(stand, words)| (*stand, words.as_str()))
}

fn told(service: &Service) -> Vec<(Stand, String)> {
    let policy = Policy::shipped();
    let verdict = Verdict::of(service, &policy);
    reasons(service, &policy, &verdict)
        .into_iter()
        .map(|reason| (reason.stand, format!("{} {}", reason.title, reason.detail)))
        .collect()
}

#[test]
fn a_ready_service_passes_every_rule() {
    assert_eq!(
        told(&rated(70)),
        [
            (Stand::Passes, "Not highly specialised. It is not listed as highly specialised; 9,000 patients a year are over the limit of 500 and 50 centres are over the limit of 3.".to_owned()),
            (Stand::Passes, "Planning population fits. It is planned for 3 million; the line is 10 million.".to_owned()),
            (Stand::Passes, "Suitable. It scores 70; the pass mark is 60.".to_owned()),
            (Stand::Passes, "No review bars it. Whether a review is due is not known. Under this policy a review that is due is marked and bars nothing.".to_owned()),
            (Stand::Passes, "Ready. It scores 70; the pass mark is 60.".to_owned()),
            (Stand::Stops, "Nothing stops it. It is suitable and ready.".to_owned()),
        ]
    );
}

#[test]
fn the_rule_that_stops_ends_the_asking() {
    let rare = Service { flagged: Some(true), ..Service::default() };
    let told = told(&rare);
    assert_eq!(at(&told, 0), (Stand::Stops, "Highly specialised. It is listed as highly specialised."));
    assert!(
        told.iter()
            .skip(1)
            .all(|(stand, words)| *stand == Stand::NotAsked && words == "Not asked. An earlier rule decides.")
    );
    assert_eq!(because(&Verdict::of(&rare, &Policy::shipped())), "Rule 1: highly specialised");
}

#[test]
fn what_is_open_says_between_what() {
    let mut open = rated(70);
    open.readiness.set(Criterion::ExpertiseAvailable, Preference::Unknown);
    let verdict = Verdict::of(&open, &Policy::shipped());
    assert_eq!(verdict.category, Category::Undetermined);
    assert_eq!(at(&told(&open), 4), (Stand::May, "May not be ready. It scores 56 to 76; the pass mark is 60."));
    assert_eq!(at(&told(&open), 5).0, Stand::May);
    assert_eq!(
        verdict_sentence(&verdict),
        "What is known does not settle it: it may be ready to be run locally or suitable but not ready."
    );
    assert_eq!(because(&verdict), "Rules 5 and 6 are open");
}

#[test]
fn a_later_rule_may_stop_it_for_certain_while_an_earlier_is_open() {
    let mut open = rated(10);
    open.flagged = None;
    let told = told(&open);
    assert_eq!((at(&told, 0).0, at(&told, 2).0, at(&told, 4).0), (Stand::May, Stand::Stops, Stand::NotAsked));
    assert_eq!(verdict_sentence(&Verdict::of(&open, &Policy::shipped())), "It stays national, whatever is not known.");
}

#[test]
fn one_centre_is_one() {
    let service =
        Service { patients: Some(1.into()), centres: Some(1.into()), flagged: Some(false), ..Service::default() };
    let told = told(&service);
    assert!(
        at(&told, 0).1.ends_with("1 patient a year is within the limit of 500 and 1 centre is within the limit of 3."),
        "{}",
        at(&told, 0).1
    );
}
