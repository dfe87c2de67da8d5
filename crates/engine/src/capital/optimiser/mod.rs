//! The exact choice: things to choose or leave so that their values add up to the most within every limit.
//!
//! See `README.md` beside this file for the method and its sources.

mod blocks;
mod bound;
mod branch;
mod branching;
mod certificate;
mod clash;
mod cover;
mod deviation;
mod domain;
mod group_columns;
mod groups;
mod model;
mod reduction;
mod relaxation;
mod rounding_cut;
mod search;
mod start;

pub use certificate::{Certificate, Refused, Used, certify};
pub use clash::{Clash, Clashing, clash};
pub use model::{LARGEST, MOST_COLUMNS, Model, Row};
pub use search::{Found, Search, Status};
