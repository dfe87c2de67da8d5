//! A guide in binary floating point: the best value if columns could be chosen in part.
//!
//! The bounded dual simplex method on a condensed tableau: each basic variable written in those that are not,
//!
//! > basic = value - sum of entry x (change of a variable at its bound)
//!
//! Every column lies between nothing and one, so whatever stands at its bound can be moved to the one that suits its price, and the
//! method can start from any basis: from node to node nothing is thrown away but the bounds. Rows are taken in when they are broken and
//! dropped when they are slack.
//!
//! Nothing here decides anything: prices found here are made into whole numbers and judged in [`super::bound`].
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "a guide, judged afterwards in whole numbers; every index is a row or column of the same tableau"
)]

mod copy;
mod dual_simplex;
mod refresh;
mod tableau;

pub use dual_simplex::Solved;
pub use tableau::Tableau;
