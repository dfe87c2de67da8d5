//! One cell of a file where a figure is wanted: why it is none, and the text that the reader of its table takes.

use rust_decimal::Decimal;
use words::typed::{self, Kind};

use super::layout::{Layout, Shares, Unit, words};
use super::sheet::Cell;
use super::tables::Wanted;

/// Why a cell cannot be the figure that is wanted, where the file itself says so.
pub(super) fn not_a_figure(cell: &Cell, column: &Wanted) -> Option<String> {
    match cell {
        Cell::Error(error) if error.starts_with(['#', 'E']) => {
            Some(format!("The spreadsheet has an error here ({error}). Put it right there, or take the cell out."))
        }
        Cell::Error(error) => Some(format!("This cannot be read: {error}.")),
        Cell::Date(date) if column.figure.is_some() => Some(format!(
            "This is a date ({date}) where a figure is wanted. Format the cell as a number, or take it out."
        )),
        Cell::Blank | Cell::Text(_) | Cell::Number(_) | Cell::Date(_) => None,
    }
}

/// A cell as the reader of its table takes it: pounds and per cent, a minus in front.
pub(super) fn kept(cell: &Cell, column: &Wanted, layout: &Layout) -> String {
    let text = words(cell);
    let Some(kind) = column.figure else { return text.to_owned() };
    let text = match text.strip_suffix('-').map(str::trim_end) {
        Some(before) if before.ends_with(|last: char| last.is_ascii_digit()) => format!("-{before}"),
        _ => text.to_owned(),
    };
    let times = |figure: Decimal, times: i64| {
        figure.checked_mul(Decimal::from(times)).map(|figure| figure.normalize().to_string())
    };
    let counted = match kind {
        Kind::Percent if layout.shares == Some(Shares::OfOne) && !text.ends_with('%') => {
            typed::read(Kind::Number, &text).ok().and_then(|kept| times(kept.parse().ok()?, 100))
        }
        Kind::Pounds if layout.unit != Unit::Pounds => typed::read(Kind::Number, &text.replace('£', ""))
            .ok()
            .and_then(|kept| times(kept.parse().ok()?, layout.unit.pounds())),
        _ => None,
    };
    counted.unwrap_or(text)
}
