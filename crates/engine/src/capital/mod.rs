//! Capital: which schemes to fund, when and from which pot.
//!
//! Reading order: [`optimiser`], the exact choice that everything here rests on, then [`portfolio`], which asks it about schemes and pots.

pub mod optimiser;
pub mod portfolio;
