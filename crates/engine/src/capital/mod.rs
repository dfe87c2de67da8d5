//! Capital: which schemes to fund, when and from which pot.
//!
//! Reading order: [`optimiser`], the exact choice that everything here rests on; [`optimise`], its entry for anyone's own figures.

pub mod optimise;
pub mod optimiser;

pub use optimise::{Optimisation, optimise_tree};
