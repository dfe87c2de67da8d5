//! Capital: which schemes to fund, when and from which pot.
//!
//! Reading order: [`optimiser`], the exact choice that everything here rests on.

pub mod optimiser;
