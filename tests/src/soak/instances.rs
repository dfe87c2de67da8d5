//! The public instances one by one, each proven or as far as it gets: `soak instances`.

use std::process::ExitCode;
use std::time::Instant;

use engine::capital::optimiser::{Found, Model, Search, Status, certify};

use crate::optimiser::instances::{Instance, chu_beasley, glover_kochenberger, mknap2, pence_sized};
use crate::optimiser::mutants;

/// Seconds for an instance that need not be proven.
const SECONDS: u64 = 30;

/// Proves `mknap2` and Chu-Beasley as published and at the size of pence, tries Glover-Kochenberger for half a minute each, certifies every
/// answer and wants every mutant of it refused. Wrong is: another value than published, a certificate refused, a mutant accepted, no proof.
pub fn soak() -> ExitCode {
    println!(
        "{:<14} {:<12} {:>9} {:>16} {:>16} {:>9} {:>8}",
        "instance", "", "published", "value", "bound", "nodes", "seconds"
    );
    let mut wrong = 0;
    for (proven, set) in [(true, mknap2()), (true, chu_beasley()), (false, glover_kochenberger())] {
        for instance in &set {
            wrong += told(instance, "", &instance.model, 1, proven);
            let (pence, times) = pence_sized(instance, 1);
            wrong += told(instance, "pence-sized", &pence, times, proven);
        }
    }
    println!("{wrong} wrong");
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn told(instance: &Instance, size: &str, model: &Model, times: i64, must_be_proven: bool) -> usize {
    let start = Instant::now();
    let mut search = Search::new(model);
    while !search.step(200) && (must_be_proven || start.elapsed().as_secs() < SECONDS) {}
    let found = search.found();
    let seconds = start.elapsed().as_secs_f64();
    let (value, bound) = (found.value.unwrap_or_default(), found.bound.unwrap_or_default());
    let Instance { name, best, .. } = instance;
    println!("{name:<14} {size:<12} {best:>9} {value:>16} {bound:>16} {:>9} {seconds:>8.2}", found.nodes);
    let faults = faults(instance, model, times, &found, must_be_proven);
    for fault in &faults {
        println!("WRONG {name} {size}: {fault}");
    }
    usize::from(!faults.is_empty())
}

/// What is wrong with what was found of an instance whose figures were multiplied.
pub fn faults(instance: &Instance, model: &Model, times: i64, found: &Found, must_be_proven: bool) -> Vec<String> {
    let (Some(value), Some(bound)) = (found.value, found.bound) else { return vec!["nothing found".to_owned()] };
    let mut faults = Vec::new();
    let is_proven = found.status == Status::ProvenBest;
    let (whole, whole_bound) = (value.div_euclid(times.into()), bound.div_euclid(times.into()));
    if is_proven && whole != instance.best {
        faults.push(format!("{whole} is proven, {} is published", instance.best));
    }
    // What is published can be reached, so no true bound lies below it.
    if whole_bound < instance.best || bound < value || (is_proven && bound != value) {
        faults.push(format!("a bound of {bound}"));
    }
    if must_be_proven && !is_proven {
        faults.push("not proven".to_owned());
    }
    if certify(model, &found.chosen, value).is_err() {
        faults.push("the certificate is refused".to_owned());
    }
    faults.extend(mutants::accepted(model, &found.chosen, value));
    faults
}
