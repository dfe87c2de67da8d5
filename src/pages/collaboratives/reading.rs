//! What every card of the page reads.

use scenario::collaborative::{CollaborativeGrades, CollaborativeInput, Worked};
use scenario::compared::ComparedPage;
use words::collaborative::working::Grades;

use crate::state::memo::Memo;
use crate::state::reading;

/// What the page is read from.
pub type Reading = reading::Reading<CollaborativeInput, Worked>;

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    Reading::provide(|inputs| inputs.collaborative.clone(), Worked::out).told_beside(ComparedPage::Collaboratives)
}

/// The reading.
pub fn use_reading() -> Reading {
    Reading::expect()
}

/// Whether anything that is shown rests on the example's prices.
pub fn example(reading: Reading) -> Memo<bool> {
    Memo::new(move |_| grades(reading).has_example())
}

/// How far each figure can be trusted.
pub fn grades(reading: Reading) -> CollaborativeGrades {
    reading.input.with(|input| reading.start.with(|start| CollaborativeGrades::of(input, start)))
}

/// The same as the workings want them.
pub fn working_grades(reading: Reading) -> Grades {
    let of = grades(reading);
    Grades {
        moved_back: of.moved_back,
        out_price: of.out_price,
        near_price: of.near_price,
        set_up: of.set_up,
        community: of.community,
        reinvested: of.reinvested,
        place_price: of.place_price,
        budget: of.budget,
        results: [of.saving(), of.reinvestment(), of.places(), of.result()],
    }
}
