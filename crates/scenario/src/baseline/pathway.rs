//! What every baseline sets of the Pathway page: HIV testing, where one pays and another saves.

use engine::parameters::{Parameter, Reader};

use crate::pathway::PathwayInput;

/// The figures it is built from: none, its prices and numbers are those of the table of pathways.
pub const FIGURES: [&Parameter; 0] = [];

/// The pathway that the page opens with.
pub const OPENS_WITH: &str = "hiv";

/// What is set, with the figures as the reader has them.
pub fn input(read: Reader<'_>) -> PathwayInput {
    PathwayInput::example(OPENS_WITH, read).unwrap_or_default()
}
