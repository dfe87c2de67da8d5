//! Years in sentences: words that are never torn apart at the end of a line.

use crate::count;

/// U+00A0: a space at which no line breaks.
pub const TOGETHER: char = '\u{a0}';

/// `year 10`, kept together.
#[must_use]
pub fn year(number: usize) -> String {
    format!("year{TOGETHER}{number}")
}

/// `Year 10`, kept together.
#[must_use]
pub fn year_heading(number: usize) -> String {
    format!("Year{TOGETHER}{number}")
}

/// `one year`, `ten years`, `12 years`.
#[must_use]
pub fn years(count: usize) -> String {
    format!("{} {}", count::in_words(count), count::noun(count, "year", "years"))
}

/// The month of a vintage written `2026-11`, in words: `November 2026`; the text itself where it is something else.
///
/// ```
/// assert_eq!(words::year::month("2026-11"), "November 2026");
/// assert_eq!(words::year::month("2022"), "2022");
/// assert_eq!(words::year::month("2016-04-27"), "27 April 2016");
/// ```
#[must_use]
pub fn month(date: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next().unwrap_or(date), parts.next(), parts.next());
    let name = month.and_then(|month| month.parse::<usize>().ok()).and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match (name, day.and_then(|day| day.parse::<u8>().ok())) {
        (Some(name), Some(day)) => format!("{day} {name} {year}"),
        (Some(name), None) if day.is_none() => format!("{name} {year}"),
        _ => date.to_owned(),
    }
}
