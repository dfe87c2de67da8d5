//! Capital: which schemes to fund, when and from which pot.
//!
//! Reading order: [`envelope`], what there is to spend; [`appraisal`], what a scheme is worth and costs; [`example`], a portfolio to begin
//! with; [`optimiser`], the exact choice that everything here rests on.

pub mod appraisal;
pub mod envelope;
pub mod example;
pub mod optimiser;
