//! Strict reading of one entry of a TOML file: every missing, mistyped and unknown field is a fault.
use super::fault::Faults;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// One entry being read.
pub struct Fields<'a> {
    file: &'a str,
    entry: &'a str,
    table: &'a Table,
    known: BTreeSet<&'static str>,
}

impl<'a> Fields<'a> {
    /// Starts reading the entry `entry` of `file`; an empty entry is the file itself.
    pub fn new(file: &'a str, entry: &'a str, table: &'a Table) -> Self {
        Self { file, entry, table, known: BTreeSet::new() }
    }

    /// Records a fault of this entry.
    pub fn fault(&self, faults: &mut Faults, what: &str) {
        let place = if self.entry.is_empty() { String::new() } else { format!("[{}] ", self.entry) };
        faults.add(self.file, format!("{place}{what}"));
    }

    /// Text that must be there and not be empty; empty where it is at fault.
    pub fn required(&mut self, key: &'static str, faults: &mut Faults) -> String {
        let found = self.optional(key, faults);
        if found.is_none() && !self.table.contains_key(key) {
            self.fault(faults, &format!("has no {key}: add {key} = \"...\""));
        }
        found.unwrap_or_default()
    }

    /// Text that may be left out, but not be empty.
    pub fn optional(&mut self, key: &'static str, faults: &mut Faults) -> Option<String> {
        self.known.insert(key);
        match self.table.get(key)? {
            Value::String(text) if text.trim().is_empty() => {
                self.fault(faults, &format!("has an empty {key}: fill it in or leave it out"));
                None
            }
            Value::String(text) => Some(text.clone()),
            _ => {
                self.fault(faults, &format!("has a {key} that is not text: write it between quotes"));
                None
            }
        }
    }

    /// A list of texts; empty where it is left out or at fault.
    pub fn list(&mut self, key: &'static str, faults: &mut Faults) -> Vec<String> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let texts = value
            .as_array()
            .and_then(|items| items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>());
        if texts.is_none() {
            self.fault(faults, &format!("has a {key} that is not a list of texts"));
        }
        texts.unwrap_or_default()
    }

    /// A value of any shape, counted as known.
    pub fn value(&mut self, key: &'static str) -> Option<&'a Value> {
        self.known.insert(key);
        self.table.get(key)
    }

    /// Refuses whatever was not asked for, so that a mistyped field never passes in silence.
    pub fn finish(self, faults: &mut Faults) {
        for key in self.table.keys().filter(|key| !self.known.contains(key.as_str())) {
            self.fault(faults, &format!("has an unknown field {key}: correct its name or remove it"));
        }
    }
}

/// Reads a TOML file; `None`, with a fault, where it cannot be read or parsed.
pub fn toml_file(data: &Path, file: &str, faults: &mut Faults) -> Option<Table> {
    let text = match fs::read_to_string(data.join(file)) {
        Ok(text) => text,
        Err(error) => {
            faults.add(file, format!("cannot be read: {error}"));
            return None;
        }
    };
    match text.parse::<Table>() {
        Ok(table) => Some(table),
        Err(error) => {
            let line = error.span().and_then(|span| text.get(..span.start)).map(|before| before.lines().count());
            let place = line.map(|line| format!("line {line}: ")).unwrap_or_default();
            faults.add(file, format!("{place}{}", error.message()));
            None
        }
    }
}

/// Names of the files of `folder` that end in `.ending`, without it, in order.
pub fn file_names(data: &Path, folder: &str, ending: &str, faults: &mut Faults) -> Vec<String> {
    let listing: Result<Vec<PathBuf>, _> = fs::read_dir(data.join(folder))
        .and_then(|entries| entries.map(|entry| entry.map(|found| found.path())).collect());
    let paths = match listing {
        Ok(paths) => paths,
        Err(error) => {
            faults.add(folder, format!("cannot be listed: {error}"));
            return Vec::new();
        }
    };
    let mut names: Vec<String> = paths
        .iter()
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .filter_map(|path| path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// Whether a key may become the name of a Rust constant.
pub fn is_snake_case(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && key.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
}
