use engine::delegation::{Criterion, PlanningPopulation, Preference, classify, shipped_services};
use engine::parameters::prescribed_services;
use rust_decimal::Decimal;

use super::*;

/// Every service rated alike, in so many centres.
fn rated(rating: i64) -> Vec<Service> {
    let mut services = shipped_services();
    for service in &mut services {
        service.centres = Some(50.into());
        service.planning_population = PlanningPopulation::People(2_000_000.into());
        for criterion in Criterion::SUITABILITY {
            service.suitability.set(criterion, Preference::Rated(rating.into()));
        }
        for criterion in Criterion::READINESS {
            service.readiness.set(criterion, Preference::Rated(Decimal::from(rating)));
        }
    }
    services
}

fn all(services: &[Service], policy: &Policy) -> Vec<Beside> {
    let verdicts = classify(services, policy).services;
    services.iter().zip(&verdicts).flat_map(|(service, verdict)| of_line(service, policy, verdict)).collect()
}

/// Whatever is known, each published decision and proposal has its sentence, and its numbers are those of the verdict.
#[test]
fn no_published_line_lacks_its_sentence() {
    let published: usize = prescribed_services().iter().map(|line| Published::of(line).count()).sum();
    assert_eq!(published, 21 + 5 + 3 + 1);
    let mut strict = Policy::shipped();
    strict.suitability.threshold = 30.into();
    strict.readiness.threshold = 90.into();
    for policy in [Policy::shipped(), strict] {
        for services in [shipped_services(), rated(0), rated(50), rated(80), rated(100)] {
            let verdicts = classify(&services, &policy).services;
            let told = all(&services, &policy);
            assert_eq!(told.len(), published);
            for beside in &told {
                let said = &beside.sentence;
                let judged = verdicts.iter().find(|verdict| verdict.code == beside.line.line);
                assert!(judged.is_some(), "{} is judged", beside.line.line);
                let Some(verdict) = judged else { continue };
                assert!(said.starts_with(beside.published.sentence()) && said.ends_with('.'), "{said}");
                assert!(beside.published.source(beside.line).is_some(), "{said}");
                assert!(!said.contains("  ") && !said.contains(". ."), "{said}");
                let score = |score: &engine::delegation::Score, mark| names::ends(&score.low, &score.high, Some(mark));
                let suitability = score(&verdict.suitability, policy.suitability.threshold);
                let readiness = score(&verdict.readiness, policy.readiness.threshold);
                match (verdict.category, verdict.rule.as_slice()) {
                    (Category::Undetermined, _) => {
                        assert!(said.contains(&counted(verdict.settles.len(), "fact", "facts")), "{said}");
                        assert_eq!(beside.difference, Difference::TestOpen);
                    }
                    (Category::SuitableAndReady, _) => {
                        assert!(said.contains(&format!("For suitability it scores {suitability};")), "{said}");
                        assert!(said.contains(&format!("For readiness it scores {readiness};")), "{said}");
                    }
                    (_, [Rule::Suitability]) => {
                        assert!(said.contains(&format!("For suitability it scores {suitability};")), "{said}");
                    }
                    (_, [Rule::Readiness]) => {
                        assert!(said.contains(&format!("For readiness it scores {readiness};")), "{said}");
                    }
                    _ => {}
                }
                assert_eq!(said.contains("agrees"), beside.difference == Difference::Same, "{said}");
                assert_eq!(said.contains("cannot be compared"), beside.difference == Difference::TestOpen, "{said}");
            }
        }
    }
}

#[test]
fn agreement_by_our_own_mark_is_said_to_be_no_proof() {
    let told = all(&shipped_services(), &Policy::shipped());
    let retained = told.iter().filter(|beside| beside.published == Published::Decided(Decision::Retained));
    for beside in retained {
        let assumed = beside.line.highly_specialised_grade == Some(Grade::Assumption);
        assert_eq!(beside.difference, Difference::Same);
        assert_eq!(beside.sentence.contains("this is no proof"), assumed, "{}", beside.sentence);
    }
}

#[test]
fn a_difference_is_told_as_it_is() {
    let of = |services: &[Service], line: &str| {
        let policy = Policy::shipped();
        let told = all(services, &policy);
        told.into_iter().filter(|beside| beside.line.line == line).map(|beside| beside.sentence).collect::<Vec<_>>()
    };
    assert_eq!(
        of(&rated(50), "15"),
        [
            "It was delegated, but the test keeps it national. For suitability it scores 50; the pass mark is 60. What the decision weighed \
             was not published: it may have known more, or weighed it otherwise.",
            "Policy Exchange proposed to pilot it first, but the test keeps it national. For suitability it scores 50; the pass mark is 60. \
             The proposal gives reasons and no figures, so that it cannot be worked out again."
        ]
    );
    assert!(of(&shipped_services(), "94").is_empty(), "nothing was read of radiotherapy");
    assert!(of(&rated(100), "132").concat().starts_with(
        "Policy Exchange calls the case for delegating it weak, but by the test it suits local commissioning and is ready."
    ));
    assert_eq!(
        of(&shipped_services(), "2"),
        [
            "It was delegated. The two cannot be compared: 13 facts that the test asks for are not known, and whatever they are decides. What \
          the decision weighed was not published: it may have known more, or weighed it otherwise."
        ]
    );
}

#[test]
fn the_pilot_of_a_programme_is_counted() {
    let said = of_mental_health(&classify(&rated(100), &Policy::shipped()).services);
    let lines = prescribed_services().iter().filter(|line| line.programme == MENTAL_HEALTH);
    let flagged = lines.clone().filter(|line| line.highly_specialised == Some(true)).count();
    assert!(said.contains(&format!("Of {} lines placed there", lines.count())), "{said}");
    assert!(said.contains(&format!("{} national", stays(flagged))), "{said}");
}
