//! What every card of the page reads.

use engine::quantities::{Money, Pence};
use scenario::compared::ComparedPage;
use scenario::medicines::{Asked, Worked};
use words::medicines::MedicinesHeadline;
use words::medicines::working::Grades;

use crate::state::memo::Memo;
use crate::state::reading;

/// What the page is read from.
pub type Reading = reading::Reading<Asked, Worked>;

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    Reading::provide(Asked::of, Worked::out).told_beside(ComparedPage::Medicines)
}

/// The reading.
pub fn use_reading() -> Reading {
    Reading::expect()
}

/// Whether anything that is shown rests on the invented medicine.
pub fn example(reading: Reading) -> Memo<bool> {
    Memo::new(move |_| reading.input.with(|input| reading.start.with(|start| input.has_example(start))))
}

/// How far each figure can be trusted.
pub fn grades(reading: Reading) -> Grades {
    reading.input.with(|input| reading.start.with(|start| input.grades(start)))
}

/// The price as it is set.
pub fn price(reading: Reading) -> Option<Pence> {
    let price = reading.input.with(|asked| Money::from_text(&asked.input.price).ok());
    price.map(|price| Pence::of(price.pence()))
}

/// The board inside a sentence.
pub fn board(worked: &Worked) -> &'static str {
    worked.place.board.unwrap_or("a board of average size")
}

/// The region inside a sentence.
pub fn region(worked: &Worked) -> String {
    worked.place.region.map_or_else(|| "a region of average size".to_owned(), words::delegation::pool::the_region)
}

/// Reads something off the headline.
pub fn said<T>(reading: Reading, of: impl Fn(MedicinesHeadline<'_>) -> T) -> Option<T> {
    let illustrative = reading.input.with(|input| reading.start.with(|start| input.has_example(start)));
    reading.shown(|worked| {
        of(MedicinesHeadline { answer: &worked.answer, board: board(worked), payments: worked.payments, illustrative })
    })
}
