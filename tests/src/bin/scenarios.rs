//! Scenarios for comparing the native engine with another build of it: `scenarios --cases 10000 --seed 7` writes one request of
//! `allocate` a line, and with `--digest` the SHA-256 of all their answers as JSON lines instead.

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use engine::allocation::allocate_tree;
use engine::entry::Tree;
use proofs::generator::{Size, case};
use proofs::random::Random;
use sha2::{Digest, Sha256};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (Some(cases), Some(seed)) = (number(&words, "--cases"), number(&words, "--seed")) else {
        eprintln!("scenarios --cases N --seed N [--digest]");
        return ExitCode::from(2);
    };
    let requests = (0..cases).map(|number| {
        let case = case(&mut Random::of_case(seed, number), Size::Mixed);
        serde_json::to_string(&case).expect("a case is plain data")
    });
    let mut out = BufWriter::new(std::io::stdout().lock());
    let written = if words.iter().any(|word| word == "--digest") {
        writeln!(out, "{}", digest(requests))
    } else {
        requests.into_iter().try_for_each(|request| writeln!(out, "{request}"))
    };
    if written.and_then(|()| out.flush()).is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn digest(requests: impl Iterator<Item = String>) -> String {
    let mut digest = Sha256::new();
    for request in requests {
        let tree: Tree = serde_json::from_str(&request).expect("a request is JSON");
        let answer = match allocate_tree(&tree) {
            Ok(answer) => serde_json::to_string(&answer),
            Err(problems) => serde_json::to_string(&problems),
        };
        digest.update(answer.expect("an answer is plain data"));
        digest.update("\n");
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn number(words: &[String], name: &str) -> Option<u64> {
    let place = words.iter().position(|word| word == name)?;
    words.get(place + 1)?.parse().ok()
}
