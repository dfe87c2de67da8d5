//! A folder is a test: `input.json`, `expected.json` and `SOURCE.md`, which says where the figures come from.

mod calculation;
mod comparison;

use std::fs;
use std::path::{Path, PathBuf};

use calculation::calculate;
use comparison::differences;
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the folder of golden cases")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    cases
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_folder_comes_to_what_it_says() {
    let cases = cases();
    assert!(cases.len() >= 25, "only {} folders", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let got = calculate(&json(&case.join("input.json")));
        for difference in differences(&json(&case.join("expected.json")), &got) {
            wrong.push(format!("{name}{difference}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_folder_says_where_its_figures_come_from() {
    for case in cases() {
        let text = fs::read_to_string(case.join("SOURCE.md"))
            .unwrap_or_else(|_| panic!("{} has no SOURCE.md", case.display()));
        for word in ["Source:", "Worked:"] {
            assert!(
                text.lines().any(|line| line.starts_with(word) && line.len() > word.len() + 10),
                "{}: no {word}",
                case.display()
            );
        }
    }
}

#[test]
fn a_wrong_expectation_is_noticed() {
    let case = folder().join("proportional-half-the-gap");
    let mut expected = json(&case.join("expected.json"));
    expected["years"][0]["places"][1]["allocation"] = "472.51".into();
    let found = differences(&expected, &calculate(&json(&case.join("input.json"))));
    assert_eq!(found, [".years[0].places[1].allocation: expected \"472.51\", got \"472.50\""]);
}
