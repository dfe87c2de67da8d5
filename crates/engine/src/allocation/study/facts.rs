//! The facts a study stands on: boards, flows, trusts, deflators and limits, as shipped or as a test makes them.

use crate::parameters::{Reader, Trust, allocation};
use crate::quantities::{Money, Rate};

/// A board as the study sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardFacts {
    /// Its code.
    pub code: &'static str,
    /// Full name.
    pub name: &'static str,
    /// Name short enough for a chart.
    pub short_name: &'static str,
    /// Region.
    pub region: &'static str,
    /// Registered population.
    pub registered: u64,
    /// Acute weighted population.
    pub acute: u64,
    /// Mental health weighted population.
    pub mental_health: u64,
    /// Overall weighted population.
    pub overall: u64,
    /// Fifth of deprivation, 1 the most deprived.
    pub deprivation_fifth: u8,
    /// Fifth by share aged 75 and over, 1 the oldest.
    pub older_fifth: u8,
}

/// People who live in one board and are treated in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlowFacts {
    /// Place of the host board in the list of boards.
    pub host: usize,
    /// Place of the board of residence; `None` for people of no listed board.
    pub resident: Option<usize>,
    /// People.
    pub persons: u64,
}

/// A year's GDP deflator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeflatorFacts {
    /// Calendar year of its April.
    pub start: u16,
    /// Index in ten-thousandths, 2019/20 = 1,000,000.
    pub index: u64,
}

/// Limits that the user does not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Distance from target within which a board counts as near.
    pub near: Rate,
    /// Distance from target within which a board counts as arrived.
    pub arrived: Rate,
    /// Yearly value below which a provider and a board settle by block payment, up to 2024/25.
    pub low_volume: Money,
    /// The same from 2025/26.
    pub low_volume_from_2025: Money,
}

impl Limits {
    /// The limits as the reader has them; nothing where a figure is no limit, which a test rules out for those that ship.
    pub fn with(read: Reader<'_>) -> Self {
        let distance = |figure| Rate::from_text(read(figure)).unwrap_or_default();
        let money = |figure| Money::from_text(read(figure)).unwrap_or_default();
        Self {
            near: distance(allocation::NEAR_TARGET),
            arrived: distance(allocation::WITHIN_TARGET),
            low_volume: money(allocation::LOW_VOLUME_2023_24),
            low_volume_from_2025: money(allocation::LOW_VOLUME_2025_26),
        }
    }
}

/// Everything a study reads besides what the user set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Boards in code order.
    pub boards: Vec<BoardFacts>,
    /// Flows by host.
    pub flows: Vec<FlowFacts>,
    /// Deflators by year.
    pub deflators: Vec<DeflatorFacts>,
    /// Trusts with their catchments, in code order.
    pub trusts: &'static [Trust],
    /// Limits that the user does not set.
    pub limits: Limits,
}

impl Facts {
    /// Place of the board with that code.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.boards.iter().position(|board| board.code == code)
    }

    /// The trust with that code.
    pub fn trust(&self, code: &str) -> Option<&'static Trust> {
        self.trusts.iter().find(|trust| trust.code == code)
    }

    /// People treated by the hospitals that stand in a board, by its place in the list of boards.
    pub fn treated(&self, host: usize) -> u64 {
        let own = self.flows.iter().filter(|flow| flow.host == host);
        own.fold(0, |sum, flow| sum.saturating_add(flow.persons))
    }

    /// Deflator index of the year that starts in `start`.
    pub fn deflator(&self, start: u16) -> Option<u64> {
        self.deflators.iter().find(|deflator| deflator.start == start).map(|deflator| deflator.index)
    }
}
