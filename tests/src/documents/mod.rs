//! Scenario documents of chance, sound ones and disturbed ones, and links that hold them.

pub mod chance;
pub mod disturb;
pub mod links;
