//! Successors: the boards of April 2026 from those of 2022 to 2026.
//!
//! Forty-two boards become 36. Three are split between neighbours, and how many people each part has is in no table: until the user
//! says, a successor's people are a range, from none of a part to all of it.

use rust_decimal::Decimal;

use crate::parameters::{BoardMerger, IntegratedCareBoard, board_mergers, boards};
use crate::problem::Problem;

use super::footprint::Board;
use super::people::People;

/// The share of a split board's people that goes to one successor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartShare {
    /// Code of the board that is split.
    pub board: String,
    /// Name of the successor.
    pub successor: String,
    /// 0 to 1.
    pub share: Decimal,
}

/// The boards from April 2026 with their residents; successors go by their names, as no codes are known.
///
/// # Errors
/// A [`Problem`] for each share outside 0 to 1, of no split, or beyond one with the others.
///
/// ```
/// use engine::delegation::successor::boards_from_2026;
/// let boards = boards_from_2026(&[]).unwrap();
/// assert_eq!(boards.len(), 36);
/// let essex = boards.iter().find(|board| board.code == "NHS Essex").unwrap();
/// assert!(essex.population.low < essex.population.high);
/// ```
pub fn boards_from_2026(shares: &[PartShare]) -> Result<Vec<Board>, Vec<Problem>> {
    let problems = check(shares);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut from_2026: Vec<Board> =
        boards().iter().filter(|board| mergers_of(board).next().is_none()).map(unchanged).collect();
    for merger in board_mergers() {
        let people = part(merger, shares);
        match from_2026.iter_mut().find(|board| board.code == merger.successor) {
            Some(board) => board.population = board.population.plus(people),
            None => from_2026.push(Board {
                code: merger.successor.to_owned(),
                region: merger.board.region.name().to_owned(),
                population: people,
            }),
        }
    }
    Ok(from_2026)
}

/// The 42 boards of 2022 to 2026 with their residents.
pub fn boards_to_2026() -> Vec<Board> {
    boards().iter().map(unchanged).collect()
}

fn unchanged(board: &IntegratedCareBoard) -> Board {
    Board {
        code: board.code.to_owned(),
        region: board.region.name().to_owned(),
        population: People::known(board.resident_population.into()),
    }
}

fn mergers_of(board: &IntegratedCareBoard) -> impl Iterator<Item = &'static BoardMerger> {
    let code = board.code;
    board_mergers().iter().filter(move |merger| merger.board.code == code)
}

fn given(merger: &BoardMerger, shares: &[PartShare]) -> Option<Decimal> {
    let own = |share: &&PartShare| share.board == merger.board.code && share.successor == merger.successor;
    shares.iter().find(own).map(|share| share.share)
}

/// People of a board that go to one successor: a share that is given, what the others leave, or a range.
fn part(merger: &BoardMerger, shares: &[PartShare]) -> People {
    let people = Decimal::from(merger.board.resident_population);
    let of_all = |share: Decimal| people.saturating_mul(share);
    if merger.part.is_none() {
        return People::known(people);
    }
    if let Some(share) = given(merger, shares) {
        return People::known(of_all(share));
    }
    let others = mergers_of(merger.board).filter(|other| other.successor != merger.successor);
    let (mut left, mut open) = (Decimal::ONE, false);
    for other in others {
        match given(other, shares) {
            Some(share) => left = left.saturating_sub(share),
            None => open = true,
        }
    }
    let most = of_all(left);
    People { low: if open { Decimal::ZERO } else { most }, high: most }
}

fn check(shares: &[PartShare]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, share) in shares.iter().enumerate() {
        let path = |field: &str| format!("shares[{index}].{field}");
        let split = |merger: &&BoardMerger| merger.board.code == share.board && merger.part.is_some();
        if !board_mergers().iter().filter(split).any(|merger| merger.successor == share.successor) {
            let message =
                "No part of this board goes to this successor. Name a board that is split and where a part goes.";
            problems.push(Problem::new("unknown_code", path("successor"), message));
        }
        if !(Decimal::ZERO..=Decimal::ONE).contains(&share.share) {
            problems.push(Problem::new("out_of_range", path("share"), "Give a share from 0 to 1."));
            continue;
        }
        let before = shares.iter().take(index).filter(|other| other.board == share.board);
        if before.clone().any(|other| other.successor == share.successor) {
            problems.push(Problem::new(
                "duplicate_code",
                path("successor"),
                "This part stands more than once. Keep one of them.",
            ));
        }
        let sum = before.fold(share.share, |sum, other| sum.saturating_add(other.share));
        if sum > Decimal::ONE {
            let message = "The parts of this board have more people than the board. Lower a share.";
            problems.push(Problem::new("shares_beyond_one", path("share"), message));
        }
    }
    problems
}
