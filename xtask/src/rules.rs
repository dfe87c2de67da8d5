//! The project's own rules, each a small reader of the sources that names what breaks it and where.

mod addresses;
mod length;
mod map;
mod markup;
mod places;

use crate::{Outcome, repository};
use std::fs;
use walkdir::{DirEntry, WalkDir};

/// One text file of the project.
pub struct Source {
    /// Path from the root, with forward slashes.
    pub path: String,
    /// Its contents.
    pub text: String,
}

impl Source {
    /// Its lines with their numbers, from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    fn ends_with(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }
}

/// Reads every source once and lists every breach of every rule.
pub fn check() -> Outcome {
    let sources = sources();
    let mut breaches = Vec::new();
    breaches.extend(length::breaches(&sources));
    breaches.extend(addresses::breaches(&sources));
    breaches.extend(markup::breaches(&sources));
    breaches.extend(places::breaches(&sources, &places::of_this_machine(repository::root())));
    breaches.extend(map::breaches(&sources, |path| repository::path(path).exists()));
    if breaches.is_empty() {
        println!("{} files keep the rules", sources.len());
        return Ok(());
    }
    Err(breaches.join("\n"))
}

const NOT_SOURCES: [&str; 5] = [".git", "target", "node_modules", "pkg", "output"];
const LARGEST: u64 = 2_000_000; // bytes

fn sources() -> Vec<Source> {
    let enters = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !(entry.file_type().is_dir() && NOT_SOURCES.contains(&name.as_ref()))
    };
    let files = WalkDir::new(repository::root()).sort_by_file_name().into_iter().filter_entry(enters).flatten();
    let small =
        |entry: &DirEntry| entry.file_type().is_file() && entry.metadata().is_ok_and(|data| data.len() < LARGEST);
    files
        .filter(small)
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(repository::root()).ok()?.to_string_lossy().replace('\\', "/");
            // What is not text has no lines to check.
            fs::read_to_string(entry.path()).ok().map(|text| Source { path, text })
        })
        .collect()
}

#[cfg(test)]
fn source(path: &str, text: &str) -> Source {
    Source { path: path.into(), text: text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_project_and_not_what_is_built() {
        let sources = sources();
        let has = |path: &str| sources.iter().any(|source| source.path == path);
        assert!(has("Cargo.toml") && has("index.html") && has("xtask/src/rules.rs"));
        assert!(
            !sources.iter().any(|source| source.path.starts_with("target/") || source.path.contains("node_modules/"))
        );
    }
}
