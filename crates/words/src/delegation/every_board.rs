//! All boards in words: how many have the people for a level of planning, how ready those are of which something is known.

use engine::delegation::Role;
use engine::delegation::arrangement::Footprint;
use engine::delegation::board_readiness::AssessedBoard;

use crate::count::{capital, counted, in_words, listed};
use crate::sentence::Sentence;

/// How many boards have the people for every service of a level, by the least footprint that has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// By themselves.
    pub alone: usize,
    /// With their group.
    pub group: usize,
    /// With their region.
    pub region: usize,
    /// Not even with their region.
    pub beyond: usize,
}

impl Reach {
    /// Counts boards by their least footprints.
    pub fn of(footprints: impl IntoIterator<Item = Footprint>) -> Self {
        let mut reach = Self::default();
        for footprint in footprints {
            let place = match footprint {
                Footprint::Alone => &mut reach.alone,
                Footprint::Group => &mut reach.group,
                Footprint::Region => &mut reach.region,
                Footprint::National => &mut reach.beyond,
            };
            *place = place.saturating_add(1);
        }
        reach
    }

    /// All boards counted.
    #[must_use]
    pub const fn boards(self) -> usize {
        self.alone.saturating_add(self.group).saturating_add(self.region).saturating_add(self.beyond)
    }

    /// Those that need others: `39 need their region`, `1 needs its group, 21 need their region, 20 need more than that`.
    #[must_use]
    pub fn needs(self) -> String {
        let need = |count: usize, one: &str, more: &str| match count {
            0 => None,
            1 => Some(format!("1 needs {one}")),
            count => Some(format!("{count} need {more}")),
        };
        let parts = [
            need(self.group, "its group", "their group"),
            need(self.region, "its region", "their region"),
            need(self.beyond, "more than that", "more than that"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { "no other is needed".to_owned() } else { parts.join(", ") }
    }
}

/// How many boards have the people for the local and the sub-regional level.
///
/// ```
/// use words::delegation::every_board::{Reach, levels};
/// let local = Reach { alone: 3, region: 39, ..Reach::default() };
/// let sub_regional = Reach { region: 22, beyond: 20, ..Reach::default() };
/// assert_eq!(
///     levels(local, sub_regional).text(),
///     "Three of 42 boards have the people for every local service alone; 39 need their region. For every sub-regional service none \
///      has them alone: 22 need their region, 20 need more than that."
/// );
/// ```
#[must_use]
pub fn levels(local: Reach, sub_regional: Reach) -> Sentence {
    let who = |count: usize| if count == 0 { "none".to_owned() } else { in_words(count) };
    let have = |count: usize| if count > 1 { "have" } else { "has" };
    Sentence::new()
        .answer(format!(
            "{} of {} {} the people for every local service alone",
            capital(&who(local.alone)),
            counted(local.boards(), "board", "boards"),
            have(local.alone)
        ))
        .say(format!(
            "; {}. For every sub-regional service {} {} them alone: {}.",
            local.needs(),
            who(sub_regional.alone),
            have(sub_regional.alone),
            sub_regional.needs()
        ))
}

/// How ready a board is, in a cell: with the evidence taken as none and as the most where it is not known.
#[must_use]
pub fn readiness(known: usize, low: &AssessedBoard, high: &AssessedBoard) -> String {
    match (low.role, high.role) {
        (Role::Delegated, _) if low.trailblazer => "Would take on delegated services, and may go first".to_owned(),
        (Role::Delegated, _) => "Would take on delegated services".to_owned(),
        (_, Role::Joint) => "Would act jointly with NHS England".to_owned(),
        _ => format!("Not settled: evidence known in {known} of 6 domains"),
    }
}

/// What a cell says of a board without evidence.
pub const NO_EVIDENCE: &str = "No evidence entered";

/// What the borders that are named say of groups: how many of them do not hang together, and which boards have no border named.
///
/// ```
/// use words::delegation::every_board::borders;
/// assert_eq!(borders(0, 3, &[]), "By the borders you named, every group hangs together.");
/// assert_eq!(
///     borders(1, 3, &["X", "Y"]),
///     "By the borders you named, one of 3 groups does not hang together. No border is named for X and Y, so they count as bordering \
///      nobody."
/// );
/// ```
#[must_use]
pub fn borders(apart: usize, groups: usize, lonely: &[&str]) -> String {
    let hang = match (apart, groups) {
        (0, 0) => String::new(),
        (0, 1) => "By the borders you named, the group hangs together.".to_owned(),
        (0, _) => "By the borders you named, every group hangs together.".to_owned(),
        (1, 1) => "By the borders you named, the group does not hang together.".to_owned(),
        (1, groups) => format!("By the borders you named, one of {groups} groups does not hang together."),
        (apart, groups) => {
            format!("By the borders you named, {} of {groups} groups do not hang together.", in_words(apart))
        }
    };
    let lonely = match lonely {
        [] => String::new(),
        [one] => format!(" No border is named for {one}, so it counts as bordering nobody."),
        several => format!(" No border is named for {}, so they count as bordering nobody.", listed(several)),
    };
    format!("{hang}{lonely}").trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use engine::delegation::board_readiness::{BoardEvidence, DOMAINS, DomainEvidence, Marks, assess};

    use super::*;

    fn board(evidence: i64) -> AssessedBoard {
        let domains = DOMAINS.map(|domain| DomainEvidence { domain: domain.to_owned(), evidence: evidence.into() });
        assess(&BoardEvidence { code: "QE1".to_owned(), domains: domains.to_vec() }, &Marks::shipped())
    }

    #[test]
    fn boards_are_counted_by_footprint() {
        let reach = Reach::of([Footprint::Alone, Footprint::Group, Footprint::Region, Footprint::Region]);
        assert_eq!(reach, Reach { alone: 1, group: 1, region: 2, beyond: 0 });
        assert_eq!((reach.boards(), reach.needs().as_str()), (4, "1 needs its group, 2 need their region"));
        let all = Reach { alone: 42, ..Reach::default() };
        assert_eq!(
            levels(all, reach).text(),
            "42 of 42 boards have the people for every local service alone; no other is needed. For every sub-regional service one has \
             them alone: 1 needs its group, 2 need their region."
        );
    }

    #[test]
    fn a_cell_says_no_more_than_is_known() {
        let said = |low, high| readiness(3, &board(low), &board(high));
        assert_eq!(said(4, 4), "Would take on delegated services, and may go first");
        assert_eq!(said(3, 3), "Would take on delegated services");
        assert_eq!(said(0, 1), "Would act jointly with NHS England");
        assert_eq!(said(0, 4), "Not settled: evidence known in 3 of 6 domains");
    }
}
