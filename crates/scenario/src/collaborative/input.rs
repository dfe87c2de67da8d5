//! What is set of a collaborative: its budget, placements, members.

use serde::{Deserialize, Serialize};

/// What is set of a collaborative: its budget, placements, members.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CollaborativeInput {}
