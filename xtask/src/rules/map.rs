//! src/README.md is the map: it is there, and every path it names exists.

use super::Source;

const MAP: &str = "src/README.md";
const ENDINGS: [&str; 9] = [".rs", ".md", ".toml", ".scss", ".html", ".js", ".mjs", ".json", ".csv"];

pub fn breaches(sources: &[Source], exists: impl Fn(&str) -> bool) -> Vec<String> {
    let Some(map) = sources.iter().find(|source| source.path == MAP) else {
        return vec![format!("{MAP} is missing: the map of the app.")];
    };
    let named = map.lines().flat_map(|(number, line)| paths(line).into_iter().map(move |path| (number, path)));
    named
        .filter(|(_, path)| !exists(path) && !exists(&beside_the_map(path)))
        .map(|(number, path)| format!("{MAP}:{number}: `{path}` is not there."))
        .collect()
}

/// What stands between back ticks, or as the target of a link, and looks like a path.
fn paths(line: &str) -> Vec<&str> {
    let quoted = line.split('`').skip(1).step_by(2);
    let linked = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    quoted.chain(linked).filter(|words| is_path(words)).collect()
}

fn is_path(words: &str) -> bool {
    let plain = words.chars().all(|character| character.is_ascii_alphanumeric() || "._-/".contains(character));
    let named = words.trim_end_matches('/').contains('/')
        || words.ends_with('/')
        || ENDINGS.iter().any(|ending| words.ends_with(ending));
    plain && named && !words.starts_with('/')
}

fn beside_the_map(path: &str) -> String {
    match path.strip_prefix("../") {
        Some(above) => above.to_owned(),
        None => format!("src/{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn every_path_named_must_exist() {
        let map =
            source(MAP, "`lib.rs` and `crates/engine`,\n[style](../style/) and `engine::Money`, `a * b/c`, `gone.rs`");
        let there = ["src/lib.rs", "crates/engine", "style/"];
        let breaches = breaches(&[map], |path| there.contains(&path));
        assert_eq!(breaches, [format!("{MAP}:2: `gone.rs` is not there.")]);
    }

    #[test]
    fn the_map_must_exist() {
        assert_eq!(breaches(&[], |_| true).len(), 1);
    }
}
