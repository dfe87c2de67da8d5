//! What a charity sets: its meetings and their costs, the fund, the rebate.

use serde::{Deserialize, Serialize};

/// What a charity sets: its meetings and their costs, the fund, the rebate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EngagementInput {}
