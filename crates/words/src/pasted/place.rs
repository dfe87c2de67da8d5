//! A board by its code or its name, as people and spreadsheets write it.

use super::plain;

/// The code of the place that the text names.
pub(super) fn code(text: &str, places: &[(&str, &str)]) -> Result<String, String> {
    if text.is_empty() {
        return Err("Nothing was entered. Write a code such as QE1, or the board’s name.".into());
    }
    let wanted = short(text);
    places
        .iter()
        .find(|(code, name)| code.eq_ignore_ascii_case(text) || short(name) == wanted)
        .map(|(code, _)| (*code).to_owned())
        .ok_or_else(|| format!("{text} is not the code or name of a board. Write a code such as QE1."))
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
