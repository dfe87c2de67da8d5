//! Pathways worked out anew: requests of chance, a plain reading of the definition in exact fractions, and laws over its answers.

pub mod laws;
pub mod requests;
pub mod soak;
pub mod twin;
