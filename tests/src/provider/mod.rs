//! Providers and their commissioners worked out anew: requests of chance, and every figure by its definition in exact fractions.

pub mod compare;
pub mod requests;
pub mod twin;
