//! What a user sets about boards: evidence of readiness, who plans with whom, how split boards divide, how many commissioners there are.

use serde::{Deserialize, Serialize};

/// Evidence by board and domain, and what it is measured against.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReadinessInput {
    /// Evidence every domain needs, 0 to 4.
    pub gate: String,
    /// Average from which a board takes on delegation, 0 to 4.
    pub pass: String,
    /// Average from which it may go first, 0 to 4.
    pub trailblazer: String,
    /// Boards of which something is known; one row a board.
    pub boards: Vec<EvidenceInput>,
}

/// Evidence of one board by domain, 0 to 4; blank is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EvidenceInput {
    /// Code of the board.
    pub code: String,
    /// Health and care geography.
    pub health_and_care_geography: String,
    /// Transformation.
    pub transformation: String,
    /// Governance and leadership.
    pub governance_and_leadership: String,
    /// Finance.
    pub finance: String,
    /// Workforce, capability and capacity.
    pub workforce_capability_and_capacity: String,
    /// Data, reporting and analytics.
    pub data_reporting_and_analytics: String,
}

/// Boards that plan together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GroupInput {
    /// Codes of the boards.
    pub codes: Vec<String>,
}

/// Two boards that border each other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BorderInput {
    /// Code of one board.
    pub one: String,
    /// Code of the other.
    pub other: String,
}

/// The share of a split board's people that goes to one successor of April 2026.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PartInput {
    /// Code of the board that is split.
    pub board: String,
    /// Name of the successor.
    pub successor: String,
    /// Share of its people, 0 to 1.
    pub share: String,
}

/// Specialist commissioners, in whole-time equivalents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TeamInput {
    /// All there are in England.
    pub commissioners: String,
    /// A full team.
    pub full_team: String,
}

impl EvidenceInput {
    /// A board of which nothing is known.
    #[must_use]
    pub fn of(code: &str) -> Self {
        Self { code: code.to_owned(), ..Self::default() }
    }

    /// Evidence by domain, in the order of [`engine::delegation::board_readiness::DOMAINS`].
    #[must_use]
    pub const fn evidence(&self) -> [&String; 6] {
        [
            &self.health_and_care_geography,
            &self.transformation,
            &self.governance_and_leadership,
            &self.finance,
            &self.workforce_capability_and_capacity,
            &self.data_reporting_and_analytics,
        ]
    }

    /// The same, to be changed.
    pub const fn evidence_mut(&mut self) -> [&mut String; 6] {
        [
            &mut self.health_and_care_geography,
            &mut self.transformation,
            &mut self.governance_and_leadership,
            &mut self.finance,
            &mut self.workforce_capability_and_capacity,
            &mut self.data_reporting_and_analytics,
        ]
    }
}

impl ReadinessInput {
    /// What is known of a board; nothing where it has no row.
    #[must_use]
    pub fn of(&self, code: &str) -> EvidenceInput {
        self.boards.iter().find(|board| board.code == code).cloned().unwrap_or_else(|| EvidenceInput::of(code))
    }

    /// Sets the evidence of a board in a domain, by its place. A row of which nothing is known any more is taken out.
    pub fn set(&mut self, code: &str, domain: usize, evidence: &str) {
        let mut row = self.of(code);
        if let Some(place) = row.evidence_mut().into_iter().nth(domain) {
            evidence.clone_into(place);
        }
        let place = self.boards.iter().position(|board| board.code == code);
        let blank = row.evidence().iter().all(|evidence| evidence.trim().is_empty());
        match (place, blank) {
            (Some(place), true) => {
                self.boards.remove(place);
            }
            (Some(place), false) => {
                if let Some(known) = self.boards.get_mut(place) {
                    *known = row;
                }
            }
            (None, true) => {}
            (None, false) => self.boards.push(row),
        }
    }
}

impl BorderInput {
    /// Whether this is the border between two boards, whichever stands first.
    #[must_use]
    pub fn is_between(&self, one: &str, other: &str) -> bool {
        let pair = (self.one.as_str(), self.other.as_str());
        pair == (one, other) || pair == (other, one)
    }
}

/// The group a board plans in; `None` where it plans by itself.
#[must_use]
pub fn group_of<'a>(groups: &'a [GroupInput], code: &str) -> Option<&'a GroupInput> {
    groups.iter().find(|group| group.codes.iter().any(|member| member == code))
}

/// Brings another board into a board's group, out of whatever group it was in, or takes it out. A group of one is none.
pub fn set_partner(groups: &mut Vec<GroupInput>, own: &str, other: &str, together: bool) {
    for group in groups.iter_mut() {
        group.codes.retain(|code| code != other);
    }
    if together {
        match groups.iter_mut().find(|group| group.codes.iter().any(|code| code == own)) {
            Some(group) => group.codes.push(other.to_owned()),
            None => groups.push(GroupInput { codes: vec![own.to_owned(), other.to_owned()] }),
        }
    }
    groups.retain(|group| group.codes.len() > 1);
}
