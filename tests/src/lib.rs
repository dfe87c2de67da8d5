//! Generators, an independent twin and counters that the tests and the soak share.
//!
//! Reading order: [`random`] and [`generator`] make a [`case`]; [`engine_face`] sends it through the engine; [`twin`] works it out
//! anew; [`difference`] compares; [`shrink`] makes a failing case small; [`laws`] are what
//! every answer keeps; [`delegation`] holds the same for the other room, [`optimiser`] for the exact choice,
//! [`portfolio`] for what rests on it, [`appraisal`] for what schemes are worth, [`engagement`] for what being heard costs and how a fund is
//! shared, [`pathways`] for who pays and who saves, [`provider`] for commissioners; [`requests`] one for every entry by name, [`documents`] for scenarios as they are written and sent; [`soak`] and [`bulk`] run them many times over.

pub mod appraisal;
pub mod bulk;
pub mod case;
pub mod collaboratives;
pub mod cost_growth;
pub mod delegation;
pub mod difference;
pub mod documents;
pub mod engagement;
pub mod engine_face;
pub mod generator;
pub mod laws;
pub mod optimiser;
pub mod pathways;
pub mod portfolio;
pub mod provider;
pub mod random;
pub mod requests;
pub mod shrink;
pub mod soak;
pub mod twin;
pub mod uncertainty;
