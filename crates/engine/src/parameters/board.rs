//! Regions and the boards that receive money.
use super::Grade;
use serde::Serialize;

/// A region of NHS England.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// East of England.
    EastOfEngland,
    /// London.
    London,
    /// Midlands.
    Midlands,
    /// North East and Yorkshire.
    NorthEastAndYorkshire,
    /// North West.
    NorthWest,
    /// South East.
    SouthEast,
    /// South West.
    SouthWest,
}

impl Region {
    /// The region's name as NHS England writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EastOfEngland => "East of England",
            Self::London => "London",
            Self::Midlands => "Midlands",
            Self::NorthEastAndYorkshire => "North East and Yorkshire",
            Self::NorthWest => "North West",
            Self::SouthEast => "South East",
            Self::SouthWest => "South West",
        }
    }
}

/// An integrated care board of 2022 to 2026 and its people.
///
/// Registered people and residents are two different counts: money and money per head go by the registered, planning
/// populations by residents, and no ratio mixes the two. Weighted people belong with the registered.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct IntegratedCareBoard {
    /// Place in the order of codes, from 0.
    pub position: usize,
    /// NHS organisation code.
    pub code: &'static str,
    /// Code of the Office for National Statistics, April 2023.
    pub ons_code: &'static str,
    /// Name without the words NHS and Integrated Care Board.
    pub name: &'static str,
    /// Name for charts, at most 24 characters.
    pub short_name: &'static str,
    /// Region of NHS England.
    pub region: Region,
    /// People registered with a practice, 2024/25.
    pub registered_population: u64,
    /// People living in the area, mid-2022.
    pub resident_population: u64,
    /// Share of residents aged under 18.
    pub share_under_18: &'static str,
    /// Share of residents aged 65 and over.
    pub share_65_plus: &'static str,
    /// Share of residents aged 75 and over.
    pub share_75_plus: &'static str,
    /// Share of residents aged 85 and over.
    pub share_85_plus: &'static str,
    /// Average score of the indices of deprivation 2025; higher is more deprived.
    pub deprivation: &'static str,
    /// Share of small areas among the most deprived tenth of England.
    pub most_deprived_tenth: &'static str,
    /// Registered people weighted for general and acute need, 2024/25.
    pub acute_weighted_population: u64,
    /// Registered people weighted for mental health need, 2024/25.
    pub mental_health_weighted_population: u64,
    /// Registered people weighted for overall need, 2024/25.
    pub overall_weighted_population: u64,
    /// Acute weighted over registered people to five decimals, for display; calculation takes the two populations.
    pub acute_need_index: &'static str,
    /// Overall weighted over registered people to five decimals, for display; calculation takes the two populations.
    pub overall_need_index: &'static str,
    /// Fifth of boards by deprivation, 1 for the most deprived: boards ranked by score, nine in fifths 1 and 3 and eight in the others.
    pub deprivation_fifth: u8,
    /// Fifth of boards by share of residents aged 75 and over, 1 for the oldest, ranked in the same way.
    pub older_fifth: u8,
    /// First day on which the board held delegated specialised services.
    pub delegated_from: &'static str,
}

/// Where a board, or a part of one, goes in April 2026.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct BoardMerger {
    /// Name of the board from 1 April 2026.
    pub successor: &'static str,
    /// Board of 2022 to 2026.
    pub board: &'static IntegratedCareBoard,
    /// The part that goes to this successor; none where the whole board does. How many people it has is not in the data.
    pub part: Option<&'static str>,
    /// Published, or an assumption where this row of a published merger is not checked.
    pub grade: Grade,
    /// What is not checked; empty where nothing need be said.
    pub note: &'static str,
}
