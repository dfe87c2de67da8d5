//! Delegation worked out anew: services and policies of chance, verdicts by trying every completion, splits by trying every split.

pub mod completions;
pub mod flips;
pub mod generator;
pub mod known;
pub mod pools;
pub mod requests;
pub mod settling;
pub mod splits;
