//! Capital: which schemes to fund, when and from which pot, and what each is worth.
//!
//! Reading order: [`optimiser`], the exact choice that everything here rests on, [`portfolio`], which asks it about schemes and pots,
//! [`appraisal`], what a scheme is worth, [`envelope`], how a sum is shared out, and [`example`], the invented portfolio worked out.

pub mod appraisal;
pub mod envelope;
pub mod example;
pub mod optimiser;
pub mod portfolio;
