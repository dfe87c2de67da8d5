//! Cost growth worked out anew: requests of chance, logarithms by square roots, and the answer as its definition has it.

pub mod compare;
pub mod known;
pub mod logarithm;
pub mod requests;
