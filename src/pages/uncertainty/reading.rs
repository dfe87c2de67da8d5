//! What every card of the page reads without chance.

use scenario::uncertainty::{Asked, Worked};
use words::Figures;

use crate::state::memo::Memo;
use crate::state::reading;

/// What the page is read from.
pub type Reading = reading::Reading<Asked, Worked>;

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    Reading::provide(Asked::of, Worked::out)
}

/// The reading.
pub fn use_reading() -> Reading {
    Reading::expect()
}

/// Whether the money is illustrative.
pub fn illustrative(reading: Reading) -> Memo<bool> {
    reading.memo(|worked| worked.tornado.illustrative)
}

/// How figures are written: of illustrative ones no more digits than they bear.
pub const fn shown_as(is_illustrative: bool) -> Figures {
    if is_illustrative { Figures::Illustrative } else { Figures::Own }
}

/// The board that is looked at, inside a sentence: no illustrative figure names a board that is not the reader's.
pub fn board(worked: &Worked) -> &'static str {
    if worked.is_own { worked.board } else { "the board that loses most" }
}
