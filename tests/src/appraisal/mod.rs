//! Appraisal worked out anew: requests of chance, and present values, accounts and points by their definitions in exact fractions.

pub mod known;
pub mod requests;
