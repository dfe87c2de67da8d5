//! Models for the optimiser, one JSON record a line: `models portfolios`, `models middling --cases 500 --seed 1`.
//!
//! Each is `{"name", "set", "best", "request"}`, the request as the entry `optimise` takes it; `best` is the published value where there is one.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use engine::capital::optimiser::Model;
use proofs::optimiser::instances::{Instance, chu_beasley, glover_kochenberger, mknap2, pence_sized};
use proofs::optimiser::portfolios::{Portfolio, everyday, hard, table};
use proofs::optimiser::{middling, requests};
use proofs::random::Random;
use serde_json::{Value, json};

const SETS: [&str; 5] = ["portfolios", "instances", "pence", "middling", "all"];
const NODES: u64 = 1_000_000_000;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str| {
        let place = words.iter().position(|word| word == name)?;
        words.get(place + 1)?.parse::<u64>().ok()
    };
    let set = words.first().map_or("", String::as_str);
    if !SETS.contains(&set) {
        eprintln!("models <{}> [--cases N] [--seed N]", SETS.join(" | "));
        return ExitCode::from(2);
    }
    let mut lines: Vec<Value> = Vec::new();
    if set == "portfolios" || set == "all" {
        lines.extend(table().into_iter().map(|one| portfolio("table", one)));
        lines.extend(hard().into_iter().map(|one| portfolio("hard", one)));
        lines.extend(everyday().into_iter().map(|one| portfolio("everyday", one)));
    }
    if set == "instances" || set == "all" {
        lines.extend(mknap2().iter().map(|one| instance("mknap2", one)));
        lines.extend(chu_beasley().iter().map(|one| instance("chu_beasley", one)));
        lines.extend(glover_kochenberger().iter().map(|one| instance("glover_kochenberger", one)));
    }
    if set == "pence" {
        let sized = |one: &Instance| line("pence", &one.name, &pence_sized(one, 1).0, None);
        lines.extend(mknap2().iter().map(sized));
    }
    if set == "middling" {
        let (cases, seed) = (number("--cases").unwrap_or(500), number("--seed").unwrap_or(1));
        for case in 0..cases {
            let model = middling::model(&mut Random::of_case(seed, case));
            lines.push(line("middling", &format!("case {case} of seed {seed}"), &model, None));
        }
    }
    let mut out = BufWriter::new(io::stdout().lock());
    let written = lines.iter().try_for_each(|line| writeln!(out, "{line}")).and_then(|()| out.flush());
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn portfolio(set: &str, one: Portfolio) -> Value {
    line(set, &one.name, &one.model, None)
}

fn instance(set: &str, one: &Instance) -> Value {
    line(set, &one.name, &one.model, i64::try_from(one.best).ok())
}

fn line(set: &str, name: &str, model: &Model, best: Option<i64>) -> Value {
    json!({"name": name, "set": set, "best": best, "request": requests::request(model, NODES)})
}
