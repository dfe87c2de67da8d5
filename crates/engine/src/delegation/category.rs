//! Categories: what a service may come to.

use serde::{Deserialize, Serialize};

/// The verdict on a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Suits local commissioning and is ready for it.
    SuitableAndReady,
    /// Suits local commissioning but is not ready.
    SuitableNotReady,
    /// Stays national or regional.
    NotSuitable,
    /// What is known leaves more than one category open.
    Undetermined,
}

impl Category {
    /// Every category, from local to not settled.
    pub const ALL: [Self; 4] = [Self::SuitableAndReady, Self::SuitableNotReady, Self::NotSuitable, Self::Undetermined];

    /// The name in answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SuitableAndReady => "suitable_and_ready",
            Self::SuitableNotReady => "suitable_not_ready",
            Self::NotSuitable => "not_suitable",
            Self::Undetermined => "undetermined",
        }
    }
}
