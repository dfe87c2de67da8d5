//! Portfolios worked out anew: schemes and pots of chance, every choice tried, and the laws a portfolio keeps.
//!
//! [`generator`] draws a request as JSON; [`plain`] reads it as the definition has it; [`twin`] tries every choice of scheme, pot and start;
//! [`compare`] sets the engine beside it, [`entering`] what schemes left out would need, [`clashing`] what clashes, [`steps`] the frontier and
//! the schemes that stand firm; [`laws`], [`beside`] and [`mutants`] need no twin. None of the twin calls the engine.

pub mod beside;
pub mod clashing;
pub mod compare;
pub mod entering;
pub mod generator;
pub mod laws;
pub mod mutants;
pub mod plain;
pub mod requests;
pub mod steps;
pub mod twin;
