//! What is looked at in the room: which year, which boards, in what money. None of it is part of the scenario, so none of it is a
//! step to undo.

use leptos::prelude::*;

/// The money a table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MoneyShown {
    /// Pounds of each year.
    #[default]
    Cash,
    /// Pounds of the opening year.
    RealTerms,
    /// Pounds of each year for each registered person.
    AHead,
}

impl MoneyShown {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Cash, Self::RealTerms, Self::AHead];

    /// Its name for people.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Cash => "Cash",
            Self::RealTerms => "Real terms",
            Self::AHead => "£ a head",
        }
    }
}

/// What is looked at. A handle: copies are the same view.
#[derive(Clone, Copy)]
pub struct RoomView {
    /// The year shown, from 1; `None` for the last one, however many there are.
    pub year: RwSignal<Option<u32>>,
    /// The region whose boards are shown; `None` for England.
    pub region: RwSignal<Option<&'static str>>,
    /// The money in the table of boards.
    pub money: RwSignal<MoneyShown>,
    /// The board whose story is told, by its place in the facts; `None` for the reader's own.
    pub board: RwSignal<Option<usize>>,
    /// Whether that board's years and its working are open under the table of boards.
    pub board_open: RwSignal<bool>,
    /// Whether the slider of the year is being moved.
    pub moving: RwSignal<bool>,
    /// On a phone, whether the inputs show in place of the answer.
    pub changing: RwSignal<bool>,
}

/// Makes the view known to everything in the room.
pub fn provide() -> RoomView {
    let view = RoomView {
        year: RwSignal::new(None),
        region: RwSignal::new(None),
        money: RwSignal::new(MoneyShown::default()),
        board: RwSignal::new(None),
        board_open: RwSignal::new(false),
        moving: RwSignal::new(false),
        changing: RwSignal::new(false),
    };
    provide_context(view);
    view
}

/// The view.
///
/// # Panics
/// Outside the room, where there is none.
pub fn use_view() -> RoomView {
    expect_context()
}
