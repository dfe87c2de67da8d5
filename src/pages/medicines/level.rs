//! Whose bill is shown: the board's, the region's or England's.

use engine::pathways::pay_over_time::{Answer, Payers, WorstOf};
use engine::quantities::Pence;
use scenario::medicines::Worked;
use words::count::capital;

use super::reading::{board, region};

/// A payer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The board.
    Board,
    /// Its region.
    Region,
    /// Everybody.
    England,
}

impl Level {
    /// All of them, the smallest first.
    pub const ALL: [Self; 3] = [Self::Board, Self::Region, Self::England];

    /// Its name in controls.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Board => "A board",
            Self::Region => "A region",
            Self::England => "England",
        }
    }

    /// Its name in a sentence.
    pub fn name(self, worked: &Worked) -> String {
        match self {
            Self::Board => board(worked).to_owned(),
            Self::Region => region(worked),
            Self::England => "England".to_owned(),
        }
    }

    /// The same at its head.
    pub fn heading(self, worked: &Worked) -> String {
        capital(&self.name(worked))
    }

    /// What it pays.
    pub const fn of(self, payers: &Payers) -> Option<Pence> {
        match self {
            Self::Board => payers.board,
            Self::Region => payers.footprint,
            Self::England => payers.nation,
        }
    }

    /// Its worst year.
    pub const fn worst(self, answer: &Answer) -> Option<WorstOf> {
        match self {
            Self::Board => answer.worst.board,
            Self::Region => answer.worst.footprint,
            Self::England => answer.worst.nation,
        }
    }

    /// Its people.
    pub const fn people(self, worked: &Worked) -> i64 {
        match self {
            Self::Board => worked.place.people.board,
            Self::Region => worked.place.people.footprint,
            Self::England => worked.place.people.nation,
        }
    }
}
