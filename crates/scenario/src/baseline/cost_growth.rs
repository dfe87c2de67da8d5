//! What every baseline sets of the Cost growth page.

use engine::parameters::{Parameter, Reader};

use crate::cost_growth::CostGrowthInput;

/// The figures it is built from.
pub const FIGURES: [&Parameter; 0] = [];

/// What is set, with the figures as the reader has them.
pub fn input(_read: Reader<'_>) -> CostGrowthInput {
    CostGrowthInput {}
}
