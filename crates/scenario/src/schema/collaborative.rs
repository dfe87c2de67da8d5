//! What is set of a collaborative: its budget, placements, members.

use super::Field;

pub static COLLABORATIVE: &[Field] = &[];
