//! What is not known, and what to enter so that it is: the answers of pathways in words.

use engine::pathways::unknown::Unknown;

use crate::count::listed;
use crate::year::year;

/// Names of inputs by their paths in an entry: `out_price`, `price out of area`.
pub type Names = &'static [(&'static str, &'static str)];

/// The inputs that a figure lacks: `the price out of area and the set-up`; `None` where it lacks none.
#[must_use]
pub fn lacking(unknown: &[Unknown], figure: &str, names: Names) -> Option<String> {
    let told = unknown.iter().find(|told| told.figure == figure && !told.missing.is_empty())?;
    let mut said: Vec<String> = Vec::new();
    for path in &told.missing {
        let (name, row) = path.split_once('[').map_or((path.as_str(), None), |(name, row)| (name, Some(row)));
        let words = names.iter().find(|(own, _)| *own == name).map_or(name, |(_, words)| words);
        let row = row.and_then(|row| row.trim_end_matches(']').parse::<usize>().ok());
        let words = match row {
            Some(row) => format!("the {words} of {}", year(row.saturating_add(1))),
            None => format!("the {words}"),
        };
        if !said.contains(&words) {
            said.push(words);
        }
    }
    // A whole table of blanks is told by its first and the number of the others.
    if let Some((first, rest)) = said.split_first().filter(|(_, rest)| rest.len() > 3) {
        return Some(format!("{first} and {} more", rest.len()));
    }
    Some(listed(&said))
}

/// A line under a figure that is not known: `Enter the price out of area.`
#[must_use]
pub fn enter(unknown: &[Unknown], figure: &str, names: Names) -> String {
    lacking(unknown, figure, names).map_or_else(String::new, |inputs| format!("Enter {inputs}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: Names = &[("out_price", "price out of area"), ("community", "community services")];

    fn unknown(missing: &[&str]) -> Vec<Unknown> {
        let missing = missing.iter().map(|path| (*path).to_owned()).collect();
        vec![Unknown { figure: "saving", reason: "not_given", missing }]
    }

    #[test]
    fn inputs_are_named_as_the_page_names_them() {
        let told = |missing: &[&str]| lacking(&unknown(missing), "saving", NAMES).unwrap_or_default();
        assert_eq!(
            told(&["community[1]", "out_price"]),
            "the community services of year\u{a0}2 and the price out of area"
        );
        assert_eq!(told(&["a", "b", "c", "d", "e"]), "the a and 4 more");
        assert_eq!(enter(&unknown(&["out_price"]), "saving", NAMES), "Enter the price out of area");
        assert_eq!(lacking(&unknown(&[]), "saving", NAMES), None);
        assert_eq!(lacking(&unknown(&["out_price"]), "places", NAMES), None);
    }
}
