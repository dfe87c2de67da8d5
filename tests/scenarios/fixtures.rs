//! Frozen documents of every version: what once was saved opens for ever, and to the same inputs.

use scenario::document::{read, write};

use crate::value;

macro_rules! frozen {
    ($($name:literal),+ $(,)?) => {
        [$((
            $name,
            include_str!(concat!("fixtures/", $name, ".json")),
            include_str!(concat!("fixtures/", $name, ".opened.json")),
        )),+]
    };
}

const FROZEN: [(&str, &str, &str); 10] = frozen![
    "v1/untouched",
    "v1/slower",
    "v1/own-figures",
    "v1/every-list",
    "v1/unfinished",
    "v1/by-hand",
    "v1/rated-service",
    "v1/board-and-pool",
    "v1/levels-and-examples",
    "v1/staging"
];

#[test]
fn every_frozen_document_opens_to_the_same_inputs() {
    for (name, document, opened) in FROZEN {
        let scenario = read(document).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        let opened: serde_json::Value = serde_json::from_str(opened).expect("JSON");
        assert_eq!(value(&scenario.inputs), opened["inputs"], "{name}");
        assert_eq!(scenario.name, opened["name"].as_str().expect("text"), "{name}");
        assert_eq!(scenario.seed.to_string(), opened["seed"].as_str().expect("text"), "{name}");
        let notes: Vec<serde_json::Value> =
            scenario.notes.iter().map(|(path, why)| serde_json::json!({ "path": path, "why": why })).collect();
        assert_eq!(serde_json::Value::Array(notes), opened["notes"], "{name}");
        assert_eq!(read(&write(&scenario)), Ok(scenario), "{name}");
    }
}

/// No frozen document lies about unnoticed.
#[test]
fn every_file_among_the_fixtures_is_tested() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/fixtures");
    let mut found = 0;
    for version in std::fs::read_dir(folder).expect("fixtures").flatten() {
        let version_name = version.file_name().into_string().expect("a plain name");
        if !version_name.starts_with('v') {
            continue;
        }
        for file in std::fs::read_dir(version.path()).expect("a folder").flatten() {
            let file = file.file_name().into_string().expect("a plain name");
            let name = file.strip_suffix(".opened.json").or_else(|| file.strip_suffix(".json")).expect("JSON");
            let name = format!("{version_name}/{name}");
            assert!(FROZEN.iter().any(|(frozen, _, _)| *frozen == name), "{name} is not tested");
            found += 1;
        }
    }
    assert_eq!(found, FROZEN.len() * 2);
}
