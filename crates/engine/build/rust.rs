//! Pieces of Rust source.

/// A string literal.
pub fn text(value: &str) -> String {
    format!("{value:?}")
}

/// An optional string literal.
pub fn optional(value: Option<&str>) -> String {
    value.map_or_else(|| "None".to_owned(), |found| format!("Some({found:?})"))
}

/// `MostDeprivedTenth` from `most_deprived_tenth` or `Most deprived tenth`.
pub fn variant(words: &str) -> String {
    words
        .split(['_', ' '])
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

/// A private array of statics with its length, and the function that shows it.
pub fn array(name: &str, kind: &str, items: &[String]) -> String {
    let length = items.len();
    let body: String = items.iter().map(|item| format!("    {item},\n")).collect();
    format!("static {name}: [{kind}; {length}] = [\n{body}];\n")
}
