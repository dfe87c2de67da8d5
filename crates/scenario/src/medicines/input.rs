//! What is set of a very costly medicine and how it is paid for.

use serde::{Deserialize, Serialize};

/// What is set of a very costly medicine and how it is paid for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MedicinesInput {}
