//! The optimiser against trying every choice there is.
//!
//! [`generator`] draws models with every kind of constraint; [`exhaustive`] tries every choice and compares value, choice, certificate and,
//! where nothing is allowed, the smallest set of limits that clash.

pub mod exhaustive;
pub mod generator;
