//! What every baseline sets of the Providers page.

use engine::parameters::{Parameter, Reader};

use crate::providers::ProvidersInput;

/// The figures it is built from.
pub const FIGURES: [&Parameter; 0] = [];

/// What is set, with the figures as the reader has them.
pub fn input(_read: Reader<'_>) -> ProvidersInput {
    ProvidersInput {}
}
