//! The optimiser against trying every choice there is, against the literature and against a peer.
//!
//! [`generator`] draws models with every kind of constraint; [`exhaustive`] tries every choice and compares value, choice, certificate and,
//! where nothing is allowed, the smallest set of limits that clash. [`instances`] are public ones with their published best value,
//! [`portfolios`] what capital schemes look like, [`middling`] models too large to try every choice of, for a peer to solve too;
//! [`requests`] writes any of them as the entry `optimise` takes it, and [`mutants`] are answers that no certificate may accept.

pub mod exhaustive;
pub mod generator;
pub mod instances;
pub mod middling;
pub mod mutants;
pub mod portfolios;
pub mod requests;
