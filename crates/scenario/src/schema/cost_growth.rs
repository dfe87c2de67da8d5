//! What is set of growth by component, and of the funding beside it.

use super::Field;

pub static COST_GROWTH: &[Field] = &[];
