//! Links of every kind, sound and hostile: each is read or refused with its reason, in no time worth a thought.

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use scenario::{Scenario, document, link};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::chance;
use super::disturb::disturb;
use crate::bulk::Outcome;
use crate::random::Random;

/// Where the calculator stands, for the length of a link.
pub const ADDRESS: &str = "https://calculator.example/index.html";
/// The longest that reading a link may take.
const LONGEST: Duration = Duration::from_millis(200);

/// A link around any text, as anybody could make one.
pub fn around(text: &[u8]) -> String {
    sealed(&compress_to_vec(text, 6))
}

/// A link around any bytes, with the check they ask for.
pub fn sealed(bytes: &[u8]) -> String {
    let check: String = Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("v1.{}.{check}", URL_SAFE_NO_PAD.encode(bytes))
}

/// A scenario of chance that changes little, so that most fit a link.
pub fn small(random: &mut Random) -> Scenario {
    let mut scenario = chance::scenario(random);
    scenario.inputs = chance::edited(random, scenario.baseline, 40);
    scenario
}

/// One link of chance.
pub fn one(seed: u64, number: u64) -> Outcome {
    let (kind, behind, holds) = drawn(&mut Random::of_case(seed, number));
    let begun = Instant::now();
    let read = link::read(&behind);
    let took = begun.elapsed();
    let mut faults = Vec::new();
    if took > LONGEST {
        faults.push("slow".to_owned());
    }
    let label = match &read {
        Ok(scenario) => {
            if holds.as_ref().is_some_and(|holds| holds != scenario) {
                faults.push("another scenario".to_owned());
            }
            if document::read(&document::write(scenario)).as_ref() != Ok(scenario) {
                faults.push("not kept".to_owned());
            }
            "read".to_owned()
        }
        Err(problems) => {
            if holds.is_some() {
                faults.push("a sound link is refused".to_owned());
            }
            if problems.is_empty() || problems.len() > 101 {
                faults.push("no reason".to_owned());
            }
            problems.first().map_or_else(String::new, |problem| problem.code.to_owned())
        }
    };
    Outcome { labels: vec![format!("{kind}: {label}")], faults, size: behind.len() }
}

/// The link of a case that went wrong.
pub fn tell(seed: u64, number: u64, _: &str) -> String {
    drawn(&mut Random::of_case(seed, number)).1
}

fn drawn(random: &mut Random) -> (&'static str, String, Option<Scenario>) {
    let scenario = small(random);
    let sound = || link::write(&scenario, ADDRESS).unwrap_or_else(|_| around(document::write(&scenario).as_bytes()));
    match random.between(0, 6) {
        0 | 1 => match link::write(&scenario, ADDRESS) {
            Ok(behind) => ("sound", behind, Some(scenario)),
            Err(_) => ("long", around(document::write(&scenario).as_bytes()), None),
        },
        2 => {
            let mut letters = sound().into_bytes();
            let place = random.between(0, letters.len() as u64 - 1) as usize;
            letters[place] = random.between(33, 126) as u8;
            ("a letter changed", String::from_utf8_lossy(&letters).into_owned(), None)
        }
        3 => {
            let whole = sound();
            let end = random.between(0, whole.len() as u64) as usize;
            ("cut", whole.get(..end).unwrap_or_default().to_owned(), None)
        }
        4 => {
            let bytes: Vec<u8> = (0..random.between(0, 3_000)).map(|_| random.between(0, 255) as u8).collect();
            ("bytes of chance", if random.chance(1, 2) { sealed(&bytes) } else { around(&bytes) }, None)
        }
        5 => {
            let letter = random.between(0, 255) as u8;
            let size = 1_usize << random.between(10, 22);
            ("a bomb", around(&vec![letter; size]), None)
        }
        _ => {
            let mut document: Value = serde_json::from_str(&document::write(&scenario)).expect("JSON");
            for _ in 0..random.between(1, 4) {
                disturb(random, &mut document);
            }
            if let Value::Object(fields) = &mut document {
                fields.remove("format");
            }
            ("disturbed", around(document.to_string().as_bytes()), None)
        }
    }
}
