//! What is set of growth by component, and of the funding beside it.

use serde::{Deserialize, Serialize};

/// What is set of growth by component, and of the funding beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CostGrowthInput {}
