//! The study: everything the Allocation room works out from what a user set.
//!
//! Reading order: [`input`] (what is set), [`opening`] and [`flow`] (where the money stands), [`quantum`] and [`deductions`] (the
//! national sum), [`need`] (target shares), [`outcome`] (the scenario beside today's shares).

pub mod deductions;
pub mod facts;
pub mod flow;
pub mod input;
pub mod need;
pub mod opening;
pub mod outcome;
pub mod quantum;
mod rule;
mod texts;
mod uplift;

pub use facts::Facts;
pub use input::StudyInput;
pub use outcome::{Outcome, Study};
