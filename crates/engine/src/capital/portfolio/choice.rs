//! A choice: what is funded, from which pot, from when.

use serde::{Deserialize, Serialize};

/// A funded scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Code of the scheme.
    pub code: String,
    /// Code of the pot that pays.
    pub pot: String,
    /// The year it starts, 0 for the first.
    pub start: u32,
}
