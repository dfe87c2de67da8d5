//! Hostile documents: whatever the bytes, reading answers with a scenario or with problems, and never falls over.

use proofs::documents::disturb::disturb;
use proofs::random::Random;
use scenario::document::{read, read_bytes, write};
use serde_json::{Value, json};

use crate::chance;

/// Documents of each kind; the numbers are fixed, so that every run is the same run.
const EACH: u64 = 1_500;

/// Reads the bytes, which must give a scenario that comes back or problems; says whether it was refused.
fn answered(bytes: &[u8], context: &str) -> bool {
    let read_from = read_bytes(bytes);
    match &read_from {
        Ok(scenario) => assert_eq!(read(&write(scenario)).as_ref(), Ok(scenario), "{context}"),
        Err(problems) => assert!(!problems.is_empty() && problems.len() <= 101, "{context}"),
    }
    read_from.is_err()
}

#[test]
fn bytes_of_chance() {
    for case in 0..EACH {
        let mut random = Random::of_case(4, case);
        let bytes: Vec<u8> = (0..random.between(0, 400)).map(|_| random.between(0, 255) as u8).collect();
        answered(&bytes, &format!("case {case}"));
    }
}

#[test]
fn sound_documents_with_a_byte_changed() {
    for case in 0..EACH {
        let mut random = Random::of_case(5, case);
        let scenario = chance::scenario(&mut random);
        let mut bytes = write(&scenario).into_bytes();
        let place = random.between(0, bytes.len() as u64 - 1) as usize;
        bytes[place] = random.between(0, 255) as u8;
        answered(&bytes, &format!("case {case}"));
        bytes.truncate(place.min(bytes.len() - 2));
        assert!(read_bytes(&bytes).is_err(), "case {case}: half a document was read");
    }
}

#[test]
fn trees_of_chance_in_the_place_of_values() {
    let mut refused = 0;
    for case in 0..EACH {
        let mut random = Random::of_case(6, case);
        let mut document: Value = serde_json::from_str(&write(&chance::scenario(&mut random))).expect("JSON");
        for _ in 0..random.between(1, 3) {
            disturb(&mut random, &mut document);
        }
        let text = document.to_string();
        refused += u64::from(answered(text.as_bytes(), &format!("case {case}: {text}")));
    }
    assert!(refused > EACH / 2, "only {refused} refused: the disturbance is too gentle to prove anything");
}

#[test]
fn names_that_scripts_fear_are_only_names() {
    for name in ["__proto__", "constructor", "toString", "hasOwnProperty", "\u{202e}", "<img src=x>"] {
        let document = json!({
            "format": "specialised-services-scenario", "version": 1, "baseline": "as-it-stands", "name": name,
            "changes": { "allocation": { "need": { "factors": [{ "name": name, "used": true, "values": [] }] } } },
        });
        let scenario = read(&document.to_string()).expect("only a name");
        assert_eq!((scenario.name.as_str(), scenario.inputs.allocation.need.factors[0].name.as_str()), (name, name));
    }
}
