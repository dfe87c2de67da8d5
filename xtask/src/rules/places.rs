//! The project names no place on anyone's computer.

use super::Source;
use std::path::Path;

/// Places that a path on this computer would begin with: people's folders, and the folder the project stands in.
pub fn of_this_machine(root: &Path) -> Vec<String> {
    let mut places: Vec<String> = ["home", "Users", "root"].iter().map(|folder| format!("/{folder}/")).collect();
    let shared = |folder: &Path| folder.parent().is_none() || folder == std::env::temp_dir();
    let parent = root.parent().filter(|folder| !shared(folder));
    places
        .extend(parent.map(|folder| format!("{}/", folder.to_string_lossy().replace('\\', "/").trim_end_matches('/'))));
    places
}

pub fn breaches(sources: &[Source], places: &[String]) -> Vec<String> {
    let lines = sources.iter().flat_map(|source| source.lines().map(move |(number, line)| (source, number, line)));
    lines
        .filter(|(_, _, line)| places.iter().any(|place| begins_a_path(line, place)))
        .map(|(source, number, _)| {
            format!("{}:{number}: a place on one computer. Write it relative to the project.", source.path)
        })
        .collect()
}

/// Whether the place stands in the line as the beginning of a path, and not in the midst of one.
fn begins_a_path(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(at, _)| {
        let before = line.get(..at).and_then(|start| start.chars().next_back());
        !before.is_some_and(|character| character.is_alphanumeric() || "./-_".contains(character))
            || line.get(..at).is_some_and(|start| start.ends_with("file://"))
    })
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn places_are_found_where_a_path_begins() {
        let places = of_this_machine(Path::new("/somewhere/project"));
        let found = |line: &str| !breaches(&[source("a.md", line)], &places).is_empty();
        for place in &places {
            assert!(found(&format!("see {place}file")));
            assert!(found(&format!("file://{place}file")));
            assert!(!found(&format!("site.example{place}file")));
        }
        assert_eq!(places.len(), 4);
        assert_eq!(of_this_machine(Path::new("/project")).len(), 3);
    }
}
