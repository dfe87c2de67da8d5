//! A Rust file holds one idea: 400 lines are the hard end.

use super::Source;

const LONGEST: usize = 400;

pub fn breaches(sources: &[Source]) -> Vec<String> {
    let rust = sources.iter().filter(|source| source.ends_with(&[".rs"]));
    let long = rust.map(|source| (source, source.text.lines().count())).filter(|(_, lines)| *lines > LONGEST);
    long.map(|(source, lines)| {
        format!("{}: {lines} lines; {LONGEST} is the end. Give its second idea a file.", source.path)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn the_400th_line_is_the_last() {
        assert!(breaches(&[source("a.rs", &"\n".repeat(LONGEST)), source("a.csv", &"\n".repeat(999))]).is_empty());
        assert_eq!(breaches(&[source("a.rs", &"\n".repeat(LONGEST + 1))]).len(), 1);
    }
}
