//! The study: everything the Allocation room works out from what a user set.
//!
//! Reading order: [`input`] (what is set), [`opening`] and [`flow`] (where the money stands), [`quantum`] and [`deductions`] (the
//! national sum), [`need`] (target shares), [`outcome`] (the scenario beside today's shares); then what is read off it: [`measures`],
//! [`provider`] (money between boards and hospitals) and [`workings`] (how each figure came about). [`example`] is a study of three
//! made boards, small enough to check by hand.

pub mod deductions;
pub mod example;
pub mod facts;
pub mod flow;
pub mod input;
pub mod measures;
mod money_alone;
pub mod need;
pub mod opening;
pub mod outcome;
pub mod provider;
pub mod quantum;
mod rule;
mod shipped;
mod texts;
mod uplift;
pub mod workings;

pub use facts::Facts;
pub use input::StudyInput;
pub use measures::Ledger;
pub use outcome::{Outcome, Study};
