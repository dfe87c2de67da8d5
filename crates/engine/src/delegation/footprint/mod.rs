//! Footprints: which boards must act together for a service.
//!
//! "Of 42 boards, nine can plan for two million people alone, the others must join, and no board may be left over." A grouping meets a
//! service when its people reach the planning population. Suggested groups split each region into the most groups that all do: exact
//! for regions of up to twelve boards.
//!
//! Not modelled: who would want to work with whom. Neighbours count only where adjacency is given.

mod partition;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;

use super::people::People;
use super::reading;

use partition::{Neighbours, partition};

/// Most boards of a region for which the suggestion is exact.
pub const EXACT_UP_TO: usize = 12;
/// Most boards at once; there are 42.
pub const MOST_BOARDS: usize = 1_000;

/// A board and its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Its code, unique among the boards.
    pub code: String,
    /// Its region.
    pub region: String,
    /// Its people; a range while a merged board's parts are not known.
    pub population: People,
}

/// Boards to be grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootprintsRequest {
    /// The boards.
    pub boards: Vec<Board>,
    /// Pairs of neighbours by code; `None` where it is not known who borders whom.
    pub adjacency: Option<Vec<[String; 2]>>,
    /// The user's own groups by code; `None` to have groups suggested.
    pub groups: Option<Vec<Vec<String>>>,
    /// People a grouping needs.
    pub planning_population: Decimal,
}

/// Who acts alone, who acts together and who is left over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Footprints {
    /// The user's groups in their order, or suggested ones by region in the order the boards name them, then by code.
    pub groups: Vec<Group>,
    /// Codes of boards that meet the planning population by themselves, in the order given.
    pub alone: Vec<String>,
    /// Codes of boards whose grouping does not meet it, or that are in none and do not meet it alone, in the order given.
    pub left_over: Vec<String>,
    /// Regions of more boards than can be split exactly: their groups are good, not proven best.
    pub not_proven: Vec<String>,
}

/// One grouping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Codes of its boards.
    pub codes: Vec<String>,
    /// Its people.
    pub population: People,
    /// Whether they reach the planning population; `None` where that hangs on people who are not known.
    pub meets: Option<bool>,
}

/// Groups boards from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn footprints_tree(tree: &Tree) -> Result<Footprints, Vec<Problem>> {
    let mut problems = Vec::new();
    match reading::footprints(tree, &mut problems) {
        Some(request) if problems.is_empty() => Ok(footprints(&request)),
        _ => Err(problems),
    }
}

/// Whether boards hang together: each is reached from the first by borders within the group. One board always does.
///
/// ```
/// use engine::delegation::footprint::hang_together;
/// let borders = [["A".to_owned(), "B".to_owned()], ["C".to_owned(), "B".to_owned()]];
/// let of = |codes: &[&str]| hang_together(&codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>(), &borders);
/// assert!(of(&["A", "B", "C"]) && of(&["C"]));
/// assert!(!of(&["A", "C"]));
/// ```
pub fn hang_together(codes: &[String], borders: &[[String; 2]]) -> bool {
    let mut reached: Vec<&String> = codes.first().into_iter().collect();
    let mut from = 0;
    while let Some(code) = reached.get(from).copied() {
        let next = borders.iter().filter_map(|[one, other]| match () {
            () if one == code => Some(other),
            () if other == code => Some(one),
            () => None,
        });
        for other in next.filter(|other| codes.contains(other)) {
            if !reached.contains(&other) {
                reached.push(other);
            }
        }
        from = from.saturating_add(1);
    }
    codes.iter().all(|code| reached.contains(&code))
}

/// Groups boards, by the user's groups or by suggestion.
pub fn footprints(request: &FootprintsRequest) -> Footprints {
    let mut not_proven = Vec::new();
    let groups = match &request.groups {
        Some(groups) => groups.iter().map(|codes| group(request, codes.clone())).collect(),
        None => suggested(request, &mut not_proven),
    };
    let meets_alone = |board: &&Board| board.population.reaches(request.planning_population) == Some(true);
    let acts = |board: &&Board| {
        let own = groups.iter().find(|group| group.codes.contains(&board.code));
        own.map_or_else(|| meets_alone(board), |group| group.meets == Some(true))
    };
    let codes = |boards: Vec<&Board>| boards.into_iter().map(|board| board.code.clone()).collect();
    Footprints {
        alone: codes(request.boards.iter().filter(meets_alone).collect()),
        left_over: codes(request.boards.iter().filter(|board| !acts(board)).collect()),
        groups,
        not_proven,
    }
}

fn group(request: &FootprintsRequest, codes: Vec<String>) -> Group {
    let own = request.boards.iter().filter(|board| codes.contains(&board.code));
    let population = own.fold(People::NONE, |sum, board| sum.plus(board.population));
    Group { meets: population.reaches(request.planning_population), codes, population }
}

fn suggested(request: &FootprintsRequest, not_proven: &mut Vec<String>) -> Vec<Group> {
    let mut regions: Vec<&str> = Vec::new();
    for board in &request.boards {
        if !regions.contains(&board.region.as_str()) {
            regions.push(&board.region);
        }
    }
    let mut groups = Vec::new();
    for region in regions {
        let mut boards: Vec<&Board> = request.boards.iter().filter(|board| board.region == region).collect();
        boards.sort_unstable_by(|one, other| one.code.cmp(&other.code));
        if boards.len() > EXACT_UP_TO {
            not_proven.push(region.to_owned());
        }
        let people: Vec<Decimal> = boards.iter().map(|board| board.population.low).collect();
        let neighbours = request.adjacency.as_ref().map(|pairs| Neighbours::of(&boards, pairs));
        for places in partition(&people, request.planning_population, neighbours.as_ref()) {
            let codes = places.iter().filter_map(|place| boards.get(*place)).map(|board| board.code.clone()).collect();
            groups.push(group(request, codes));
        }
    }
    groups
}
