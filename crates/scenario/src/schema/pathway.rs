//! What is set of a pathway: stages, payers, an intervention.

use super::Field;

pub static PATHWAY: &[Field] = &[];
