//! What is set of a pathway: stages, payers, an intervention.

use serde::{Deserialize, Serialize};

/// What is set of a pathway: stages, payers, an intervention.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PathwayInput {}
