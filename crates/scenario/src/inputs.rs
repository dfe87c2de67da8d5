//! Everything a user sets, room by room. What a user has not touched stands here too, as the baseline has it.

use engine::allocation::study::StudyInput;
use serde::{Deserialize, Serialize};

use crate::capital::CapitalInput;
use crate::collaborative::CollaborativeInput;
use crate::cost_growth::CostGrowthInput;
use crate::delegation::DelegationInput;
use crate::engagement::EngagementInput;
use crate::medicines::MedicinesInput;
use crate::pathway::PathwayInput;
use crate::providers::ProvidersInput;
use crate::uncertainty::UncertaintyInput;

/// Everything a user sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    /// Who is asking: their own sentence stands first.
    pub who: Who,
    /// The Allocation room.
    pub allocation: StudyInput,
    /// The Delegation room.
    pub delegation: DelegationInput,
    /// The Capital room.
    pub capital: CapitalInput,
    /// The Engagement room.
    pub engagement: EngagementInput,
    /// The Pathway page.
    pub pathway: PathwayInput,
    /// The Providers page.
    pub providers: ProvidersInput,
    /// The Collaborative page.
    pub collaborative: CollaborativeInput,
    /// The Medicines page.
    pub medicines: MedicinesInput,
    /// The Cost growth page.
    pub cost_growth: CostGrowthInput,
    /// How sure the Allocation room's answer is.
    pub uncertainty: UncertaintyInput,
}

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Who {
    /// The kind of organisation.
    pub kind: WhoKind,
    /// Its code; blank for nobody in particular.
    pub code: String,
}

/// The kind of organisation that is asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoKind {
    /// Nobody in particular.
    #[default]
    Nobody,
    /// An integrated care board.
    Board,
    /// A trust.
    Trust,
    /// A charity.
    Charity,
}
