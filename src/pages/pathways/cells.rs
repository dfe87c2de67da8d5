//! Cells of money: to the pound on the page, to the penny in a file, and nothing where it is not known.

use ::charts::table::Cell;
use engine::quantities::Pence;
use rust_decimal::Decimal;
use words::Exact;

/// Pounds as a decimal; what is beyond it, which no pathway reaches, as nothing.
pub fn pounds(pence: Pence) -> Decimal {
    Decimal::try_from_i128_with_scale(pence.count(), 2).unwrap_or_default()
}

/// Money to the pound.
pub fn money(amount: Option<Pence>) -> Cell {
    amount.map_or_else(not_known, |amount| Cell::Figure {
        shown: Exact::from(amount).to_places(0),
        exact: pounds(amount),
    })
}

/// What is not known.
pub fn not_known() -> Cell {
    Cell::Words("not known".to_owned())
}
