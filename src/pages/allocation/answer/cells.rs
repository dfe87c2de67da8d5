//! Cells of the answer's tables: shown as closely as figures may be, carried exactly into files.

use ::charts::table::Cell;
use engine::quantities::{Money, Pence, RoundedRate};
use rust_decimal::Decimal;
use words::{Exact, Figures};

/// An amount in pence, of any size.
pub trait InPence: Into<Exact> + Copy {
    /// How many pence.
    fn count(self) -> i128;
}

impl InPence for Money {
    fn count(self) -> i128 {
        self.pence().into()
    }
}

impl InPence for Pence {
    fn count(self) -> i128 {
        Pence::count(self)
    }
}

/// An amount in millions of pounds, exact, as an axis counts it.
pub fn in_millions(amount: impl InPence) -> Decimal {
    let end = if amount.count() < 0 { Decimal::MIN } else { Decimal::MAX };
    Decimal::try_from_i128_with_scale(amount.count(), 8).unwrap_or(end)
}

/// A rate in per cent, exact to eight decimals, as an axis counts it.
pub fn in_percent(rate: RoundedRate) -> Decimal {
    Decimal::try_from_i128_with_scale(rate.units(), 8).unwrap_or_default()
}

/// Money under a heading that says £ million.
pub fn millions(figures: Figures, amount: impl InPence) -> Cell {
    Cell::Figure { shown: figures.millions(amount), exact: in_millions(amount) }
}

/// The same with its sign.
pub fn signed_millions(figures: Figures, amount: impl InPence) -> Cell {
    Cell::Figure { shown: figures.signed_millions(amount), exact: in_millions(amount) }
}

/// Money for each head under a heading that says £.
pub fn a_head(money: Option<Money>) -> Cell {
    money.map_or(Cell::None, |money| Cell::Figure { shown: Exact::from(money).to_places(2), exact: money.pounds() })
}

/// The same with its sign.
pub fn signed_a_head(money: Option<Money>) -> Cell {
    money.map_or(Cell::None, |money| {
        let digits = Exact::from(money).to_places(2);
        Cell::Figure { shown: if money.pence() > 0 { format!("+{digits}") } else { digits }, exact: money.pounds() }
    })
}

/// A rate as a percentage; nothing where there is none.
pub fn percent(figures: Figures, rate: Option<RoundedRate>) -> Cell {
    rate.map_or(Cell::None, |rate| Cell::Figure { shown: figures.percent(rate), exact: in_percent(rate) })
}

/// The same with its sign.
pub fn signed_percent(figures: Figures, rate: Option<RoundedRate>) -> Cell {
    rate.map_or(Cell::None, |rate| Cell::Figure { shown: figures.signed_percent(rate), exact: in_percent(rate) })
}

/// A year: `Now`, then `1`, `2` and so on.
pub fn year(year: u32) -> Cell {
    if year == 0 {
        Cell::Words("Now".to_owned())
    } else {
        Cell::Words(words::count::capital(&words::year::year(whole(year))))
    }
}

/// A count of years for words that count with `usize`.
pub fn whole(year: u32) -> usize {
    usize::try_from(year).unwrap_or(usize::MAX)
}

/// Pence as money; nothing beyond its range, which a ledger never passes.
pub fn money(pence: i64) -> Money {
    Money::from_pence(pence).unwrap_or_default()
}
