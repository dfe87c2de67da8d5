//! Capital: which schemes to fund, when and from which pot, and what each is worth.
//!
//! Reading order: [`optimiser`], the exact choice that everything here rests on, [`portfolio`], which asks it about schemes and pots, and
//! [`appraisal`], what a scheme is worth.

pub mod appraisal;
pub mod optimiser;
pub mod portfolio;
