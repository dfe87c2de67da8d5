//! One cell of an XLSX sheet: from what stands in the file to what its author saw.

use scenario::import::Cell;

use super::Shared;
use super::format::Shows;
use crate::figure;
use crate::text_table::written;

/// A cell as the file has it.
#[derive(Default)]
pub(super) struct Stored {
    pub(super) kind: String,
    pub(super) style: usize,
    pub(super) value: Option<String>,
    pub(super) words: Option<String>,
    pub(super) is_formula: bool,
}

impl Stored {
    /// What its author saw, and whether digits that no spreadsheet shows were left off.
    pub(super) fn seen(self, shared: &Shared) -> (Cell, bool) {
        let text = |text: &str| if text.trim().is_empty() { Cell::Blank } else { written(text.trim()) };
        let Some(value) = self.value.filter(|value| !value.trim().is_empty()) else {
            let cell = match self.words {
                Some(words) => text(&words),
                None if self.is_formula && self.kind != "str" => Cell::Error(
                    "a formula without its result: open the file in a spreadsheet program and save it".to_owned(),
                ),
                None => Cell::Blank,
            };
            return (cell, false);
        };
        let cell = match self.kind.as_str() {
            "s" => value
                .trim()
                .parse::<usize>()
                .ok()
                .and_then(|place| shared.words.get(place))
                .map_or_else(|| Cell::Error("words that are not in this workbook".to_owned()), |words| text(words)),
            "str" | "inlineStr" => text(&value),
            "b" => Cell::Text(if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned()),
            "e" => Cell::Error(value),
            "d" => Cell::Date(value),
            _ => return number(&value, shared.formats.of(self.style), shared.from_1904),
        };
        (cell, false)
    }
}

fn number(value: &str, shows: Shows, from_1904: bool) -> (Cell, bool) {
    let Some((number, is_shortened)) = figure::read(value) else {
        return (
            Cell::Error(format!("{} is no number that can be read", value.chars().take(30).collect::<String>())),
            false,
        );
    };
    match shows {
        Shows::Number => (Cell::Number(number), is_shortened),
        Shows::Percentage => {
            (figure::percentage(&number).map_or_else(|| Cell::Number(number), Cell::Number), is_shortened)
        }
        Shows::Date => (Cell::Date(date(&number, from_1904)), false),
    }
}

/// A count of days as a date, `2026-04-01`; a time alone as such.
fn date(number: &str, from_1904: bool) -> String {
    let days = number.split('.').next().and_then(|days| days.parse::<u32>().ok()).unwrap_or(0);
    let days = if from_1904 { days.saturating_add(1_462) } else { days };
    let Some(mut left) = days.checked_sub(1).filter(|_| days < 2_958_466) else { return "a time".to_owned() };
    // Spreadsheets count a 29 February 1900 that never was.
    left = if days > 60 { left.saturating_sub(1) } else { left };
    let mut year = 1900_u32;
    loop {
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let february = if is_leap { 29 } else { 28 };
        for (month, length) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
            match left.checked_sub(length) {
                Some(rest) => left = rest,
                None => return format!("{year}-{month:02}-{:02}", left.saturating_add(1)),
            }
        }
        year = year.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        let dates = ["1", "59", "61", "44652", "44652.75", "0.5"].map(|days| date(days, false));
        assert_eq!(dates, ["1900-01-01", "1900-02-28", "1900-03-01", "2022-04-01", "2022-04-01", "a time"]);
        assert_eq!(date("43190", true), "2022-04-01");
    }
}
