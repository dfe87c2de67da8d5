//! Scenarios for comparing the native engine with another build of it: `scenarios --cases 10000 --seed 7` writes one request of
//! `allocate` a line, and with `--digest` the SHA-256 of all their answers as JSON lines instead. `--entry classify` takes another
//! entry. Figures that are binary numbers are compared bit by bit: see `JavaScript`.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use proofs::engine_face::{Entry, written};
use proofs::random::Random;
use proofs::requests::{ENTRIES, request};
use serde_json::Serializer;
use serde_json::ser::Formatter;
use sha2::{Digest, Sha256};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let entry = after(&words, "--entry").unwrap_or("allocate");
    let entry = ENTRIES.iter().find(|(name, _)| *name == entry).map(|(_, entry)| *entry);
    let (Some(cases), Some(seed), Some(entry)) = (number(&words, "--cases"), number(&words, "--seed"), entry) else {
        eprintln!("scenarios --cases N --seed N [--entry {}] [--digest]", ENTRIES.map(|(name, _)| name).join("|"));
        return ExitCode::from(2);
    };
    let requests = (0..cases).map(|number| request(&mut Random::of_case(seed, number), entry));
    let mut out = BufWriter::new(io::stdout().lock());
    let written = if words.iter().any(|word| word == "--digest") {
        writeln!(out, "{}", digest(requests, entry))
    } else {
        requests.into_iter().try_for_each(|request| writeln!(out, "{request}"))
    };
    if written.and_then(|()| out.flush()).is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn digest(requests: impl Iterator<Item = String>, entry: Entry) -> String {
    let mut digest = Sha256::new();
    for request in requests {
        let tree = serde_json::from_str(&request).expect("a request is JSON");
        let mut answer = Vec::new();
        written(entry, &tree, &mut Serializer::with_formatter(&mut answer, JavaScript))
            .expect("an answer is plain data");
        digest.update(answer);
        digest.update("\n");
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes whole numbers as JavaScript does and all others as the text of their 64 bits, since languages write decimals of binary
/// numbers each in its own way.
struct JavaScript;

impl Formatter for JavaScript {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        if value.fract() == 0.0 && value.abs() < 1e15 {
            write!(writer, "{}", value as i64)
        } else {
            write!(writer, "\"{:016x}\"", value.to_bits())
        }
    }
}

fn after<'a>(words: &'a [String], name: &str) -> Option<&'a str> {
    let place = words.iter().position(|word| word == name)?;
    words.get(place + 1).map(String::as_str)
}

fn number(words: &[String], name: &str) -> Option<u64> {
    after(words, name)?.parse().ok()
}
