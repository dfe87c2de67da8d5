//! Every single figure, moved by itself.
use engine::allocation::study::Facts;
use engine::parameters::{Grade, Parameter, Room, Unit, components, growth, parameters, source};
use regex::Regex;
use rust_decimal::Decimal;
use std::fs;
use std::path::{Path, PathBuf};

use super::cases::cases;
use super::results::Shipped;
use super::steps::steps;

/// Shares of one whole: what one gains the other gives, or nothing could be worked out.
const GIVES: [(&Parameter, &Parameter); 3] = [
    (components::MEDICINES_SHARE, components::TARIFF_SHARE),
    (components::TARIFF_SHARE, components::MEDICINES_SHARE),
    (components::BLOCK_SHARE, components::MEDICINES_SHARE),
];

/// What must give way when a figure becomes `value`.
fn giving(figure: &Parameter, value: &str) -> Option<(&'static str, String)> {
    let (_, gives) = GIVES.iter().find(|(gains, _)| gains.id == figure.id)?;
    let read = |text: &str| text.parse::<Decimal>().unwrap();
    Some((gives.id, (read(gives.value) - (read(value) - read(figure.value))).normalize().to_string()))
}

/// What moves with a figure: its step and the first result that differs; `None` where no step moves anything.
fn moved(shipped: &Shipped, figure: &Parameter) -> Option<String> {
    steps(figure).into_iter().find_map(|value| {
        let told = format!("{} from {} to {value}", figure.id, figure.value);
        // The reader hands out texts that live as long as the figures that ship.
        let mut others: Vec<(&str, &'static str)> = Vec::new();
        if let Some((id, gives)) = giving(figure, &value) {
            others.push((id, gives.leak()));
        }
        others.push((figure.id, value.leak()));
        let read = |asked: &'static Parameter| {
            others.iter().find(|(id, _)| *id == asked.id).map_or(asked.value, |(_, value)| *value)
        };
        let result = shipped.first_moved(&Facts::with(&read), &cases(&read))?;
        Some(format!("{told} moves {result}"))
    })
}

fn is_used(figure: &Parameter) -> bool {
    figure.used_by.contains(&Room::Allocation)
}

#[test]
fn every_figure_the_allocation_room_uses_moves_a_result() {
    let shipped = Shipped::worked_out();
    let mut idle = Vec::new();
    for figure in parameters().iter().filter(|figure| is_used(figure)) {
        match moved(&shipped, figure) {
            Some(told) => println!("{told}"),
            None => idle.push(figure.id),
        }
    }
    assert_eq!(idle, Vec::<&str>::new(), "move nothing: mark each as inert with the reason, or use it");
}

#[test]
fn no_figure_that_is_not_used_moves_a_result() {
    let shipped = Shipped::worked_out();
    let told: Vec<_> =
        parameters().iter().filter(|figure| !is_used(figure)).filter_map(|figure| moved(&shipped, figure)).collect();
    assert_eq!(told, Vec::<String>::new(), "say used_by = [\"allocation\"]");
}

/// The test above can fail: a figure that nobody reads, and a step that is none, move nothing.
#[test]
fn a_made_up_figure_moves_nothing() {
    let shipped = Shipped::worked_out();
    let made_up = Parameter {
        id: "growth.made_up",
        title: "A figure nobody reads",
        value: "0.045",
        unit: Unit::Rate,
        grade: Grade::Assumption,
        source: source("project").unwrap(),
        locator: "",
        note: "",
        used_by: &[Room::Allocation],
        inert: None,
    };
    assert_eq!(steps(&made_up).len(), 4);
    assert_eq!(moved(&shipped, &made_up), None);
    assert!(moved(&shipped, growth::YEARLY).is_some());
}

/// What is worked out can be worked out: a case that is refused on the figures as they ship would prove nothing.
#[test]
fn the_cases_have_answers() {
    let shipped = Shipped::worked_out();
    assert!(shipped.sound() >= 70, "{} cases have an answer", shipped.sound());
}

/// What is worked out asks the reader: a value taken past it would move results that no test sees.
#[test]
fn no_calculation_takes_a_value_past_the_reader() {
    let past = Regex::new(r"\b[A-Z][A-Z0-9_]{2,}\s*\.value\b[^(]").unwrap();
    assert!(past.is_match("read(allocation::NEAR_TARGET.value)"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["crates/engine/src/allocation", "crates/scenario/src", "src/pages/allocation"] {
        rust_files(&root.join(folder), &mut files);
    }
    assert!(files.len() > 100, "{} files", files.len());
    // Whether a setting still has the figure's own value is asked of the figure itself.
    files.retain(|file| !file.ends_with("workings/grading.rs"));
    let found: Vec<_> = files.iter().filter(|file| past.is_match(&fs::read_to_string(file).unwrap())).collect();
    assert_eq!(found, Vec::<&PathBuf>::new());
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            rust_files(&entry, files);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            files.push(entry);
        }
    }
}
