//! What is set of a provider: its income by commissioner, its contracts, how it is paid.

use super::Field;

pub static PROVIDERS: &[Field] = &[];
