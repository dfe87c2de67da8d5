//! A board by its code or its name, as people and spreadsheets write it.

use std::collections::BTreeMap;

use super::plain;

/// The places that a table may name; a name is taken apart once, however many rows repeat it.
pub(super) struct Places<'a> {
    places: &'a [(&'a str, &'a str)],
    known: BTreeMap<String, Result<String, String>>,
}

impl<'a> Places<'a> {
    pub(super) fn of(places: &'a [(&'a str, &'a str)]) -> Self {
        Self { places, known: BTreeMap::new() }
    }

    /// The code of the place that the text names.
    pub(super) fn code(&mut self, text: &str) -> Result<String, String> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let code = code(text, self.places);
        self.known.insert(text.to_owned(), code.clone());
        code
    }
}

fn code(text: &str, places: &[(&str, &str)]) -> Result<String, String> {
    if text.is_empty() {
        return Err("Nothing was entered. Write a code such as QE1, or the board’s name.".into());
    }
    let wanted = short(text);
    // Names are only taken apart where no code fits: a table of flows has thousands of cells.
    let by_code = places.iter().find(|(code, _)| code.eq_ignore_ascii_case(text));
    by_code
        .or_else(|| places.iter().find(|(_, name)| short(name) == wanted))
        .map(|(code, _)| (*code).to_owned())
        .ok_or_else(|| match nearest(&wanted, text, places) {
            Some((code, name)) => {
                format!("{text} is not the code or name of a board. If {name} is meant, write {code}.")
            }
            None => format!("{text} is not the code or name of a board. Write a code such as QE1."),
        })
}

/// The one place whose name or code is a few letters away, if there is one.
fn nearest<'a>(wanted: &str, text: &str, places: &[(&'a str, &'a str)]) -> Option<(&'a str, &'a str)> {
    if wanted.len() > 100 {
        return None;
    }
    let far = |(code, name): &(&str, &str)| {
        let of_code = letters_apart(&plain(text), &plain(code)).saturating_mul(3);
        letters_apart(wanted, &short(name)).min(of_code)
    };
    let mut all: Vec<(usize, (&str, &str))> = places.iter().map(|place| (far(place), *place)).collect();
    all.sort_by_key(|(far, _)| *far);
    match all.as_slice() {
        [(one, _), (other, _), ..] if one == other => None,
        [(far, place), ..] if *far <= wanted.len().div_euclid(4).clamp(1, 3) => Some(*place),
        _ => None,
    }
}

/// How many letters must be put in, taken out or changed to make one word of another.
fn letters_apart(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut slant = place;
        let mut left = place.saturating_add(1);
        for (cell, wanted) in row.iter_mut().skip(1).zip(other.chars()) {
            let changed = slant.saturating_add(usize::from(letter != wanted));
            slant = *cell;
            left = changed.min(left.saturating_add(1)).min(slant.saturating_add(1));
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = place.saturating_add(1);
        }
    }
    row.last().copied().unwrap_or(0)
}

/// A board's name without the words that some lists add and others leave out.
fn short(name: &str) -> String {
    let lower = name.to_ascii_lowercase().replace('&', " and ");
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !matches!(*word, "" | "nhs" | "integrated" | "care" | "board" | "icb" | "the"))
        .collect();
    plain(&words.concat())
}
