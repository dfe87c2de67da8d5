//! The optimiser against the literature: public instances proven at the value that was published, certified, every mutant refused.

use engine::capital::optimiser::{Model, Search};
use proofs::optimiser::instances::{Instance, chu_beasley, glover_kochenberger, mknap2, pence_sized};
use proofs::soak::instances::faults;

fn proven(instance: &Instance, model: &Model, times: i64) {
    let mut search = Search::new(model);
    search.step(u64::MAX / 2);
    let faults = faults(instance, model, times, &search.found(), true);
    assert!(faults.is_empty(), "{} times {times}: {faults:?}", instance.name);
}

#[test]
fn all_of_mknap2_are_proven_as_published() {
    let all = mknap2();
    assert_eq!(all.len(), 48);
    for instance in &all {
        proven(instance, &instance.model, 1);
    }
}

#[test]
fn all_of_mknap2_are_proven_at_the_size_of_pence() {
    for (instance, seed) in mknap2().iter().zip(1..) {
        let (model, times) = pence_sized(instance, seed);
        let figures = model.rows.iter().map(|row| row.limit).chain(model.values.iter().copied());
        assert!(figures.max().is_some_and(|largest| largest > 1_000_000_000), "{}", instance.name);
        proven(instance, &model, times);
    }
}

/// A few that take few nodes; `soak instances` proves all 30.
#[test]
fn some_of_chu_and_beasley_are_proven_as_published() {
    let all = chu_beasley();
    assert_eq!(all.len(), 30);
    for number in [17, 21, 29] {
        let instance = &all[number - 1];
        proven(instance, &instance.model, 1);
        let (model, times) = pence_sized(instance, 1);
        proven(instance, &model, times);
    }
}

#[test]
fn a_wrong_value_a_wrong_choice_and_a_bound_too_low_are_seen() {
    let instance = &mknap2()[10];
    let mut search = Search::new(&instance.model);
    search.step(u64::MAX / 2);
    let found = search.found();
    let seen = |change: &dyn Fn(&mut engine::capital::optimiser::Found, &mut Instance)| {
        let (mut found, mut instance) = (found.clone(), instance.clone());
        change(&mut found, &mut instance);
        !faults(&instance, &instance.model, 1, &found, true).is_empty()
    };
    assert!(!seen(&|_, _| {}));
    assert!(seen(&|_, instance| instance.best += 1));
    assert!(seen(&|found, _| found.value = found.value.map(|value| value - 1)));
    assert!(seen(&|found, _| found.bound = found.bound.map(|bound| bound - 1)));
    assert!(seen(&|found, _| found.chosen[0] = !found.chosen[0]));
    assert!(seen(&|found, _| found.status = engine::capital::optimiser::Status::BestFound));
}

#[test]
fn the_hard_ones_are_read_whole() {
    let sizes: Vec<(usize, usize)> =
        glover_kochenberger().iter().map(|one| (one.model.values.len(), one.model.rows.len())).collect();
    assert_eq!(sizes, [(100, 15), (100, 25), (150, 25)]);
}
