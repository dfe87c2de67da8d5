//! Among whom the patients are found: a board, its region and England, by residents.

use engine::parameters::{board, boards};
use engine::pathways::pay_over_time::People;

/// A board with its region, or ones of average size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Name of the board; `None` for one of average size.
    pub board: Option<&'static str>,
    /// Name of its region; `None` for one of average size.
    pub region: Option<&'static str>,
    /// Residents of the three.
    pub people: People,
}

/// The place of a board by its code; boards of average size where there is none of that code.
#[must_use]
pub fn place_of(code: &str) -> Place {
    let of = |people: u64| i64::try_from(people).unwrap_or(i64::MAX);
    let sum = |region: Option<&str>| {
        let own = boards().iter().filter(|board| region.is_none_or(|region| board.region.name() == region));
        own.map(|board| board.resident_population).fold(0, u64::saturating_add)
    };
    let nation = sum(None);
    if let Some(board) = board(code) {
        let region = board.region.name();
        let people =
            People { board: of(board.resident_population), footprint: of(sum(Some(region))), nation: of(nation) };
        return Place { board: Some(board.name), region: Some(region), people };
    }
    let regions = boards().iter().fold(Vec::new(), |mut names: Vec<&str>, board| {
        if !names.contains(&board.region.name()) {
            names.push(board.region.name());
        }
        names
    });
    let average =
        |parts: usize| u64::try_from(parts).ok().and_then(|parts| nation.checked_div(parts)).unwrap_or(nation);
    let people =
        People { board: of(average(boards().len())), footprint: of(average(regions.len())), nation: of(nation) };
    Place { board: None, region: None, people }
}
