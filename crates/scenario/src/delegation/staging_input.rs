//! What a user sets of arrangements: when each starts, on which services providers lead, how ready boards are taken to be.

use serde::{Deserialize, Serialize};

/// When arrangements start, and for whom.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StagingInput {
    /// Whose start years hold.
    pub preset: StagingPreset,
    /// First year of each arrangement, where the years are the user's own.
    pub starts: StartsInput,
    /// Lines of the list on which a collaborative of providers leads.
    pub lead_providers: Vec<String>,
    /// How ready boards are taken to be.
    pub boards: BoardsTaken,
}

/// First financial year of each arrangement, such as `2025/26`; blank for one that never starts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StartsInput {
    /// Joint committees.
    pub joint: String,
    /// Delegation to a board, alone or with its group.
    pub delegated: String,
    /// Collaboratives of providers.
    pub lead_provider: String,
    /// Offices that plan for all boards of a region.
    pub pan_board_office: String,
}

/// Whose start years hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StagingPreset {
    /// As decided: joint in 2023/24, three regions from April 2024, everywhere from April 2025.
    #[default]
    AsDecided,
    /// NHS England's roadmap of 2022.
    #[serde(rename = "roadmap_2022")]
    Roadmap2022,
    /// The proposals of Policy Exchange, 2022.
    #[serde(rename = "policy_exchange_2022")]
    PolicyExchange2022,
    /// Before the reform: nothing starts, and NHS England plans every service.
    BeforeReform,
    /// The user's own years.
    Own,
}

/// How ready boards are taken to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoardsTaken {
    /// Each by its evidence.
    #[default]
    ByEvidence,
    /// Every board as ready, whatever its evidence.
    AllReady,
}

impl StagingPreset {
    /// Every preset, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::AsDecided, Self::Roadmap2022, Self::PolicyExchange2022, Self::BeforeReform, Self::Own];

    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AsDecided => "as_decided",
            Self::Roadmap2022 => "roadmap_2022",
            Self::PolicyExchange2022 => "policy_exchange_2022",
            Self::BeforeReform => "before_reform",
            Self::Own => "own",
        }
    }

    /// The preset of that name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.code() == code)
    }
}

impl StagingInput {
    /// Puts a line under a collaborative of providers, or takes it out.
    pub fn set_lead(&mut self, line: &str, leads: bool) {
        self.lead_providers.retain(|listed| listed != line);
        if leads {
            self.lead_providers.push(line.to_owned());
        }
    }
}
