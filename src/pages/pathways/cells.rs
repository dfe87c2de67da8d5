//! Cells of money: to the pound on the page, to the penny in a file, and nothing where it is not known.

use ::charts::table::Cell;
use engine::quantities::Pence;
use words::Exact;

use crate::components::cells;

/// Money to the pound.
pub fn money(amount: Option<Pence>) -> Cell {
    cells::money(amount, |amount| Exact::from(amount).to_places(0))
}
