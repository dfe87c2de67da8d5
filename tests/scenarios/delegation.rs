//! The Delegation room: what is set becomes services and a policy, strictly; the last verdicts stay beside a problem.

use std::sync::Arc;

use engine::delegation::{Category, Criterion, Policy, classify, shipped_services};
use scenario::delegation::{DelegationInput, Judged, Judging, Known, Level};
use scenario::{Baseline, differences, in_use};

use crate::{changed, refusal};

fn opening() -> DelegationInput {
    Baseline::default().inputs().delegation
}

fn faults(change: impl FnOnce(&mut DelegationInput)) -> Vec<(&'static str, String)> {
    let mut input = opening();
    change(&mut input);
    let problems = Judged::out(&input).expect_err("refused");
    assert!(problems.iter().all(|problem| scenario::schema::field(&problem.path).is_some()), "{problems:?}");
    problems.into_iter().map(|problem| (problem.code, problem.path)).collect()
}

/// Rates a service so that nothing of it is open.
fn settle(input: &mut DelegationInput, line: &str, rating: &str) {
    input.change(line, |service| {
        service.centres = "50".to_owned();
        service.flagged = Known::No;
        service.planning_population = "2000000".to_owned();
        for criterion in Criterion::SUITABILITY.into_iter().chain(Criterion::READINESS) {
            rating.clone_into(service.rating_mut(criterion).expect("every criterion has a rating"));
        }
    });
}

#[test]
fn what_opens_is_what_ships() {
    let judged = Judged::out(&opening()).expect("the opening is sound");
    let mut policy = Policy::shipped();
    policy.suitability.weights.push((Criterion::Taxonomy, 0.into()));
    assert_eq!(judged.policy, policy);
    assert_eq!(judged.services, shipped_services());
    assert_eq!(judged.classification, classify(&shipped_services(), &Policy::shipped()));
}

#[test]
fn a_row_of_what_is_public_reads_as_what_is_public() {
    for known in engine::parameters::prescribed_services() {
        let mut input = opening();
        input.services = vec![input.service(known.line).expect("it is in the list")];
        assert_eq!(Judged::out(&input).expect("sound").services, shipped_services(), "{}", known.line);
        input.change(known.line, |_| {});
        assert!(input.services.is_empty(), "a row that says nothing new is taken out");
    }
}

#[test]
fn ratings_settle_a_verdict_and_pass_marks_move_it() {
    let mut input = opening();
    settle(&mut input, "15", "60");
    let category =
        |input: &DelegationInput| Judged::out(input).expect("sound").verdict("15").map(|verdict| verdict.category);
    assert_eq!(category(&input), Some(Category::SuitableAndReady));
    input.policy.readiness.threshold = "60.1".to_owned();
    assert_eq!(category(&input), Some(Category::SuitableNotReady));
    input.policy.suitability.threshold = "61".to_owned();
    assert_eq!(category(&input), Some(Category::NotSuitable));
    input.forget("15");
    assert_eq!(category(&input), Some(Category::Undetermined));
}

#[test]
fn what_is_counted_is_valued_unless_it_is_rated() {
    let mut input = opening();
    settle(&mut input, "15", "0");
    let low = |input: &DelegationInput| {
        Judged::out(input).expect("sound").verdict("15").expect("judged").suitability.low.shown()
    };
    assert_eq!(low(&input), "0");
    input.change("15", |service| {
        service.suitability.number_of_providers.clear();
        service.centres = "40".to_owned();
    });
    assert_eq!(low(&input), "20", "forty centres are worth 100, at a weight of a fifth");
    input.change("15", |service| {
        service.suitability.joined_up_pathway.clear();
        service.measures.payers = "4".to_owned();
    });
    assert_eq!(low(&input), "45");
    let mut inputs = Baseline::default().inputs();
    inputs.delegation = input;
    assert!(in_use::in_use(&inputs, "delegation.services[0].measures.payers"));
    assert!(!in_use::in_use(&inputs, "delegation.services[0].level"), "people come before a level");
    inputs.delegation.change("15", |service| service.suitability.joined_up_pathway = "10".to_owned());
    assert!(!in_use::in_use(&inputs, "delegation.services[0].measures.payers"));
    assert!(in_use::in_use(&inputs, "delegation.policy.readiness.weights.data_quality"));
    inputs.delegation.policy.review_bars = true;
    assert!(!in_use::in_use(&inputs, "delegation.policy.readiness.weights.data_quality"));
}

#[test]
fn people_come_before_a_level() {
    let mut input = opening();
    input.change("19", |service| service.level = Level::Local);
    let tier = |input: &DelegationInput| {
        Judged::out(input).expect("sound").verdict("19").and_then(|verdict| verdict.tier.clone())
    };
    assert_eq!(tier(&input).as_deref(), Some("local"));
    input.change("19", |service| service.planning_population = "3000000".to_owned());
    assert_eq!(tier(&input).as_deref(), Some("sub_regional"));
}

#[test]
fn every_fault_is_told_at_once_with_its_path() {
    assert_eq!(
        faults(|input| {
            input.policy.highly_specialised.patients = "many".to_owned();
            input.policy.suitability.threshold = "101".to_owned();
            input.policy.readiness.weights.data_quality = String::new();
            settle(input, "15", "120");
            input.services[0].measures.specialised_share = "40".to_owned();
            input.services[0].cost = "-1".to_owned();
            input.services[0].centres = "1e3".to_owned();
        })
        .into_iter()
        .filter(|(_, path)| !path.contains("].suitability.") && !path.contains("].readiness."))
        .collect::<Vec<_>>(),
        [
            ("not_a_number", "delegation.policy.highly_specialised.patients".to_owned()),
            ("out_of_range", "delegation.policy.suitability.threshold".to_owned()),
            ("blank", "delegation.policy.readiness.weights.data_quality".to_owned()),
            ("exponent", "delegation.services[0].centres".to_owned()),
            ("out_of_range", "delegation.services[0].measures.specialised_share".to_owned()),
            ("negative_money", "delegation.services[0].cost".to_owned()),
        ]
    );
    let twice = faults(|input| {
        settle(input, "15", "60");
        let mut other = input.services[0].clone();
        input.services.push(other.clone());
        other.line = "15B".to_owned();
        input.services.push(other);
    });
    assert_eq!(
        twice,
        [
            ("duplicate_code", "delegation.services[1].line".to_owned()),
            ("unknown_line", "delegation.services[2].line".to_owned())
        ]
    );
    let weightless = faults(|input| input.policy.suitability.weights = Default::default());
    assert_eq!(weightless.len(), 6, "a weight that is blank is no weight of nothing");
}

#[test]
fn weights_of_nothing_are_refused_together() {
    let none = faults(|input| {
        for criterion in Criterion::READINESS {
            "0".clone_into(input.policy.readiness.weights.of_mut(criterion).expect("a weight"));
        }
    });
    assert_eq!(none, [("nothing_weighed", "delegation.policy.readiness.weights".to_owned())]);
}

#[test]
fn the_last_verdicts_stay_beside_a_problem() {
    let mut input = opening();
    let good = Judging::after(None, &input);
    assert!(good.is_current());
    input.policy.national_population = "x".to_owned();
    let faulty = Judging::after(Some(&good), &input);
    assert!(!faulty.is_current() && faulty != good);
    assert!(Arc::ptr_eq(faulty.shown.as_ref().expect("kept"), good.shown.as_ref().expect("an answer")));
    assert!(Judging::after(None, &input).shown.is_none());
}

#[test]
fn flips_name_inputs_of_the_scenario() {
    let mut input = opening();
    settle(&mut input, "15", "70");
    let verdict = Judged::out(&input).expect("sound").with_flips("15").expect("judged");
    let policy: Vec<_> = verdict.flips.iter().filter(|flip| flip.path.starts_with("policy")).collect();
    assert!(policy.len() > 10);
    assert!(
        policy.iter().all(|flip| scenario::schema::field(&format!("delegation.{}", flip.path)).is_some()),
        "{policy:?}"
    );
    let own = verdict.flips.iter().filter(|flip| !flip.path.starts_with("policy"));
    for flip in own {
        assert!(scenario::schema::field(&format!("delegation.services[0].{}", flip.path)).is_some(), "{}", flip.path);
    }
}

#[test]
fn changes_are_said_in_words() {
    let scenario = changed(|inputs| {
        inputs.delegation.policy.suitability.threshold = "55".to_owned();
        inputs.delegation.policy.suitability.weights.stability_of_cost = "0.3".to_owned();
        settle(&mut inputs.delegation, "15", "60");
    });
    let lines = differences::changes(&scenario.baseline.inputs(), &scenario.inputs);
    assert_eq!(
        lines.iter().map(scenario::Change::line).collect::<Vec<_>>(),
        [
            "Weight of steady cost in suitability: 30% (was 25%)",
            "Suitable from a score of: 55 (was 60)",
            "Your facts and ratings of services: 1 service (was none)",
        ]
    );
}

#[test]
fn a_row_is_given_whole() {
    let document = |row: &str| {
        format!(
            r#"{{ "format": "specialised-services-scenario", "version": 1, "baseline": "as-it-stands",
               "changes": {{ "delegation": {{ "services": [{row}], "policy": {{ "review_bars": "yes" }} }} }} }}"#
        )
    };
    let told = refusal(&document(r#"{ "line": "15", "flagged": "perhaps", "rating": "60" }"#));
    assert!(told.contains(&("unknown_field", "changes.delegation.services[0].rating".to_owned())), "{told:?}");
    assert!(told.contains(&("unknown_choice", "changes.delegation.services[0].flagged".to_owned())));
    assert!(told.contains(&("missing", "changes.delegation.services[0].patients".to_owned())));
    assert!(told.contains(&("wrong_type", "changes.delegation.policy.review_bars".to_owned())));
}

#[test]
fn levels_begin_where_they_are_set_and_must_rise() {
    let mut input = opening();
    settle(&mut input, "15", "60");
    let tier = |input: &DelegationInput| {
        Judged::out(input).expect("sound").verdict("15").and_then(|verdict| verdict.tier.clone())
    };
    assert_eq!(tier(&input).as_deref(), Some("local"));
    input.policy.tiers.sub_regional = "1500000".to_owned();
    assert_eq!(tier(&input).as_deref(), Some("sub_regional"));
    input.policy.tiers.national = "1999999".to_owned();
    assert_eq!(tier(&input).as_deref(), Some("national"));
    let public = Judged::out(&input).expect("sound");
    assert_eq!(public.verdict("94").and_then(|verdict| verdict.tier.as_deref()), Some("national"), "over 2.5 million");
    assert_eq!(public.verdict("7").and_then(|verdict| verdict.tier.as_deref()), None, "1 to 2.5 million lies in three");
    let told = faults(|input| {
        input.policy.tiers.local = "3000000".to_owned();
        input.policy.tiers.national = "3000000".to_owned();
    });
    assert_eq!(told, [("tiers_not_rising", "delegation.policy.tiers.sub_regional".to_owned())]);
    let told = faults(|input| {
        input.policy.tiers.local = String::new();
        input.policy.tiers.national = "many".to_owned();
    });
    assert_eq!(
        told,
        [
            ("blank", "delegation.policy.tiers.local".to_owned()),
            ("not_a_number", "delegation.policy.tiers.national".to_owned())
        ]
    );
}
