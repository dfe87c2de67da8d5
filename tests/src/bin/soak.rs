//! Runs a proof in bulk: `cargo run --release -p proofs --bin soak -- allocation --cases 100000 --seed 1`.

use std::process::ExitCode;

use proofs::bulk::{Outcome, run};
use proofs::collaboratives::{collaborative, pay_over_time};
use proofs::cost_growth;
use proofs::delegation::{flips, splits};
use proofs::documents::links;
use proofs::engagement;
use proofs::laws;
use proofs::optimiser::exhaustive;
use proofs::pathways;
use proofs::portfolio::{compare, steps};
use proofs::provider;
use proofs::soak::counted::Counted;
use proofs::soak::{allocation, apportionment, fuzz, hostile, instances, rounding, typed};

#[global_allocator]
static MEMORY: Counted = Counted;

/// A proof: its name, how many cases it usually runs, one case, and the account of a case that went wrong in some way.
struct Proof {
    name: &'static str,
    usual: u64,
    one: fn(u64, u64) -> Outcome,
    tell: fn(u64, u64, &str) -> String,
}

const PROOFS: [Proof; 20] = [
    Proof { name: "allocation", usual: 100_000, one: allocation::one, tell: allocation::tell },
    Proof { name: "lines", usual: 20_000, one: allocation::one_of_lines, tell: allocation::tell_of_lines },
    Proof { name: "apportionment", usual: 1_000_000, one: apportionment::one, tell: apportionment::tell },
    Proof { name: "rounding", usual: 10_000_000, one: rounding::one, tell: rounding::tell },
    Proof { name: "typed", usual: 10_000_000, one: typed::one, tell: typed::tell },
    Proof { name: "hostile", usual: 1_000_000, one: hostile::one, tell: hostile::tell },
    Proof { name: "flips", usual: 10_000, one: flips::one, tell: flips::tell },
    Proof { name: "splits", usual: 200, one: splits::one, tell: splits::tell },
    Proof { name: "optimise", usual: 50_000, one: exhaustive::one, tell: exhaustive::tell },
    Proof { name: "portfolios", usual: 10_000, one: compare::one, tell: compare::tell },
    Proof { name: "portfolio_steps", usual: 10_000, one: steps::one, tell: steps::tell },
    Proof { name: "funds", usual: 100_000, one: engagement::compare::one, tell: engagement::compare::tell },
    Proof { name: "pathways", usual: 10_000, one: pathways::soak::one, tell: pathways::soak::tell },
    Proof { name: "collaboratives", usual: 100_000, one: collaborative::one, tell: collaborative::tell },
    Proof { name: "pay_over_time", usual: 50_000, one: pay_over_time::one, tell: pay_over_time::tell },
    Proof { name: "cost_growth", usual: 100_000, one: cost_growth::compare::one, tell: cost_growth::compare::tell },
    Proof { name: "providers", usual: 50_000, one: provider::compare::one, tell: provider::compare::tell },
    Proof { name: "links", usual: 10_000, one: links::one, tell: links::tell },
    Proof { name: "fuzz", usual: 10_000_000, one: fuzz::one, tell: fuzz::tell },
    Proof { name: "laws", usual: 100_000, one: laws::one, tell: laws::tell_of },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    // Not cases of chance but a list, told one by one.
    if words.first().is_some_and(|name| name == "instances") {
        return instances::soak();
    }
    let proof = words.first().and_then(|name| PROOFS.iter().find(|proof| proof.name == name));
    let (Some(proof), Ok(cases), Ok(seed), Ok(only)) =
        (proof, number(&words, "--cases"), number(&words, "--seed"), number(&words, "--only"))
    else {
        let names: Vec<&str> = PROOFS.iter().map(|proof| proof.name).collect();
        eprintln!("soak <{} | instances> [--cases N] [--seed N] [--only N]", names.join(" | "));
        return ExitCode::from(2);
    };
    let (cases, seed) = (cases.unwrap_or(proof.usual), seed.unwrap_or(1));
    if let Some(only) = only {
        let outcome = (proof.one)(seed, only);
        println!("{:#?}", outcome.labels);
        for fault in &outcome.faults {
            println!("WRONG {fault}: {}", (proof.tell)(seed, only, fault));
        }
        return if outcome.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let tally = run(cases, &|case| (proof.one)(seed, case), &|done| eprintln!("{done} of {cases}"));
    println!("{}", tally.report(proof.name, seed, &|case, fault| (proof.tell)(seed, case, fault)));
    if let Some(extremes) = fuzz::extremes() {
        println!("{extremes}");
    }
    if tally.wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The number after a word; nothing where the word is absent.
fn number(words: &[String], name: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    match words.iter().position(|word| word == name) {
        Some(at) => words.get(at + 1).map_or("", String::as_str).replace('_', "").parse().map(Some),
        None => Ok(None),
    }
}
