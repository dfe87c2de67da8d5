//! What is set of a provider: its income by commissioner, its contracts, how it is paid.

use serde::{Deserialize, Serialize};

/// What is set of a provider: its income by commissioner, its contracts, how it is paid.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProvidersInput {}
