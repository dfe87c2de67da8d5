//! Providers and their commissioners worked out anew: requests of chance, and every figure by its definition in exact fractions.

pub mod compare;
mod moved;
pub mod requests;
pub mod twin;
