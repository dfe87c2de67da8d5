//! Capital: which schemes to fund, when and from which pot, and what each is worth.
//!
//! Reading order: [`optimiser`], the exact choice that everything here rests on, [`optimise`], its entry for anyone's own figures, [`portfolio`], which asks it about schemes and pots,
//! [`appraisal`], what a scheme is worth, [`envelope`], how money is shared out to begin with, and [`outside`], who a scheme serves.

pub mod appraisal;
pub mod envelope;
pub mod optimise;
pub mod optimiser;
pub mod outside;
pub mod portfolio;
