//! The facts a study stands on: boards, flows and deflators, as shipped or as a test makes them.

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

/// Everything a study reads besides what the user set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Boards in code order.
    pub boards: Vec<BoardFacts>,
    /// Flows by host.
    pub flows: Vec<FlowFacts>,
    /// Deflators by year.
    pub deflators: Vec<DeflatorFacts>,
}

impl Facts {
    /// Place of the board with that code.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.boards.iter().position(|board| board.code == code)
    }

    /// Deflator index of the year that starts in `start`.
    pub fn deflator(&self, start: u16) -> Option<u64> {
        self.deflators.iter().find(|deflator| deflator.start == start).map(|deflator| deflator.index)
    }
}
