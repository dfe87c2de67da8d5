//! What is set of a very costly medicine and how it is paid for.

use super::Field;

pub static MEDICINES: &[Field] = &[];
