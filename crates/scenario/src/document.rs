//! The scenario document: JSON that holds a scenario as differences from a named baseline.
//!
//! ```json
//! { "format": "specialised-services-scenario", "version": 1, "baseline": "as-it-stands", "name": "Slower",
//!   "changes": { "allocation": { "rule": { "most_growth": "0.08" } } },
//!   "notes": { "allocation.rule.most_growth": "What our board agreed" }, "seed": "1" }
//! ```
//!
//! `changes` mirrors [`Inputs`]: records nest, everything else is replaced whole. Reading refuses whatever does not fit, with
//! every problem and its path. Whether the figures make sense is for the engine to say ([`crate::Answered`]): a document with an
//! unfinished figure opens, so that nobody loses work over a typing error.

use engine::entry::Tree;
use engine::problem::Problem;

use crate::json;
use crate::limits::{LARGEST_DOCUMENT, LARGEST_SEED, LONGEST_NAME};
use crate::migrations::{VERSION, migrate};
use crate::problems::{Problems, below, one, quoted};
use crate::scenario::FIRST_SEED;
use crate::{Baseline, Inputs, Notes, Scenario, apply, differences, schema};

/// What every document calls its format.
pub const FORMAT: &str = "specialised-services-scenario";

const FIELDS: [&str; 7] = ["format", "version", "baseline", "name", "changes", "notes", "seed"];

/// Reads a document from bytes of UTF-8.
///
/// # Errors
/// As [`read`], and `not_text`.
pub fn read_bytes(bytes: &[u8]) -> Result<Scenario, Vec<Problem>> {
    if bytes.len() > LARGEST_DOCUMENT {
        return too_large();
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(_) => one(
            "not_text",
            "",
            "This is not a file of this calculator: it does not hold text. Choose a .json file saved here.",
        ),
    }
}

/// Reads a document.
///
/// # Errors
/// Every [`Problem`] with its path. Alone: `too_large`, `not_json`, `too_deep`, `not_a_scenario`, `newer_version`,
/// `unknown_version`. Together: `unknown_baseline`, `unknown_field`, `duplicate_field`, `missing`, `wrong_type`,
/// `unknown_choice`, `out_of_range`, `text_too_long`, `too_many_rows`, `unknown_path`.
pub fn read(text: &str) -> Result<Scenario, Vec<Problem>> {
    read_tree(parsed(text)?)
}

/// Reads a document that came as a value and not as text.
///
/// # Errors
/// As [`read`], but for what only text can have wrong.
pub fn read_tree(document: Tree) -> Result<Scenario, Vec<Problem>> {
    if !matches!(document.field("format"), Some(Tree::Text(format)) if format == FORMAT) {
        let message =
            format!("This is not a scenario of this calculator: its format is not {FORMAT}. Choose a file saved here.");
        return one("not_a_scenario", "format", message);
    }
    versioned(document)
}

/// Reads a document whose format is known from where it stands.
///
/// # Errors
/// As [`read`], but for `not_a_scenario`.
pub fn read_without_format(text: &str) -> Result<Scenario, Vec<Problem>> {
    versioned(parsed(text)?)
}

fn parsed(text: &str) -> Result<Tree, Vec<Problem>> {
    if text.len() > LARGEST_DOCUMENT {
        return too_large();
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match serde_json::from_str(text) {
        Ok(document) => Ok(document),
        Err(fault) if fault.is_data() => {
            one("too_deep", "", "This is not a file of this calculator: its records nest too deeply.")
        }
        Err(fault) => {
            let message = format!(
                "This file is damaged or was not saved by this calculator: it stops making sense at line {}, character {}. \
                 Choose another copy.",
                fault.line(),
                fault.column()
            );
            one("not_json", "", message)
        }
    }
}

fn versioned(document: Tree) -> Result<Scenario, Vec<Problem>> {
    let Some(version) = version(&document) else {
        return one("unknown_version", "version", format!("The version must be a whole number. Give {VERSION}."));
    };
    let document = migrate(document, version).map_err(|problem| vec![problem])?;
    present(&document)
}

/// Writes a document: the same scenario always gives the same text.
#[must_use]
pub fn write(scenario: &Scenario) -> String {
    json::pretty(&tree(scenario))
}

/// The same as a tree.
#[must_use]
pub fn tree(scenario: &Scenario) -> Tree {
    let text = |text: &str| Tree::Text(text.to_owned());
    let notes = scenario.notes.iter().map(|(path, why)| (path.to_owned(), text(why))).collect();
    let changes = differences::between(&scenario.baseline.inputs(), &scenario.inputs);
    let fields = [
        ("format", text(FORMAT)),
        ("version", Tree::Number(f64::from(VERSION))),
        ("baseline", text(scenario.baseline.code())),
        ("name", text(&scenario.name)),
        ("changes", changes),
        ("notes", Tree::Record(notes)),
        ("seed", Tree::Text(scenario.seed.to_string())),
    ];
    Tree::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Writes a document and reads it back, so that nobody keeps a file that will not open.
///
/// # Errors
/// Why it would not open, such as `text_too_long` or `too_large`.
pub fn write_checked(scenario: &Scenario) -> Result<String, Vec<Problem>> {
    let text = write(scenario);
    if read(&text)? == *scenario {
        Ok(text)
    } else {
        one("not_kept", "", "The file would not open as it is now. Undo the last change, save, and report this fault.")
    }
}

/// The name of the file a scenario is saved under: its own name in plain letters, digits and hyphens.
///
/// ```
/// assert_eq!(scenario::document::file_name("North West: slower (v2)"), "north-west-slower-v2.json");
/// assert_eq!(scenario::document::file_name("../😀"), "specialised-services-scenario.json");
/// ```
#[must_use]
pub fn file_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .take(LONGEST_NAME)
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().take(8).collect();
    if words.is_empty() { format!("{FORMAT}.json") } else { format!("{}.json", words.join("-")) }
}

fn too_large<T>() -> Result<T, Vec<Problem>> {
    one("too_large", "", "This is larger than a scenario can be (1 MiB). Choose a .json file saved by this calculator.")
}

fn version(document: &Tree) -> Option<u32> {
    match document.field("version") {
        Some(Tree::Number(number)) => number.to_string().parse().ok(),
        _ => None,
    }
}

/// Reads a document of the present version.
fn present(document: &Tree) -> Result<Scenario, Vec<Problem>> {
    let mut problems = Problems::default();
    if let Tree::Record(given) = document {
        apply::known(given, FIELDS.into_iter(), "", &mut problems);
    }
    let nothing = Tree::Nothing;
    let field = |name| document.field(name).unwrap_or(&nothing);
    let baseline = baseline(field("baseline"), &mut problems);
    let name = match document.field("name") {
        None => "",
        Some(Tree::Text(name)) => {
            apply::fits(name, LONGEST_NAME, "name", &mut problems);
            name
        }
        Some(other) => {
            apply::wrong_type(other, "name", "text", &mut problems);
            ""
        }
    };
    // An unknown baseline must not hide what is wrong with the changes.
    let start = json::tree(&baseline.unwrap_or_default().inputs());
    let inputs = apply::record(&start, field("changes"), schema::INPUTS, "changes", &mut problems);
    let notes = notes(document.field("notes"), &mut problems);
    let seed = seed(document.field("seed"), &mut problems);
    let inputs: Option<Inputs> = engine::entry::value(&inputs);
    if inputs.is_none() {
        problems.report(
            "wrong_type",
            "changes",
            "The changes do not fit together. Choose another copy and report this fault.",
        );
    }
    let inputs = inputs.unwrap_or_else(|| Baseline::default().inputs());
    problems.or_value(Scenario { baseline: baseline.unwrap_or_default(), name: name.to_owned(), inputs, notes, seed })
}

fn baseline(given: &Tree, problems: &mut Problems) -> Option<Baseline> {
    let Tree::Text(code) = given else {
        apply::wrong_type(given, "baseline", "the name of a baseline", problems);
        return None;
    };
    let baseline = Baseline::from_code(code);
    if baseline.is_none() {
        let codes: Vec<&str> = Baseline::ALL.iter().map(|baseline| baseline.code()).collect();
        let message = format!("There is no baseline called {}. There are: {}.", quoted(code), codes.join(", "));
        problems.report("unknown_baseline", "baseline", message);
    }
    baseline
}

fn notes(given: Option<&Tree>, problems: &mut Problems) -> Notes {
    let mut notes = Notes::default();
    let fields = match given {
        None => return notes,
        Some(Tree::Record(fields)) => fields,
        Some(other) => {
            apply::wrong_type(other, "notes", "a record of notes by path", problems);
            return notes;
        }
    };
    for (path, why) in fields {
        // Paths hold points, so a note's own path is shown as the user wrote it.
        let here = below("notes", path);
        let Tree::Text(why) = why else {
            apply::wrong_type(why, &here, "text", problems);
            continue;
        };
        if notes.get(path).is_some() {
            problems.report("duplicate_field", here, "This note stands twice. Keep one of them.");
        } else if why.trim().is_empty() {
            problems.report("blank", here, "This note is blank. Write why, or remove it.");
        } else if let Err(problem) = notes.set(path, why) {
            problems.report(problem.code, here, problem.message);
        }
    }
    notes
}

fn seed(given: Option<&Tree>, problems: &mut Problems) -> u64 {
    let digits = match given {
        None => return FIRST_SEED,
        Some(Tree::Number(number)) => number.to_string(),
        Some(Tree::Text(digits)) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.clone(),
        Some(Tree::Text(_)) => String::new(),
        Some(other) => {
            apply::wrong_type(other, "seed", "a whole number", problems);
            return FIRST_SEED;
        }
    };
    digits.parse().ok().filter(|seed| *seed <= LARGEST_SEED).unwrap_or_else(|| {
        problems.report("out_of_range", "seed", format!("Give a whole number from 0 to {LARGEST_SEED}."));
        FIRST_SEED
    })
}
