//! A sentence for a consultation answer, which stands by itself: what was found, and what it rests on.

/// How each begins.
const OPENING: &str = "Our analysis, made with the Specialised Services Calculator, suggests that";

/// The sentence: `found` goes on after "that" and has no full stop; `rests_on` is a sentence of its own.
///
/// ```
/// assert_eq!(
///     words::analysis::analysis("spending grows", "All figures are our own."),
///     "Our analysis, made with the Specialised Services Calculator, suggests that spending grows. All figures are our own.",
/// );
/// ```
#[must_use]
pub fn analysis(found: &str, rests_on: &str) -> String {
    format!("{OPENING} {found}. {rests_on}")
}
