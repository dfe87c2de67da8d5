//! The app holds no absolute address: it asks for nothing, and what it cites comes from data/.

use super::Source;

const ROOMS: [&str; 5] = ["src/", "crates/", "style/", "index.html", "index.boot.js"];
const KINDS: [&str; 5] = [".rs", ".scss", ".html", ".js", ".mjs"];
const SCHEMES: [&str; 4] = ["http://", "https://", "ws://", "wss://"];
/// Names of formats, which no browser asks for.
const NAMESPACES: [&str; 3] =
    ["http://www.w3.org/", "http://schemas.openxmlformats.org/", "https://json-schema.org/draft/"];

pub fn breaches(sources: &[Source]) -> Vec<String> {
    let rooms = sources
        .iter()
        .filter(|source| ROOMS.iter().any(|room| source.path.starts_with(room)) && source.ends_with(&KINDS));
    let lines = rooms.flat_map(|source| source.lines().map(move |(number, line)| (source, number, line)));
    lines
        .filter(|(_, _, line)| holds_address(line))
        .map(|(source, number, _)| format!("{}:{number}: an absolute address. Addresses live in data/.", source.path))
        .collect()
}

fn holds_address(line: &str) -> bool {
    let names_removed = NAMESPACES.iter().fold(line.to_owned(), |line, name| line.replace(name, ""));
    let has_host = |rest: &str| rest.starts_with(|first: char| first.is_alphanumeric() || "{[".contains(first));
    SCHEMES.iter().any(|scheme| names_removed.split(scheme).skip(1).any(has_host))
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn addresses_are_found_and_namespaces_are_not() {
        let address = format!("let a = \"{}example.org\";", SCHEMES[1]);
        let namespace = format!("xmlns='{}2000/svg'", NAMESPACES[0]);
        assert_eq!(breaches(&[source("src/a.rs", &address)]).len(), 1);
        assert_eq!(breaches(&[source("index.html", &format!("{namespace} {address}"))]).len(), 1);
        assert!(
            breaches(&[
                source("src/a.rs", &namespace),
                source("data/a.toml", &address),
                source("src/README.md", &address)
            ])
            .is_empty()
        );
    }
}
