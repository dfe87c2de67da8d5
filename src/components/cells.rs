//! Cells of tables: money and counts as they are read on the page and as a file carries them, and what is not known.

use ::charts::table::Cell;
use engine::entry::Whole;
use engine::quantities::Pence;
use rust_decimal::Decimal;
use words::figures::pounds_and_pence;

/// Pounds as a chart and a file have them; what is beyond a decimal, which no page reaches, as nothing.
pub fn pounds(pence: Pence) -> Decimal {
    Decimal::try_from_i128_with_scale(pence.count(), 2).unwrap_or_default()
}

/// What is not known.
pub fn not_known() -> Cell {
    Cell::Words("not known".to_owned())
}

/// Money as `shown` says it, to the penny in a file.
pub fn money(amount: Option<Pence>, shown: impl FnOnce(Pence) -> String) -> Cell {
    amount.map_or_else(not_known, |amount| Cell::Figure { shown: shown(amount), exact: pounds(amount) })
}

/// Money under a heading that names pounds: pence where there are any.
pub fn in_pounds(amount: Option<Pence>) -> Cell {
    money(amount, |amount| pounds_and_pence(amount).replace(".00", "").replace('£', ""))
}

/// A whole number.
pub fn count(count: Option<Whole>) -> Cell {
    count.map_or_else(not_known, |count| {
        let exact = Decimal::try_from_i128_with_scale(count.0, 0).unwrap_or_default();
        Cell::Figure { shown: exact.to_string(), exact }
    })
}
